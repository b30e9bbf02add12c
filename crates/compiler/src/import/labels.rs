//! Lines that say themselves what they are, beyond the forms of `forms`: credits, items, entries, who signs.

use super::block::{Block, Kind};
use super::forms::{self, Form};
use super::furniture::{self, Furniture};
use super::{author, byline, day, fold, names, phrase, voices};
use crate::words::{Words, words};

/// A caption by the photographer's name behind it.
pub(super) fn is_credited(text: &str) -> bool {
    text.len() < 1200 && byline::picture_suffix(text).is_some()
}

/// An item of a list; a numbered line that is short and has no marks is a subheading.
pub(super) fn is_item(text: &str) -> bool {
    const HEADING: usize = 18;
    let plain = !text.contains(['，', '。', '；', '：', ';']) && text.chars().count() <= HEADING;
    forms::is_line(Form::Item, text) && !plain
}

/// Names of a roll side by side: so many words, nearly all of which begin with a surname.
pub(super) fn is_roll(text: &str) -> bool {
    const FEWEST: usize = 5;
    let is_named = |word: &str| (2..=6).contains(&word.chars().count()) && word.starts_with(names::is_surname);
    let words: Vec<&str> = text.split_whitespace().collect();
    let named = words.iter().filter(|word| is_named(word)).count();
    words.len() >= FEWEST && named * 5 >= words.len() * 4
}

/// 时间：5月28日, 地点：人民广场: an entry of what is announced, by its key or by that of the entry above it.
pub(super) fn is_entry(text: &str, below: bool) -> bool {
    static KEYS: Words = words!("import/entry-keys");
    let key = text.split_once(['：', ':']).map_or("", |(key, _)| key);
    let short = (2..=4).contains(&key.chars().count()) && key.chars().all(fold::is_han);
    KEYS.contains(&&*fold::simplified(key)) || (below && short && !voices::is_speech(text))
}

/// An item of several clauses: a paragraph, which can be cut like one.
pub(super) fn is_long_item(block: &Block) -> bool {
    const LONG: usize = 40;
    block.kind == Kind::Item && block.text.contains('，') && block.text.chars().count() > LONG
}

/// Offices, or an office and a date, on one line below a text: 县医院　2023年5月18日, 县文化馆　县报社.
pub(super) fn signs_for_offices(text: &str) -> bool {
    let folded: String = fold::folded(text).into_iter().collect();
    let Some((office, last)) = folded.rsplit_once(' ') else { return false };
    let is_date = furniture::furniture(last).as_deref() == Some(&[Furniture::IssueDate]) && last.ends_with('日');
    (is_date || phrase::ends_with_office(last)) && is_office(office.trim_end())
}

/// Whether a line names an office or who acts.
fn is_office(text: &str) -> bool {
    phrase::has_subject(text) || phrase::ends_with_office(text)
}

/// How many lines at the end of these blocks are offices that sign a notice together.
pub(super) fn offices_above(blocks: &[Block]) -> usize {
    const MOST: usize = 4;
    let named = |text: &str| text.chars().all(fold::is_han) && phrase::ends_with_office(text);
    let signs = |block: &&Block| block.kind == Kind::Short && named(&block.text);
    blocks.iter().rev().take(MOST).take_while(signs).count()
}

/// Whether a line below a letter is who wrote it: 青溪区读者 张三.
pub(super) fn is_writer(block: &Block) -> bool {
    matches!(block.kind, Kind::Item | Kind::Short)
        && (voices::signs_letter(&block.text) || byline::from_somewhere(&block.text).is_some())
}

/// A date below the name of an office, both below a text: who signed a notice or a letter, and when.
pub(super) fn is_sign_off(name: &Block, date: &Block) -> bool {
    let printed = matches!(&date.kind, Kind::Furniture(kinds) if kinds == &[Furniture::IssueDate]);
    let is_date =
        day::is_day(date) || (printed && date.text.ends_with('日') && !date.text.contains(['星', '历', '周']));
    let nameless = author::nameless(&name.text).is_some();
    let signs = (nameless || is_office(&name.text)) && !phrase::has_slogan_word(&name.text);
    is_date && (name.kind == Kind::Short || nameless) && signs && phrase::parts(&name.text).len() == 1
}

/// Whether a text can be the caption of a picture: it shows a scene, and nobody speaks in it.
pub(super) fn shows_scene(text: &str) -> bool {
    let speaks = ["说", "表示", "介绍", "认为"].iter().any(|word| text.contains(word)) || text.starts_with('“');
    let shows = ["图为", "正在", "在"].iter().any(|word| text.contains(word));
    shows && !speaks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expect: bool) {
        assert_eq!(signs_for_offices(text), expect, "{text}");
    }

    #[test]
    fn offices_sign_alone_with_others_or_with_a_date() {
        check("县医院　2023年5月18日", true);
        check("县文化馆　县档案馆", true);
        check("县文化馆", false);
        check("县文化馆　开放到晚上九点", false);
        check("柳絮　2023年5月18日", false);
    }
}
