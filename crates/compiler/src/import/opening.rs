//! The words that open a body: 本报讯（记者张三）, 据新华社北京10月17日电.

use super::author::{self, Author};
use super::byline::{credit, reporters};
use super::fold::{self, longest_prefix, starts_with};
use super::furniture;
use super::names::Sign;

/// The words that open a body: 本报讯（记者张三）, 据新华社北京10月17日电.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Opening {
    /// Characters that belong to it; 0 for an agency's dateline, which stays in the text because it names the source.
    pub(super) length: usize,
    pub(super) names: Vec<Author>,
    /// Whether nothing stands behind it.
    pub(super) is_alone: bool,
}

/// The opening of a body at the start of a line.
pub(super) fn opening(text: &str) -> Option<Opening> {
    const LONGEST: usize = 90;
    let original: Vec<char> = text.chars().take(LONGEST).collect();
    let chars: &[char] = &original.iter().map(|c| fold::fold(*c)).collect::<Vec<_>>();
    // 上接第一版 before the text that it sends to.
    if let Some(length) = furniture::continued(chars) {
        return Some(Opening { length, names: Vec::new(), is_alone: false });
    }
    if let Some(length) = longest_prefix(chars, &["本报综合", "综合本报", "本刊综合"])
        && chars.get(length) == Some(&' ')
    {
        return Some(Opening { length: length + 1, names: Vec::new(), is_alone: false });
    }
    if chars.first() == Some(&'(') {
        let close = chars.iter().position(|c| *c == ')').filter(|close| *close + 1 < chars.len())?;
        let names = credit(&original[..=close].iter().collect::<String>())?.names;
        return Some(Opening { length: close + 1, names, is_alone: false });
    }
    let (prefix, agency) = dispatch(chars)?;
    let (mut length, names) = after_dispatch(chars, &original, prefix);
    while chars.get(length).is_some_and(|c| matches!(c, ' ' | ':')) {
        length += 1;
    }
    Some(Opening { length: if agency { 0 } else { length }, names, is_alone: length == chars.len() })
}

/// Length of 本报讯, 本报北京10月17日电, 据新华社电 and the like; whether it names another source.
fn dispatch(chars: &[char]) -> Option<(usize, bool)> {
    let stop = chars.iter().position(|c| "，。、；“”：？！()".contains(*c)).unwrap_or(chars.len()).min(26);
    let head = &chars[..stop];
    let own = starts_with(head, "本报") || starts_with(head, "本刊") || starts_with(head, "本网");
    // 据某报3月2日报道, 据某台消息, with a space behind it.
    let told = |at: &usize| longest_prefix(&head[*at..], &["报道", "消息", "报道称"]).map(|length| at + length);
    let spaced = |end: &usize| matches!(chars.get(*end), Some(' ' | ':'));
    if starts_with(head, "据")
        && let Some(end) = (3..head.len()).find_map(|at| told(&at)).filter(spaced)
    {
        return Some((end, true));
    }
    let end = (2..head.len()).find_map(|at| {
        let length = longest_prefix(&head[at..], &["讯", "电", "消息"])?;
        let next = chars.get(at + length).copied().unwrap_or(' ');
        let before = head[at - 1];
        let source = head[..at].iter().any(|c| matches!(c, '报' | '社' | '网' | '台'));
        let good = match head[at] {
            '讯' => {
                (own || (source && at <= 8))
                    && (at == 2 || matches!(next, ' ' | '(' | ':' | '，') || next.is_ascii_digit() || own && at <= 8)
                    && next != '员'
                    && next != '息'
            }
            '电' => source && (before == '日' || before == '社' || before == '报'),
            _ => {
                source
                    && (own || starts_with(head, "据"))
                    && (before == '合' || before == '网' || before == '社' || before == '报')
            }
        };
        good.then_some(at + length)
    })?;
    Some((end, !own))
}

/// The names that follow a dispatch line, in brackets or before 报道, and where they end.
fn after_dispatch(chars: &[char], original: &[char], prefix: usize) -> (usize, Vec<Author>) {
    let mut start = prefix;
    while chars.get(start) == Some(&' ') {
        start += 1;
    }
    let names_in =
        |from: usize, to: usize| credit(&original[from..to].iter().collect::<String>()).map(|found| found.names);
    if chars.get(start) == Some(&'(')
        && let Some(close) = chars[start..].iter().position(|c| *c == ')').map(|at| at + start)
    {
        if let Some(names) = names_in(start, close + 1) {
            return (close + 1, names);
        }
        if let Some(names) = reporters(&original[start + 1..close], Sign::Role) {
            return (close + 1, names);
        }
        return (prefix, Vec::new());
    }
    let stop = chars[start..]
        .iter()
        .position(|c| "，。“：:".contains(*c) || c.is_ascii_digit())
        .map_or(chars.len(), |at| at + start);
    if author::word(chars, start).is_some()
        && let Some(names) = names_in(start, stop)
    {
        let end = if chars.get(stop).is_some_and(|c| ":：，".contains(*c)) { stop + 1 } else { stop };
        return (end, names);
    }
    (prefix, Vec::new())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_opening(text: &str, expect: Option<(usize, &[&str])>) {
        let names = |found: Vec<Author>| found.into_iter().map(|author| author.name).collect::<Vec<_>>();
        let found = opening(text).map(|found| (found.length, names(found.names)));
        let expect = expect.map(|(length, names)| (length, names.iter().map(|name| (*name).to_owned()).collect()));
        assert_eq!(found, expect, "{text}");
    }

    #[test]
    fn openings_are_read_in_every_form() {
        check_opening("本报讯（记者陈小雨）10月", Some((10, &["陈小雨"])));
        check_opening("本报讯 （记者 陈小雨 通讯员 李四）10月", Some((19, &["陈小雨", "李四"])));
        check_opening("本报讯 10月", Some((4, &[])));
        check_opening("本报讯(通讯员李四)10月", Some((10, &["李四"])));
        check_opening("（通讯员李四）10月", Some((7, &["李四"])));
        check_opening("本报综合消息 10月", Some((7, &[])));
        check_opening("本报综合 10月", Some((5, &[])));
        check_opening("（上接第一版）会议要求", Some((7, &[])));
        check_opening("据新华社北京10月17日电 今年", Some((0, &[])));
        check_opening("新华社北京10月17日电（记者陈小雨）今年", Some((0, &["陈小雨"])));
        check_opening("本報訊（記者陳小雨）10月", Some((10, &["陳小雨"])));
        check_opening("本报讯 记者陈小雨报道：10月", Some((12, &["陈小雨"])));
        check_opening("（记者 水清）10月", Some((7, &["水清"])));
        check_opening("（记者手记）10月", None);
        check_opening("本报记者从区里获悉", None);
        check_opening("据市民反映，电动车", None);
        check_opening("据晚报10月2日报道 近日", Some((0, &[])));
        check_opening("据省台新闻频道消息 近日", Some((0, &[])));
        check_opening("社区通讯员讲故事", None);
    }
}
