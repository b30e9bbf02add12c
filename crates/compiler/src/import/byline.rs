//! Who wrote and who took the picture: the forms in which newspapers print it, at the start of a body, on a line of its
//! own, at the end of a paragraph.

use edition::model::Role;

use super::author::{self, Author, MARKS, Word};
use super::fold;
use super::forms::{self, Form};
use super::junction;
use super::names::{self, Sign};
use super::people;
use super::phrase;
use super::voices;
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
    // 本报记者 张三 发自上海
    let text =
        text.split_once("发自").filter(|(_, place)| place.len() <= 18).map_or(text, |(names, _)| names.trim_end());
    let turned = author::role_first(text);
    let text = turned.as_deref().unwrap_or(text);
    let original: Vec<char> = text.chars().collect();
    if original.len() > 60 || original.is_empty() {
        return None;
    }
    if forms::is_line(Form::Compiled, text) {
        return Some(Credit { work: Work::Text, names: Vec::new() });
    }
    if let Some(office) = author::nameless(text) {
        return Some(Credit {
            work: Work::Text,
            names: vec![Author { name: office.to_owned(), role: Role::Commentator }],
        });
    }
    let mut chars: Vec<char> = original.iter().map(|c| fold::fold(*c)).collect();
    let mut roles = String::new();
    let mut words = Vec::new();
    let mut of_office = false;
    let mut index = 0;
    while index < chars.len() {
        let mark = MARKS.contains(chars[index]) && chars[index] != '·';
        let bracket = matches!(chars[index], '(' | ')' | ':' | '【' | '】' | '[' | ']');
        let word = author::word(&chars, index);
        let length = word.or((mark || bracket).then_some(1)).unwrap_or(0);
        let text: String = chars[index..index + length].iter().collect();
        roles.push_str(&text);
        words.extend(word.map(|_| Word { at: index, text }));
        of_office |= word.is_some() && author::blank_office_before(&mut chars, index);
        chars[index..index + length].fill(' ');
        index += length.max(1);
    }
    let is_role = roles.chars().any(fold::is_han);
    let sign = if author::names_are_set_apart(&original, &chars, &roles) { Sign::Role } else { Sign::Surnames };
    blank_office(&mut chars);
    let places = names::parse_list(&chars, sign);
    // 资料图片, 县文化馆供图: pictures that nobody is named for.
    let of_nobody = author::ARCHIVE_PICTURES.iter().any(|word| roles.contains(word)) || (of_office && roles == "供图");
    let bare_picture = of_nobody && chars.iter().all(|c| *c == ' ');
    let is_marked = original.first().is_some_and(|c| "□■○◎".contains(*c));
    let places = places.or(bare_picture.then(Vec::new))?;
    // A mark alone makes no word a name: ■高温天.
    let is_word = |name: &Vec<usize>| junction::is_word(&name.iter().map(|at| chars[*at]).collect::<Vec<_>>());
    let is_marked = is_marked && !(original[0] == '■' && places.iter().any(is_word));
    if !(is_role || is_marked) {
        return None;
    }
    let first = places.first().map_or(0, |name| name[0]);
    let author = |places: &Vec<usize>| {
        let span = places[0]..places[places.len() - 1] + 1;
        Author { name: places.iter().map(|at| original[*at]).collect(), role: author::role(&words, first, &span) }
    };
    let names = places.iter().map(author).collect();
    let wrote = words.iter().any(|word| word.text == "文") || TEXT_TOO.iter().any(|word| roles.contains(word));
    let says = |words: &[&str]| words.iter().any(|word| roles.contains(word));
    let work = if says(&["摄影报道", "图片报道", "图文报道"]) {
        Work::PictureStory
    } else if !wrote && (bare_picture || says(&["摄", "供图", "图/", "绘", "漫画", "社发"])) {
        Work::Picture
    } else {
        Work::Text
    };
    Some(Credit { work, names })
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
    // A blank alone can part the author from the text.
    let apart = || tail.starts_with(char::is_whitespace).then(|| names_alone(inner, sign)).flatten();
    credit(inner).or_else(|| in_brackets(inner, sign)).or_else(apart).map(|found| (start, found))
}

/// One name and nothing else on a line, as below the title of a poem.
pub(super) fn poet(text: &str) -> Option<Credit> {
    let sign = if is_padded(text) { Sign::Role } else { Sign::Surnames };
    names_alone(text, sign).filter(|credit| credit.names.len() == 1)
}

/// One name, which may be a pen name, and nothing else on a line.
pub(super) fn pen_name(text: &str) -> Option<Credit> {
    names_alone(text, Sign::Role).filter(|credit| credit.names.len() == 1)
}

/// Names on a line between a heading and its text, without a word that says so: 张三 李四, 六（2）班 张三, ◎水清; or those
/// who worked together: 市委党校课题组.
pub(super) fn bare(text: &str) -> Option<Credit> {
    static GROUPS: Words = words!("import/byline-groups");
    const LONGEST: usize = 14;
    if GROUPS.iter().any(|end| text.ends_with(end)) && text.chars().count() <= LONGEST {
        return Some(Credit { work: Work::Text, names: vec![Author::reporter(text.to_owned())] });
    }
    let plain = text.trim_start_matches(|c: char| MARKS.contains(c) || c.is_whitespace());
    // 读者 水清: who wrote the letter below.
    if let Some((_, name)) = plain.split_once([' ', '\u{3000}']).filter(|(writer, _)| voices::names_writer(writer)) {
        let is_one = |credit: &Credit| credit.names.len() == 1 && !junction::is_word(&fold::folded(name.trim()));
        return names_alone(name.trim(), Sign::Role).filter(is_one);
    }
    if is_padded(plain) && !forms::is_line(Form::Notice, plain) && !forms::is_line(Form::Briefs, plain) {
        return names_alone(plain, Sign::Role);
    }
    let sign = if plain.len() < text.len() { Sign::Role } else { Sign::Surnames };
    let credit = names_alone(plain, sign)?;
    let is_word = |author: &Author| {
        let name = fold::folded(&author.name);
        sign == Sign::Surnames && !names::is_compound(&name) && junction::is_word(&name)
    };
    (!credit.names.iter().any(is_word)).then_some(credit)
}

/// 张 三: two characters set apart, as names of two are in a line of longer ones.
fn is_padded(text: &str) -> bool {
    let parts: Vec<&str> = text.split([' ', '\u{3000}']).filter(|part| !part.is_empty()).collect();
    parts.len() == 2 && parts.iter().all(|part| part.chars().count() == 1 && part.chars().all(fold::is_han))
}

/// Below a text, a name behind what somebody is or where he is from: 县医院主任医师 张三, 青溪镇柳河村 张三. No 张先生, who is
/// the writer of a letter.
pub(super) fn from_somewhere(text: &str) -> Option<Credit> {
    let office = first_word(text);
    let credit = names_alone(text, Sign::Surnames).filter(|_| office.len() < text.len())?;
    let is_other = |author: &Author| office.contains(&author.name) || voices::names_writer(&author.name);
    (!credit.names.iter().any(is_other)).then_some(credit)
}

fn first_word(text: &str) -> &str {
    text.split([' ', '\u{3000}']).next().unwrap_or(text)
}

/// （张三 李四）: names and nothing else in brackets.
pub(super) fn in_brackets(text: &str, sign: Sign) -> Option<Credit> {
    let inner = text.strip_prefix(['（', '('])?.strip_suffix(['）', ')'])?;
    names_alone(inner, if is_padded(inner) { Sign::Role } else { sign })
}

/// 张三 李四: names and nothing else.
fn names_alone(text: &str, sign: Sign) -> Option<Credit> {
    Some(Credit { work: Work::Text, names: reporters(&text.chars().collect::<Vec<_>>(), sign)? })
}

/// Whether the first word says what somebody is: 县医院主任医师 张三. A reader's letter is signed by what he is too.
pub(super) fn has_title(text: &str) -> bool {
    let office = first_word(text);
    people::TITLES.iter().any(|title| office.ends_with(title)) && !voices::names_writer(office)
}

/// Leaves aside where somebody is from, before the name: 六(2)班 张三, 县中医院 张三.
fn blank_office(chars: &mut [char]) {
    let start = chars.iter().position(|c| *c != ' ').unwrap_or(0);
    let Some(length) = chars[start..].iter().position(|c| *c == ' ') else { return };
    let office: String = chars[start..start + length].iter().collect();
    let titled = has_title(&office);
    // 柴桥县 has a surname and is no name.
    let is_place = office.ends_with(['县', '镇', '乡']);
    let is_name = names::is_name(&chars[start..start + length]) && !is_place;
    if (length > 3 || (length == 3 && !is_name))
        && (titled || is_place || office.ends_with('村') || phrase::ends_with_office(&office))
    {
        chars[start..start + length].fill(' ');
    }
}

/// A list of names and nothing else.
pub(super) fn reporters(list: &[char], sign: Sign) -> Option<Vec<Author>> {
    let mut folded: Vec<char> = list.iter().map(|c| fold::fold(*c)).collect();
    blank_office(&mut folded);
    let names = names::parse_list(&folded, sign)?;
    Some(names.iter().map(|name| Author::reporter(name.iter().map(|at| list[*at]).collect())).collect())
}

/// A photographer's credit at the end of a caption, behind a space, a bracket or the end of a sentence: where it begins,
/// counted in characters.
pub(super) fn picture_suffix(text: &str) -> Option<(usize, Credit)> {
    // 张三 摄（某图片社）
    let agency = text.strip_suffix(['）', ')']).and_then(|inner| inner.rsplit_once(['（', '(']));
    let text = agency.filter(|(_, agency)| agency.ends_with(['社', '网', '报'])).map_or(text, |(before, _)| before);
    let chars: Vec<char> = text.chars().collect();
    let earliest = chars.len().saturating_sub(30).max(1);
    // Every word for a photographer's work has one of these; most paragraphs end without.
    let word = chars[earliest - 1..].iter().rposition(|c| "摄图作绘发照".contains(fold::fold(*c)))? + earliest - 1;
    (earliest..chars.len().saturating_sub(1).min(word + 1)).find_map(|at| {
        let edge = matches!(chars[at - 1], ' ' | '\u{3000}' | '。' | '”' | '！' | '？')
            || matches!(chars[at], '（' | '(' | '【');
        let tail: String = chars[at..].iter().collect();
        let found = if edge { credit(tail.trim()) } else { None };
        found.filter(|found| found.work == Work::Picture).map(|found| (at, found))
    })
}

#[cfg(test)]
mod tests;
