//! What is asked of a search, and what it finds.

use crate::model::Article;

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
    /// The higher, the better; weighed as [`rank`](mod@crate::search::rank) documents it.
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
