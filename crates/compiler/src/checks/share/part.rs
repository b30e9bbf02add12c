//! What every wording of a share needs: which amount is the part, and which the total that it belongs to.

use edition::checks::{CheckKind, Role};

use super::super::clauses::Reading;
use super::super::relation::{Formula, Relation, Wording};
use super::super::units::Measure;
use super::super::words::{has_any, without_hedges};
use crate::words::{Words, words};

/// How far back in the text the figure may stand that a clause such as 占34.8% speaks of.
const CLAUSES: usize = 3;

/// A part that is larger than its total is not its part, unless a unit has slipped.
pub(super) fn cautious(reading: &Reading<'_>, mut relation: Relation) -> Relation {
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

pub(super) fn relation(part: usize, total: usize, percent: usize, wording: Wording) -> Relation {
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
pub(super) fn part_of_clause(reading: &Reading<'_>, percent: usize, share_at: usize) -> Option<usize> {
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

/// What a share can be taken of.
pub(super) fn countable(measure: &Measure) -> bool {
    matches!(measure, Measure::Money(_) | Measure::Quantity(_) | Measure::Minutes | Measure::Months)
}

/// The subject of a clause without the words that only join it to the text.
fn subject(front: &str) -> &str {
    let mut rest = without_hedges(front).trim();
    while let Some(shorter) =
        JOINING.iter().copied().find_map(|word| rest.strip_suffix(word).or_else(|| rest.strip_prefix(word)))
    {
        rest = shorter.trim();
    }
    rest
}

static JOINING: Words = words!("checks/share-joining");

/// Whether `noun`, or its first two characters behind 全县 and the like, stands in `text`.
fn shares_noun(text: &str, noun: &str) -> bool {
    let own = noun.char_indices().nth(2).filter(|_| noun.starts_with('全')).map_or(noun, |(at, _)| &noun[at..]);
    let end = own.char_indices().nth(2).map_or(own.len(), |(at, _)| at);
    text.contains(&own[..end])
}

/// The last characters of a text, all of it where it is shorter.
pub(super) fn last_characters(text: &str, count: usize) -> &str {
    text.char_indices().rev().nth(count.saturating_sub(1)).map_or(text, |(at, _)| &text[at..])
}

/// Words in front of an amount that make it a total.
static NAMED_TOTAL: Words = words!("checks/share-named-total");

/// The total that a part belongs to where the share does not name it: the nearest amount in front of 其中, or the nearest
/// one at all.
pub(super) fn total_of(reading: &Reading<'_>, part: usize) -> Option<(usize, Wording)> {
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
    let named = has_any(found.label, &NAMED_TOTAL) || found.tail.trim_start_matches(['的']).contains('中');
    let only = reading.before(total).all(|other| !reading.alike(other, part));
    Some((total, if named && only { Wording::Certain } else { Wording::Possible }))
}

/// Whether a figure is itself said to be a share of something, before another amount of its kind follows.
pub(super) fn is_part(reading: &Reading<'_>, index: usize) -> bool {
    let another = |other: &usize| reading.alike(*other, index) && !reading.is_aside(*other);
    reading.after(index).take_while(|other| !another(other)).any(|other| reading.items[other].of_share)
}

/// The figure whose label has the 其中 that `part` stands behind: `part` itself or one before it in the sentence.
pub(super) fn among(reading: &Reading<'_>, part: usize) -> Option<usize> {
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
