//! Who wrote and who took the picture: the forms in which newspapers print it, at the start of a body, on a line of its
//! own, at the end of a paragraph.

use edition::model::Role;

use super::author::{self, Author, MARKS, Word};
use super::fold;
use super::junction;
use super::names::{self, Sign};
use crate::words::{Words, words};

/// What a list of names was for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Work {
    /// The text, or text and picture.
    Text,
    /// The picture only.
    Picture,
    /// A picture with the few words below it: 摄影报道.
    PictureStory,
}

/// Names with what they did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Credit {
    pub(super) work: Work,
    pub(super) names: Vec<Author>,
}

/// The names in `chars`, which hold role words and names and nothing else, with at least one role word.
pub(super) fn credit(text: &str) -> Option<Credit> {
    static TEXT_TOO: Words = words!("import/byline-text");
    let original: Vec<char> = text.chars().collect();
    if original.len() > 60 {
        return None;
    }
    if let Some(office) = nameless(text) {
        return Some(Credit {
            work: Work::Text,
            names: vec![Author { name: office.to_owned(), role: Role::Commentator }],
        });
    }
    let mut chars: Vec<char> = original.iter().map(|c| fold::fold(*c)).collect();
    let mut roles = String::new();
    let mut words = Vec::new();
    let mut index = 0;
    while index < chars.len() {
        let mark = MARKS.contains(chars[index]) && chars[index] != '·';
        let bracket = matches!(chars[index], '(' | ')' | ':' | '【' | '】' | '[' | ']');
        let word = author::word(&chars, index);
        let length = word.or((mark || bracket).then_some(1)).unwrap_or(0);
        let text: String = chars[index..index + length].iter().collect();
        roles.push_str(&text);
        words.extend(word.map(|_| Word { at: index, text }));
        chars[index..index + length].fill(' ');
        index += length.max(1);
    }
    let is_role = roles.chars().any(fold::is_han);
    let sign = if names_are_set_apart(&original, &chars, &roles) { Sign::Role } else { Sign::Surnames };
    let places = names::parse_list(&chars, sign);
    let bare_picture =
        chars.iter().all(|c| *c == ' ') && ["资料图片", "资料图"].iter().any(|word| roles.contains(word));
    let is_marked = original.first().is_some_and(|c| "□■○◎".contains(*c));
    let places = places.or(bare_picture.then(Vec::new))?;
    // A mark alone makes no word a name: ■高温天.
    let is_word = |name: &Vec<usize>| junction::is_word(&name.iter().map(|at| chars[*at]).collect::<Vec<_>>());
    if !is_role && (!is_marked || places.iter().any(is_word)) {
        return None;
    }
    let first = places.first().map_or(0, |name| name[0]);
    let author = |places: &Vec<usize>| {
        let span = places[0]..places[places.len() - 1] + 1;
        Author { name: places.iter().map(|at| original[*at]).collect(), role: author::role(&words, first, &span) }
    };
    let names = places.iter().map(author).collect();
    let says = |words: &[&str]| words.iter().any(|word| roles.contains(word));
    let work = if says(&["摄影报道", "图片报道", "图文报道"]) {
        Work::PictureStory
    } else if !says(&TEXT_TOO) && (bare_picture || says(&["摄", "供图", "图/"])) {
        Work::Picture
    } else {
        Work::Text
    };
    Some(Credit { work, names })
}

/// 本报评论员: a byline that names an office of the paper and no person.
pub(super) fn nameless(text: &str) -> Option<&str> {
    static NAMELESS: Words = words!("import/nameless");
    let plain = text.trim_matches(|c: char| c.is_whitespace() || MARKS.contains(c));
    NAMELESS.contains(&&*fold::simplified(plain)).then_some(plain)
}

/// Whether a word such as 记者 says that names stand there, in brackets or with a space, colon or slash between: 记者 水清
/// is a name, 记者节 is none. `masked` is `original` with spaces for the role words.
fn names_are_set_apart(original: &[char], masked: &[char], roles: &str) -> bool {
    static CERTAIN: Words = words!("import/byline-certain");
    if !CERTAIN.iter().any(|word| roles.contains(word)) {
        return false;
    }
    let bracketed = fold::fold(original[0]) == '(' && original.last().is_some_and(|c| fold::fold(*c) == ')');
    let is_edge = |at: Option<usize>| {
        at.and_then(|at| original.get(at)).is_none_or(|c| !fold::is_han(*c) && !c.is_ascii_alphanumeric())
    };
    let starts = |at: &usize| masked[*at] != ' ' && (*at == 0 || masked[*at - 1] == ' ');
    let ends = |at: &usize| masked[*at] != ' ' && masked.get(*at + 1).is_none_or(|c| *c == ' ');
    let places = 0..masked.len();
    bracketed
        || (places.clone().filter(starts).all(|at| is_edge(at.checked_sub(1)))
            && places.filter(ends).all(|at| is_edge(Some(at + 1))))
}

/// A credit behind the last sentence of a paragraph, in brackets or not: its first character, counted in characters.
pub(super) fn trailing(text: &str) -> Option<(usize, Credit)> {
    trailing_with(text, Sign::Surnames)
}

/// The same, with what else says that the brackets hold names.
pub(super) fn trailing_with(text: &str, sign: Sign) -> Option<(usize, Credit)> {
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
    let found = if bracketed { in_brackets(inner, sign) } else { None };
    found.map(|found| (start, found))
}

/// One name and nothing else on a line, as below the title of a poem.
pub(super) fn poet(text: &str) -> Option<Credit> {
    let is_word = junction::is_word(&fold::folded(text));
    names_in_brackets(&format!("（{text}）")).filter(|credit| credit.names.len() == 1 && !is_word)
}

/// （张三 李四）: names and nothing else in brackets.
pub(super) fn names_in_brackets(text: &str) -> Option<Credit> {
    in_brackets(text, Sign::Surnames)
}

fn in_brackets(text: &str, sign: Sign) -> Option<Credit> {
    let inner = text.strip_prefix(['（', '('])?.strip_suffix(['）', ')'])?;
    Some(Credit { work: Work::Text, names: reporters(&inner.chars().collect::<Vec<_>>(), sign)? })
}

/// A list of names and nothing else.
pub(super) fn reporters(list: &[char], sign: Sign) -> Option<Vec<Author>> {
    let folded: Vec<char> = list.iter().map(|c| fold::fold(*c)).collect();
    let names = names::parse_list(&folded, sign)?;
    Some(names.iter().map(|name| Author::reporter(name.iter().map(|at| list[*at]).collect())).collect())
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
        let found = found.map(|found| found.names).unwrap_or_default();
        assert_eq!(found.iter().map(|author| author.name.as_str()).collect::<Vec<_>>(), names, "{text}");
    }

    #[track_caller]
    fn check_roles(text: &str, expect: &str) {
        let names = credit(text).map(|found| found.names).unwrap_or_default();
        let names: Vec<_> = names.iter().map(|author| format!("{} {}", author.role.name(), author.name)).collect();
        assert_eq!(names.join("，"), expect, "{text}");
    }

    #[test]
    fn everybody_has_a_role() {
        check_roles("□ 本报记者 陈小雨 通讯员 李四 王五", "记者 陈小雨，通讯员 李四，通讯员 王五");
        check_roles("通讯员 李四 本报记者 陈小雨", "通讯员 李四，记者 陈小雨");
        check_roles("本报记者 陈小雨 文 通讯员 李四 图", "记者 陈小雨，摄影 李四");
        check_roles("文/陈小雨 图/李四", "记者 陈小雨，摄影 李四");
        check_roles("通讯员 李四 文/图", "通讯员 李四");
        check_roles("通讯员 李四 王五 摄", "摄影 李四，摄影 王五");
        check_roles("摄影：李四", "摄影 李四");
        check_roles("本报特约评论员 李四", "评论员 李四");
        check_roles("本报评论员", "评论员 本报评论员");
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
        check_credit("（资料图片）", Some(Work::Picture), &[]);
        check_credit("通讯员 李四 摄影报道", Some(Work::PictureStory), &["李四"]);
        check_credit("（记者水清 通讯员 厉 行）", Some(Work::Text), &["水清", "厉行"]);
        check_credit("水清 摄", Some(Work::Picture), &["水清"]);
        check_credit("本报记者 居 安 文/图", Some(Work::Text), &["居安"]);
        check_credit("记者节", None, &[]);
        check_credit("记者走基层", None, &[]);
        check_credit("（作者系教师）", None, &[]);
        check_credit("摄影大赛", None, &[]);
        check_credit("记者从区财政局获悉", None, &[]);
        check_credit("陈小雨", None, &[]);
        check_credit("■高温天", None, &[]);
        check_credit("□陈小雨", Some(Work::Text), &["陈小雨"]);
        check_credit("□ 本报评论员", Some(Work::Text), &["本报评论员"]);
        check_credit("本报记者 陈小雨 通讯员 Ann Reed", Some(Work::Text), &["陈小雨", "Ann Reed"]);
    }

    #[track_caller]
    fn check_trailing(text: &str, expect: Option<(usize, &[&str])>) {
        let names = |found: Credit| found.names.into_iter().map(|author| author.name).collect::<Vec<_>>();
        let found = trailing(text).map(|(start, found)| (start, names(found)));
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
