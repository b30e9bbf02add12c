//! Rates that are named after what is done: 整改率, 办结率, 合格率.

use super::super::clauses::Reading;
use super::super::relation::{Relation, Wording};
use super::super::units::Measure;
use super::super::words::{affirms, ends_with_any, has_any, without_hedges};
use super::part::{cautious, countable, last_characters, relation};
use crate::words::{Words, words};

/// Rates that are not the share of what is done in what was to be done.
static OTHER_RATES: Words = words!("checks/rates-other");

/// Words that only say how a rate is reached: what it is a rate of stands in front of them.
static MANNERS: Words = words!("checks/rates-manners");

/// The share that the rate at `percent` states.
pub(super) fn find(reading: &Reading<'_>, percent: usize) -> Option<Relation> {
    let item = &reading.items[percent];
    let name = without_hedges(item.front);
    if ends_with_any(name, &OTHER_RATES) || item.label.trim_end().ends_with('的') {
        return None;
    }
    let name = name.strip_suffix('率').or_else(|| name.strip_suffix('度').filter(|name| name.ends_with("满意")))?;
    let stem = last_characters(name, 2);
    let before = name.strip_suffix(stem).unwrap_or_default();
    let stems = [stem, if has_any(stem, &MANNERS) { last_characters(before, 2) } else { "" }];
    stems.into_iter().filter(|stem| stem.chars().count() == 2).find_map(|stem| {
        let named = done(reading, percent, stem).and_then(|part| {
            let total = total_before(reading, part)?;
            Some((part, total, wording(reading, total)))
        });
        let (part, total, wording) = named.or_else(|| planned(reading, percent))?;
        let denied = ends_with_any(without_hedges(reading.items[total].label), stem)
            && !has_any(reading.items[total].label, "应 需 拟 计划");
        (!denied).then(|| cautious(reading, relation(part, total, percent, wording)))
    })
}

/// The nearest amount that the part can be taken of.
fn total_before(reading: &Reading<'_>, part: usize) -> Option<usize> {
    reading.before(part).find(|index| reading.alike(*index, part) && !reading.is_aside(*index))
}

/// 应到120名，实到114名: what was to be done and what was, in other words than the rate's.
fn planned(reading: &Reading<'_>, percent: usize) -> Option<(usize, usize, Wording)> {
    let part = reading.before(percent).next().filter(|part| has_any(reading.items[*part].label, "已 实"))?;
    let total = total_before(reading, part)?;
    let certain = has_any(reading.items[total].label, "应 计划 任务 需");
    Some((part, total, if certain { Wording::Certain } else { Wording::Possible }))
}

/// Words in front of an amount that was planned.
static PLANNED: Words = words!("checks/rates-planned");

/// Money that was spent may stand beside other money than what was to be spent; what is counted is counted one by one.
fn wording(reading: &Reading<'_>, total: usize) -> Wording {
    let counted = reading.amount(total).is_some_and(|amount| !matches!(amount.measure, Measure::Money(_)));
    let planned = has_any(reading.items[total].label, &PLANNED);
    if counted || planned { Wording::Certain } else { Wording::Possible }
}

/// The amount that was done: its words have the stem of the rate, in front of the rate or directly behind it.
fn done(reading: &Reading<'_>, percent: usize, stem: &str) -> Option<usize> {
    let says = |index: &usize| {
        let found = &reading.items[*index];
        let own = found.amount.as_ref().is_some_and(|amount| countable(&amount.measure)) && !reading.is_aside(*index);
        // What follows in the rate's own clause names the rate.
        let behind = if found.clause == reading.items[percent].clause { "" } else { first_words(found.tail) };
        let turned: String = stem.chars().rev().collect();
        own && [stem, turned.as_str()].iter().any(|stem| affirms(found.label, stem) || affirms(behind, stem))
    };
    let behind =
        reading.after(percent).take_while(|index| reading.items[*index].clause == reading.items[percent].clause + 1);
    reading.before(percent).find(says).or_else(|| behind.into_iter().find(says))
}

/// The words directly behind a figure: 817件已办结.
fn first_words(tail: &str) -> &str {
    tail.char_indices().nth(8).map_or(tail, |(at, _)| &tail[..at])
}
