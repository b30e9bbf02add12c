//! Rates that are named after what is done: 整改率, 办结率, 合格率.

use super::super::reading::Reading;
use super::super::relation::{Relation, Wording};
use super::super::words::{affirms, ends_with_any, has_any, is_change, without_hedges};
use super::{countable, last_characters, relation};

/// Rates that are not the share of what is done in what was to be done.
const OTHER_RATES: &str = "增长率 利率 税率 汇率 费率 死亡率 出生率 失业率 频率 功率 概率 效率 收益率 利润率 毛利率 周转率 换手率 转化率 回报率 \
    贡献率 变化率 下降率 倍率 比率 负债率 渗透率 增速率 化率";

/// Words that only say how a rate is reached: what it is a rate of stands in front of them.
const MANNERS: &str = "完成 及时 按时 按期 成功 到位 达标 办结";

/// The share that the rate at `percent` states.
pub(super) fn find(reading: &Reading<'_>, percent: usize) -> Option<Relation> {
    let item = &reading.items[percent];
    let name = without_hedges(item.front);
    if ends_with_any(name, OTHER_RATES) || item.label.trim_end().ends_with('的') {
        return None;
    }
    let name = name.strip_suffix('率')?;
    let stem = last_characters(name, 2);
    let before = name.strip_suffix(stem).unwrap_or_default();
    let stems = [stem, if has_any(stem, MANNERS) { last_characters(before, 2) } else { "" }];
    stems.into_iter().filter(|stem| stem.chars().count() == 2).find_map(|stem| {
        let part = done(reading, percent, stem)?;
        let total = reading
            .before(part)
            .find(|index| reading.alike(*index, part) && !is_change(reading.items[*index].label))?;
        let denied = ends_with_any(without_hedges(reading.items[total].label), stem)
            && !has_any(reading.items[total].label, "应 需 拟 计划");
        (!denied).then(|| relation(part, total, percent, Wording::Certain))
    })
}

/// The amount that was done: its words have the stem of the rate, in front of the rate or directly behind it.
fn done(reading: &Reading<'_>, percent: usize, stem: &str) -> Option<usize> {
    let says = |index: &usize| {
        let found = &reading.items[*index];
        let own = found.amount.as_ref().is_some_and(|amount| countable(&amount.measure)) && !is_change(found.label);
        let behind = found.tail.strip_prefix(['，', ',']).unwrap_or(found.tail);
        own && (affirms(found.label, stem) || affirms(first_words(behind), stem))
    };
    let behind =
        reading.after(percent).take_while(|index| reading.items[*index].clause == reading.items[percent].clause + 1);
    reading.before(percent).find(says).or_else(|| behind.into_iter().find(says))
}

/// The words directly behind a figure: 817件已办结.
fn first_words(tail: &str) -> &str {
    tail.char_indices().nth(8).map_or(tail, |(at, _)| &tail[..at])
}
