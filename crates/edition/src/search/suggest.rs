//! Suggestions while something is typed: terms of the edition and whatever else stands in its texts, by pinyin, by their
//! characters, or by both mixed.

mod candidate;
mod suggestion;
mod terms;

pub use suggestion::{Nearness, Starters, Suggestion, Suggestions, starters};

use candidate::{Candidate, candidate, stands_out};
use terms::terms_for;

use crate::order;
use crate::search::index::Index;
use crate::search::letters::{Confusions, Steps, Typed, groups};
use crate::source::Source;

/// Terms and texts for the last word of `typed`, or for all of it where it is pinyin with spaces, at most `limit`. A term
/// that was typed to its last character is not suggested.
///
/// What was typed in whole syllables comes first, then terms that begin as typed, those that were typed to their end
/// first, then other texts, then terms that hold what was typed; of equals those with more letters in whole syllables,
/// then the more frequent. Sounds that are only alike come behind all others.
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

/// Terms and texts for `word`, best first.
fn for_word(index: &Index, edition: &dyn Source, word: &str, limit: usize) -> Suggestions {
    let mut found = terms_for(index, edition, word);
    let typed = Typed::new(word, &index.folding);
    let mut is_capped = false;
    let mut letters = 0;
    if let Some((typed, read)) = typed.zip(index.letters(edition)) {
        letters = typed.letters();
        for confusions in [Confusions::None, Confusions::Allowed] {
            if confusions == Confusions::Allowed && (found.len() >= limit || letters < 3 || is_capped) {
                break;
            }
            let steps = Steps::new(read, typed.clone(), confusions);
            let (groups, more) = groups(read, index.haystack(), &steps);
            is_capped |= more;
            let known = found.len();
            for group in groups {
                if let Some(candidate) = candidate(group, letters, confusions, &edition.head().terms, &found[..known]) {
                    found.push(candidate);
                }
            }
        }
    }
    order::least_by_key(&mut found, limit.max(RIVALS), Candidate::key);
    let stands_out = letters > 1 && stands_out(&found);
    found.truncate(limit);
    let terms = found.into_iter().map(|candidate| index.settle(edition, candidate, is_capped)).collect();
    Suggestions { from: 0, terms, stands_out, is_capped }
}

/// So many are looked at for others that could be meant as well as the first.
const RIVALS: usize = 64;

impl Index {
    /// A suggestion as it is printed, with all its places where not all were looked at.
    fn settle(&self, edition: &dyn Source, candidate: Candidate, is_capped: bool) -> Suggestion {
        let Candidate { mut suggestion, first, .. } = candidate;
        if suggestion.term.is_some() {
            return suggestion;
        }
        if is_capped {
            let found = self.find(edition, &self.query(&suggestion.text));
            suggestion.count = found.iter().map(|found| found.worth.places).sum();
        }
        if suggestion.text.contains(|letter: char| letter.is_ascii_alphabetic())
            && let Some(printed) = self.printed(edition, first, suggestion.text.encode_utf16().count())
        {
            suggestion.end = printed.len() as u32;
            suggestion.text = printed;
        }
        suggestion
    }
}

#[cfg(test)]
pub(super) mod tests;
