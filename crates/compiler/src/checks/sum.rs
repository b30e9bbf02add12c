//! Parts that add up: 其中县道32公里、乡道28公里, 一期5.6亿元，二期8亿元，合计13.6亿元.

use edition::checks::{CheckKind, Role};

use super::clauses::Reading;
use super::relation::{Formula, Relation, Wording};
use super::units::{Measure, counts_as};
use super::words::{has_any, is_change};
use crate::words::{Words, words};

mod whole;

/// Words in front of a total that stands behind its parts, where they can mean nothing else.
static TOTALS: Words = words!("checks/sum-totals");

/// Words in front of the parts of a total.
static PARTS: Words = words!("checks/sum-parts");

/// The sums of a text.
pub(super) fn find(reading: &Reading<'_>) -> Vec<Relation> {
    let mut found = Vec::new();
    for index in 0..reading.items.len() {
        found.extend(behind(reading, index));
        found.extend(ahead(reading, index));
    }
    found
}

fn addable(reading: &Reading<'_>, index: usize) -> bool {
    let measures = |measure: &Measure| {
        !matches!(measure, Measure::Percent | Measure::Points | Measure::Times | Measure::Doublings)
    };
    reading.amount(index).is_some_and(|amount| measures(&amount.measure))
}

fn relation(parts: &[usize], total: usize, wording: Wording) -> Relation {
    Relation {
        kind: CheckKind::Sum,
        formula: Formula::Sum,
        operands: parts.iter().map(|part| (Role::Part, *part)).collect(),
        stated: Some((Role::Total, total)),
        wording,
    }
}

/// The longest of these lists of parts that agrees with the total; else the first, with its wording.
fn best(reading: &Reading<'_>, lists: &[&[usize]], total: usize, wording: Wording) -> Option<Relation> {
    let relations: Vec<_> =
        lists.iter().filter(|parts| parts.len() > 1).map(|parts| relation(parts, total, wording)).collect();
    relations.iter().find(|relation| relation.agrees(reading) == Some(true)).or_else(|| relations.first()).cloned()
}

/// A total behind its parts.
fn behind(reading: &Reading<'_>, total: usize) -> Option<Relation> {
    let item = &reading.items[total];
    let label = item.label.trim_start_matches(['，', '、', ' ']);
    let sure = has_any(label, &TOTALS);
    if !addable(reading, total) || is_change(label) || has_any(item.front, "其中") || !(sure || altogether(label)) {
        return None;
    }
    let mut parts = Vec::new();
    for index in reading.before(total) {
        let found = &reading.items[index];
        let same = addable(reading, index) && reading.alike(index, total);
        if !same {
            continue;
        }
        if is_change(found.label) || has_any(found.label, "每 均") || has_any(found.label, &TOTALS) {
            break;
        }
        parts.insert(0, index);
        if has_any(found.label, &PARTS) || found.label.starts_with('共') {
            break;
        }
    }
    let lists: Vec<&[usize]> = (0..parts.len().saturating_sub(1)).map(|from| &parts[from..]).collect();
    let near = parts.last().is_some_and(|last| item.clause - reading.items[*last].clause <= 1);
    let all = near && counted_together(reading, total, parts.len());
    let wording = if sure && near || all { Wording::Certain } else { Wording::Possible };
    best(reading, &lists, total, wording)
}

/// 共, 两岸共, 全天共, 累计: the words in front of 共 say nothing but who or what is taken together.
fn altogether(label: &str) -> bool {
    let Some((before, _)) = label.split_once('共') else { return label.starts_with(['累', '总']) };
    let all = before.starts_with(['两', '三', '四', '五', '六', '七', '八', '九', '十', '全', '几', '各', '城', '前']);
    before.is_empty() || all && before.chars().count() <= 4 || before.ends_with(['项', '者'])
}

/// 两组共, 两岸共: the words say how many are taken together, and so many parts stand in front.
fn counted_together(reading: &Reading<'_>, total: usize, parts: usize) -> bool {
    let item = &reading.items[total];
    let first = item.front.trim_start_matches(['，', ' ']).chars().next();
    let told = first
        .and_then(|first| "两三四五六七八九".chars().position(|digit| digit == first))
        .map(|position| position + 2);
    altogether(item.label) && told == Some(parts)
}

/// A total in front of its parts, where `first` is the first part.
fn ahead(reading: &Reading<'_>, first: usize) -> Option<Relation> {
    let item = &reading.items[first];
    let introduced = introduced(reading, first)?;
    if !addable(reading, first) || is_change(item.label) {
        return None;
    }
    let fits = |index: &usize| {
        addable(reading, *index)
            && reading.alike(*index, first)
            && !reading.is_aside(*index)
            && reading.items[*index].depth <= item.depth
    };
    if introduced == "总" && !leads(reading, first) {
        return None;
    }
    let total = reading.before(first).find(fits).or_else(|| {
        // 其中 may start a sentence.
        let last = first.checked_sub(1).filter(|_| introduced == "其中")?;
        let near = reading.items[last].block == item.block && item.sentence - reading.items[last].sentence == 1;
        near.then(|| std::iter::once(last).chain(reading.before(last)).find(fits)).flatten()
    })?;
    let mut parts = vec![first];
    for index in reading.after(first) {
        let found = &reading.items[index];
        if found.depth <= item.depth && has_any(found.label, "其中 占全 合计 共计 总计") {
            break;
        }
        if !fits(&index)
            || !counts_as(&reading.amount(first)?.measure, &reading.amount(index)?.measure)
            || has_any(found.label, "每 均 比 较")
        {
            continue;
        }
        parts.push(index);
    }
    let lists: Vec<&[usize]> = (2..=parts.len()).rev().map(|count| &parts[..count]).collect();
    let wording =
        if whole::is_complete(reading, total, &parts, introduced) { Wording::Certain } else { Wording::Possible };
    best(reading, &lists, total, wording)
}

/// The word that introduces a list of parts, in front of its first figure.
fn introduced(reading: &Reading<'_>, first: usize) -> Option<&'static str> {
    let item = &reading.items[first];
    let previous = reading
        .before(first)
        .find(|index| reading.alike(*index, first))
        .filter(|index| reading.items[*index].clause == item.clause);
    let words = if previous.is_some() { item.label } else { item.front };
    if words.trim_start().starts_with('由') {
        let clause = reading.after(first).take_while(|index| reading.items[*index].clause == item.clause).last()?;
        return has_any(reading.items[clause].tail, "组成 构成").then_some("由");
    }
    let word =
        ["其中", "包括", "分别为", "分别是", "分别有", "分为", "包含"].into_iter().find(|word| words.contains(word));
    word.or_else(|| previous.is_none().then_some("总"))
}

/// Whether the amount in front of `first` is told as a total, in the clause before: 报名考生共有3200人，男生….
fn leads(reading: &Reading<'_>, first: usize) -> bool {
    let item = &reading.items[first];
    reading.before(first).next().is_some_and(|index| {
        let found = &reading.items[index];
        found.clause + 1 == item.clause
            && reading.alike(index, first)
            && has_any(found.label, "共 总 现有")
            && !has_any(found.label, "其中 累计")
    })
}
