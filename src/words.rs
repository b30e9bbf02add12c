//! How things are called in the interface: kinds, bounds, verdicts, relations, and dates as a newspaper prints them.

use edition::checks::{CheckKind, Role};
use edition::figures::{Bound, FigureKind};

/// Texts in a row with something between them. The library's own would be compiled once more for owned texts.
pub fn joined(texts: &[String], between: &str) -> String {
    texts.iter().map(String::as_str).collect::<Vec<_>>().join(between)
}

/// Name of a kind of figures.
pub const fn kind_name(kind: FigureKind) -> &'static str {
    match kind {
        FigureKind::Cardinal => "数目",
        FigureKind::Ordinal => "次序",
        FigureKind::Percent => "百分比",
        FigureKind::Money => "金额",
        FigureKind::Quantity => "数量",
        FigureKind::Date => "日期",
        FigureKind::Time => "时刻",
        FigureKind::Duration => "时长",
        FigureKind::Fraction => "分数",
        FigureKind::Range => "范围",
    }
}

/// A bound in a word, for tables and filters.
pub const fn bound_word(bound: Bound) -> &'static str {
    match bound {
        Bound::Exact => "准确",
        Bound::Over => "至少",
        Bound::About => "大约",
        Bound::Near => "接近",
        Bound::Under => "至多",
        Bound::Vague => "数量级",
    }
}

/// What a bound means, in a sentence.
pub const fn bound_meaning(bound: Bound) -> &'static str {
    match bound {
        Bound::Exact => "就是这个数，没有“余”“约”",
        Bound::Over => "至少这么多",
        Bound::About => "大约这么多",
        Bound::Near => "接近这么多，略少",
        Bound::Under => "不到这么多，或至多这么多",
        Bound::Vague => "只说了数量级，是它的几倍",
    }
}

/// Sign and word of a verdict, by the verdict's name in addresses and attributes.
pub fn verdict_words(name: &str) -> (&'static str, &'static str) {
    match name {
        "unit-slip" => ("△ ", "单位疑误"),
        "inconsistent" => ("✗ ", "不符"),
        "derived" => ("＝ ", "推算"),
        _ => ("✓ ", "相符"),
    }
}

/// Name of an arithmetic relation.
pub const fn relation_name(kind: CheckKind) -> &'static str {
    match kind {
        CheckKind::Share => "占比",
        CheckKind::Sum => "合计",
        CheckKind::Difference => "相差",
        CheckKind::Growth => "增长",
        CheckKind::Decline => "下降",
        CheckKind::PointChange => "百分点变化",
        CheckKind::Product => "乘积",
        CheckKind::PerUnit => "平均",
        CheckKind::Elapsed => "历时",
        CheckKind::ImpliedTotal => "总数",
    }
}

/// Name of a figure's part in a relation.
pub const fn role_name(role: Role) -> &'static str {
    match role {
        Role::Part => "其中",
        Role::Total => "总数",
        Role::Percent => "百分比",
        Role::Base => "原来",
        Role::New => "现在",
        Role::Increase => "增加",
        Role::Decrease => "减少",
        Role::Points => "百分点",
        Role::Factor => "乘数",
        Role::Count => "个数",
        Role::Each => "每个",
        Role::Start => "开始",
        Role::End => "结束",
        Role::Elapsed => "历时",
        Role::Difference => "相差",
    }
}

/// `XXXX-10-17` as 10月17日, `2023-10-17` as 2023年10月17日.
pub fn date_as_printed(date: &str) -> String {
    let mut parts = date.split('-');
    let year = parts.next().filter(|year| *year != "XXXX").map(|year| format!("{year}年")).unwrap_or_default();
    let number = |part: Option<&str>| part.and_then(|part| part.parse::<u16>().ok());
    let month = number(parts.next()).map(|month| format!("{month}月")).unwrap_or_default();
    let day = number(parts.next()).map(|day| format!("{day}日")).unwrap_or_default();
    format!("{year}{month}{day}")
}
