//! Terms of the edition for what was typed: by pinyin, by their characters, or by both mixed.

use super::candidate::{Candidate, Class};
use super::suggestion::{Nearness, Suggestion};
use crate::fold::Folding;
use crate::model::Term;
use crate::search::index::Index;
use crate::source::Source;

/// Terms for `typed`, in any order.
pub(super) fn terms_for(index: &Index, edition: &dyn Source, typed: &str) -> Vec<Candidate> {
    let folding = &index.folding;
    let typed = letters(&folding.fold(typed).units);
    let mut found = Vec::new();
    for (number, (term, pinyin)) in edition.head().terms.iter().zip(index.pinyin(edition)).enumerate() {
        let Some(part) = find(term, pinyin, folding, &typed) else { continue };
        let (start, end) = (byte(&term.text, part.start), byte(&term.text, part.end));
        let complete = start == 0 && end == term.text.len();
        if complete && term.text.chars().map(|character| folding.fold_char(character)).eq(typed.iter().copied()) {
            continue;
        }
        let class = match start {
            0 if complete && part.letters > 0 && part.letters >= typed.len() => Class::Whole,
            0 if complete => Class::Word,
            0 => Class::Begins,
            _ => Class::Holds,
        };
        let suggestion = Suggestion {
            term: Some(number as u32),
            text: term.text.clone(),
            count: term.count,
            kind: term.kind,
            start: start as u32,
            end: end as u32,
            nearness: Nearness::Same,
        };
        found.push(Candidate::new(suggestion, class, part.letters, number));
    }
    found
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
