//! Who has a part in a byline, and which: 记者, 通讯员, 摄影, 评论员.

use std::ops::Range;

use edition::model::Role;

use super::fold::{self, longest_prefix, starts_with};
use super::{people, phrase};
use crate::words::{Words, words};

/// Words for a picture that nobody is named for.
pub(super) static ARCHIVE_PICTURES: Words = words!("import/archive-pictures");

/// Words around the names in a byline.
static ROLES: Words = words!("import/byline-roles");
/// Marks that papers print before a byline.
pub(super) const MARKS: &str = "□■●○◎◆◇▲△▼▽★☆※/—-－·*>|↑↓←→⊙◤◢";

/// Somebody in a byline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Author {
    /// As printed, without the spaces that pad short names.
    pub(super) name: String,
    pub(super) role: Role,
}

impl Author {
    pub(super) fn reporter(name: String) -> Self {
        Self { name, role: Role::Reporter }
    }
}

/// A word of a byline, with its place in the line.
pub(super) struct Word {
    pub(super) at: usize,
    pub(super) text: String,
}

impl Word {
    /// Whether it says what was done (摄, 文/图, 采写) rather than who did it (通讯员).
    fn is_work(&self) -> bool {
        self.text.contains(['摄', '图', '文', '写']) && !self.text.ends_with("记者")
    }

    /// Whether it says that a picture was taken and no text written.
    pub(super) fn is_picture(&self) -> bool {
        self.text.contains(['摄', '图']) && !self.text.contains(['文', '并']) && !self.text.ends_with("报道")
    }
}

/// What the words of a byline say of the name at `name`. Words for the work stand before all names (文/甲 图/乙) or behind
/// each (甲 文 乙 图); words for the person before the names.
pub(super) fn role(words: &[Word], first_name: usize, name: &Range<usize>) -> Role {
    let leads = words.iter().any(|word| word.is_work() && word.at < first_name);
    let mut done = words.iter().filter(|word| word.is_work());
    let work = if leads { done.rfind(|word| word.at < name.start) } else { done.find(|word| word.at >= name.end) };
    let person = words.iter().rfind(|word| !word.is_work() && word.at < name.start).map_or("", |word| &word.text);
    match person {
        _ if work.is_some_and(Word::is_picture) || person.starts_with("摄影") => Role::Photographer,
        _ if person.ends_with("通讯员") => Role::Correspondent,
        _ if person.ends_with("评论员") => Role::Commentator,
        _ => Role::Reporter,
    }
}

/// Whether a byline says what those in it did, and is not only their names.
pub(super) fn says_role(byline: &str) -> bool {
    byline.contains('摄') || ROLES.iter().any(|word| word.chars().count() > 1 && byline.contains(word))
}

/// 本报评论员: a byline that names an office of the paper and no person.
pub(super) fn nameless(text: &str) -> Option<&str> {
    const LONGEST: usize = 10;
    static NAMELESS: Words = words!("import/nameless");
    let plain = text.trim_matches(|c: char| c.is_whitespace() || MARKS.contains(c));
    let simplified = fold::simplified(plain);
    let of_paper = simplified.ends_with("报评论员") && plain.chars().count() <= LONGEST;
    (of_paper || NAMELESS.contains(&&*simplified)).then_some(plain)
}

/// Length of the role word at `index`; single characters are role words only at the edge of the line or beside a space.
pub(super) fn word(chars: &[char], index: usize) -> Option<usize> {
    let tail = &chars[index..];
    if let Some(length) = longest_prefix(tail, &ARCHIVE_PICTURES) {
        return Some(length);
    }
    if let Some(length) = paper_reporter(chars, index) {
        return Some(length);
    }
    let length = longest_prefix(tail, &ROLES)?;
    let alone = tail.get(length).is_none_or(|next| matches!(next, ' ' | '/' | ')' | ':' | '】'));
    let first = index == 0 || matches!(chars[index - 1], ' ' | '/' | '(' | '【');
    // 李文 is a name: who wrote the text (甲 文 乙 图) stands apart from it.
    if matches!(tail[0], '文' | '图') && length == 1 {
        let after_name = index > 2 && chars[index - 1] == ' ' && fold::is_han(chars[index - 2]);
        // 张 三 文 李 四 摄: padded names, but another word for the work behind the others.
        let behind = tail[1..].windows(2).any(|pair| matches!(pair, [' ' | '/', '摄' | '图']));
        // 李 四 图 at the end: the picture is the work of a padded name.
        let ends = tail == ['图'] && index > 3 && fold::is_han(chars[index - 4]);
        let padded = behind || ends;
        let apart = after_name && (chars[index - 3] != ' ' || padded);
        return (apart && alone).then_some(1);
    }
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

/// Whether a word such as 记者 says that names stand there, in brackets or with a space, colon or slash between: 记者 水清
/// is a name, 记者节 is none. `masked` is `original` with spaces for the role words.
pub(super) fn names_are_set_apart(original: &[char], masked: &[char], roles: &str) -> bool {
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

/// Leaves aside where somebody is from, right before what he is: 槐树街社区通讯员 张三. Whether an office stood there.
pub(super) fn blank_office_before(chars: &mut [char], role: usize) -> bool {
    let start = chars[..role].iter().rposition(|c| !fold::is_han(*c)).map_or(0, |at| at + 1);
    let office: String = chars[start..role].iter().collect();
    let is_office = !office.is_empty() && phrase::ends_with_office(&office);
    if is_office {
        chars[start..role].fill(' ');
    }
    is_office
}

/// Whether a text stops within names in brackets: （记者 张三. Looks at no more of it than such a list has.
pub(super) fn opens_names(text: &str) -> bool {
    const REACH: usize = 240;
    let tail = &text[text.floor_char_boundary(text.len().saturating_sub(REACH))..];
    let Some((_, names)) = tail.rsplit_once(['（', '(']) else { return false };
    !names.contains(['）', ')']) && says_role(names)
}

/// What somebody is, behind the name, goes before it where it is a part in the byline, else it is left aside:
/// 张三（槐树街社区通讯员）, 张三（县医院主任医师）.
pub(super) fn role_first(text: &str) -> Option<String> {
    let (name, role) = text.strip_suffix(['）', ')'])?.split_once(['（', '('])?;
    let titled = || people::TITLES.iter().any(|title| role.ends_with(title)) || phrase::ends_with_office(role);
    match name {
        "" => None,
        _ if says_role(role) => Some(format!("{role} {name}")),
        _ => titled().then(|| name.to_owned()),
    }
}
