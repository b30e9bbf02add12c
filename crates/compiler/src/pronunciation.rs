//! Readings of Chinese characters: pinyin without tones, chosen for the word in which a character stands.

use edition::model::TermKind;
use pinyin::{Converter, Pinyin, PinyinResult, PinyinWord};

use crate::segmenter::Segmenter;
use crate::sourced::is_ideograph;
use crate::words::{Words, words};

/// Surnames of two characters: their reading belongs to the pair (尉迟 yu chi, 长孙 zhang sun).
static LONG_SURNAMES: Words = words!("surnames-long");

/// Phrases of news that the dictionary does not have or reads otherwise.
static PHRASES: Words = words!("phrases");

/// One syllable for every character of `term`: `ü` is `v`; a Latin letter or a digit stands for itself in lower case;
/// any other mark has an empty one. A person's first character is read as a surname.
pub(crate) fn syllables(term: &str, kind: TermKind, segmenter: &Segmenter) -> Vec<String> {
    if kind == TermKind::Person {
        let length = if LONG_SURNAMES.iter().any(|surname| term.starts_with(surname)) { 2 } else { 1 };
        let end = term.char_indices().nth(length).map_or(term.len(), |(at, _)| at);
        let (surname, given) = term.split_at(end);
        return phrase(surname, Single::Surname).into_iter().chain(phrase(given, Single::Usual)).collect();
    }
    let mut words = segmenter.words(term);
    if let [.., before, last] = &mut words[..]
        && last.text == HEAD
    {
        before.text = &term[before.range.start..];
        words.pop();
    }
    words.iter().flat_map(|word| phrase(word.text, Single::Usual)).collect()
}

/// A head of something (网格长, 路长): so it is read behind a word that is not known to end with it (全长).
const HEAD: &str = "长";
const HEAD_READING: &str = "zhang";

/// How a character is read that belongs to no known phrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Single {
    Usual,
    Surname,
}

/// Runs of ideographs are read by phrases, other characters one by one.
fn phrase(text: &str, single: Single) -> Vec<String> {
    let mut syllables = Vec::new();
    for run in text.split_inclusive(|character| !is_ideograph(character)) {
        let end = run.find(|character| !is_ideograph(character)).unwrap_or(run.len());
        let (ideographs, other) = run.split_at(end);
        push_run(&mut syllables, ideographs, single);
        syllables.extend(other.chars().map(usual));
    }
    syllables
}

/// The dictionary's phrases read a run of ideographs, the longest first; where one of [`PHRASES`] stands, that wins.
fn push_run(syllables: &mut Vec<String>, run: &str, single: Single) {
    for (phrase, reading) in PHRASES.iter().filter_map(|line| line.split_once('\t')) {
        if let Some((before, after)) = run.split_once(phrase) {
            push_run(syllables, before, single);
            syllables.extend(reading.split(' ').map(str::to_owned));
            push_run(syllables, after, single);
            return;
        }
    }
    let pieces = Converter::new(run).raw_words().convert();
    for (index, piece) in pieces.words().iter().enumerate() {
        let characters = piece.text.chars().count();
        let read: Vec<&str> = piece.pinyin.split_whitespace().collect();
        if piece.text == HEAD && index > 0 && index + 1 == pieces.len() {
            syllables.push(HEAD_READING.to_owned());
            continue;
        }
        // The dictionary reads a character that belongs to no phrase as a surname.
        if read.len() == characters && (characters > 1 || single == Single::Surname) {
            syllables.extend(read.iter().map(|syllable| plain(syllable)));
        } else {
            syllables.extend(piece.text.chars().map(usual));
        }
    }
}

/// The most frequent reading of a character.
pub(crate) fn usual(character: char) -> String {
    match Pinyin::chars(character.encode_utf8(&mut [0; 4])).words().first() {
        Some(word) => plain(&word.pinyin),
        None if character.is_alphanumeric() => character.to_lowercase().collect(),
        None => String::new(),
    }
}

/// A syllable without its tone.
fn plain(syllable: &str) -> String {
    PinyinResult::new(vec![PinyinWord::new("", syllable)]).without_tone().iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reading_is_chosen_for_the_word() {
        let segmenter = Segmenter::new([]);
        for (term, expected) in [
            ("重庆", "chong qing"),
            ("重庆市", "chong qing shi"),
            ("会计", "kuai ji"),
            ("会议", "hui yi"),
            ("银行", "yin hang"),
            ("行走", "xing zou"),
            ("银行行长", "yin hang hang zhang"),
            ("长治久安", "chang zhi jiu an"),
            ("成长", "cheng zhang"),
            ("率先", "shuai xian"),
            ("增长率", "zeng zhang lv"),
            ("妇女", "fu nv"),
            ("策略", "ce lve"),
            ("旅游", "lv you"),
            ("社区", "she qu"),
            ("单位", "dan wei"),
            ("任务", "ren wu"),
            ("了解", "liao jie"),
            ("便民", "bian min"),
            ("还款难", "huan kuan nan"),
            ("秸秆还田", "jie gan huan tian"),
            ("三级网格长", "san ji wang ge zhang"),
            ("路长", "lu zhang"),
            ("检察长", "jian cha zhang"),
            ("全长", "quan chang"),
            ("街巷", "jie xiang"),
            ("畜牧", "xu mu"),
            ("调查", "diao cha"),
            ("调解", "tiao jie"),
            ("参与", "can yu"),
            ("音乐", "yin yue"),
            ("快乐", "kuai le"),
            ("LED灯", "l e d deng"),
            ("4+N", "4  n"),
            ("〇", "ling"),
        ] {
            assert_eq!(syllables(term, TermKind::Word, &segmenter).join(" "), expected, "{term}");
        }
    }

    #[test]
    fn a_person_has_a_surname() {
        let segmenter = Segmenter::new([]);
        for (name, expected) in [
            ("单田芳", "shan tian fang"),
            ("区伟", "ou wei"),
            ("仇建国", "qiu jian guo"),
            ("解晓东", "xie xiao dong"),
            ("任重", "ren zhong"),
            ("曾庆", "zeng qing"),
            ("查良", "zha liang"),
            ("朴树", "piao shu"),
            ("盖文", "ge wen"),
            ("乐毅", "yue yi"),
            ("华罗庚", "hua luo geng"),
            ("尉迟恭", "yu chi gong"),
            ("欧阳修", "ou yang xiu"),
            ("张长江", "zhang chang jiang"),
            ("Smith", "s m i t h"),
            ("单", "shan"),
            ("", ""),
        ] {
            assert_eq!(syllables(name, TermKind::Person, &segmenter).join(" "), expected, "{name}");
        }
    }

    #[test]
    fn every_character_has_its_syllable() {
        let segmenter = Segmenter::new([]);
        arbtest::arbtest(|source| {
            let text: String = source.arbitrary()?;
            let kind = *source.choose(&[TermKind::Word, TermKind::Person])?;
            assert_eq!(syllables(&text, kind, &segmenter).len(), text.chars().count());
            Ok(())
        });
    }
}
