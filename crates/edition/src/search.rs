//! Search: every occurrence of what was typed, ranked.
//!
//! A query is folded as the texts are ([`crate::fold`]) and looked for in the folded texts; places are reported in bytes
//! of the texts as they are. Nothing is segmented into words, so nothing that crosses a word boundary is lost.

mod articles;
mod beside;
mod engine;
mod examine;
mod fewer;
pub(crate) mod fields;
mod found;
pub(crate) mod haystack;
mod index;
mod key;
mod letters;
mod listed;
mod meant;
mod neighbours;
mod places;
mod postings;
mod query;
mod rank;
mod rescue;
mod results;
mod scan;
pub(crate) mod searchable;
mod sound;
mod spans;
mod stored;
mod suggest;
mod tally;
mod values;

pub use beside::{Beside, Part, Place};
pub use fewer::{Fewer, Kept};
pub use index::{Index, MIN_ARCHIVE_ARTICLES};
pub use meant::{Answer, Meant, Reading};
pub use query::{Magnitude, Numbers, Query, Term};
pub use rescue::{Likeness, Rescue};
pub use results::{Field, Hit, How, Match, Results, SearchOptions};
pub use searchable::Searchable;
pub use sound::sound;
pub use suggest::{Nearness, Starters, Suggestion, Suggestions, starters};

use examine::Worth;
use found::{Found, best};
use meant::with_readings;
use neighbours::nearest_figures;

use crate::source::Source;

/// Terms of a query that are rescued: enough for a slip, and bounded.
const MOST_RESCUED: usize = 4;

impl Index {
    /// What `query` finds in `edition`, which must be the one that this was made of.
    pub fn search(&self, edition: &dyn Source, query: &Query, options: &SearchOptions) -> Results {
        let mut found = self.find(edition, query);
        let mut results = Results { sections: vec![0; edition.head().sections.len()], ..Results::default() };
        for hit in &found {
            if let Some(count) = results.sections.get_mut(usize::from(self.searchable.sections[hit.article])) {
                *count += 1;
            }
        }
        if found.is_empty() {
            let alone = query.terms().len() == 1 && query.excluded().is_empty();
            let missing = |term: &&Term| alone || self.find(edition, &Query::of(term)).is_empty();
            results.unmatched = query.terms().iter().filter(missing).map(|term| term.text().to_owned()).collect();
        }
        if !options.sections.is_empty() {
            found.retain(|hit| options.sections.contains(&self.searchable.sections[hit.article]));
        }
        results.articles = found.len() as u32;
        for Found { worth, .. } in &found {
            results.inside += u32::from(worth.how == How::InsideNumber);
            results.places += worth.places;
        }
        for (rank, found) in best(found, options.limit).into_iter().enumerate() {
            let matches =
                if rank < options.with_matches { self.matches(edition, found.article, query) } else { Vec::new() };
            let Worth { score, how, places } = found.worth;
            results.hits.push(Hit { article: found.article as u32, score, how, places, matches });
        }
        results
    }

    /// Every place of `query` in an article of `edition`, whether or not all its terms are there.
    pub fn matches(&self, edition: &dyn Source, article: usize, query: &Query) -> Vec<Match> {
        let either = query.as_printed(&edition.head().aliases, &self.folding).map(|printed| printed.or(query));
        let query = either.as_ref().unwrap_or(query);
        self.open(edition, article, |opened| opened.matches(query)).unwrap_or_default()
    }

    /// Terms of `edition` and what else stands in its texts for what was typed, at most `limit`. See
    /// [`suggest`](mod@suggest) for their order.
    pub fn suggest(&self, edition: &dyn Source, typed: &str, limit: usize) -> Suggestions {
        suggest::suggest(self, edition, typed, limit)
    }

    /// What else to look for where terms of `typed` are nowhere in `edition`, at most `limit`, best first. Every one finds
    /// something.
    pub fn rescue(&self, edition: &dyn Source, typed: &str, limit: usize) -> Vec<Rescue> {
        let query = self.query(typed);
        let mut rescues: Vec<Rescue> = self.spelled(edition, typed, &query, limit);
        let readings = self.readings(edition, &query);
        for term in self.missing(edition, &query).take(MOST_RESCUED) {
            let pinyin = suggest::suggest(self, edition, term.text(), limit).terms.into_iter();
            let pinyin = pinyin.map(|suggestion| (suggestion.text, Likeness::of(suggestion.nearness)));
            let alike = rescue::alike(edition.head(), &self.folding.simplify(term.text()));
            let in_texts = self.alike_in_texts(edition, term).into_iter().chain(nearest_figures(edition, term));
            let typed = with_readings(typed, readings.iter().filter(|(read, _)| *read != term));
            for (instead, likeness) in pinyin.chain(alike).chain(in_texts) {
                if rescues.len() >= limit {
                    break;
                }
                let query = typed.replacen(term.text(), &instead, 1);
                let articles = self.find(edition, &self.query(&query)).len() as u32;
                if articles > 0 && !rescues.iter().any(|known| known.query == query) {
                    rescues.push(Rescue { missing: term.text().to_owned(), instead, query, likeness, articles });
                }
            }
        }
        rescues
    }

    /// The terms of `query` that are nowhere in `edition`.
    fn missing<'a>(&self, edition: &dyn Source, query: &'a Query) -> impl Iterator<Item = &'a Term> {
        query.terms().iter().filter(move |term| self.find(edition, &Query::of(term)).is_empty())
    }

    /// What all of `typed` can be where it is pinyin of several words with blanks between them.
    fn spelled(&self, edition: &dyn Source, typed: &str, query: &Query, limit: usize) -> Vec<Rescue> {
        let found = suggest::suggest(self, edition, typed, limit);
        if query.terms().len() < 2 || !typed[..found.from].trim().is_empty() {
            return Vec::new();
        }
        let rescue = |suggestion: Suggestion| {
            let articles = self.find(edition, &self.query(&suggestion.text)).len() as u32;
            let Suggestion { text, nearness, .. } = suggestion;
            let missing = typed.trim().to_owned();
            Rescue { missing, instead: text.clone(), query: text, likeness: Likeness::of(nearness), articles }
        };
        found.terms.into_iter().map(rescue).filter(|rescue| rescue.articles > 0).collect()
    }
}

#[cfg(test)]
pub(crate) mod tests;
