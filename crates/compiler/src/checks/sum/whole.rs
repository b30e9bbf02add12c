//! Whether a list of parts is all there is: only then must it add up.

use super::super::ratio::Ratio;
use super::super::reading::Reading;
use super::super::units::Measure;
use super::super::words::has_any;

/// Names of parts that leave nothing over when all of a line stand in a list.
const PARTITIONS: &[&str] = &[
    "男 女",
    "县道 乡道 村道",
    "一等奖 二等奖 三等奖",
    "一期 二期",
    "新建 改建",
    "新建 续建",
    "新建 改造",
    "新建 改扩建",
    "新建 扩建",
    "城镇 农村",
    "城镇 乡村",
    "城市 农村",
    "国内 国外",
    "国内 国际",
    "省内 省外",
    "市内 市外",
    "县内 县外",
    "本地 外地",
    "线上 线下",
    "上午 下午",
    "上半年 下半年",
    "第一产业 第二产业 第三产业",
    "一产 二产 三产",
    "进口 出口",
    "公办 民办",
    "成人 儿童",
    "税收 非税",
    "室内 室外",
    "地上 地下",
    "水田 旱地",
    "早稻 晚稻",
    "本科 专科",
    "小学 初中 高中",
    "正式 预备",
    "自筹 补助",
    "自筹 贷款",
    "中央 省 市 县",
];

/// Names of a part that is all the rest.
const REST: &str = "其余 其他 其它 剩余 余下 剩下";

/// What a text counts when it says how many parts there are: 三类共96公里.
const KINDS: &str = "类 种 项 部分 方面 批 期 个 段 级 路";

/// Whether `parts` are all the parts of `total`, as the words say.
pub(super) fn is_complete(reading: &Reading<'_>, total: usize, parts: &[usize], introduced: &str) -> bool {
    introduced.starts_with(['分', '由'])
        || counted(reading, total, parts)
        || partition(reading, parts)
        || ends_with_rest(reading, parts)
}

/// 三类共96公里: as many parts as the text says there are.
fn counted(reading: &Reading<'_>, total: usize, parts: &[usize]) -> bool {
    let in_clause = |index: &usize| reading.items[*index].clause == reading.items[total].clause;
    reading.before(total).take_while(in_clause).filter_map(|index| reading.amount(index)).any(|amount| {
        let kind = matches!(&amount.measure, Measure::Quantity(unit) if KINDS.split(' ').any(|kind| kind == unit));
        kind && amount.value == Ratio::whole(parts.len() as i128)
    })
}

fn partition(reading: &Reading<'_>, parts: &[usize]) -> bool {
    PARTITIONS.iter().any(|names| {
        let named = |name: &str| parts.iter().any(|part| words_of(reading, *part, parts).contains(name));
        names.split(' ').count() == parts.len() && names.split(' ').all(named)
    })
}

fn ends_with_rest(reading: &Reading<'_>, parts: &[usize]) -> bool {
    parts.len() > 1 && parts.last().is_some_and(|last| has_any(words_of(reading, *last, parts), REST))
}

/// The words in front of a part, from the part before it on: 一期 is a figure and no part of the label.
fn words_of<'a>(reading: &Reading<'a>, part: usize, parts: &[usize]) -> &'a str {
    let before = parts.iter().copied().rfind(|other| *other < part);
    before.map_or(reading.items[part].front, |before| reading.between(before, part))
}
