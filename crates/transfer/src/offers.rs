//! What else could be looked for than what was typed.

use edition::search::{Answer, Fewer, Index, Kept, Likeness, Rescue};
use edition::source::Source;
use serde::Serialize;

use crate::term::TermInfo;

/// What the page offers beside what it found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OffersInfo<'a> {
    /// Terms that begin as typed, by their characters or their pinyin.
    pub suggestions: Vec<TermInfo<'a>>,
    /// Whether letters fit more places than were looked at, so that there may be more of them.
    pub capped: bool,
    /// Queries that could have been meant, where nothing is found.
    pub rescues: Vec<RescueInfo>,
    /// Queries with fewer terms, likewise.
    pub fewer: Vec<FewerInfo>,
}

/// A query that could have been meant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RescueInfo {
    /// The query.
    pub query: String,
    /// The term that is nowhere.
    pub missing: String,
    /// What stands in its place.
    pub instead: String,
    /// Why: what was typed is its `pinyin` or sounds like it (`near-pinyin`), they share their `sound`, only one character
    /// differs in `spelling`, or it is a `figure` near the one that was asked for.
    pub why: &'static str,
    /// Articles that the query finds.
    pub articles: u32,
}

/// A query with fewer terms.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FewerInfo {
    /// The query.
    pub query: String,
    /// `all-but-one` of the terms, or `one` alone.
    pub kept: &'static str,
    /// Articles that the query finds.
    pub articles: u32,
}

impl<'a> OffersInfo<'a> {
    /// What `index`, made of `edition`, offers for `typed` beside `answer`: at most so many terms and as many queries.
    pub fn new(edition: &'a dyn Source, index: &Index, typed: &str, answer: &Answer, limit: usize) -> Self {
        let found = index.suggest(edition, typed, limit);
        let suggested = |found| TermInfo::suggested(edition.head(), found);
        let mut offers = Self {
            suggestions: found.terms.into_iter().map(suggested).collect(),
            capped: found.is_capped,
            rescues: Vec::new(),
            fewer: Vec::new(),
        };
        if answer.results.articles == 0 {
            offers.rescues = index.rescue(edition, typed, limit).into_iter().map(RescueInfo::from).collect();
            offers.fewer = index.fewer(edition, typed).into_iter().map(FewerInfo::from).collect();
        }
        offers
    }
}

impl From<Rescue> for RescueInfo {
    fn from(rescue: Rescue) -> Self {
        let Rescue { missing, instead, query, likeness, articles } = rescue;
        let why = match likeness {
            Likeness::Pinyin => "pinyin",
            Likeness::NearPinyin => "near-pinyin",
            Likeness::Figure => "figure",
            Likeness::Sound => "sound",
            Likeness::Spelling => "spelling",
        };
        Self { query, missing, instead, why, articles }
    }
}

impl From<Fewer> for FewerInfo {
    fn from(fewer: Fewer) -> Self {
        let Fewer { query, kept, articles } = fewer;
        let kept = match kept {
            Kept::AllButOne => "all-but-one",
            Kept::One => "one",
        };
        Self { query, kept, articles }
    }
}
