//! Whether a list of parts is all there is: only then must it add up.

use super::super::clauses::Reading;
use super::super::ratio::Ratio;
use super::super::units::Measure;
use super::super::words::has_any;
use crate::words::{Words, words};

/// Names of parts that leave nothing over when all of a line stand in a list.
static PARTITIONS: Words = words!("checks/partitions");

/// Names of a part that is all the rest.
static REST: Words = words!("checks/sum-rest");

/// What a text counts when it says how many parts there are: 三类共96公里.
static KINDS: Words = words!("checks/sum-kinds");

/// Whether `parts` are all the parts of `total`, as the words say.
pub(super) fn is_complete(reading: &Reading<'_>, total: usize, parts: &[usize], introduced: &str) -> bool {
    introduced.starts_with(['分', '由'])
        || counted(reading, total, parts)
        || partition(reading, parts)
        || ends_with_rest(reading, parts)
}

/// 三类共96公里: as many parts as the text says there are.
fn counted(reading: &Reading<'_>, total: usize, parts: &[usize]) -> bool {
    let in_clause = |index: &usize| reading.items[*index].clause == reading.items[total].clause;
    reading.before(total).take_while(in_clause).filter_map(|index| reading.amount(index)).any(|amount| {
        let kind = matches!(&amount.measure, Measure::Quantity(unit) if KINDS.contains(&unit.as_str()));
        kind && amount.value == Ratio::whole(parts.len() as i128)
    })
}

fn partition(reading: &Reading<'_>, parts: &[usize]) -> bool {
    PARTITIONS.iter().any(|names| {
        let named = |name: &str| parts.iter().any(|part| words_of(reading, *part, parts).contains(name));
        names.split(' ').count() == parts.len() && names.split(' ').all(named)
    })
}

fn ends_with_rest(reading: &Reading<'_>, parts: &[usize]) -> bool {
    parts.len() > 1 && parts.last().is_some_and(|last| has_any(words_of(reading, *last, parts), &REST))
}

/// The words in front of a part, from the part before it on: 一期 is a figure and no part of the label.
fn words_of<'a>(reading: &Reading<'a>, part: usize, parts: &[usize]) -> &'a str {
    let before = parts.iter().copied().rfind(|other| *other < part);
    before.map_or(reading.items[part].front, |before| reading.between(before, part))
}
