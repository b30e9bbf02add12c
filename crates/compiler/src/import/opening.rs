//! The words that open a body: 本报讯（记者张三）, 据新华社北京10月17日电.

use super::author::{self, Author};
use super::byline::{credit, reporters};
use super::fold;
use super::forms::{self, Form};
use super::junction;
use super::names::{self, Sign};

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
    // 上接第一版 before the text that it sends to, 本报综合.
    let folded: String = chars.iter().collect();
    if let Some(length) = forms::length(Form::Continued, &folded).map(|end| folded[..end].chars().count()) {
        return Some(Opening { length, names: Vec::new(), is_alone: false });
    }
    if chars.first() == Some(&'【') {
        return boxed(&original);
    }
    if chars.first() == Some(&'(') {
        let close = chars.iter().position(|c| *c == ')').filter(|close| *close + 1 < chars.len())?;
        let names = credit(&original[..=close].iter().collect::<String>())?.names;
        return Some(Opening { length: close + 1, names, is_alone: false });
    }
    let prefix = |form: Form| forms::length(form, &folded).map(|end| folded[..end].chars().count());
    let own = prefix(Form::Dispatch);
    let (mut length, names) = after_dispatch(chars, &original, own.or_else(|| prefix(Form::Agency))?);
    while chars.get(length).is_some_and(|c| matches!(c, ' ' | ':')) {
        length += 1;
    }
    Some(Opening { length: if own.is_some() { length } else { 0 }, names, is_alone: length == chars.len() })
}

/// An opening in square brackets: 【本报讯】 is read like 本报讯, 【本报记者张三】 like （本报记者张三）.
fn boxed(text: &[char]) -> Option<Opening> {
    let close = text.iter().position(|c| *c == '】')?;
    let [inner, rest] = [&text[1..close], &text[close + 1..]].map(|part| part.iter().collect::<String>());
    let bare = if forms::is_line(Form::Dispatch, &format!("{inner} ")) { inner } else { format!("（{inner}）") };
    let found = opening(&format!("{bare}{rest}"))?;
    Some(Opening { length: found.length + (close + 1) - bare.chars().count(), ..found })
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
    if author::word(chars, start).is_none() && !original[start..stop].ends_with(&['报', '道']) {
        return name_alone(&original[start..stop]).map_or((prefix, Vec::new()), |name| (stop, vec![name]));
    }
    // Behind the last of them a blank can stand for the bracket: 记者陈小雨　通讯员李四　今年.
    let blanks = (start..stop).rev().filter(|at| chars[*at] == ' ');
    for stop in std::iter::once(stop).chain(blanks) {
        if let Some(names) = names_in(start, stop) {
            let end = if chars.get(stop).is_some_and(|c| ":：，".contains(*c)) { stop + 1 } else { stop };
            return (end, names);
        }
    }
    (prefix, Vec::new())
}

/// A name between the dateline and the text, with a blank on either side: 本报讯 陈小雨 10月.
fn name_alone(between: &[char]) -> Option<Author> {
    let name = between.strip_suffix(&[' ']).or_else(|| between.strip_suffix(&['\u{3000}']))?;
    let is_name = names::is_name(name) && !junction::is_in_dictionary(name);
    is_name.then(|| Author::reporter(name.iter().collect()))
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
        check_opening("本报讯 陈小雨报道：10月", Some((10, &["陈小雨"])));
        check_opening("本报讯 陈小雨 10月", Some((8, &["陈小雨"])));
        check_opening("本报讯 江南 10月", Some((4, &[])));
        check_opening("晨报讯 “舞动青溪”10月", Some((4, &[])));
        check_opening("本报讯　记者陈小雨　通讯员李四　今年全县", Some((16, &["陈小雨", "李四"])));
        check_opening("本报讯　记者从县里获悉　今年全县", Some((4, &[])));
        check_opening("（记者 水清）10月", Some((7, &["水清"])));
        check_opening("（记者手记）10月", None);
        check_opening("【本报讯】10月", Some((5, &[])));
        check_opening("【本報訊】（記者陳小雨）10月", Some((12, &["陳小雨"])));
        check_opening("【本報記者陳小雨報道】10月", Some((11, &["陳小雨"])));
        check_opening("晚报讯（记者 欧阳小雨）“快起来", Some((12, &["欧阳小雨"])));
        check_opening("本报记者从区里获悉", None);
        check_opening("据市民反映，电动车", None);
        check_opening("据晚报10月2日报道 近日", Some((0, &[])));
        check_opening("据省台新闻频道消息 近日", Some((0, &[])));
        check_opening("社区通讯员讲故事", None);
        check_opening("八台电梯装进老楼", None);
    }
}
