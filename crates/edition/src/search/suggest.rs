//! Suggestions while something is typed: terms of the edition by pinyin, by their characters, or by both mixed.

use core::cmp::Reverse;

use crate::fold::Folding;
use crate::model::{Edition, Term, TermKind};
use crate::order;

/// Terms for what was typed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Suggestions {
    /// Byte of the query from which on a chosen term replaces it.
    pub from: usize,
    /// The terms, best first.
    pub terms: Vec<Suggestion>,
}

/// A term for what was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// Index into [`Edition::terms`].
    pub term: u32,
    /// The term.
    pub text: String,
    /// Occurrences in the edition.
    pub count: u32,
    /// Where it comes from.
    pub kind: TermKind,
    /// First byte of `text` that was typed, by its character or its reading.
    pub start: u32,
    /// Byte after the last.
    pub end: u32,
}

/// Terms to start from while nothing is typed: indices into [`Edition::terms`], the most frequent first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Starters {
    /// Words, organisations and programmes.
    pub words: Vec<u32>,
    /// People.
    pub people: Vec<u32>,
    /// Places.
    pub places: Vec<u32>,
}

/// Terms to start from, at most `limit` of each group.
pub fn starters(terms: &[Term], limit: usize) -> Starters {
    let group = |kinds: &[TermKind]| {
        let terms = terms.iter().enumerate().filter(|(_, term)| kinds.contains(&term.kind));
        terms.map(|(index, _)| index as u32).take(limit).collect()
    };
    Starters {
        words: group(&[TermKind::Word, TermKind::Organisation, TermKind::Programme]),
        people: group(&[TermKind::Person]),
        places: group(&[TermKind::Place]),
    }
}

/// Terms for the last word of `typed`, or for all of it where it is pinyin with spaces. A term that was typed to its
/// last character is not suggested.
///
/// Terms that begin as typed come first, then those that were typed whole, then those with more letters to a character,
/// then the more frequent.
pub(crate) fn suggest(edition: &Edition, folding: &Folding, typed: &str, limit: usize) -> Suggestions {
    let last =
        typed.rfind(char::is_whitespace).map_or(0, |at| at + typed[at..].chars().next().map_or(1, char::len_utf8));
    let whole = typed.len() - typed.trim_start().len();
    let spelled = typed.chars().all(|letter| letter.is_ascii_alphabetic() || letter.is_whitespace());
    let mut suggestions = Suggestions::default();
    for from in if spelled && whole < last { [whole, last] } else { [last, last] } {
        suggestions = Suggestions { from, terms: terms_for(edition, folding, &typed[from..], limit) };
        if !suggestions.terms.is_empty() {
            break;
        }
    }
    suggestions
}

/// Terms for `typed`, best first.
fn terms_for(edition: &Edition, folding: &Folding, typed: &str, limit: usize) -> Vec<Suggestion> {
    let typed = letters(&folding.fold(typed).units);
    let mut found: Vec<(usize, Suggestion)> = Vec::new();
    for (index, term) in edition.terms.iter().enumerate() {
        let Some(part) = find(term, &edition.pinyin(term), folding, &typed) else { continue };
        let (start, end) = (byte(&term.text, part.start), byte(&term.text, part.end));
        let complete = start == 0 && end == term.text.len();
        if complete && term.text.chars().map(|character| folding.fold_char(character)).eq(typed.iter().copied()) {
            continue;
        }
        let suggestion = Suggestion {
            term: index as u32,
            text: term.text.clone(),
            count: term.count,
            kind: term.kind,
            start: start as u32,
            end: end as u32,
        };
        found.push((part.letters, suggestion));
    }
    order::sort_by_key(&mut found, |(letters, Suggestion { term, start, end, text, count, .. })| {
        let complete = *start == 0 && *end as usize == text.len();
        (*start > 0, !complete, Reverse(*letters), Reverse(*count), *term)
    });
    found.into_iter().map(|(_, suggestion)| suggestion).take(limit).collect()
}

/// Units as characters, without the separators of numbers.
fn letters(units: &[u16]) -> Vec<char> {
    char::decode_utf16(units.iter().copied()).filter_map(Result::ok).filter(|letter| *letter != ' ').collect()
}

/// The byte at which character `index` of `text` starts.
fn byte(text: &str, index: usize) -> usize {
    text.char_indices().nth(index).map_or(text.len(), |(at, _)| at)
}

/// The characters of a term that were typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Part {
    start: usize,
    end: usize,
    /// Letters of pinyin that lie in whole syllables.
    letters: usize,
}

/// The first part of `term` that can be read as `typed`. One character alone must be the first of the term.
fn find(term: &Term, pinyin: &[String], folding: &Folding, typed: &[char]) -> Option<Part> {
    let first = *typed.first()?;
    let begins = |syllable: &String| syllable.chars().next().is_some_and(|letter| same_letter(letter, first));
    // Most terms do not hold what was typed first, neither as a character nor as the start of a syllable.
    if !pinyin.iter().any(begins) && !term.text.chars().any(|character| folding.fold_char(character) == first) {
        return None;
    }
    let syllables = pinyin.iter().map(String::as_str).chain(core::iter::repeat(""));
    let folded: Vec<(char, &str)> =
        term.text.chars().map(|character| folding.fold_char(character)).zip(syllables).collect();
    (0..folded.len()).find_map(|start| {
        let (length, letters) = read(&folded[start..], typed)?;
        (start == 0 || length > 1).then_some(Part { start, end: start + length, letters })
    })
}

/// How many of `characters` are read when all of `typed` is, and the letters in whole syllables; the reading with most
/// of these. A character is read by itself, by its whole syllable, by its initial, and the last one by any start of its
/// syllable.
fn read(characters: &[(char, &str)], typed: &[char]) -> Option<(usize, usize)> {
    let Some(next) = typed.first() else { return Some((0, 0)) };
    let ((character, syllable), others) = characters.split_first()?;
    let mut best = None;
    let mut keep = |length: usize, whole: usize| {
        if let Some((characters, letters)) = read(others, &typed[length..]) {
            best = best.max(Some((letters + whole, characters + 1)));
        }
    };
    if next == character {
        keep(1, 0);
    }
    let common = syllable.chars().zip(typed).take_while(|(letter, typed)| same_letter(*letter, **typed)).count();
    let initial = if syllable.starts_with(['z', 'c', 's']) && syllable[1..].starts_with('h') { 2 } else { 1 };
    let whole = syllable.chars().count();
    for length in 1..=common {
        if length == whole {
            keep(length, whole);
        } else if length == typed.len() || length == 1 || length == initial {
            keep(length, 0);
        }
    }
    best.map(|(letters, characters)| (characters, letters))
}

/// Whether a letter of a syllable was typed; ü is typed as v or u.
const fn same_letter(letter: char, typed: char) -> bool {
    letter == typed || matches!((letter, typed), ('ü' | 'v', 'ü' | 'v' | 'u'))
}

#[cfg(test)]
pub(super) mod tests;
