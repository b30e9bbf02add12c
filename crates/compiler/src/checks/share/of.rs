//! Shares of a total that is named between 占 and 的: 占全部支出的67.6%, 占全村1200户的35%, 完成年初预算的70.5%.

use edition::checks::{CheckKind, Role};

use super::super::reading::Reading;
use super::super::relation::{Formula, Relation, Wording};
use super::super::words::{has_any, is_change};
use super::{last_characters, part_of_clause, relation, total_of};

/// Places and groups that a total may be of: a share of another place's total says nothing about this one's.
const SCOPES: &str = "全国 全省 全市 全县 全区 全镇 全乡 全村 全球 世界 同期 全州 全旗 全厂 全校 全院 全行 全局 当地 当年 上年 去年 GDP 国内生产总值";

/// Words of a total that name nothing by themselves.
const GENERIC: &str =
    "总数 总量 总额 总人数 总户数 总面积 总值 全部 总的 总体 的 其 该 本 总 全年 人数 户数 数量 面积 一 这 这些 所有";

/// Totals that a text often does not print: what they must be can be told.
const PLANS: &str = "预算 任务 计划 目标 指标 总投资 概算 任务数 计划数 预算数";

/// The share of a named total that `percent` states.
pub(super) fn find(reading: &Reading<'_>, percent: usize) -> Option<Relation> {
    let item = &reading.items[percent];
    let at = item.front.rfind('占').or_else(|| item.front.rfind("完成"))?;
    let word = if item.front[at..].starts_with('占') { "占" } else { "完成" };
    let clause_start = item.start - item.front.len();
    let part = part_of_clause(reading, percent, at)?;
    let printed = reading.before(percent).find(|index| {
        let found = &reading.items[*index];
        found.clause == item.clause && found.start >= clause_start + at && reading.alike(*index, part)
    });
    if let Some(total) = printed {
        return Some(relation(part, total, percent, Wording::Certain));
    }
    let noun = item.front[at + word.len()..].trim_start_matches(['到', '了', '比']);
    let noun = noun[..noun.rfind('的').unwrap_or(noun.len())].trim();
    if let Some((total, wording)) = named_total(reading, part, noun) {
        return Some(relation(part, total, percent, wording));
    }
    let implied = super::super::words::ends_with_any(noun, PLANS) && !has_any(noun, SCOPES);
    implied.then(|| Relation {
        kind: CheckKind::ImpliedTotal,
        formula: Formula::Whole,
        operands: vec![(Role::Part, part), (Role::Percent, percent)],
        stated: None,
        wording: Wording::Certain,
    })
}

/// The figure that states the total called `noun`.
fn named_total(reading: &Reading<'_>, part: usize, noun: &str) -> Option<(usize, Wording)> {
    let scope = SCOPES.split(' ').find(|scope| noun.contains(scope));
    let core = core(noun, scope);
    if core.is_empty() {
        return if scope.is_none_or(is_own) { total_of(reading, part) } else { None };
    }
    let paragraph = reading.items[part].place.paragraph;
    let candidates =
        (0..part).rev().filter(|index| reading.alike(*index, part) && !is_change(reading.items[*index].label));
    let mut named = candidates.filter(|index| {
        let found = &reading.items[*index];
        let near = found.place.paragraph == paragraph;
        let words = [found.label, found.tail];
        let called = |text: &&str| text.contains(if near { last_characters(core, 2) } else { core });
        let in_scope = scope.is_none_or(|scope| near && has_any(found.front, scope) || found.front.contains(scope));
        words.iter().any(called) && (in_scope || scope.is_some_and(|scope| near && is_own(scope)))
    });
    match named.next() {
        Some(total) => Some((total, Wording::Certain)),
        None if scope.is_none() && super::among(reading, part).is_some() => {
            total_of(reading, part).map(|(total, _)| (total, Wording::Possible))
        }
        None => None,
    }
}

/// Scopes that a local page has by itself.
fn is_own(scope: &str) -> bool {
    matches!(scope, "全县" | "全区" | "全镇" | "全乡" | "全村" | "全校" | "全厂" | "全局" | "全院")
}

/// What a total is called without its scope and the words that name nothing.
fn core<'a>(noun: &'a str, scope: Option<&str>) -> &'a str {
    let mut rest = scope.and_then(|scope| noun.split(scope).last()).unwrap_or(noun).trim();
    while let Some(shorter) =
        GENERIC.split(' ').find_map(|word| rest.strip_prefix(word).or_else(|| rest.strip_suffix(word)))
    {
        rest = shorter.trim();
    }
    rest
}
