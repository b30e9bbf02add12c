//! Who wrote and who took the picture: the forms in which newspapers print it, at the start of a body, on a line of its
//! own, at the end of a paragraph.

use super::fold::{self, longest_prefix, starts_with};
use super::names;

/// Words around the names in a byline.
const ROLES: [&str; 46] = [
    "本报",
    "本刊",
    "本网",
    "本台",
    "记者",
    "见习记者",
    "实习记者",
    "首席记者",
    "特约记者",
    "特派记者",
    "全媒体记者",
    "融媒体记者",
    "融媒记者",
    "新媒体记者",
    "摄影记者",
    "本报记者",
    "通讯员",
    "特约通讯员",
    "实习生",
    "评论员",
    "特约评论员",
    "本报评论员",
    "作者",
    "文/图",
    "图/文",
    "文/摄",
    "文图",
    "文并图",
    "文字",
    "摄影报道",
    "图片报道",
    "图文报道",
    "摄影",
    "供图",
    "摄",
    "图/",
    "文/",
    "报道",
    "采写",
    "撰文",
    "供稿",
    "整理",
    "摄影/",
    "摄/",
    "摄制",
    "拍摄",
];
/// Marks that papers print before a byline.
const MARKS: &str = "□■●○◎◆◇▲△▼▽★☆※/—-－·*>|↑↓←→⊙◤◢";

/// What a list of names was for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Work {
    /// The text, or text and picture.
    Text,
    /// The picture only.
    Picture,
}

/// Names with what they did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Credit {
    pub(super) work: Work,
    /// As printed, without the spaces that pad short names.
    pub(super) names: Vec<String>,
}

/// The words that open a body: 本报讯（记者张三）, 据新华社北京10月17日电.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Opening {
    /// Characters that belong to it; 0 for an agency's dateline, which stays in the text because it names the source.
    pub(super) length: usize,
    pub(super) names: Vec<String>,
}

/// The names in `chars`, which hold role words and names and nothing else, with at least one role word.
pub(super) fn credit(text: &str) -> Option<Credit> {
    let original: Vec<char> = text.chars().collect();
    if original.len() > 60 {
        return None;
    }
    let mut chars: Vec<char> = original.iter().map(|c| fold::fold(*c)).collect();
    let mut roles = String::new();
    let mut index = 0;
    while index < chars.len() {
        let mark = MARKS.contains(chars[index]) && chars[index] != '·';
        let bracket = matches!(chars[index], '(' | ')' | ':' | '【' | '】' | '[' | ']');
        let length = role(&chars, index).or((mark || bracket).then_some(1)).unwrap_or(0);
        for c in &mut chars[index..index + length] {
            roles.push(*c);
            *c = ' ';
        }
        index += length.max(1);
    }
    let is_role = roles.chars().any(fold::is_han);
    let places = names::parse_list(&chars);
    let bare_picture =
        chars.iter().all(|c| *c == ' ') && ["资料图片", "资料图"].iter().any(|word| roles.contains(word));
    if !is_role || (places.is_none() && !bare_picture) {
        return None;
    }
    let names = places.unwrap_or_default().iter().map(|name| name.iter().map(|at| original[*at]).collect()).collect();
    let text_too = ["文/", "/文", "文图", "文并", "摄影报道", "图文", "文字"].iter().any(|word| roles.contains(word));
    let picture = !text_too && (roles.contains('摄') || roles.contains("供图") || roles.contains("图/"));
    Some(Credit { work: if picture { Work::Picture } else { Work::Text }, names })
}

/// Length of the role word at `index`; single characters are role words only at the edge of the line or beside a space.
fn role(chars: &[char], index: usize) -> Option<usize> {
    let tail = &chars[index..];
    if let Some(length) = longest_prefix(tail, &["资料图片", "资料图"]) {
        return Some(length);
    }
    if let Some(length) = paper_reporter(chars, index) {
        return Some(length);
    }
    let length = longest_prefix(tail, &ROLES)?;
    let alone = tail.get(length).is_none_or(|next| matches!(next, ' ' | '/' | ')' | ':' | '】'));
    let first = index == 0 || matches!(chars[index - 1], ' ' | '/' | '(' | '【');
    match length {
        1 => (alone || (first && tail.get(1) == Some(&' '))).then_some(1),
        _ => Some(length),
    }
}

/// 平顶山日报记者, 融媒体中心记者: an employer before the word.
fn paper_reporter(chars: &[char], index: usize) -> Option<usize> {
    let at_edge = index == 0 || matches!(chars[index - 1], ' ' | '(' | '【') || MARKS.contains(chars[index - 1]);
    let tail = &chars[index..chars.len().min(index + 16)];
    let length = (2..tail.len()).find(|at| starts_with(&tail[*at..], "记者"))?;
    let employer = tail[..length].iter().all(|c| fold::is_han(*c))
        && matches!(tail[length - 1], '报' | '台' | '网' | '社' | '体' | '媒' | '心');
    (at_edge && employer).then_some(length + 2)
}

/// The opening of a body at the start of a line.
pub(super) fn opening(text: &str) -> Option<Opening> {
    const LONGEST: usize = 90;
    let original: Vec<char> = text.chars().take(LONGEST).collect();
    let chars: &[char] = &original.iter().map(|c| fold::fold(*c)).collect::<Vec<_>>();
    if chars.first() == Some(&'(') {
        let close = chars.iter().position(|c| *c == ')').filter(|close| *close + 1 < chars.len())?;
        let names = credit(&original[1..close].iter().collect::<String>())?.names;
        return Some(Opening { length: close + 1, names });
    }
    let (prefix, agency) = dispatch(chars)?;
    let (mut length, names) = after_dispatch(chars, &original, prefix);
    while chars.get(length).is_some_and(|c| matches!(c, ' ' | ':')) {
        length += 1;
    }
    Some(Opening { length: if agency { 0 } else { length }, names })
}

/// Length of 本报讯, 本报北京10月17日电, 据新华社电 and the like; whether it names another source.
fn dispatch(chars: &[char]) -> Option<(usize, bool)> {
    let stop = chars.iter().position(|c| "，。、；“”：？！()".contains(*c)).unwrap_or(chars.len()).min(26);
    let head = &chars[..stop];
    let own = starts_with(head, "本报") || starts_with(head, "本刊") || starts_with(head, "本网");
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
fn after_dispatch(chars: &[char], original: &[char], prefix: usize) -> (usize, Vec<String>) {
    let mut start = prefix;
    while chars.get(start) == Some(&' ') {
        start += 1;
    }
    let names_in =
        |from: usize, to: usize| credit(&original[from..to].iter().collect::<String>()).map(|found| found.names);
    if chars.get(start) == Some(&'(')
        && let Some(close) = chars[start..].iter().position(|c| *c == ')').map(|at| at + start)
    {
        if let Some(names) = names_in(start + 1, close) {
            return (close + 1, names);
        }
        if let Some(names) = names::parse_list(&chars[start + 1..close]) {
            let names = names.iter().map(|name| name.iter().map(|at| original[start + 1 + at]).collect()).collect();
            return (close + 1, names);
        }
        return (prefix, Vec::new());
    }
    let stop = chars[start..]
        .iter()
        .position(|c| "，。“：:".contains(*c) || c.is_ascii_digit())
        .map_or(chars.len(), |at| at + start);
    if role(chars, start).is_some()
        && let Some(names) = names_in(start, stop)
    {
        let end = if chars.get(stop).is_some_and(|c| ":：，".contains(*c)) { stop + 1 } else { stop };
        return (end, names);
    }
    (prefix, Vec::new())
}

/// A credit behind the last sentence of a paragraph, in brackets or not: its first character, counted in characters.
pub(super) fn trailing(text: &str) -> Option<(usize, Credit)> {
    let chars: Vec<char> = text.chars().collect();
    let window = chars.len().saturating_sub(40);
    let last_stop = |from: usize| {
        (from..chars.len().saturating_sub(1)).rev().find(|at| matches!(chars[*at], '。' | '！' | '？' | '”' | '…'))
    };
    let start = last_stop(window)? + 1;
    let tail: String = chars[start..].iter().collect();
    let inner = tail.trim();
    let bracketed = inner.starts_with(['（', '(']) && inner.ends_with(['）', ')']);
    if let Some(found) = credit(inner) {
        return Some((start, found));
    }
    if !bracketed {
        return None;
    }
    let original: Vec<char> = inner.chars().skip(1).take(inner.chars().count() - 2).collect();
    let folded: Vec<char> = original.iter().map(|c| fold::fold(*c)).collect();
    let names = names::parse_list(&folded)?;
    let names = names.iter().map(|name| name.iter().map(|at| original[*at]).collect()).collect();
    Some((start, Credit { work: Work::Text, names }))
}

/// A photographer's credit at the end of a caption, behind a space, a bracket or the end of a sentence: where it begins,
/// counted in characters.
pub(super) fn picture_suffix(text: &str) -> Option<(usize, Credit)> {
    let chars: Vec<char> = text.chars().collect();
    let earliest = chars.len().saturating_sub(30).max(1);
    (earliest..chars.len().saturating_sub(1)).find_map(|at| {
        let edge = matches!(chars[at - 1], ' ' | '\u{3000}' | '。' | '”' | '！' | '？')
            || matches!(chars[at], '（' | '(' | '【');
        let tail: String = chars[at..].iter().collect();
        let found = if edge { credit(tail.trim()) } else { None };
        found.filter(|found| found.work == Work::Picture).map(|found| (at, found))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_credit(text: &str, work: Option<Work>, names: &[&str]) {
        let found = credit(text);
        assert_eq!(found.as_ref().map(|found| found.work), work, "{text}");
        assert_eq!(found.map(|found| found.names).unwrap_or_default(), names, "{text}");
    }

    #[test]
    fn credits_are_read_in_every_form() {
        check_credit("本报记者 陈小雨 摄", Some(Work::Picture), &["陈小雨"]);
        check_credit("陈小雨/摄", Some(Work::Picture), &["陈小雨"]);
        check_credit("陈小雨摄", Some(Work::Picture), &["陈小雨"]);
        check_credit("摄影：陈 雨", Some(Work::Picture), &["陈雨"]);
        check_credit("（陈小雨 李四 摄）", Some(Work::Picture), &["陈小雨", "李四"]);
        check_credit("□ 本报记者 陈小雨 通讯员 李 四", Some(Work::Text), &["陈小雨", "李四"]);
        check_credit("本報記者 陳小雨 攝", Some(Work::Picture), &["陳小雨"]);
        check_credit("松河日报全媒体记者 陈小雨 文/图", Some(Work::Text), &["陈小雨"]);
        check_credit("通讯员 周平 供图", Some(Work::Picture), &["周平"]);
        check_credit("图/陈小雨", Some(Work::Picture), &["陈小雨"]);
        check_credit("记者从区财政局获悉", None, &[]);
        check_credit("陈小雨", None, &[]);
    }

    #[track_caller]
    fn check_opening(text: &str, expect: Option<(usize, &[&str])>) {
        let found = opening(text).map(|found| (found.length, found.names));
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
        check_opening("据新华社北京10月17日电 今年", Some((0, &[])));
        check_opening("新华社北京10月17日电（记者陈小雨）今年", Some((0, &["陈小雨"])));
        check_opening("本報訊（記者陳小雨）10月", Some((10, &["陳小雨"])));
        check_opening("本报讯 记者陈小雨报道：10月", Some((12, &["陈小雨"])));
        check_opening("本报记者从区里获悉", None);
        check_opening("据市民反映，电动车", None);
        check_opening("社区通讯员讲故事", None);
    }

    #[track_caller]
    fn check_trailing(text: &str, expect: Option<(usize, &[&str])>) {
        let found = trailing(text).map(|(start, found)| (start, found.names));
        assert_eq!(found, expect.map(|(at, names)| (at, names.iter().map(|n| (*n).to_owned()).collect())), "{text}");
    }

    #[test]
    fn credits_behind_a_paragraph_are_found() {
        check_trailing("大家都来了。（陈小雨）", Some((6, &["陈小雨"])));
        check_trailing("大家都来了。 本报记者 陈小雨 摄", Some((6, &["陈小雨"])));
        check_trailing("大家都来了。（记者 陈小雨 通讯员 李四）", Some((6, &["陈小雨", "李四"])));
        check_trailing("大家都来了。（下转第三版）", None);
        check_trailing("大家都来了。", None);
    }
}
