//! Ranking: which article comes first.
//!
//! | what | weight |
//! |---|---|
//! | every term stands in the article as a whole, not only inside longer numbers | 10 000 000 |
//! | for each term, its best place: headline 5, kicker or deck 4, name 3, first paragraph 2, rest of the body 1 | 10 000 each |
//! | for each term, the best way in which it was found: exact 2, folded 1, by value 0 | 3 000 each |
//! | places, up to 29 | 100 each |
//! | share of the article's characters that belong to places, in percent | 1 each, up to 99 |
//!
//! For a single term each row outweighs all below it. Articles with the same score keep the order of the page.

use crate::search::results::How;

const WHOLE: u32 = 10_000_000;
const PLACE: u32 = 10_000;
const WAY: u32 = 3_000;
const COUNT: u32 = 100;
const MOST_COUNTED: u32 = 29;

/// How the terms of a query stand in an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Scoring {
    weight: u32,
    worst: Option<How>,
}

impl Scoring {
    /// Adds a term by the rank of its best place, 1 to 5, and the best way in which it was found.
    pub(crate) fn add(&mut self, place: u32, how: How) {
        self.weight += place * PLACE + way_rank(how) * WAY;
        self.worst = self.worst.max(Some(how));
    }

    /// Score of an article where the terms stand in so many places, `covered` of the article's `length` units; and how
    /// the article was found: as the term that was found worst.
    pub(crate) fn score(self, places: u32, covered: usize, length: usize) -> (u32, How) {
        let density = (covered * 100 / length.max(1)).min(99) as u32;
        let many = places.min(MOST_COUNTED) * COUNT + density;
        match self.worst {
            None | Some(How::InsideNumber) => (many, How::InsideNumber),
            Some(how) => (WHOLE + self.weight + many, how),
        }
    }
}

/// How much the way counts in which a term was found.
const fn way_rank(how: How) -> u32 {
    match how {
        How::Exact => 2,
        How::Folded => 1,
        How::Value | How::InsideNumber => 0,
    }
}

#[cfg(test)]
mod tests;
