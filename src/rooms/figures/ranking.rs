//! The order of the board's table.

use core::cmp::Ordering;

use edition::figures::{FigureKind, Value};

use super::parameters::{Board, Column, Order};
use super::row::{Row, figure, group_name, magnitude};
use crate::ground::Ground;

/// A row with what its rank depends on.
pub(super) struct Ranked<'a> {
    pub(super) row: Row,
    pub(super) ground: &'a Ground,
    pub(super) board: &'a Board,
    /// Rows of each unit.
    pub(super) sizes: &'a [usize],
}

impl PartialEq for Ranked<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Ranked<'_> {}

impl PartialOrd for Ranked<'_> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// The column first, then unit groups (the largest first), value and place.
impl Ord for Ranked<'_> {
    fn cmp(&self, other: &Self) -> Ordering {
        let (left, right) = (&self.row, &other.row);
        let (Some(first), Some(second)) = (figure(self.ground, left), figure(self.ground, right)) else {
            return Ordering::Equal;
        };
        let down = self.board.order == Order::Descending;
        let direction = |ordering: Ordering| if down { ordering.reverse() } else { ordering };
        let groups = || self.sizes[right.unit].cmp(&self.sizes[left.unit]).then(left.unit.cmp(&right.unit));
        let values = || compare_values(&first.value, &second.value);
        let places = || (left.article, left.place).cmp(&(right.article, right.place));
        let falling = || values().reverse();
        match self.board.column {
            Column::Value => groups().then_with(|| direction(values())),
            Column::Unit => direction(group_name(first).cmp(group_name(second))).then_with(falling),
            Column::Kind => {
                direction(position(first.kind).cmp(&position(second.kind))).then_with(groups).then_with(falling)
            }
            Column::Bound => direction(first.bound.cmp(&second.bound)),
            Column::Article => direction(left.article.cmp(&right.article)).then_with(groups).then_with(falling),
            Column::Text => direction(places()),
        }
        .then_with(places)
    }
}

fn position(kind: FigureKind) -> usize {
    FigureKind::ALL.iter().position(|known| *known == kind).unwrap_or_default()
}

/// Numbers by size, a range by its lower end; parts of one by size; dates by the calendar, those without a year first.
fn compare_values(left: &Value, right: &Value) -> Ordering {
    match (left, right) {
        (
            Value::Fraction { numerator, denominator },
            Value::Fraction { numerator: other, denominator: other_denominator },
        ) => {
            let left = u128::from(*numerator) * u128::from(*other_denominator);
            left.cmp(&(u128::from(*other) * u128::from(*denominator)))
        }
        (Value::Iso(left), Value::Iso(right)) => left.replace("XXXX", "").cmp(&right.replace("XXXX", "")),
        (Value::Range(left, _), Value::Iso(_)) => compare_values(left, right),
        (Value::Iso(_), Value::Range(right, _)) => compare_values(left, right),
        (Value::Range(low, high), Value::Range(other_low, other_high)) => {
            compare_values(low, other_low).then_with(|| compare_values(high, other_high))
        }
        _ => magnitude(left).cmp(&magnitude(right)),
    }
}
