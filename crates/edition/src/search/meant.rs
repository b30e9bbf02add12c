//! What was meant by letters that stand nowhere: the characters that are read so, where one reading stands out.

use crate::search::beside::Beside;
use crate::search::query::{Query, Term};
use crate::search::suggest::{Nearness, Suggestion, suggest};
use crate::search::{Index, Results, SearchOptions};
use crate::source::Source;

/// Suggestions that are looked at for one that stands out.
const LOOKED_AT: usize = 8;

/// A query that is searched for instead of what was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meant {
    /// The query.
    pub query: String,
    /// What was typed as letters, each with what it means.
    pub words: Vec<(String, String)>,
    /// How near the sounds are of the one that is least near.
    pub nearness: Nearness,
}

/// How what was typed is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Reading {
    /// By its characters, or as what is meant by it everywhere.
    #[default]
    AsTyped,
    /// As the pinyin of characters.
    ByLetters,
}

/// All that is found for what was typed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Answer {
    /// In the articles.
    pub results: Results,
    /// What was searched for instead of what was typed.
    pub meant: Option<Meant>,
    /// Beside the articles' own texts.
    pub beside: Vec<Beside>,
    /// How that was found.
    pub reading: Reading,
}

impl Index {
    /// What `typed` finds in `edition`; where that is nothing, what is meant by it finds.
    pub fn search_typed(&self, edition: &dyn Source, typed: &str, options: &SearchOptions) -> Answer {
        let query = self.query(typed);
        let mut answer = Answer {
            results: self.search(edition, &query, options),
            beside: self.beside(edition, &query),
            ..Answer::default()
        };
        let is_somewhere = answer.results.articles > 0 || answer.results.sections.iter().any(|articles| *articles > 0);
        if is_somewhere || !answer.beside.is_empty() {
            return answer;
        }
        answer.meant = self.meant(edition, typed);
        if let Some(meant) = &answer.meant {
            let query = self.query(&meant.query);
            (answer.results, answer.beside) = (self.search(edition, &query, options), self.beside(edition, &query));
        } else {
            (answer.beside, answer.reading) = (self.beside_by_letters(edition, typed), Reading::ByLetters);
        }
        answer
    }

    /// What is meant by `typed`, which finds nothing: every term that is nowhere is read as pinyin, or all of it is. None
    /// where no reading stands out, or where it is not pinyin. Words that are found may stand nowhere together.
    pub fn meant(&self, edition: &dyn Source, typed: &str) -> Option<Meant> {
        let query = self.query(typed);
        let [first, ..] = query.terms() else { return None };
        let all = suggest(self, edition, typed, LOOKED_AT);
        let is_all = typed[..all.from].trim().is_empty();
        if let Some(best) = all.terms.first().filter(|_| is_all && all.stands_out && !first.is_number()) {
            let words = vec![(typed.trim().to_owned(), best.text.clone())];
            return Some(Meant { query: quoted(&best.text), words, nearness: best.nearness });
        }
        let readings = if query.terms().len() > 1 { self.readings(edition, &query) } else { Vec::new() };
        let nearness = readings.iter().map(|(_, best)| best.nearness).max()?;
        let query = with_readings(typed, readings.iter());
        // Where all of it is read beside the articles, its words by themselves are not meant.
        if self.find(edition, &self.query(&query)).is_empty() && !self.beside_by_letters(edition, typed).is_empty() {
            return None;
        }
        let words = readings.into_iter().map(|(term, best)| (term.text().to_owned(), best.text)).collect();
        Some(Meant { query, words, nearness })
    }

    /// `typed` with what stands out as the reading of its terms that are nowhere.
    pub fn read(&self, edition: &dyn Source, typed: &str) -> String {
        with_readings(typed, self.readings(edition, &self.query(typed)).iter())
    }

    /// The terms of `query` that are nowhere, each with the reading that stands out.
    pub(super) fn readings<'a>(&self, edition: &dyn Source, query: &'a Query) -> Vec<(&'a Term, Suggestion)> {
        let read = |term: &'a Term| {
            let found = suggest(self, edition, term.text(), LOOKED_AT);
            Some((term, found.terms.into_iter().next().filter(|_| found.stands_out)?))
        };
        self.missing(edition, query).filter_map(read).collect()
    }
}

/// `typed` with these readings of its terms.
pub(super) fn with_readings<'a>(typed: &str, readings: impl Iterator<Item = &'a (&'a Term, Suggestion)>) -> String {
    readings.fold(typed.to_owned(), |query, (term, best)| query.replacen(term.text(), &quoted(&best.text), 1))
}

/// A text as one term of a query.
pub(super) fn quoted(text: &str) -> String {
    if text.contains(char::is_whitespace) { ["“", text, "”"].concat() } else { text.to_owned() }
}
