//! So many times so much: 办7期，每期60人，共420人次; and so much for each: 惠及2300户，户均150元.

use edition::checks::{CheckKind, Role};
use edition::figures::Bound;

use super::clauses::Reading;
use super::relation::{Formula, Relation, Wording};
use super::units::{Measure, counts_as, is_counted_by};
use super::words::{has_any, mentions};
use super::working::unit_behind;
use crate::words::{Words, words};

/// What is said of each of several.
struct Each<'a> {
    /// Those several.
    of: Several<'a>,
    /// What is said of them, as far as it has a name: 税收 of 亩均税收.
    noun: &'a str,
    /// 户均, 平均每户: the text divides; 每期 alone may multiply.
    averaged: bool,
}

/// What there is several of.
enum Several<'a> {
    /// By the unit that counts it: 期 of 每期, 户 of 户均.
    Unit(&'a str),
    /// By its name and what follows, where the unit is 个: 宣讲点配备 of 每个宣讲点配备.
    Named(&'a str),
    /// What is counted in front, in the same clause: 6个乡镇各建.
    Front,
}

/// The products and the averages of a text.
pub(super) fn find(reading: &Reading<'_>) -> Vec<Relation> {
    (0..reading.items.len()).filter_map(|index| product(reading, index)).collect()
}

fn product(reading: &Reading<'_>, each: usize) -> Option<Relation> {
    let item = &reading.items[each];
    let amount = item.amount.as_ref()?;
    if matches!(amount.measure, Measure::Percent | Measure::Points | Measure::Times | Measure::Doublings) {
        return None;
    }
    let words = each_of(item.label)?;
    let count = count_of(reading, each, &words)?;
    let (total, total_wording) = total_of(reading, each, count, &words)?;
    let roles = [(Role::Count, count), (Role::Each, each), (Role::Total, total)];
    let summed = total > each && !words.averaged;
    Some(if summed {
        let factors = vec![(Role::Factor, count), (Role::Factor, each)];
        Relation {
            kind: CheckKind::Product,
            formula: Formula::Product,
            operands: factors,
            stated: Some(roles[2]),
            wording: total_wording,
        }
    } else {
        let operands = vec![roles[2], roles[0]];
        let wording = if words.averaged || amount.bound == Bound::Exact { Wording::Certain } else { Wording::Possible };
        Relation { kind: CheckKind::PerUnit, formula: Formula::Quotient, operands, stated: Some(roles[1]), wording }
    })
}

/// 每期, 平均每户, 户均增收, 人均, 亩产, 各建: what the words in front of a figure say of each.
fn each_of(label: &str) -> Option<Each<'_>> {
    if let Some((before, rest)) = label.rsplit_once('每') {
        let averaged = before.ends_with("平均");
        if let Some(rest) = rest.strip_prefix('个').filter(|rest| !rest.is_empty() && !rest.starts_with('月')) {
            return Some(Each { of: Several::Named(rest), noun: "", averaged });
        }
        let rest = rest.trim_start_matches('一');
        let characters =
            LONG_UNITS.iter().copied().find(|unit| rest.starts_with(unit)).map_or(1, |unit| unit.chars().count());
        let end = rest.char_indices().nth(characters).map_or(rest.len(), |(at, _)| at);
        let (unit, rest) = rest.split_at(end);
        return (!unit.is_empty()).then(|| Each { of: Several::Unit(unit), noun: noun(rest), averaged });
    }
    let yields = label.rsplit_once('产').filter(|(before, _)| before.ends_with('亩'));
    if let Some((before, rest)) = yields.or_else(|| label.rsplit_once('均')) {
        let unit = before.char_indices().next_back().map(|(at, _)| &before[at..])?;
        return AVERAGED.contains(&unit).then(|| Each { of: Several::Unit(unit), noun: noun(rest), averaged: true });
    }
    let (_, verb) = label.rsplit_once('各')?;
    let plain = verb.chars().count() <= 3 && !verb.starts_with(['类', '级', '种', '地', '项', '方', '界', '族', '自']);
    plain.then_some(Each { of: Several::Front, noun: "", averaged: false })
}

/// Units in front of 均 where it averages.
static AVERAGED: Words = words!("checks/units-averaged");

/// Units of more than one character behind 每.
static LONG_UNITS: Words = words!("checks/units-long");

/// What is said of each, without the words that only join it.
fn noun(text: &str) -> &str {
    let mut rest = text.trim();
    while let Some(shorter) =
        PLAIN.iter().copied().find_map(|word| rest.strip_prefix(word).or_else(|| rest.strip_suffix(word)))
    {
        rest = shorter.trim();
    }
    rest
}

static PLAIN: Words = words!("checks/product-plain");

/// The figure that counts those several: the nearest one, in front or behind in the same sentence.
fn count_of(reading: &Reading<'_>, each: usize, words: &Each<'_>) -> Option<usize> {
    let one = reading.amount(each)?;
    let printed = reading.items[each].printed;
    let counts = |index: &usize| {
        let item = &reading.items[*index];
        let Some(amount) = &item.amount else { return false };
        let counted = matches!(amount.measure, Measure::Quantity(_) | Measure::Minutes | Measure::Months);
        if !counted || item.is_change || each_of(item.label).is_some() {
            return false;
        }
        let unit = unit_behind(item.printed);
        let behind = item.tail.trim_start();
        match words.of {
            Several::Unit(word) if !is_counted_by(word, &amount.measure, unit) => {
                matches!(unit, "个" | "口") && behind.starts_with(word)
            }
            // 平均每名教师教16名学生: where all are counted in one unit, the noun tells them apart.
            Several::Unit(word) if is_counted_by(word, &one.measure, unit_behind(printed)) => {
                !words.noun.is_empty() && starts_alike(words.noun, behind)
            }
            Several::Unit(_) => true,
            Several::Named(noun) => unit == "个" && (starts_alike(noun, behind) || ends_as_starts(item.label, noun)),
            Several::Front => item.clause == reading.items[each].clause && *index + 1 == each,
        }
    };
    let behind = if matches!(words.of, Several::Front) { 0 } else { 2 };
    reading.before(each).find(counts).or_else(|| reading.after(each).take(behind).find(counts))
}

/// Whether two texts start with the same character.
fn starts_alike(first: &str, second: &str) -> bool {
    first.chars().next().is_some_and(|character| second.starts_with(character))
}

/// Whether `label` ends with two or more characters with which `words` start: 设立宣讲点 and 宣讲点配备.
fn ends_as_starts(label: &str, words: &str) -> bool {
    let ends = words.char_indices().map(|(at, character)| at + character.len_utf8());
    ends.skip(1).any(|end| label.trim_end().ends_with(&words[..end]))
}

/// The total: behind both, where a sum is announced or what follows directly may be one; or in front of the count.
fn total_of(reading: &Reading<'_>, each: usize, count: usize, words: &Each<'_>) -> Option<(usize, Wording)> {
    let fits = |index: &usize| {
        let (Some(total), Some(one)) = (reading.amount(*index), reading.amount(each)) else { return false };
        let other = *index != count && !is_each(reading, *index) && !reading.items[*index].is_change;
        other && counts_as(&one.measure, &total.measure)
    };
    let announced = |index: &usize| has_any(reading.items[*index].label, "共 合计 总计 累计 总");
    let behind = |among: usize| reading.after(each.max(count)).take(among).find(fits);
    if !words.averaged
        && let Some(total) = behind(2).filter(announced)
    {
        return Some((total, Wording::Certain));
    }
    let in_front = reading.before(each).find(|index| fits(index) && !reading.items[*index].label.contains("其中"));
    let Some(total) = in_front else {
        let wording = |total: &usize| if announced(total) { Wording::Certain } else { Wording::Possible };
        return behind(1).filter(|total| !words.averaged || announced(total)).map(|total| (total, wording(&total)));
    };
    let near = reading.items[each].clause - reading.items[total].clause <= 4;
    let item = &reading.items[total];
    let told = |noun: &str| mentions(item.front, noun) || mentions(item.tail, noun) || harvest(item.front, noun);
    let one_unit = reading.alike(count, each) && reading.alike(count, total);
    let called = words.noun.is_empty() || one_unit || told(words.noun);
    (near && called).then_some((total, Wording::Certain))
}

/// Whether a figure is said of each itself; 每年共支付120万元 is a total.
fn is_each(reading: &Reading<'_>, index: usize) -> bool {
    let item = &reading.items[index];
    each_of(item.label).is_some() && !item.label.contains('共')
}

/// 收获小麦1.5万吨 and 亩均产量.
fn harvest(front: &str, noun: &str) -> bool {
    noun.contains('产') && has_any(front, "收获 收割 总产 采收 收 产")
}
