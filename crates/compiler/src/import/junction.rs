//! Whether two pieces of text are one: signs that a paragraph was cut between them by a column or page break.

use super::fold::{self, CLOSING, NEVER_FIRST, is_han};
use crate::segmenter::DICTIONARY;
use crate::words::{Words, words};

/// Characters that a phrase does not end with.
const NEVER_LAST: &str =
    "的地得与和及在对将把被为是从向以于并或而其让使给由等该各每两很更最不没未已再又也都就还可能会要应";
/// Characters that a sentence does not begin with.
const NEVER_BEGINS: &str = "的了着们吗呢吧者性化余多等";
/// Adverbials that begin a sentence and are followed by a comma.
static BEGINNINGS: Words = words!("import/sentence-beginnings");

/// How much of either text is looked at, in bytes.
const REACH: usize = 1200;

/// Points in favour of reading `second` as the continuation of `first`; about 2 are needed where nothing else speaks
/// against it. Looks at the end of the one and the beginning of the other.
pub(super) fn strength(first: &str, second: &str) -> f32 {
    let first = &first[first.floor_char_boundary(first.len().saturating_sub(REACH))..];
    let second = &second[..second.floor_char_boundary(REACH.min(second.len()))];
    let (first, second) = (&*fold::simplified(first), &*fold::simplified(second));
    let (Some(last), Some(next)) = (first.chars().next_back(), second.chars().next()) else { return 0.0 };
    let mut points = 0.0;
    if NEVER_FIRST.contains(next) || CLOSING.contains(next) {
        points += 6.0;
    }
    points += pairs(first, second);
    points += match last {
        '，' | '、' | ',' | '；' | '—' | '-' | '·' | '～' => 4.0,
        '：' => 1.0,
        _ if fold::OPENING.contains(last) => 5.0,
        _ => 0.0,
    };
    if fold::ends_sentence(first) {
        points -= 6.0;
    }
    points += number_and_unit(first, next);
    points += match crossing_word(first, second) {
        0 => 0.0,
        1 | 2 => 2.0,
        _ => 3.0,
    };
    if NEVER_LAST.contains(last) {
        points += 2.0;
    }
    if NEVER_BEGINS.contains(next) {
        points += 1.5;
    }
    points + short_first_clause(second) - beginning(second)
}

/// An opening mark without its partner before the break, and the partner after it.
fn pairs(first: &str, second: &str) -> f32 {
    let (open, _) = fold::unbalanced(first);
    let (_, closed) = fold::unbalanced(second);
    let (Some(open), Some(closed)) = (open.last(), closed.first()) else { return 0.0 };
    let partner = fold::OPENING.chars().position(|c| c == *open).and_then(|at| CLOSING.chars().nth(at));
    if partner == Some(*closed) { 5.0 } else { 0.0 }
}

/// `12` and `万元`, `3.` and `5%`.
fn number_and_unit(first: &str, next: char) -> f32 {
    let mut before = first.chars().rev().map(fold::fold);
    let next = fold::fold(next);
    let (last, second) = (before.next().unwrap_or(' '), before.next().unwrap_or(' '));
    if matches!(last, '.' | ',') && second.is_ascii_digit() && next.is_ascii_digit() {
        return 5.0;
    }
    let unit = next.is_ascii_digit()
        || "%.,万亿千百余多个名人次元条项家户支处场份年月日号时分公米吨亩里类所座辆".contains(next);
    let numeral = |c: char| "一二三四五六七八九十百千万".contains(c);
    if "百千万".contains(last) && numeral(next) {
        return 3.0;
    }
    match last.is_ascii_digit() {
        true if unit => 4.0,
        true => 1.5,
        false => 0.0,
    }
}

/// Characters of the word that the segmenter sees across the break; 0 where there is none.
fn crossing_word(first: &str, second: &str) -> usize {
    let tail: Vec<char> = first.chars().rev().take_while(|c| is_han(*c)).take(5).collect();
    let tail: String = tail.into_iter().rev().collect();
    let head: String = second.chars().take_while(|c| is_han(*c)).take(5).collect();
    if tail.is_empty() || head.is_empty() {
        return 0;
    }
    let joined = format!("{tail}{head}");
    let mut at = 0;
    for token in DICTIONARY.cut(&joined, false) {
        let end = at + token.word.len();
        if at < tail.len() && end > tail.len() {
            return token.word.chars().count();
        }
        at = end;
    }
    0
}

/// Whether the segmenter sees no verb in the text.
pub(super) fn is_noun_phrase(text: &str) -> bool {
    DICTIONARY.tag(text, false).iter().all(|token| !token.tag.starts_with('v') || token.tag == "vn")
}

/// Whether the first word of the text is a verb, be it after an adverb: 首次超过, 同比增长.
pub(super) fn begins_with_verb(text: &str) -> bool {
    static BEFORE: Words = words!("import/before-verbs");
    let tokens = DICTIONARY.tag(text, false);
    tokens.iter().find(|token| !BEFORE.contains(&token.word)).is_some_and(|token| token.tag.starts_with('v'))
}

/// Whether the characters, which have the form of a name, are or begin with a word that is none: 高兴, 安全感, 曾就此.
pub(super) fn is_word(chars: &[char]) -> bool {
    const ADVERBS: &str = "于向常曾从和时应由连";
    let text: String = chars.iter().collect();
    let tokens = DICTIONARY.tag(&text, false);
    let long = |at: usize| tokens.get(at).filter(|token| token.word.chars().count() > 1);
    let names = |tag: &str| ["nr", "ns", "nt", "eng"].iter().any(|name| tag.starts_with(name));
    let said = |tag: &str| tag.starts_with(['d', 'r', 'c', 'p', 'v', 't']);
    long(0).is_some_and(|word| !names(word.tag))
        || (text.starts_with(|c| ADVERBS.contains(c)) && long(1).is_some_and(|word| said(word.tag)))
}

/// Whether the dictionary has the characters as one word, be it the name of somebody known.
pub(super) fn is_in_dictionary(chars: &[char]) -> bool {
    DICTIONARY.tag(&chars.iter().collect::<String>(), false).len() == 1
}

/// Whether the text begins with a noun and has a verb: a clause with its own subject.
pub(super) fn is_clause(text: &str) -> bool {
    let tags = DICTIONARY.tag(text, false);
    let tags = tags.iter().map(|token| token.tag).filter(|tag| *tag != "x");
    let noun = tags.clone().next().is_some_and(|tag| tag.starts_with(['n', 's', 'r']));
    noun && tags.skip(1).any(|tag| tag.starts_with('v') || tag.starts_with('a'))
}

/// A sentence or quotation that ends after one or two characters was hardly begun there.
fn short_first_clause(second: &str) -> f32 {
    let stop = second.chars().take(4).position(|c| !is_han(c) && !c.is_alphanumeric());
    let Some((length, mark)) = stop.and_then(|at| Some((at, second.chars().nth(at)?))) else { return 0.0 };
    let known = BEGINNINGS.iter().any(|word| second.starts_with(word));
    match (length, mark) {
        (1 | 2, '。' | '、' | '”' | '）' | '；' | '》') => 4.0,
        (3, '。' | '、' | '”' | '）' | '；') => 2.0,
        (1 | 2, '，') if !known => 2.0,
        _ => 0.0,
    }
}

/// Points for words with which paragraphs begin.
fn beginning(second: &str) -> f32 {
    let after_digits = second.trim_start_matches(|c: char| fold::fold(c).is_ascii_digit());
    let date = after_digits.len() < second.len() && after_digits.starts_with(['月', '年']);
    let quote = second.starts_with(['“', '「', '《']);
    let known = BEGINNINGS.iter().any(|word| second.starts_with(word));
    let this = second.starts_with("该");
    f32::from(u8::from(date))
        + if known { 1.5 } else { 0.0 }
        + if this { 1.0 } else { 0.0 }
        + if quote { 0.5 } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(first: &str, second: &str, joined: bool) {
        assert_eq!(strength(first, second) >= 2.0, joined, "{first}|{second}: {}", strength(first, second));
    }

    #[test]
    fn cut_paragraphs_are_told_from_whole_ones() {
        check("分析志愿服务组织的注册、文", "明实践活动的开展情况。", true);
        check("实施“晨", "光”助学项目五个。", true);
        check("发放贷款1181", "万元，惠及农户", true);
        check("增长3.", "5%，高于全市", true);
        check("让群众得到实惠", "。今年以来", true);
        check("这项工作的", "关键是人。", true);
        check("让返乡人员创成", "业。该区坚持优质服务。", true);
        check("扎实推进各项工作。", "近日，记者走进", false);
        check("强化宣传引导", "该街道利用宣传车", false);
        check("全区夏粮丰收", "10月17日，区农业农村局", false);
    }
}
