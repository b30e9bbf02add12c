//! Search: every occurrence of what was typed, ranked.

use crate::model::Edition;

/// An edition prepared for searching.
#[derive(Debug)]
pub struct Index {}

/// What a query found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Results {
    /// The articles that hold every term, best first.
    pub hits: Vec<Hit>,
}

/// An article that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// Index into [`Edition::articles`].
    pub article: u32,
    /// The higher, the better.
    pub score: u32,
    /// The best way in which it was found.
    pub how: How,
    /// Every place, in the order of the article: kicker, headline, deck, byline, paragraphs.
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
    /// After folding width, case and traditional characters.
    Folded,
    /// The same number, written in another way.
    Value,
    /// Inside a longer number.
    InsideNumber,
}

impl Index {
    /// Prepares `edition`.
    pub fn new(edition: &Edition) -> Self {
        let _ = edition;
        Self {}
    }

    /// What `query`, as typed, finds.
    pub fn search(&self, query: &str) -> Results {
        let _ = query;
        Results::default()
    }
}
