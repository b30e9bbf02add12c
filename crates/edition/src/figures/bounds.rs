//! Words around a figure that say how exact it is.

use super::figure::Bound;
use super::text::{Text, one_of};
use super::units::{Class, Span};

/// Words in front, the longest first where one ends with another (不超过, 超过).
const BEFORE: [(Bound, &str); 4] = [
    (
        Bound::Under,
        "不超过 未超过 不超 不高于 不大于 不多于 不足 不到 未达到 未达 未满 不满 低于 少于 小于 至多 最多 不及",
    ),
    (
        Bound::Over,
        "不低于 不少于 不小于 不下于 不下 不止 超过 超出 超过了 超 逾 突破 突破了 多于 高于 大于 至少 最少 起码 逾越 跨过 跃过 冲破",
    ),
    (Bound::About, "大约 约 大概 约有 约为 约占 约合 约达 约需 约计 约在 左右 估计"),
    (Bound::Near, "将近 接近 近 近乎 接近于 逼近"),
];

/// 不低于 ends with 低于: what turns the meaning of [`BEFORE`]'s first group around.
const NEGATIONS: &str = "不 不能 不得 不应";

/// Words behind.
const BEHIND: [(Bound, &str); 3] = [
    (Bound::Over, "及以上 （含）以上 (含)以上 以上 之上 有余 开外 及其以上 往上"),
    (Bound::Under, "及以下 （含）以下 以下 以内 之内 之下 （含）以内 内"),
    (Bound::About, "左右 上下 前后 许 来往"),
];

/// The bound that the words around a figure set. `lone` is a figure that starts with 百, 千, 万 or 亿 alone.
pub(super) fn bound_around(
    text: Text<'_>,
    start: usize,
    end: usize,
    class: Option<Class>,
    lone: bool,
) -> Option<Bound> {
    before(text, start, class, lone).or_else(|| behind(text, end, class))
}

fn before(text: Text<'_>, start: usize, class: Option<Class>, lone: bool) -> Option<Bound> {
    let at = front(text, start);
    if lone && text.is_char_before(at, "上过破") {
        // 成百上千 is no number.
        return text.start_of_any(at, "百上 千上").is_none().then_some(Bound::Over);
    }
    if !text.is_char_before(at, "过超足到达满于多少及下止出了破逾约有为占合需计在概近乎右计越")
    {
        return None;
    }
    for (bound, words) in BEFORE {
        if let Some(from) = longest_before(text, at, words) {
            let turned = bound == Bound::Under && text.start_of_any(from, NEGATIONS).is_some();
            let recent = bound == Bound::Near && !lone && is_recent(text, from, class);
            return match (turned, recent) {
                (true, _) => Some(Bound::Over),
                (_, true) => None,
                _ => Some(bound),
            };
        }
    }
    None
}

/// Where the figure's own front starts: in front of 人民币, blanks and the like.
fn front(text: Text<'_>, start: usize) -> usize {
    let mut at = start;
    if let Some(word) = text.start_of_any(at, "人民币 人民幣 港币 新台币 第") {
        at = word;
    }
    while text.is_char_before(at, " \u{3000}") && start - at < 12 {
        at -= text.char_before(at).map_or(0, char::len_utf8);
    }
    at
}

fn longest_before(text: Text<'_>, at: usize, words: &str) -> Option<usize> {
    let before = text.before(at);
    words.split(' ').filter(|word| super::text::ends_with(before, word)).map(|word| at - word.len()).min()
}

/// 近三年 at the start of a clause means the last three years, not nearly three years.
fn is_recent(text: Text<'_>, near: usize, class: Option<Class>) -> bool {
    let long = matches!(class, Some(Class::Time(Span::Year | Span::Month | Span::Week | Span::Day)));
    let clause_start =
        text.char_before(near).is_none_or(|before| !super::text::is_han(before) || one_of(before, "最在是"));
    long && clause_start && text.is_char(near, "近")
}

fn behind(text: Text<'_>, end: usize, class: Option<Class>) -> Option<Bound> {
    let at = text.skip_spaces(end);
    if !text.is_char(at, "及以之（(有开往左上前许来内") {
        return None;
    }
    for (bound, words) in BEHIND {
        let Some(after) = text.after_any(at, words) else { continue };
        let word = text.0.get(at..after).unwrap_or_default();
        let fits = match word {
            "内" => matches!(class, Some(Class::Time(_) | Class::Real)) && !text.is_char(after, "外部容陆资地侧蒙"),
            "上下" => !text.is_char(after, "游班联级楼功"),
            "许" => !text.is_char(after, "多可诺昌"),
            "之上" | "之下" | "前后" => class.is_some(),
            _ => true,
        };
        if fits {
            return Some(bound);
        }
    }
    None
}
