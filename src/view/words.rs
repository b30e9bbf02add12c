//! Short words for what the recogniser and the checks say, for tables and filters.

use edition::figures::Bound;

/// A bound in a word.
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

/// A verdict in a word, by its name.
pub fn verdict_word(name: &str) -> &'static str {
    match name {
        "unit-slip" => "单位疑误",
        "inconsistent" => "不符",
        "derived" => "推算",
        _ => "相符",
    }
}
