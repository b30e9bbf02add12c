//! Parts that add up: 其中县道32公里、乡道28公里, 一期5.6亿元，二期8亿元，合计13.6亿元.

use edition::checks::{CheckKind, Role};

use super::clauses::{Item, Reading};
use super::relation::{Computed, Formula, Relation, Wording};
use super::units::Measure;
use super::words::has_any;
use crate::words::{Words, words};

mod whole;

/// Words in front of a total that stands behind its parts, where they can mean nothing else.
static TOTALS: Words = words!("checks/sum-totals");

/// Words in front of the parts of a total.
static PARTS: Words = words!("checks/sum-parts");

/// The sums of a text.
pub(super) fn find(reading: &Reading<'_>) -> Vec<Relation> {
    let labels: Vec<Label> = reading.items.iter().map(Label::new).collect();
    let relations = |index| [behind(reading, &labels, index), ahead(reading, &labels, index)];
    (0..reading.items.len()).flat_map(relations).flatten().collect()
}

/// What the words in front of a figure say of it as a part. They are read once for each figure, because a figure is asked
/// for by many others.
struct Label {
    behind: PartBehind,
    /// 其中, 合计: another list or its total begins, so that a list whose total is in front is at its end.
    begins_another: bool,
    /// 每, 比: the figure is not one of the parts.
    is_other: bool,
}

/// What a figure is in a list whose total stands behind it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum PartBehind {
    /// No part, and the list is behind it.
    None,
    /// The first part.
    First,
    /// A part that others may stand in front of.
    Any,
}

impl Label {
    fn new(item: &Item<'_>) -> Self {
        let label = item.label;
        let behind = if item.is_change || has_any(label, "每 均") || has_any(label, &TOTALS) {
            PartBehind::None
        } else if has_any(label, &PARTS) || label.starts_with('共') {
            PartBehind::First
        } else {
            PartBehind::Any
        };
        let begins_another = has_any(label, "其中 占全 合计 共计 总计");
        Self { behind, begins_another, is_other: has_any(label, "每 均 比 较") }
    }
}

fn addable(reading: &Reading<'_>, index: usize) -> bool {
    let measures = |measure: &Measure| {
        !matches!(measure, Measure::Percent | Measure::Points | Measure::Times | Measure::Doublings)
    };
    reading.amount(index).is_some_and(|amount| measures(&amount.measure))
}

/// The longest list of at least two parts from the first one on that agrees with the total; else all of them, where they
/// may be reported although they do not agree. Linear in the parts.
fn best(reading: &Reading<'_>, parts: &[usize], total: usize, wording: Wording) -> Option<Relation> {
    let agreeing = longest_agreeing(reading, parts, total, wording);
    let count = agreeing.or_else(|| (wording != Wording::Possible && parts.len() > 1).then_some(parts.len()))?;
    let mut operands: Vec<_> = parts[..count].iter().map(|part| (Role::Part, *part)).collect();
    operands.sort_unstable_by_key(|(_, part)| *part);
    let stated = Some((Role::Total, total));
    Some(Relation { kind: CheckKind::Sum, formula: Formula::Sum, operands, stated, wording })
}

/// How many parts that list has. Parts are above 0, so that a sum which is too large stays so.
fn longest_agreeing(reading: &Reading<'_>, parts: &[usize], total: usize, wording: Wording) -> Option<usize> {
    let stated = reading.amount(total)?;
    let most = stated.high.plus(stated.step)?;
    let mut longest = None;
    let mut sum = Computed::NOTHING;
    for (count, part) in (1..).zip(parts) {
        let Some(more) = sum.with(reading.amount(*part)?) else { break };
        sum = more;
        // 超过 states whatever is more.
        let agrees = stated.states(sum.low, sum.high, wording.reach()) == Some(true);
        if agrees && count > 1 {
            longest = Some(count);
        } else if !agrees && most.below(sum.low) {
            break;
        }
    }
    longest
}

/// A total behind its parts.
fn behind(reading: &Reading<'_>, labels: &[Label], total: usize) -> Option<Relation> {
    let item = &reading.items[total];
    let label = item.label.trim_start_matches(['，', '、', ' ']);
    let sure = has_any(label, &TOTALS);
    if !addable(reading, total) || item.is_change || has_any(item.front, "其中") || !(sure || altogether(label)) {
        return None;
    }
    let mut parts = Vec::new();
    for index in reading.before(total) {
        let same = addable(reading, index) && reading.alike(index, total);
        if !same {
            continue;
        }
        if labels[index].behind != PartBehind::None {
            parts.push(index);
        }
        if labels[index].behind != PartBehind::Any {
            break;
        }
    }
    let near = parts.first().is_some_and(|nearest| item.clause - reading.items[*nearest].clause <= 1);
    let all = near && counted_together(reading, total, parts.len());
    let wording = if sure && near || all { Wording::Certain } else { Wording::Possible };
    best(reading, &parts, total, wording)
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
fn ahead(reading: &Reading<'_>, labels: &[Label], first: usize) -> Option<Relation> {
    let item = &reading.items[first];
    let introduced = introduced(reading, first)?;
    if !addable(reading, first) || item.is_change {
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
        if reading.items[index].depth <= item.depth && labels[index].begins_another {
            break;
        }
        if fits(&index) && !labels[index].is_other {
            parts.push(index);
        }
    }
    let wording =
        if whole::is_complete(reading, total, &parts, introduced) { Wording::Certain } else { Wording::Possible };
    best(reading, &parts, total, wording)
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

#[cfg(test)]
mod tests {
    use super::super::tests::passage;
    use super::*;

    #[test]
    fn the_longest_list_is_the_one_that_trying_all_finds() {
        arbtest::arbtest(|bytes| {
            let mut text = String::new();
            for _ in 0..bytes.int_in_range(2..=9)? {
                let bound = bytes.choose(&["", "", "近", "超过", "不足", "约"])?;
                text.extend([*bound, &bytes.int_in_range(1..=12_u32)?.to_string(), "人，"]);
            }
            let passages = [passage(&text)];
            let reading = Reading::new(&passages);
            let total = bytes.choose_index(reading.items.len())?;
            let parts: Vec<usize> = (0..reading.items.len()).filter(|part| *part != total).collect();
            let wording = *bytes.choose(&[Wording::Certain, Wording::Possible])?;
            let operands = |count: usize| parts[..count].iter().map(|part| (Role::Part, *part)).collect();
            let agrees = |count: &usize| {
                let (formula, stated) = (Formula::Sum, Some((Role::Total, total)));
                let relation = Relation { kind: CheckKind::Sum, formula, operands: operands(*count), stated, wording };
                relation.agrees(&reading) == Some(true)
            };
            let expect = (2..=parts.len()).rev().find(agrees);
            assert_eq!(longest_agreeing(&reading, &parts, total, wording), expect, "{text}");
            Ok(())
        });
    }
}
