//! Suggestions while something is typed: terms of the edition and whatever else stands in its texts, by pinyin, by their
//! characters, or by both mixed.

use std::rc::Rc;

mod candidate;
pub(crate) mod parts;
pub(crate) mod ranked;
mod suggestion;
mod terms;

pub use suggestion::{Nearness, Starters, Suggestion, Suggestions, starters};

use candidate::{Candidate, candidate, stands_out};
use ranked::Ranked;
use terms::terms_for;

use crate::order;
use crate::search::index::Index;
use crate::search::letters::{Confusions, Letters, Steps, Typed};
use crate::source::Source;

/// Terms and texts for the last word of `typed`, or for all of it where it is pinyin with spaces, at most `limit`. A term
/// that was typed to its last character is not suggested.
///
/// What was typed in whole syllables comes first, then terms and parts of them that were typed to their end, then terms
/// that begin as typed, then other texts, then terms that hold what was typed; of equals those with more letters in whole
/// syllables, then the more frequent. Sounds that are only alike come behind all others, and what can lie across words
/// comes last.
pub(super) fn suggest(index: &Index, edition: &dyn Source, typed: &str, limit: usize) -> Suggestions {
    let last =
        typed.rfind(char::is_whitespace).map_or(0, |at| at + typed[at..].chars().next().map_or(1, char::len_utf8));
    let whole = typed.len() - typed.trim_start().len();
    let is_letter = |letter: char| letter.is_ascii_alphanumeric() || "'’‘ü+".contains(letter) || letter.is_whitespace();
    let spelled = typed.chars().all(is_letter);
    let mut suggestions = Suggestions::default();
    for from in if spelled && whole < last { [whole, last] } else { [last, last] } {
        suggestions = Suggestions { from, ..for_word(index, edition, &typed[from..], limit) };
        if !suggestions.terms.is_empty() {
            break;
        }
    }
    suggestions
}

/// Terms and texts for `word`, best first, at most `limit`.
fn for_word(index: &Index, edition: &dyn Source, word: &str, limit: usize) -> Suggestions {
    let ranked = index.ranked(edition, word, limit.max(RIVALS));
    let terms = ranked.found.iter().take(limit).map(|candidate| index.settle(edition, candidate, ranked.is_capped));
    Suggestions { from: 0, terms: terms.collect(), stands_out: ranked.stands_out, is_capped: ranked.is_capped }
}

/// So many are looked at for others that could be meant as well as the first.
const RIVALS: usize = 64;

/// Where so many fit what was typed, sounds that are only alike are not looked at.
const ENOUGH: usize = 8;

impl Ranked {
    /// What could be meant by `word`, at most so many.
    fn new(index: &Index, edition: &dyn Source, word: &str, most: usize) -> Self {
        let mut ranked = Self { found: terms_for(index, edition, word), ..Self::default() };
        let typed = Typed::new(word, &index.folding);
        let mut letters = 0;
        if let Some(typed) = typed
            && let Some(read) = index.letters(edition)
        {
            letters = typed.letters();
            ranked.add(index, read, typed.clone(), Confusions::None);
            if ranked.found.len() < ENOUGH && letters > 2 && !ranked.is_capped {
                ranked.add(index, read, typed, Confusions::Allowed);
            }
        }
        let Self { found, .. } = &mut ranked;
        // To look for every text in the terms takes longer than all else.
        order::least_by_key(found, 4 * most, Candidate::key);
        found.truncate(4 * most);
        let terms = &edition.head().terms;
        for candidate in &mut *found {
            candidate.look_up(|text| index.parts(edition).have_at_an_end(terms, text));
        }
        // 影放 out of 电影放映 sounds like 银行, which is a word.
        if found.iter().any(Candidate::is_word) {
            found.retain(|candidate| candidate.is_word() || candidate.suggestion.nearness == Nearness::Same);
        }
        order::least_by_key(found, most, Candidate::key);
        found.truncate(most);
        ranked.stands_out = letters > 1 && stands_out(&ranked.found);
        ranked
    }

    /// Adds what is read as `typed`.
    fn add(&mut self, index: &Index, read: &Letters, typed: Typed, confusions: Confusions) {
        let letters = typed.letters();
        let (groups, is_capped) = index.groups(read, &Steps::new(read, typed, confusions));
        self.is_capped |= is_capped;
        let known = self.found.len();
        for group in groups {
            self.found.extend(candidate(group, letters, confusions, &self.found[..known]));
        }
    }
}

impl Index {
    /// What could be meant by `word`, at most so many. The page asks twice for one keystroke: for what is meant and for what
    /// to offer.
    fn ranked(&self, edition: &dyn Source, word: &str, most: usize) -> Rc<Ranked> {
        let known = (edition.head().terms.len(), edition.head().readings.is_empty(), most);
        let mut recent = self.recent.borrow_mut();
        match &*recent {
            Some((recent_word, recent_known, ranked)) if recent_word == word && *recent_known == known => {
                ranked.clone()
            }
            _ => {
                let ranked = Rc::new(Ranked::new(self, edition, word, most));
                *recent = Some((word.to_owned(), known, ranked.clone()));
                ranked
            }
        }
    }

    /// A suggestion as it is printed, with all its places where not all were looked at.
    fn settle(&self, edition: &dyn Source, candidate: &Candidate, is_capped: bool) -> Suggestion {
        let mut suggestion = candidate.suggestion.clone();
        if suggestion.term.is_some() {
            return suggestion;
        }
        if is_capped {
            let found = self.find(edition, &self.query(&suggestion.text));
            suggestion.count = found.iter().map(|found| found.worth.places).sum();
        }
        if suggestion.text.contains(|letter: char| letter.is_ascii_alphabetic())
            && let Some(printed) = self.printed(edition, candidate.first, suggestion.text.encode_utf16().count())
        {
            suggestion.end = printed.len() as u32;
            suggestion.text = printed;
        }
        suggestion
    }
}

#[cfg(test)]
pub(super) mod tests;
