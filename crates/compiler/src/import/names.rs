//! Personal names in bylines: by surname, joined again where the layout padded them with a space.

use std::collections::HashSet;
use std::sync::LazyLock;

use crate::words::{Words, words};

/// The surnames that cover all but one in a thousand people, simplified.
static SURNAMES: LazyLock<HashSet<char>> = LazyLock::new(|| {
    let list: Words = words!("import/surnames");
    list.iter().flat_map(|name| name.chars()).collect()
});
/// Surnames of two characters.
static COMPOUND: Words = words!("import/surnames-compound");

/// Whether a name can begin with the character.
pub(super) fn is_surname(c: char) -> bool {
    SURNAMES.contains(&c)
}

/// Whether the characters are one Chinese name: a surname and one or two more, or a compound surname with them; names of
/// other peoples have a middle dot.
pub(super) fn is_name(chars: &[char]) -> bool {
    let Some(first) = chars.first() else { return false };
    if chars.contains(&'·') {
        return chars.len() >= 4 && chars.len() <= 16 && chars.iter().all(|c| *c == '·' || super::fold::is_han(*c));
    }
    if !chars.iter().all(|c| super::fold::is_han(*c)) {
        return false;
    }
    let compound = is_compound(chars);
    match chars.len() {
        2 | 3 => is_surname(*first) || compound,
        4 => compound || (is_surname(*first) && (is_surname(chars[1]) || is_transcribed(chars))),
        _ => false,
    }
}

/// Whether a name has a surname of two characters.
pub(super) fn is_compound(chars: &[char]) -> bool {
    chars.len() >= 3 && COMPOUND.iter().any(|surname| super::fold::starts_with(chars, surname))
}

/// What else says that a list is one of names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sign {
    /// Nothing: every name must have a known surname.
    Surnames,
    /// A word such as 记者, held apart from the names: pen names and rare surnames are names too.
    Role,
}

/// Words of two or three characters that stand beside 记者 or 作者 and are no names.
static NO_NAMES: Words = words!("import/no-names");

/// Last characters of names of other peoples that are written without a middle dot: 买买提江.
static TRANSCRIBED: Words = words!("import/transcribed-ends");

fn is_transcribed(chars: &[char]) -> bool {
    let text: String = chars.iter().collect();
    (4..=6).contains(&chars.len()) && TRANSCRIBED.iter().any(|end| text.ends_with(end))
}

/// Two or three characters, or a transcribed name, that can be a name under a word such as 记者.
fn is_pen_name(chars: &[char]) -> bool {
    let text: String = chars.iter().collect();
    ((2..=3).contains(&chars.len()) || is_transcribed(chars))
        && chars.iter().all(|c| super::fold::is_han(*c))
        && !NO_NAMES.contains(&text.as_str())
        && !text.starts_with(['系', '是', '为', '从', '在', '的'])
}

/// The names in a list that has nothing else: parts at spaces and commas, padded names joined (张 三), names that stand
/// without a space between them taken apart by their surnames. Each name is given as the places of its characters.
/// `None` where something is left that is no name.
pub(super) fn parse_list(chars: &[char], sign: Sign) -> Option<Vec<Vec<usize>>> {
    let is_name = |chars: &[char]| is_name(chars) || (sign == Sign::Role && is_pen_name(chars));
    let is_separator = |index: usize| matches!(chars[index], ' ' | '、' | ',' | '/' | ';' | '|' | '，');
    let places: Vec<usize> = (0..chars.len()).collect();
    let parts: Vec<&[usize]> = places.split(|index| is_separator(*index)).filter(|part| !part.is_empty()).collect();
    let text = |part: &[usize]| part.iter().map(|index| chars[*index]).collect::<Vec<char>>();
    let mut names = Vec::new();
    let mut index = 0;
    while index < parts.len() {
        let part = parts[index];
        if (part.len() == 1 || COMPOUND.iter().any(|surname| text(part).iter().copied().eq(surname.chars())))
            && let Some(next) = parts.get(index + 1)
            && is_name(&text(&[part, next].concat()))
        {
            names.push([part, next].concat());
            index += 2;
            continue;
        }
        let latin = |part: &&&[usize]| is_latin(&text(part));
        let words =
            if sign == Sign::Role || !names.is_empty() { parts[index..].iter().take_while(latin).count() } else { 0 };
        if words > 0 {
            names.push((part[0]..=parts[index + words - 1][parts[index + words - 1].len() - 1]).collect());
            index += words;
            continue;
        }
        if is_name(&text(part)) {
            names.push(part.to_vec());
        } else {
            names.extend(take_apart(part, &text(part))?);
        }
        index += 1;
    }
    (!names.is_empty()).then_some(names)
}

/// A word of a name in Latin letters.
fn is_latin(chars: &[char]) -> bool {
    chars.len() >= 2
        && chars[0].is_ascii_uppercase()
        && chars.iter().all(|c| c.is_ascii_alphabetic() || "-.'".contains(*c))
}

/// Names written without a space between them, three characters before two.
fn take_apart(places: &[usize], chars: &[char]) -> Option<Vec<Vec<usize>>> {
    if is_name(chars) {
        return Some(vec![places.to_vec()]);
    }
    if chars.len() < 4 || chars.len() > 24 {
        return None;
    }
    [3, 2, 4].into_iter().filter(|length| *length < chars.len() && is_name(&chars[..*length])).find_map(|length| {
        let mut names = vec![places[..length].to_vec()];
        names.extend(take_apart(&places[length..], &chars[length..])?);
        Some(names)
    })
}

#[cfg(test)]
mod tests {

    use super::*;

    #[track_caller]
    fn check(text: &str, expect: &[&str]) {
        check_with(text, Sign::Surnames, expect);
    }

    #[track_caller]
    fn check_with(text: &str, sign: Sign, expect: &[&str]) {
        let chars: Vec<char> = text.chars().map(super::super::fold::fold).collect();
        let names = parse_list(&chars, sign).unwrap_or_default();
        let names: Vec<String> = names.iter().map(|name| name.iter().map(|index| chars[*index]).collect()).collect();
        assert_eq!(names, expect, "{text}");
    }

    #[test]
    fn names_are_parted_and_padded_ones_joined() {
        check("张亚丹", &["张亚丹"]);
        check("张 三", &["张三"]);
        check("张　三 李 四、王小五", &["张三", "李四", "王小五"]);
        check("李明王小红", &["李明", "王小红"]);
        check("欧阳修 司马 光", &["欧阳修", "司马光"]);
        check("張三", &["张三"]);
        check("买买提·艾力", &["买买提·艾力"]);
        check("苏日古格", &["苏日古格"]);
        check("鲜于静", &["鲜于静"]);
        check("获悉", &[]);
        check("从区财政局", &[]);
        check("水清", &[]);
        check_with("水清 厉 行、张三", Sign::Role, &["水清", "厉行", "张三"]);
        check_with("系教师", Sign::Role, &[]);
        check_with("调查", Sign::Role, &[]);
    }
}
