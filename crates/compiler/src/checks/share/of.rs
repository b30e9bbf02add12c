//! Shares of a total that is named between 占 and 的: 占全部支出的67.6%, 占全村1200户的35%, 完成年初预算的70.5%.

use edition::checks::{CheckKind, Role};

use super::super::clauses::Reading;
use super::super::relation::{Formula, Relation, Wording};
use super::super::words::{ends_with_any, has_any, without_hedges};
use super::part::{among, cautious, is_part, last_characters, part_of_clause, relation, total_of};
use crate::words::{Words, words};

/// Places and groups that a total may be of: a share of another place's total says nothing about this one's.
static SCOPES: Words = words!("checks/share-scopes");

/// Words of a total that name nothing by themselves.
static GENERIC: Words = words!("checks/share-generic");

/// Totals that a text often does not print: what they must be can be told.
static PLANS: Words = words!("checks/share-plans");

/// Words in front of the name of what a share is of.
static TAKEN: Words = words!("checks/share-taken");

/// The share of a named total that `percent` states.
pub(super) fn find(reading: &Reading<'_>, percent: usize) -> Option<Relation> {
    let item = &reading.items[percent];
    let front = without_hedges(item.front);
    let at = TAKEN.iter().find_map(|word| front.rfind(word))?;
    let clause_start = item.start - item.front.len();
    let part = part_of_clause(reading, percent, at)?;
    let printed = reading.before(percent).find(|index| {
        let found = &reading.items[*index];
        found.clause == item.clause && found.start >= clause_start + at && reading.alike(*index, part)
    });
    if let Some(total) = printed {
        return Some(relation(part, total, percent, Wording::Certain));
    }
    let noun = noun(front);
    if let Some(relation) = named_total(reading, part, noun, percent) {
        return Some(cautious(reading, relation));
    }
    let implied = ends_with_any(noun, &PLANS) && !has_any(noun, &SCOPES);
    implied.then(|| Relation {
        kind: CheckKind::ImpliedTotal,
        formula: Formula::Whole,
        operands: vec![(Role::Part, part), (Role::Percent, percent)],
        stated: None,
        wording: Wording::Certain,
    })
}

/// What the words in front of a percentage say it is a share of: 财政总收入 of 税收占财政总收入的比重为.
pub(super) fn noun(front: &str) -> &str {
    let Some((_, noun)) = TAKEN.iter().find_map(|word| front.rsplit_once(word)) else { return "" };
    let mut rest = noun.trim_start_matches(['到', '了']).trim();
    while let Some(shorter) =
        ["比重", "比例", "份额", "比", "的", "了", "到"].iter().find_map(|word| rest.strip_suffix(word))
    {
        rest = shorter.trim();
    }
    rest
}

/// The share of the total called `noun`: of the figure whose words say so, of the one that agrees where there are several.
fn named_total(reading: &Reading<'_>, part: usize, noun: &str, percent: usize) -> Option<Relation> {
    let scope = SCOPES.iter().copied().find(|scope| noun.contains(scope));
    let core = core(noun, scope);
    if core.is_empty() {
        let (total, wording) = total_of(reading, part).filter(|_| scope.is_none_or(is_own))?;
        return Some(relation(part, total, percent, wording));
    }
    let totals: Vec<_> =
        Reading::earlier(part).filter_map(|index| Some((index, called(reading, part, index, core, scope)?))).collect();
    let certain = totals.iter().filter(|(_, name)| *name == Name::Whole).count() == 1;
    let mut relations = totals.iter().map(|(total, name)| {
        let wording = if certain && *name == Name::Whole { Wording::Certain } else { Wording::Likely };
        relation(part, *total, percent, wording)
    });
    let agreeing = relations.clone().find(|relation| relation.agrees(reading) == Some(true));
    let named = agreeing
        .or_else(|| relations.clone().find(|relation| relation.wording == Wording::Certain))
        .or_else(|| relations.next());
    named.or_else(|| {
        among(reading, part).filter(|_| scope.is_none())?;
        total_of(reading, part).map(|(total, _)| relation(part, total, percent, Wording::Possible))
    })
}

/// How much of a total's name stands beside a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Name {
    Whole,
    Part,
}

/// Whether the figure at `index` is called `core`. A part of the name is enough in the same sentence; further away a
/// short name is only part of one. What is itself said to be a share is no total.
fn called(reading: &Reading<'_>, part: usize, index: usize, core: &str, scope: Option<&str>) -> Option<Name> {
    let (item, found) = (&reading.items[part], &reading.items[index]);
    if !reading.alike(index, part) || found.is_change {
        return None;
    }
    let own = found.label.rsplit(['、', '和', '及']).next().unwrap_or_default();
    let name = if own.contains(core) || found.tail.contains(core) {
        Name::Whole
    } else if own.contains(last_characters(core, 2)) {
        Name::Part
    } else {
        return None;
    };
    let part_itself = is_part(reading, index);
    let in_scope = scope.is_none_or(|scope| is_own(scope) || found.front.contains(scope));
    if part_itself || !in_scope {
        return None;
    }
    let next = found.block == item.block && found.sentence + 1 == item.sentence;
    match name {
        _ if found.sentence == item.sentence => Some(name),
        Name::Whole if core.chars().count() >= NAME => Some(Name::Whole),
        Name::Whole if next && total_of(reading, part) == Some((index, Wording::Certain)) => Some(Name::Whole),
        Name::Whole if found.block == item.block => Some(Name::Part),
        _ => None,
    }
}

/// From so many characters on, a name is enough to find a total in another paragraph.
const NAME: usize = 4;

/// Scopes that a local page has by itself.
fn is_own(scope: &str) -> bool {
    matches!(scope, "全县" | "全区" | "全镇" | "全乡" | "全村" | "全校" | "全厂" | "全局" | "全院")
}

/// What a total is called without its scope and the words that name nothing.
fn core<'a>(noun: &'a str, scope: Option<&str>) -> &'a str {
    let mut rest = scope.and_then(|scope| noun.split(scope).last()).unwrap_or(noun).trim();
    while let Some(shorter) =
        GENERIC.iter().copied().find_map(|word| rest.strip_prefix(word).or_else(|| rest.strip_suffix(word)))
    {
        rest = shorter.trim();
    }
    rest
}
