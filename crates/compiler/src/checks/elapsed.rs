//! Lengths of time between two moments: 从2018年到2023年，5年间; 8:30至17:30，共9小时; 用时15分钟.

use edition::checks::{CheckKind, Role};

use super::clauses::Reading;
use super::moment::Counting;
use super::relation::{Formula, Relation, Wording};
use super::units::Measure;
use super::words::{ends_with_any, has_any, without_bounds};
use crate::words::{Words, words};

/// Words in front of the time from one moment to another.
static FROM_TO: Words = words!("checks/elapsed-from-to");

/// Words in front of a length of time that counts its first day or year too.
static LASTING: Words = words!("checks/elapsed-lasting");

/// Words directly behind a length of time that takes all of a period.
static SPANNING: Words = words!("checks/elapsed-behind");

/// The lengths of time that a text states with their start and end.
pub(super) fn find(reading: &Reading<'_>) -> Vec<Relation> {
    (0..reading.items.len()).filter_map(|index| elapsed(reading, index)).collect()
}

fn elapsed(reading: &Reading<'_>, length: usize) -> Option<Relation> {
    let item = &reading.items[length];
    if !matches!(item.amount.as_ref()?.measure, Measure::Months | Measure::Minutes) {
        return None;
    }
    let label = without_bounds(without_bounds(item.label).trim_end_matches("时间"));
    let from_to = ends_with_any(label, &FROM_TO) || ends_with_any(item.label.trim_end(), &FROM_TO);
    let lasting = ends_with_any(label, &LASTING);
    let counting = if from_to { Counting::Difference } else { Counting::FirstToo };
    let Some(previous) = reading.before(length).next() else {
        // 历时3年，从2020年到2023年.
        let next = reading.after(length).next().filter(|next| reading.items[*next].clause <= item.clause + 1)?;
        reading.items[next].moment?.1?;
        return (from_to || lasting).then(|| relation(counting, next, next, length, Wording::Possible));
    };
    let range = reading.items[previous].moment.is_some_and(|(_, end)| end.is_some());
    // 从2018年到2023年，5年间: nothing between the period and its length but a comma and a word or two.
    let direct = range
        && reading
            .between(previous, length)
            .trim_matches(['，', '（', '(', '、', ' ', '的', '这', '期', '间'])
            .is_empty();
    if !(from_to || lasting || direct) || item.clause - reading.items[previous].clause > 2 {
        return None;
    }
    let spanning = item.tail.is_empty() || SPANNING.iter().any(|word| item.tail.starts_with(word));
    if range {
        let wording = if from_to || lasting || spanning { Wording::Certain } else { Wording::Possible };
        return Some(relation(counting, previous, previous, length, wording));
    }
    let moments = earlier(reading, previous);
    let start = *moments.first()?;
    let told = format!("{}{}", reading.between(start, previous), reading.items[previous].tail);
    if !from_to && !has_any(&told, "至 到 止 结束 闭幕") {
        return None;
    }
    // 立项, 开工, 竣工: any of several moments may be the start.
    let wording = if moments.len() == 1 { Wording::Certain } else { Wording::Possible };
    let mut relations = moments.iter().map(|start| relation(counting, *start, previous, length, wording));
    relations.clone().find(|relation| relation.agrees(reading) == Some(true)).or_else(|| relations.next())
}

fn relation(counting: Counting, start: usize, end: usize, length: usize, wording: Wording) -> Relation {
    Relation {
        kind: CheckKind::Elapsed,
        formula: Formula::Elapsed(counting),
        operands: vec![(Role::Start, start), (Role::End, end)],
        stated: Some((Role::Elapsed, length)),
        wording,
    }
}

/// The moments in front of another one in the same sentence, the nearest first.
fn earlier(reading: &Reading<'_>, end: usize) -> Vec<usize> {
    let single = |index: &usize| reading.items[*index].moment.is_some_and(|(_, end)| end.is_none());
    if single(&end) { reading.before(end).filter(single).collect() } else { Vec::new() }
}
