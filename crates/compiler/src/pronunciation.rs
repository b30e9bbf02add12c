//! Readings of Chinese characters, chosen for the word in which a character stands.

use std::collections::HashSet;
use std::sync::{LazyLock, Once};
use std::thread;

use edition::model::TermKind;
use edition::readings::Syllable;
use pinyin::{Converter, Pinyin};

use crate::segmenter::{Class, Segmenter, Word};
use crate::sourced::is_ideograph;
use crate::words::{Words, words};

/// Surnames of two characters: their reading belongs to the pair (尉迟 yu chi, 长孙 zhang sun).
static LONG_SURNAMES: Words = words!("surnames-long");

/// Phrases of news that the dictionary does not have or reads otherwise.
static PHRASES: LazyLock<Vec<(&str, &str)>> = LazyLock::new(|| {
    static LINES: Words = words!("phrases");
    LINES.iter().filter_map(|line| line.split_once('\t')).collect()
});

/// Characters that are words by themselves, whose reading depends on what they do in the sentence.
static SINGLES: Words = words!("singles");

/// A head of something (网格长, 路长): so it is read behind a word that is not known to end with it (全长).
const HEAD: &str = "长";
const HEAD_READING: &str = "zhǎng";
const LENGTH_READING: &str = "cháng";

/// How long something is (道路长5公里): no head.
const MEASURES: &str = "0123456789一二三四五六七八九十百千万亿两约近达度超不";

/// What says so even behind a word that could be a head (桥长5公里, 路长约3米).
const PLAIN_MEASURES: &str = "0123456789约达";

/// Characters whose tone changes with the next one when they are spoken. 注音 marks their own (GB/T 16159).
const UNCHANGED: &str = "一不";

/// Begins to load the dictionary of phrases, which takes a second, while something else is done.
pub(crate) fn load_ahead() {
    static BEGUN: Once = Once::new();
    BEGUN.call_once(|| drop(thread::spawn(|| Converter::new(HEAD).raw_words().convert())));
}

/// How the characters of a whole text are read; none for other characters than ideographs. The first character of one of
/// `people` is read as a surname.
pub(crate) fn read(text: &str, segmenter: &Segmenter, people: &HashSet<String>) -> Vec<Option<Syllable>> {
    let mut syllables = Vec::new();
    let mut end = 0;
    for (word, class) in joined(text, &segmenter.words(text)) {
        end += word.len();
        let is_measured = text[end..].starts_with(|next| PLAIN_MEASURES.contains(next));
        let single = if is_measured { Single::Measured } else { Single::Usual };
        if people.contains(word) {
            syllables.extend(name(word));
        } else {
            syllables.extend(by_class(word, class).map_or_else(|| phrase(word, single), |read| vec![Some(read)]));
        }
    }
    for (syllable, character) in
        syllables.iter_mut().zip(text.chars()).filter(|(_, character)| UNCHANGED.contains(*character))
    {
        *syllable = usual(character);
    }
    syllables
}

/// One syllable without a tone for every character of `term`: `ü` is `v`; a Latin letter or a digit stands for itself in
/// lower case; any other mark has an empty one. A person's first character is read as a surname.
pub(crate) fn syllables(term: &str, kind: TermKind, segmenter: &Segmenter) -> Vec<String> {
    let read = if kind == TermKind::Person { name(term) } else { read(term, segmenter, &HashSet::new()) };
    let plain = |(syllable, character): (Option<Syllable>, char)| match syllable {
        Some(syllable) => syllable.letters().to_owned(),
        None if character.is_ascii_alphanumeric() => character.to_ascii_lowercase().to_string(),
        None => String::new(),
    };
    read.into_iter().zip(term.chars()).map(plain).collect()
}

/// The words of `text`, a head with what it is the head of.
fn joined<'t>(text: &'t str, words: &[Word<'t>]) -> Vec<(&'t str, Class)> {
    let mut joined: Vec<(&str, Class)> = Vec::new();
    let mut start = 0;
    for (index, word) in words.iter().enumerate() {
        let measured = text[word.range.end..].starts_with(|next| MEASURES.contains(next));
        let is_head = word.text == HEAD
            && !measured
            && words[..index]
                .last()
                .is_some_and(|before| before.text.ends_with(is_ideograph) && has_heads(before.class));
        match joined.last_mut() {
            Some((before, _)) if is_head => *before = &text[start..word.range.end],
            _ => {
                start = word.range.start;
                joined.push((word.text, word.class));
            }
        }
    }
    joined
}

const fn has_heads(class: Class) -> bool {
    !matches!(class, Class::Leading)
}

/// The reading of a word of one character that depends on its class.
fn by_class(word: &str, class: Class) -> Option<Syllable> {
    let class = match class {
        Class::Noun => "noun",
        Class::Guess => "guess",
        Class::Verb => "verb",
        Class::Leading => "leading",
        Class::Other => "other",
    };
    let line = SINGLES.iter().find_map(|line| line.strip_prefix(word)?.strip_prefix('\t')?.strip_prefix(class))?;
    Syllable::from_marked(line.trim())
}

/// The name of a person.
fn name(name: &str) -> Vec<Option<Syllable>> {
    let length = if LONG_SURNAMES.iter().any(|surname| name.starts_with(surname)) { 2 } else { 1 };
    let end = name.char_indices().nth(length).map_or(name.len(), |(at, _)| at);
    let (surname, given) = name.split_at(end);
    phrase(surname, Single::Surname).into_iter().chain(phrase(given, Single::Usual)).collect()
}

/// How a character is read that belongs to no known phrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Single {
    Usual,
    /// The same, and 长 at the end says how long something is.
    Measured,
    Surname,
}

/// Runs of ideographs are read by phrases, other characters one by one.
fn phrase(text: &str, single: Single) -> Vec<Option<Syllable>> {
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
fn push_run(syllables: &mut Vec<Option<Syllable>>, run: &str, single: Single) {
    for (phrase, reading) in PHRASES.iter().filter(|(phrase, _)| phrase.len() <= run.len()) {
        let is_length = |after: &str| single == Single::Measured && after.is_empty() && phrase.ends_with(HEAD);
        if let Some((before, after)) = run.split_once(*phrase).filter(|(_, after)| !is_length(after)) {
            push_run(syllables, before, single);
            syllables.extend(reading.split(' ').map(Syllable::from_marked));
            push_run(syllables, after, single);
            return;
        }
    }
    if run.chars().count() == 1 && single != Single::Surname {
        syllables.extend(run.chars().map(usual));
        return;
    }
    let pieces = Converter::new(run).raw_words().convert();
    for (index, piece) in pieces.words().iter().enumerate() {
        let characters = piece.text.chars().count();
        let read: Vec<&str> = piece.pinyin.split_whitespace().collect();
        if piece.text == HEAD && index > 0 && index + 1 == pieces.len() {
            let measured = single == Single::Measured;
            syllables.push(Syllable::from_marked(if measured { LENGTH_READING } else { HEAD_READING }));
            continue;
        }
        // The dictionary reads a character that belongs to no phrase as a surname.
        if read.len() == characters && (characters > 1 || single == Single::Surname) {
            syllables.extend(read.into_iter().map(Syllable::from_marked));
        } else {
            syllables.extend(piece.text.chars().map(usual));
        }
    }
}

/// The most frequent reading of a character; none where it is no ideograph.
pub(crate) fn usual(character: char) -> Option<Syllable> {
    let listed = SINGLES
        .iter()
        .find_map(|line| line.strip_prefix(character)?.strip_prefix('\t')?.strip_prefix("usual").map(str::trim));
    if let Some(listed) = listed {
        return Syllable::from_marked(listed);
    }
    let found = Pinyin::chars(character.encode_utf8(&mut [0; 4]));
    Syllable::from_marked(&found.words().first()?.pinyin)
}

#[cfg(test)]
mod tests;
