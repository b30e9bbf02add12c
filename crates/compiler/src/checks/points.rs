//! Changes and differences of percentages, in percentage points.

use edition::checks::{CheckKind, Role};

use super::clauses::Reading;
use super::growth::pair;
use super::relation::{Formula, Relation, Wording};
use super::units::Measure;
use super::words::{Direction, has_any, without_hedges};
use crate::words::{Words, words};

/// The changes in percentage points that a text states between two percentages.
pub(super) fn find(reading: &Reading<'_>) -> Vec<Relation> {
    (0..reading.items.len()).filter_map(|index| points(reading, index)).collect()
}

fn points(reading: &Reading<'_>, points: usize) -> Option<Relation> {
    let item = &reading.items[points];
    if reading.amount(points)?.measure != Measure::Points || has_any(item.front, "年均 平均每年") {
        return None;
    }
    let label = without_hedges(item.label);
    let apart = label.ends_with("相差") || label.ends_with('差');
    let direction = item.change;
    if direction.is_none() && !apart {
        return None;
    }
    let percent = |index: usize| reading.amount(index).is_some_and(|amount| amount.measure == Measure::Percent);
    let (base, new) = pair(reading, points)
        .or_else(|| compared(reading, points))
        .filter(|(base, new)| percent(*base) && percent(*new))?;
    let (formula, operands) = match direction {
        Some(Direction::Up) => (Formula::Difference, vec![(Role::New, new), (Role::Base, base)]),
        Some(Direction::Down) => (Formula::Difference, vec![(Role::Base, base), (Role::New, new)]),
        None => (Formula::Distance, vec![(Role::New, new), (Role::Base, base)]),
    };
    Some(Relation {
        kind: CheckKind::PointChange,
        formula,
        operands,
        stated: Some((Role::Points, points)),
        wording: Wording::Certain,
    })
}

/// What a percentage is compared with that is not one of the two in front.
static ELSEWHERE: Words = words!("checks/points-elsewhere");

/// 65.2%，比全省的62.1%高3.1个百分点, and two percentages that are 相差.
fn compared(reading: &Reading<'_>, points: usize) -> Option<(usize, usize)> {
    let item = &reading.items[points];
    let mut before = reading.before(points);
    let (second, first) = (before.next()?, before.next()?);
    let (earlier, later) = (&reading.items[first], &reading.items[second]);
    let front = ["比重", "占比", "比例", "同比", "环比"]
        .iter()
        .fold(later.label.to_owned(), |text, word| text.replace(word, ""));
    let inside = later.clause + 2 >= item.clause && has_any(&front, "比 较 高于 低于");
    let two = before.next().is_none();
    let apart =
        two && (has_any(item.label, "相差 差距") || item.front.contains('比') && !has_any(item.front, &ELSEWHERE));
    (inside && earlier.clause + 3 >= item.clause || apart).then_some((second, first))
}
