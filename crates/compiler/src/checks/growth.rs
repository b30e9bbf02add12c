//! Growth and decline against a base, and the differences that are told with them.

use edition::checks::{CheckKind, Role};

use super::clauses::Reading;
use super::relation::{Formula, Relation, Wording};
use super::units::Measure;
use super::words::{Against, Direction, against, changed_to, has_any, mentions, subject_of_change};
use crate::words::{Words, words};

/// The growth and the decline that a text states in hundredths or as multiples.
pub(super) fn find(reading: &Reading<'_>) -> Vec<Relation> {
    (0..reading.items.len()).filter_map(|index| growth(reading, index)).collect()
}

fn growth(reading: &Reading<'_>, percent: usize) -> Option<Relation> {
    let amount = reading.amount(percent)?;
    if !matches!(amount.measure, Measure::Percent | Measure::Times) {
        return None;
    }
    let item = &reading.items[percent];
    let direction = item.change?;
    if has_any(item.front, "年均 平均 累计增") {
        return None;
    }
    let countable = |index: usize| {
        reading
            .amount(index)
            .is_some_and(|amount| !matches!(amount.measure, Measure::Percent | Measure::Points | Measure::Times))
    };
    if let Some((base, new)) = pair(reading, percent).filter(|(base, _)| countable(*base)) {
        return Some(from_base(direction, base, new, percent));
    }
    by_change(reading, percent, direction)
}

/// Words for the time before.
static PAST: Words = words!("checks/past");

/// Words for the present.
static PRESENT: Words = words!("checks/present");

/// Two values of which the second has come out of the first: 由A增加到B, 去年A，今年B, and B，比去年的A. They stand in
/// front of the figure that states the change, with nothing but such changes between.
pub(super) fn pair(reading: &Reading<'_>, stated: usize) -> Option<(usize, usize)> {
    let item = &reading.items[stated];
    let mut values = reading
        .before(stated)
        .filter(|index| reading.items[*index].amount.as_ref().is_some_and(|amount| amount.measure != Measure::Points));
    let mut second = values.next()?;
    let told = |index: usize| reading.items[index].change.is_some();
    // 由A增加到B，增加C，增长D: C has its own relation.
    let mut passed = 0;
    while told(second) && passed < 2 {
        second = values.next()?;
        passed += 1;
    }
    let first = values.next()?;
    if !reading.alike(first, second)
        || item.clause - reading.items[second].clause > 2
        || !goes_on(reading, stated, first, second)
    {
        return None;
    }
    let (earlier, later) = (&reading.items[first], &reading.items[second]);
    let between = reading.between(first, second);
    let came =
        (changed_to(between).is_some() || changed_to(earlier.tail).is_some()) && has_any(earlier.front, "由 从 自");
    if came {
        return Some((first, second));
    }
    let past = |text: &str| has_any(text, &PAST);
    let present = |text: &str| has_any(text, &PRESENT);
    let compared = later.clause == item.clause && has_any(later.label, "比 较 相比") && past(later.label);
    let same_clause_base = compared && !told(second);
    if same_clause_base {
        return Some((second, first));
    }
    if has_any(earlier.front, "年初 期初 月初") && has_any(later.front, "年末 年底 期末 月末 月底") {
        return Some((first, second));
    }
    if let (Some(one), Some(other)) = (year_of(reading, first), year_of(reading, second))
        && one != other
    {
        return Some(if one < other { (first, second) } else { (second, first) });
    }
    match (past(earlier.front), past(later.front)) {
        (true, false) if present(later.front) => Some((first, second)),
        (false, true) if present(earlier.front) || against(item.front) == Against::LastYear => Some((second, first)),
        _ => None,
    }
}

/// The year that stands in front of an amount in its clause: 2022年接待游客80万人次.
fn year_of(reading: &Reading<'_>, index: usize) -> Option<i128> {
    let clause = reading.items[index].clause;
    let in_clause = |other: &usize| reading.items[*other].clause == clause;
    let dates = reading.before(index).take_while(in_clause).filter_map(|other| reading.items[other].moment);
    dates.filter(|(_, end)| end.is_none()).find_map(|(moment, _)| moment.only_year())
}

/// Whether the clause of `stated` speaks of the same thing as the values in front of it.
fn goes_on(reading: &Reading<'_>, stated: usize, first: usize, second: usize) -> bool {
    let (item, earlier, later) = (&reading.items[stated], &reading.items[first], &reading.items[second]);
    let subject = subject_of_change(item.label);
    let known = |text: &str| mentions(text, subject);
    subject.is_empty() || known(earlier.front) || known(later.front) || known(earlier.tail)
}

fn from_base(direction: Direction, base: usize, new: usize, percent: usize) -> Relation {
    let (kind, formula) = match direction {
        Direction::Up => (CheckKind::Growth, Formula::Growth),
        Direction::Down => (CheckKind::Decline, Formula::Decline),
    };
    let operands = vec![(Role::New, new), (Role::Base, base)];
    Relation { kind, formula, operands, stated: Some((Role::Percent, percent)), wording: Wording::Certain }
}

/// 41374万元，比上年同期增收2463万元，增长6.3%: by how much the amount has changed stands beside the percentage.
fn by_change(reading: &Reading<'_>, percent: usize, direction: Direction) -> Option<Relation> {
    let (by, new) = amount_and_change(reading, percent, direction)
        .or_else(|| change_and_what_it_came_to(reading, percent, direction))?;
    let (item, told) = (&reading.items[percent], &reading.items[by]);
    if reading.items[new].change.is_some()
        || has_any(reading.items[new].label, "新增 其中") && has_any(told.front, "其中")
    {
        return None;
    }
    let (first, second) = if by < percent { (told.front, item.front) } else { (item.front, told.front) };
    let wording = match (against(first), against(second)) {
        (Against::Unsaid, Against::Unsaid) if has_any(first, "新 共 累计 已") => return None,
        (Against::Unsaid, Against::Unsaid) => Wording::Possible,
        (known, Against::Unsaid) | (Against::Unsaid, known) if known != Against::Other => Wording::Certain,
        (known, other) if known == other => Wording::Certain,
        (Against::Other, Against::Unsaid) => Wording::Certain,
        _ => return None,
    };
    let (kind, formula, role) = match direction {
        Direction::Up => (CheckKind::Growth, Formula::GrowthByIncrease, Role::Increase),
        Direction::Down => (CheckKind::Decline, Formula::DeclineByDecrease, Role::Decrease),
    };
    Some(Relation {
        kind,
        formula,
        operands: vec![(role, by), (Role::New, new)],
        stated: Some((Role::Percent, percent)),
        wording,
    })
}

/// Whether the figure says by how much something has changed in this direction.
fn tells_change(reading: &Reading<'_>, index: usize, direction: Direction) -> bool {
    reading
        .amount(index)
        .is_some_and(|amount| !matches!(amount.measure, Measure::Percent | Measure::Points | Measure::Times))
        && reading.items[index].change == Some(direction)
}

/// The change beside the percentage, and the amount in front of both.
fn amount_and_change(reading: &Reading<'_>, percent: usize, direction: Direction) -> Option<(usize, usize)> {
    let item = &reading.items[percent];
    let beside = |index: &usize| {
        tells_change(reading, *index, direction) && reading.items[*index].clause.abs_diff(item.clause) <= 1
    };
    let in_front = reading.before(percent).next().filter(beside);
    let by = in_front.or_else(|| {
        reading.after(percent).next().filter(beside).filter(|index| reading.items[*index].clause == item.clause + 1)
    })?;
    let earlier = by.min(percent);
    let new = reading.before(earlier).find(|index| {
        let found = &reading.items[*index];
        let counted =
            found.amount.as_ref().is_some_and(|amount| !matches!(amount.measure, Measure::Percent | Measure::Points));
        // 完成年初预算60999万元的40.4%: the budget has not changed.
        counted && found.depth <= item.depth && (found.change.is_some() || !reading.is_aside(*index))
    });
    let new = new.or_else(|| from_sentence_before(reading, earlier)).filter(|new| reading.alike(*new, by))?;
    (goes_on(reading, percent, new, by) && goes_on(reading, by, new, new)).then_some((by, new))
}

/// 比上年增加200人，达1200人，增长20% and 减少300吨，下降10%，降至2700吨: the change comes first, then what it led to.
fn change_and_what_it_came_to(reading: &Reading<'_>, percent: usize, direction: Direction) -> Option<(usize, usize)> {
    let clause = reading.items[percent].clause;
    let came_to = |index: &usize| {
        let label = reading.items[*index].label.trim_start_matches(['，', ' ']).trim_end();
        changed_to(label) == Some(direction) || matches!(label, "达" | "达到" | "达到了" | "总数达" | "总量达")
    };
    let mut before = reading.before(percent);
    let (last, earlier) = (before.next()?, before.next());
    let (by, new) = if came_to(&last) {
        (earlier?, last)
    } else {
        (
            last,
            reading
                .after(percent)
                .next()
                .filter(|index| came_to(index) && reading.items[*index].clause == clause + 1)?,
        )
    };
    let near = clause - reading.items[by].clause <= 2;
    (near && tells_change(reading, by, direction) && reading.alike(by, new)).then_some((by, new))
}

/// 今年种植4.2万亩。比去年增加0.2万亩: the amount may end the sentence before.
fn from_sentence_before(reading: &Reading<'_>, index: usize) -> Option<usize> {
    let item = &reading.items[index];
    let starts =
        ["比", "较", "同比", "这比", "这一数字", "与去年"].iter().any(|word| item.front.trim().starts_with(word));
    let last = index.checked_sub(1)?;
    let found = &reading.items[last];
    (starts && found.block == item.block && item.sentence - found.sentence == 1).then_some(last)
}
