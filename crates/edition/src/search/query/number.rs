//! Terms that are numbers: by value and by magnitude.

use super::typed::figure;
use crate::figures::{Bound, Decimal, Figure, FigureKind, Value};

/// What a term means beyond its characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Sense {
    /// Nothing.
    Text,
    /// A figure: the same value written in another way is meant too.
    Same(Figure),
    /// Figures of these magnitudes, and no text.
    Within(Magnitude),
}

/// A range of values in a unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Magnitude {
    least: Option<Limit>,
    most: Option<Limit>,
    /// Unit as in [`Figure::unit`]; any where there is none.
    unit: Option<String>,
}

/// An end of a range.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Limit {
    value: Decimal,
    edge: Edge,
}

/// Whether an end belongs to its range.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Edge {
    Included,
    Excluded,
}

/// Which way a comparison goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Comparison {
    Above,
    AtLeast,
    Below,
    AtMost,
}

/// The comparison sign at the start of `text`, and what is compared.
pub(super) fn comparison(text: &str) -> Option<(Comparison, &str)> {
    const SIGNS: [(&[char], Comparison, Comparison); 4] = [
        (&['>', '＞'], Comparison::Above, Comparison::AtLeast),
        (&['<', '＜'], Comparison::Below, Comparison::AtMost),
        (&['≥', '≧'], Comparison::AtLeast, Comparison::AtLeast),
        (&['≤', '≦'], Comparison::AtMost, Comparison::AtMost),
    ];
    SIGNS.iter().find_map(|(signs, alone, with_equal)| {
        let operand = text.strip_prefix(*signs)?;
        Some(operand.strip_prefix(['=', '＝']).map_or((*alone, operand), |operand| (*with_equal, operand)))
    })
}

impl Sense {
    /// What `text` means.
    pub(super) fn of(text: &str) -> Self {
        let magnitude = compared(text).or_else(|| ranged(text));
        magnitude.map(Self::Within).or_else(|| figure(text).map(Self::Same)).unwrap_or(Self::Text)
    }

    /// Whether it is a magnitude.
    pub(super) const fn is_magnitude(&self) -> bool {
        matches!(self, Self::Within(_))
    }

    /// Whether `figure` is meant.
    pub(super) fn admits(&self, figure: &Figure) -> bool {
        match self {
            Self::Text => false,
            Self::Same(sought) => same_kind(sought, figure) && same_value(&sought.value, &figure.value),
            Self::Within(magnitude) => magnitude.admits(figure),
        }
    }
}

/// `>1000人`.
fn compared(text: &str) -> Option<Magnitude> {
    let (comparison, operand) = comparison(text)?;
    let (value, unit) = number(operand.trim_start())?;
    let limit = |edge| Some(Limit { value, edge });
    let (least, most) = match comparison {
        Comparison::Above => (limit(Edge::Excluded), None),
        Comparison::AtLeast => (limit(Edge::Included), None),
        Comparison::Below => (None, limit(Edge::Excluded)),
        Comparison::AtMost => (None, limit(Edge::Included)),
    };
    Some(Magnitude { least, most, unit })
}

/// `100..500次`, `100..`, `..500次`. A unit of one end is meant for both.
fn ranged(text: &str) -> Option<Magnitude> {
    let (left, right) = text.split_once("..")?;
    let end = |text: &str| if text.is_empty() { Some(None) } else { number(text).map(Some) };
    let (left, right) = (end(left)?, end(right)?);
    let unit = |end: &Option<(Decimal, Option<String>)>| end.as_ref().and_then(|(_, unit)| unit.clone());
    let (left_unit, right_unit) = (unit(&left), unit(&right));
    if left.is_none() && right.is_none() || left_unit.is_some() && right_unit.is_some() && left_unit != right_unit {
        return None;
    }
    let limit = |end: Option<(Decimal, _)>| end.map(|(value, _)| Limit { value, edge: Edge::Included });
    let (mut least, mut most) = (limit(left), limit(right));
    if let (Some(low), Some(high)) = (least, most)
        && low.value > high.value
    {
        (least, most) = (most, least);
    }
    Some(Magnitude { least, most, unit: right_unit.or(left_unit) })
}

/// The number that `text` is, and its unit.
fn number(text: &str) -> Option<(Decimal, Option<String>)> {
    let figure = figure(text)?;
    match figure.value {
        Value::Number(number) if figure.kind != FigureKind::Ordinal => Some((number, figure.unit)),
        _ => None,
    }
}

impl Magnitude {
    fn admits(&self, figure: &Figure) -> bool {
        let comparable = match &self.unit {
            Some(unit) => figure.unit.as_ref().is_some_and(|other| same_unit(unit, other)),
            None => matches!(figure.kind, FigureKind::Cardinal | FigureKind::Quantity | FigureKind::Money),
        };
        let (Some(low), Some(high)) = (low_end(&figure.value), high_end(&figure.value)) else { return false };
        comparable
            && self.least.is_none_or(|least| least.is_under(high, figure.bound))
            && self.most.is_none_or(|most| most.is_over(low, figure.bound))
            && figure.kind != FigureKind::Ordinal
    }
}

impl Limit {
    /// Whether a figure lies above this limit: 1000余 is above 1000, 近1000 is not at least 1000.
    fn is_under(self, value: Decimal, bound: Bound) -> bool {
        let at_limit = match self.edge {
            Edge::Included => !matches!(bound, Bound::Near | Bound::Under),
            Edge::Excluded => bound == Bound::Over,
        };
        value > self.value || value == self.value && at_limit
    }

    /// Whether a figure lies below this limit.
    fn is_over(self, value: Decimal, bound: Bound) -> bool {
        let at_limit = match self.edge {
            Edge::Included => bound != Bound::Over,
            Edge::Excluded => matches!(bound, Bound::Near | Bound::Under),
        };
        value < self.value || value == self.value && at_limit
    }
}

/// The smaller end of a range, or the number.
fn low_end(value: &Value) -> Option<Decimal> {
    match value {
        Value::Number(number) => Some(*number),
        Value::Range(min, _) => low_end(min),
        Value::Fraction { .. } | Value::Iso(_) => None,
    }
}

/// The larger end of a range, or the number.
fn high_end(value: &Value) -> Option<Decimal> {
    match value {
        Value::Number(number) => Some(*number),
        Value::Range(_, max) => high_end(max),
        Value::Fraction { .. } | Value::Iso(_) => None,
    }
}

/// Whether a figure can be what was sought. A bare number may stand for a count or an amount of anything.
fn same_kind(sought: &Figure, figure: &Figure) -> bool {
    match &sought.unit {
        Some(unit) => sought.kind == figure.kind && figure.unit.as_ref().is_some_and(|other| same_unit(unit, other)),
        None if sought.kind == FigureKind::Cardinal => {
            matches!(figure.kind, FigureKind::Cardinal | FigureKind::Quantity | FigureKind::Money)
        }
        None => sought.kind == figure.kind && figure.unit.is_none(),
    }
}

/// Whether two values are the same. A year that was not typed is any year.
fn same_value(sought: &Value, value: &Value) -> bool {
    match (sought, value) {
        (Value::Iso(sought), Value::Iso(value)) => {
            sought == value || sought.strip_prefix("XXXX").is_some_and(|day| value.get(4..) == Some(day))
        }
        (Value::Range(low, high), Value::Range(min, max)) => same_value(low, min) && same_value(high, max),
        _ => sought == value,
    }
}

/// Whether two units count the same. People are counted in several ways.
fn same_unit(unit: &str, other: &str) -> bool {
    const PEOPLE: [&str; 4] = ["人", "名", "位", "口"];
    unit == other || PEOPLE.contains(&unit) && PEOPLE.contains(&other)
}
