//! Parts of a whole: 占34.8%, 占全部支出的67.6%, 整改率75%, 完成预算的70.5%.

use super::clauses::Reading;
use super::relation::{Relation, Wording};
use super::units::Measure;
use super::words::{ends_with_any, has_any, is_change, without_hedges};
use crate::words::{Words, words};

mod of;
mod part;
mod rate;

use part::{countable, part_of_clause, relation, total_of};

/// Words directly in front of a percentage that make it a share of what is named before.
static SHARE: Words = words!("checks/share");

/// The shares of a text.
pub(super) fn find(reading: &Reading<'_>) -> Vec<Relation> {
    let percents = (0..reading.items.len())
        .filter(|index| reading.amount(*index).is_some_and(|amount| amount.measure == Measure::Percent));
    percents.filter_map(|percent| share(reading, percent)).collect()
}

fn share(reading: &Reading<'_>, percent: usize) -> Option<Relation> {
    let item = &reading.items[percent];
    let label = without_hedges(item.label);
    let front = without_hedges(item.front);
    if has_any(front, "由 从") && !front.contains("由于") || is_change(label) {
        return None;
    }
    if label.ends_with("的") && has_any(front, "占 完成 为")
        || front.contains('占') && !of::noun(front).is_empty() && !front.contains("分别占")
    {
        return of::find(reading, percent);
    }
    if front.ends_with("率") || front.ends_with("满意度") {
        return rate::find(reading, percent);
    }
    if !ends_with_any(label, &SHARE) && !ends_with_any(front, &SHARE) {
        return None;
    }
    if front.ends_with("分别占") || front.contains("分别占") {
        return respectively(reading, percent);
    }
    let share_at = front.rfind('占').or_else(|| front.rfind('比')).unwrap_or(front.len());
    let part = part_of_clause(reading, percent, share_at).or_else(|| told_after(reading, percent))?;
    let (total, wording) = total_of(reading, part)?;
    Some(relation(part, total, percent, wording))
}

/// 分别占12%、36%、52%: as many amounts stand in front, in the same order.
fn respectively(reading: &Reading<'_>, percent: usize) -> Option<Relation> {
    let clause = reading.items[percent].clause;
    let in_clause = |index: &usize| reading.items[*index].clause == clause;
    let is_percent = |index: &usize| reading.amount(*index).is_some_and(|amount| amount.measure == Measure::Percent);
    let ahead = reading.before(percent).take_while(|index| in_clause(index) && is_percent(index)).count();
    let behind = reading.after(percent).take_while(|index| in_clause(index) && is_percent(index)).count();
    let last = percent.checked_sub(ahead + 1)?;
    let first = last.checked_sub(ahead + behind)?;
    let part = first + ahead;
    let alike = (first..=last)
        .all(|index| reading.alike(index, part) && reading.items[index].sentence == reading.items[percent].sentence);
    let total = reading.before(first).find(|index| reading.alike(*index, part) && !reading.is_aside(*index))?;
    alike.then(|| relation(part, total, percent, Wording::Certain))
}

/// 占比近三成，达2500人: the amount may follow, with no words of its own.
fn told_after(reading: &Reading<'_>, percent: usize) -> Option<usize> {
    let next = reading.after(percent).next()?;
    let (item, found) = (&reading.items[percent], &reading.items[next]);
    let bare = without_hedges(found.label).trim().is_empty() && found.clause == item.clause + 1;
    (bare && found.amount.as_ref().is_some_and(|amount| countable(&amount.measure))).then_some(next)
}
