//! Search: every occurrence of what was typed, ranked.
//!
//! A query is folded as the texts are ([`crate::fold`]) and looked for in the folded texts; places are reported in bytes
//! of the texts as they are. Nothing is segmented into words, so nothing that crosses a word boundary is lost.

use crate::fold::Folding;
use crate::model::Article;
use crate::source::Source;

mod articles;
mod blocks;
mod engine;
mod examine;
mod haystack;
mod key;
mod leb128;
mod listed;
mod places;
mod postings;
mod query;
mod rank;
mod rescue;
mod scan;
mod sound;
mod suggest;
mod tally;
mod values;

pub use query::{Magnitude, Query, Term};
pub use rescue::{Likeness, Rescue};
pub use sound::sound;
pub use suggest::{Starters, Suggestion, Suggestions, starters};

use engine::best;
use examine::Worth;
use haystack::Haystack;
pub(crate) use haystack::most_units;
use places::Unfolded;
use postings::Postings;
use values::{Gathering, Values};

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
    haystack: Haystack,
    tables: Option<Tables>,
    /// The section of every article.
    sections: Vec<u16>,
    /// The articles of an edition that is no archive, so that their places need no folding.
    unfolded: Vec<Unfolded>,
}

/// What an archive has so that hardly a text is looked at for a key.
#[derive(Debug)]
struct Tables {
    postings: Postings,
    values: Values,
}

/// What to return of what was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SearchOptions<'a> {
    /// Indices into [`Edition::sections`]: return articles of these only. None at all: of every section.
    pub sections: &'a [u16],
    /// Most hits to return.
    pub limit: usize,
    /// Fill [`Hit::matches`] of so many hits from the first; [`Index::matches`] gives those of the others.
    pub with_matches: usize,
}

/// What a query found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Results {
    /// The articles that hold every term and no excluded one, best first.
    pub hits: Vec<Hit>,
    /// How many there are in the chosen sections, whatever the limit.
    pub articles: u32,
    /// How many of these, the last ones, hold a term only inside longer numbers.
    pub inside: u32,
    /// Places in all of them.
    pub places: u32,
    /// For every section of the edition the articles in it that the query finds, whatever sections were chosen.
    pub sections: Vec<u32>,
    /// Terms as typed that no article of any section holds; only told where the query found nothing in any section.
    pub unmatched: Vec<String>,
}

/// An article that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// Index into [`Edition::articles`].
    pub article: u32,
    /// The higher, the better; weighed as [`rank`] documents it.
    pub score: u32,
    /// The best way in which it was found; of several terms the one that was found worst.
    pub how: How,
    /// Number of places.
    pub places: u32,
    /// Every place, in the order of the article: kicker, headline, deck, byline, paragraphs. They do not overlap.
    pub matches: Vec<Match>,
}

/// A place where a term was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Match {
    /// Which text of the article.
    pub field: Field,
    /// First byte in that text.
    pub start: u32,
    /// Byte after the last.
    pub end: u32,
    /// How it was found.
    pub how: How,
}

/// A text of an article that can be searched.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// The line above the headline.
    Kicker,
    /// The headline.
    Headline,
    /// The line below the headline.
    Deck,
    /// A name in the byline: index into [`crate::model::Article::reporters`].
    Reporter(u16),
    /// Index into [`crate::model::Article::paragraphs`].
    Paragraph(u16),
}

/// How a place was found; earlier is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum How {
    /// The characters as typed.
    Exact,
    /// After folding width, case, traditional characters, punctuation and spaces.
    Folded,
    /// The same number, written in another way.
    Value,
    /// Inside a longer number.
    InsideNumber,
}

impl Default for SearchOptions<'_> {
    /// Everything, with every place.
    fn default() -> Self {
        Self { sections: &[], limit: usize::MAX, with_matches: usize::MAX }
    }
}

impl How {
    /// Name in JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::Folded => "folded",
            Self::Value => "value",
            Self::InsideNumber => "inside-number",
        }
    }
}

impl Field {
    /// The text of this field in `article`.
    pub fn text(self, article: &Article) -> Option<&str> {
        let passage = match self {
            Self::Kicker => article.kicker.as_ref(),
            Self::Headline => Some(&article.headline),
            Self::Deck => article.deck.as_ref(),
            Self::Paragraph(index) => article.paragraphs.get(usize::from(index)),
            Self::Reporter(index) => return article.reporters.get(usize::from(index)).map(String::as_str),
        };
        passage.map(|passage| passage.text.as_str())
    }
}

impl Index {
    /// Prepares `edition`. Linear in its text.
    pub fn new(edition: &dyn Source) -> Self {
        let folding = Folding::new(&edition.head().simplified);
        let is_archive = cfg!(feature = "archive") && edition.count() >= ARCHIVE;
        let mut haystack = Haystack::with_capacity(edition.expected_units(), edition.count());
        let mut figures = Gathering::default();
        let (mut sections, mut unfolded) = (Vec::with_capacity(edition.count()), Vec::new());
        for index in 0..edition.count() {
            let Some(article) = edition.article(index) else { continue };
            haystack.add(&article, &folding, |figure, start, end| {
                if is_archive {
                    figures.add(figure, index as u32, start, end);
                }
            });
            sections.push(article.section);
            if edition.count() < ARCHIVE {
                unfolded.push(Unfolded::new(&article, &folding));
            }
        }
        haystack.shrink();
        let tables = is_archive.then(|| Tables { values: figures.finish(), postings: Postings::new(&haystack) });
        Self { folding, haystack, tables, sections, unfolded }
    }

    /// The tables; without the feature `archive` the compiler sees that there are none, and leaves out what reads them.
    fn tables(&self) -> Option<&Tables> {
        if cfg!(feature = "archive") { self.tables.as_ref() } else { None }
    }

    /// What `typed` asks for. Total: what cannot be understood is text to look for.
    pub fn query(&self, typed: &str) -> Query {
        let commonness = |unit| self.tables().map_or(0, |tables| tables.postings.commonness(unit));
        Query::parse(typed, &self.folding, commonness)
    }

    /// What `query` finds in `edition`, which must be the one that this was made of.
    pub fn search(&self, edition: &dyn Source, query: &Query, options: &SearchOptions) -> Results {
        let mut found = self.find(edition, query);
        let mut results = Results { sections: vec![0; edition.head().sections.len()], ..Results::default() };
        for hit in &found {
            if let Some(count) = results.sections.get_mut(usize::from(self.sections[hit.article])) {
                *count += 1;
            }
        }
        if found.is_empty() {
            let alone = query.terms().len() == 1 && query.excluded().is_empty();
            let missing = |term: &&Term| alone || self.find(edition, &Query::of(term)).is_empty();
            results.unmatched = query.terms().iter().filter(missing).map(|term| term.text().to_owned()).collect();
        }
        if !options.sections.is_empty() {
            found.retain(|hit| options.sections.contains(&self.sections[hit.article]));
        }
        results.articles = found.len() as u32;
        results.inside = found.iter().filter(|hit| hit.worth.how == How::InsideNumber).count() as u32;
        results.places = found.iter().map(|hit| hit.worth.places).sum();
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
