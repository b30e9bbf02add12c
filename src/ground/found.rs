//! What a query found, and the walk through the places.

use edition::search::{MIN_ARCHIVE_ARTICLES, Match, Meant, Results};

/// Hits that are shown at first where there are many, and more with every wish for more.
pub const SHOWN_HITS: usize = 15;

/// What the query found.
#[derive(Debug)]
pub struct Found {
    /// In all sections; `None` while nothing is searched for.
    pub results: Option<Results>,
    /// Every place that was found in the chosen sections, in the order in which it is stepped through.
    pub places: Vec<Place>,
    /// The current match: index into `places`.
    pub current: Option<usize>,
    /// How many of the hits are shown.
    pub reach: usize,
    /// What was searched for instead of letters that are nowhere.
    pub meant: Option<Meant>,
}

/// A match with its article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// Index of the article.
    pub article: usize,
    /// Index into the hit's matches.
    pub number: usize,
    /// The match.
    pub found: Match,
}

impl Default for Found {
    fn default() -> Self {
        Self::in_articles(0)
    }
}

impl Found {
    /// Nothing yet, in so many articles: of the hits in many only some are shown at first.
    pub const fn in_articles(articles: usize) -> Self {
        let reach = if articles < MIN_ARCHIVE_ARTICLES { usize::MAX } else { SHOWN_HITS };
        Self { results: None, places: Vec::new(), current: None, reach, meant: None }
    }

    /// Whether something is searched for.
    pub const fn is_searching(&self) -> bool {
        self.results.is_some()
    }

    /// Whether the query is nowhere, in no section.
    pub fn is_nowhere(&self) -> bool {
        self.results.as_ref().is_some_and(|results| results.hits.is_empty())
    }
}
