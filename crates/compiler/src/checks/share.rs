//! Parts of a whole: 占34.8%, 占全部支出的67.6%, 整改率75%, 完成预算的70.5%.

use edition::checks::{CheckKind, Role};

use super::reading::Reading;
use super::relation::{Formula, Relation, Wording};
use super::units::Measure;
use super::words::{ends_with_any, has_any, is_change, without_hedges};

mod of;
mod rate;

/// Words directly in front of a percentage that make it a share of what is named before.
const SHARE: &str = "占 占比 占比例 比重 比例 占到 占了 占总数 占总量 占总额 占比重 占有率 总占比";

/// How far back in the text the figure may stand that a clause such as 占34.8% speaks of.
const CLAUSES: usize = 3;

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
    if !ends_with_any(label, SHARE) && !ends_with_any(front, SHARE) {
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

/// A part that is larger than its total is not its part, unless a unit has slipped.
fn cautious(reading: &Reading<'_>, mut relation: Relation) -> Relation {
    let value = |position: usize| {
        relation.operands.get(position).and_then(|(_, index)| reading.amount(*index)).map(|amount| amount.low)
    };
    if let (Some(part), Some(total)) = (value(0), value(1))
        && total.below(part)
    {
        relation.wording = Wording::Likely;
    }
    relation
}

fn relation(part: usize, total: usize, percent: usize, wording: Wording) -> Relation {
    Relation {
        kind: CheckKind::Share,
        formula: Formula::Share,
        operands: vec![(Role::Part, part), (Role::Total, total)],
        stated: Some((Role::Percent, percent)),
        wording,
    }
}

/// The amount that a share speaks of: in the same clause in front of `share_at` (a byte of the clause's front), or where
/// the clause has no subject of its own, the last one before it; where it has, the one that has it too.
fn part_of_clause(reading: &Reading<'_>, percent: usize, share_at: usize) -> Option<usize> {
    let item = &reading.items[percent];
    let clause_start = item.start - item.front.len();
    let is_amount = |index: &usize| {
        let found = &reading.items[*index];
        found.amount.as_ref().is_some_and(|amount| countable(&amount.measure)) && !reading.is_aside(*index)
    };
    let inside = |index: &usize| {
        reading.items[*index].clause == item.clause && reading.items[*index].end <= clause_start + share_at
    };
    if let Some(part) = reading.before(percent).filter(inside).find(is_amount) {
        return Some(part);
    }
    let subject = subject(item.front.get(..share_at).unwrap_or_default());
    let near = |index: &usize| {
        item.clause - reading.items[*index].clause <= CLAUSES && reading.items[*index].clause < item.clause
    };
    let mut candidates = reading.before(percent).filter(near).filter(is_amount);
    if subject.is_empty() {
        return candidates.next();
    }
    candidates.find(|index| {
        let found = &reading.items[*index];
        shares_noun(found.front, subject) || shares_noun(found.tail, subject)
    })
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

/// What a share can be taken of.
fn countable(measure: &Measure) -> bool {
    matches!(measure, Measure::Money(_) | Measure::Quantity(_) | Measure::Minutes | Measure::Months)
}

/// The subject of a clause without the words that only join it to the text.
fn subject(front: &str) -> &str {
    let mut rest = without_hedges(front).trim();
    while let Some(shorter) =
        JOINING.split(' ').find_map(|word| rest.strip_suffix(word).or_else(|| rest.strip_prefix(word)))
    {
        rest = shorter.trim();
    }
    rest
}

const JOINING: &str = "其中 分别 合计 总 约 大约 近 仅 已 就 也 均 共 共计 总计 累计 其 这 这些 这一数字 数量 金额 人数 户数 面积 规模 总体 整体 大概 、";

/// Whether `noun`, or its first two characters behind 全县 and the like, stands in `text`.
fn shares_noun(text: &str, noun: &str) -> bool {
    let own = noun.char_indices().nth(2).filter(|_| noun.starts_with('全')).map_or(noun, |(at, _)| &noun[at..]);
    let end = own.char_indices().nth(2).map_or(own.len(), |(at, _)| at);
    text.contains(&own[..end])
}

/// The last characters of a text, all of it where it is shorter.
fn last_characters(text: &str, count: usize) -> &str {
    text.char_indices().rev().nth(count.saturating_sub(1)).map_or(text, |(at, _)| &text[at..])
}

/// The total that a part belongs to where the share does not name it: the nearest amount in front of 其中, or the nearest
/// one at all.
fn total_of(reading: &Reading<'_>, part: usize) -> Option<(usize, Wording)> {
    let fits = |index: &usize| {
        reading.alike(*index, part)
            && !reading.is_aside(*index)
            && reading.items[*index].depth <= reading.items[part].depth
    };
    if let Some(first) = among(reading, part) {
        let total = reading.before(first).find(fits).or_else(|| before_sentence(reading, first).find(fits))?;
        return Some((total, Wording::Certain));
    }
    let mut totals = reading.before(part).filter(fits).filter(|index| !is_part(reading, *index));
    let Some(total) = totals.next() else {
        // 共受理1727件。从渠道看，来访1565件，占90.62%: the total that was announced before.
        let announced = |index: &usize| has_any(reading.items[*index].label, "共 总 合计 累计");
        let block = reading.items[part].block;
        let mut earlier = Reading::earlier(part).take_while(|index| reading.items[*index].block == block);
        return earlier.find(|index| fits(index) && announced(index)).map(|total| (total, Wording::Possible));
    };
    let found = &reading.items[total];
    let named = has_any(found.label, "总 共 全部 合计 累计 现有 计有 受理 发现 收到 排查 检查 抽查 抽检 应")
        || found.tail.trim_start_matches(['的']).contains('中');
    let only = reading.before(total).all(|other| !reading.alike(other, part));
    Some((total, if named && only { Wording::Certain } else { Wording::Possible }))
}

/// Whether a figure is itself said to be a share of something, before another amount of its kind follows.
fn is_part(reading: &Reading<'_>, index: usize) -> bool {
    let another = |other: &usize| reading.alike(*other, index) && !reading.is_aside(*other);
    reading.after(index).take_while(|other| !another(other)).any(|other| reading.items[other].of_share)
}

/// The figure whose label has the 其中 that `part` stands behind: `part` itself or one before it in the sentence.
fn among(reading: &Reading<'_>, part: usize) -> Option<usize> {
    std::iter::once(part).chain(reading.before(part)).find(|index| {
        let item = &reading.items[*index];
        has_any(item.front, "其中 之中 里面")
            && reading.before(*index).next().is_none_or(|other| reading.items[other].clause != item.clause)
            || has_any(item.label, "其中")
    })
}

/// The figures of the sentence in front of the one where `index` stands first: 其中 may start a sentence.
fn before_sentence<'a>(reading: &'a Reading<'_>, index: usize) -> impl Iterator<Item = usize> + 'a {
    let item = &reading.items[index];
    let (block, sentence) = (item.block, item.sentence);
    Reading::earlier(index).take_while(move |other| {
        let found = &reading.items[*other];
        found.block == block && found.sentence + 1 >= sentence
    })
}
