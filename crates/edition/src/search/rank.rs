//! Ranking: which article comes first.
//!
//! One place in the article decides, then how it was found, then how many there are, then how densely they stand:
//!
//! | what | weight |
//! |---|---|
//! | a whole match, not one inside a longer number | 1 000 000 |
//! | best place: headline 5, kicker or deck 4, name 3, first paragraph 2, rest of the body 1 | 10 000 each |
//! | best way: exact 2, folded 1, by value 0 | 3 000 each |
//! | places, up to 29 | 100 each |
//! | share of the article's characters that match, in percent | 1 each, up to 99 |
//!
//! Each row outweighs all below it. Articles with the same score keep the order of the page.

use crate::search::{Field, How, Match};

const WHOLE: u32 = 1_000_000;
const PLACE: u32 = 10_000;
const WAY: u32 = 3_000;
const COUNT: u32 = 100;
const MOST_COUNTED: u32 = 29;

/// Score of an article with these places among `length` units, and how it was found.
pub(crate) fn score(matches: &[Match], length: usize) -> (u32, How) {
    let how = matches.iter().map(|place| place.how).min().unwrap_or(How::InsideNumber);
    let place = matches.iter().map(|place| place_rank(place.field)).max().unwrap_or(0);
    let covered: usize = matches.iter().map(|place| (place.end - place.start) as usize / 3).sum();
    let density = (covered * 100 / length.max(1)).min(99) as u32;
    let many = (matches.len() as u32).min(MOST_COUNTED) * COUNT + density;
    match how {
        How::InsideNumber => (many, how),
        _ => (WHOLE + place * PLACE + way_rank(how) * WAY + many, how),
    }
}

/// How much a text of the article counts.
const fn place_rank(field: Field) -> u32 {
    match field {
        Field::Headline => 5,
        Field::Kicker | Field::Deck => 4,
        Field::Reporter(_) => 3,
        Field::Paragraph(0) => 2,
        Field::Paragraph(_) => 1,
    }
}

/// How much the way counts in which a place was found.
const fn way_rank(how: How) -> u32 {
    match how {
        How::Exact => 2,
        How::Folded => 1,
        How::Value | How::InsideNumber => 0,
    }
}
