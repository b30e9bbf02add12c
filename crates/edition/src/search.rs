//! Search: every occurrence of what was typed, ranked.
//!
//! A query is folded as the texts are ([`crate::fold`]) and looked for in the folded texts; places are reported in bytes
//! of the texts as they are. Nothing is segmented into words, so nothing that crosses a word boundary is lost.

use crate::model::{Article, Edition};

mod haystack;
mod places;
mod query;
mod rank;
mod scan;

pub use query::{Query, Term};

use crate::fold::Folding;
use haystack::Haystack;

/// An edition prepared for searching. It holds no text to show: the methods that look into texts take the edition it
/// was made of.
#[derive(Debug)]
pub struct Index {
    folding: Folding,
    haystack: Haystack,
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
    pub fn new(edition: &Edition) -> Self {
        let folding = Folding::new(&edition.simplified);
        let haystack = Haystack::new(edition, &folding);
        Self { folding, haystack }
    }

    /// What `typed` asks for. Total: what cannot be understood is text to look for.
    pub fn query(&self, typed: &str) -> Query {
        Query::parse(typed, &self.folding)
    }

    /// What `query` finds in `edition`, which must be the one that this was made of.
    pub fn search(&self, edition: &Edition, query: &Query, options: &SearchOptions) -> Results {
        let mut results = Results { sections: vec![0; edition.sections.len()], ..Results::default() };
        if query.is_empty() {
            return results;
        }
        for (index, article) in edition.articles.iter().enumerate() {
            let Some(hit) = self.hit(article, index, query) else { continue };
            if let Some(count) = results.sections.get_mut(usize::from(article.section)) {
                *count += 1;
            }
            if options.sections.is_empty() || options.sections.contains(&article.section) {
                results.articles += 1;
                results.inside += u32::from(hit.how == How::InsideNumber);
                results.places += hit.places;
                results.hits.push(hit);
            }
        }
        if results.sections.iter().all(|count| *count == 0) {
            results.unmatched = self.unmatched(edition, query);
        }
        results.hits.sort_by_key(|hit| (core::cmp::Reverse(hit.score), hit.article));
        results.hits.truncate(options.limit);
        results.hits.iter_mut().skip(options.with_matches).for_each(|hit| hit.matches.clear());
        results
    }

    /// Every place of `query` in an article of `edition`, whether or not all its terms are there.
    pub fn matches(&self, edition: &Edition, article: usize, query: &Query) -> Vec<Match> {
        edition.articles.get(article).map(|article| places::find(article, query, &self.folding)).unwrap_or_default()
    }

    /// The article as a hit, where it holds every term of `query` and no excluded one.
    fn hit(&self, article: &Article, index: usize, query: &Query) -> Option<Hit> {
        let units = self.haystack.article(index);
        let holds = |term: &Term| scan::find(units, term.units(), 0).is_some();
        if !query.terms().iter().all(holds) || query.excluded().iter().any(holds) {
            return None;
        }
        let matches = places::find(article, query, &self.folding);
        let (score, how) = rank::score(&matches, units.len());
        Some(Hit { article: index as u32, score, how, places: matches.len() as u32, matches })
    }

    /// The terms of `query` that no article holds.
    fn unmatched(&self, edition: &Edition, query: &Query) -> Vec<String> {
        let holds = |term: &Term| {
            (0..edition.articles.len()).any(|index| scan::find(self.haystack.article(index), term.units(), 0).is_some())
        };
        query.terms().iter().filter(|term| !holds(term)).map(|term| term.text().to_owned()).collect()
    }
}

#[cfg(test)]
mod tests;
