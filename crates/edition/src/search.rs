//! Search: every occurrence of what was typed, ranked.
//!
//! A query is folded as the texts are ([`crate::fold`]) and looked for in the folded texts; places are reported in bytes
//! of the texts as they are. Nothing is segmented into words, so nothing that crosses a word boundary is lost.

use std::borrow::Cow;
use std::rc::Rc;

use crate::fold::Folding;
use crate::model::Article;
use crate::source::Source;

mod articles;
mod engine;
mod examine;
mod folded;
mod haystack;
mod key;
mod listed;
mod places;
mod postings;
mod query;
mod rank;
mod rescue;
mod results;
mod scan;
mod sound;
mod spans;
mod suggest;
mod tally;
mod values;

pub use query::{Magnitude, Query, Term};
pub use rescue::{Likeness, Rescue};
pub use results::{Field, Hit, How, Match, Results, SearchOptions};
pub use sound::sound;
pub use suggest::{Starters, Suggestion, Suggestions, starters};

use engine::{Found, best};
use examine::Worth;
pub use folded::Folded;
pub(crate) use folded::{Gatherer, Keep};
#[cfg(test)]
pub(crate) use haystack::fields;
use haystack::{Haystack, most_units};
use places::Unfolded;
use postings::Postings;
use values::Values;

/// Articles from which on the index has tables, if the feature `archive` is on: below it a scan of everything is
/// faster than reading a list.
pub const ARCHIVE: usize = 64;

/// Terms of a query that are rescued: enough for a slip, and bounded.
const MOST_RESCUED: usize = 4;

/// An edition prepared for searching. It holds no text to show: the methods that look into texts take the edition it
/// was made of.
#[derive(Debug)]
pub struct Index {
    folding: Folding,
    folded: Rc<Folded>,
    /// What an archive has from [`Index::prepare`] on.
    postings: Option<Postings>,
    /// The articles of an edition that is no archive, so that their places need no folding.
    unfolded: Vec<Unfolded>,
}

impl Index {
    /// Prepares `edition`. Linear in its text.
    pub fn new(edition: &dyn Source) -> Self {
        let mut index = Self::scanning(edition);
        index.prepare();
        index
    }

    /// Prepares `edition` in half the time: the first queries in an archive are answered by reading its texts. What is
    /// found is the same. Linear in its text.
    pub fn scanning(edition: &dyn Source) -> Self {
        let folding = Folding::new(&edition.head().simplified);
        let articles = || (0..edition.count()).filter_map(|index| edition.article(index));
        let fold = || {
            let units = articles().map(|article| most_units(&article)).sum();
            let mut gatherer = Gatherer::new(&folding, units, Keep::Folded);
            articles().for_each(|article| gatherer.add(&article));
            Rc::new(gatherer.finish())
        };
        let folded = edition.folded().cloned().unwrap_or_else(fold);
        let unfold = |article: Cow<'_, Article>| Unfolded::new(&article, &folding);
        let unfolded = if edition.count() < ARCHIVE { articles().map(unfold).collect() } else { Vec::new() };
        Self { folding, folded, postings: None, unfolded }
    }

    /// Makes the postings of an archive, from which on hardly a text is read for a query. Linear in its text.
    pub fn prepare(&mut self) {
        if self.values().is_some() && self.postings.is_none() {
            self.postings = Some(Postings::new(self.haystack()));
        }
    }

    fn haystack(&self) -> &Haystack {
        &self.folded.haystack
    }

    /// The figures of an archive; without the feature `archive` the compiler sees that there are none, and leaves out what
    /// reads them.
    fn values(&self) -> Option<&Values> {
        let is_archive = cfg!(feature = "archive") && self.haystack().len() >= ARCHIVE;
        is_archive.then_some(&self.folded.values)
    }

    /// The postings, likewise.
    fn postings(&self) -> Option<&Postings> {
        if cfg!(feature = "archive") { self.postings.as_ref() } else { None }
    }

    /// What `typed` asks for. Total: what cannot be understood is text to look for.
    pub fn query(&self, typed: &str) -> Query {
        Query::parse(typed, &self.folding)
    }

    /// What `query` finds in `edition`, which must be the one that this was made of.
    pub fn search(&self, edition: &dyn Source, query: &Query, options: &SearchOptions) -> Results {
        let mut found = self.find(edition, query);
        let mut results = Results { sections: vec![0; edition.head().sections.len()], ..Results::default() };
        for hit in &found {
            if let Some(count) = results.sections.get_mut(usize::from(self.folded.sections[hit.article])) {
                *count += 1;
            }
        }
        if found.is_empty() {
            let alone = query.terms().len() == 1 && query.excluded().is_empty();
            let missing = |term: &&Term| alone || self.find(edition, &Query::of(term)).is_empty();
            results.unmatched = query.terms().iter().filter(missing).map(|term| term.text().to_owned()).collect();
        }
        if !options.sections.is_empty() {
            found.retain(|hit| options.sections.contains(&self.folded.sections[hit.article]));
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
        self.open(edition, article, |opened| opened.matches(query)).unwrap_or_default()
    }

    /// Terms of `edition` for what was typed, at most `limit`. See [`suggest`](mod@suggest) for their order.
    pub fn suggest(&self, edition: &dyn Source, typed: &str, limit: usize) -> Suggestions {
        suggest::suggest(edition.head(), &self.folding, typed, limit)
    }

    /// What else to look for where terms of `typed` are nowhere in `edition`, at most `limit`, best first. Every one finds
    /// something.
    pub fn rescue(&self, edition: &dyn Source, typed: &str, limit: usize) -> Vec<Rescue> {
        let query = self.query(typed);
        let mut rescues: Vec<Rescue> = Vec::new();
        let missing = query.terms().iter().filter(|term| self.find(edition, &Query::of(term)).is_empty());
        for term in missing.take(MOST_RESCUED) {
            let pinyin = suggest::suggest(edition.head(), &self.folding, term.text(), limit).terms.into_iter();
            let pinyin = pinyin.map(|suggestion| (suggestion.text, Likeness::Pinyin));
            let alike = rescue::alike(edition.head(), &self.folding.simplify(term.text()));
            for (instead, likeness) in pinyin.chain(alike) {
                if rescues.len() == limit {
                    break;
                }
                let query = typed.replacen(term.text(), &instead, 1);
                let articles = self.find(edition, &self.query(&query)).len() as u32;
                if articles > 0 {
                    rescues.push(Rescue { missing: term.text().to_owned(), instead, query, likeness, articles });
                }
            }
        }
        rescues
    }
}

#[cfg(test)]
pub(crate) mod tests;
