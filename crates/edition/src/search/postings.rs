//! For every unit and every frequent pair of units the articles that hold it: what an archive needs so that not every
//! text is scanned for every key.
//!
//! A list has for each article the articles before it that are not in it ([`gap`]), then a byte with the number of places
//! (upper four bits), whether one of them was printed as it is folded (bit 3) and the rank of the best place (lower three
//! bits). 15 places or more take another byte with the number above 15, up to [`MOST_PLACES`]. For common units a byte
//! follows with the blocks that hold it. That is enough to rank the articles for a query of one character or of two that
//! are often together without looking at a text, and to scan a few blocks of each for other queries of common characters.

use crate::fold::is_digit;
use crate::order;
use crate::search::blocks::Blocks;
use crate::search::haystack::Haystack;

mod build;
mod gap;
mod pairs;

/// A number of places that means so many or more.
pub(crate) const MOST_PLACES: u32 = 15 + 255;

/// Bytes of a list that are worth reading for every article that it may rule out.
const WORTH_READING: usize = 32;

/// The bit that tells that a place was printed as it is folded.
const PRINTED: u8 = 8;

/// Lists of units; those of pairs come behind them.
const UNITS: usize = 1 << 16;

/// The articles of every unit and of frequent pairs.
#[derive(Debug)]
pub(crate) struct Postings {
    bytes: Vec<u8>,
    /// Where each list starts; one more than there are lists. Each pair has two: as a whole, and inside longer numbers.
    starts: Vec<u32>,
    /// The units whose lists have blocks, in order.
    common: Vec<u16>,
    /// The pairs that have lists, in order.
    pairs: Vec<(u16, u16)>,
    articles: usize,
}

/// A unit or a pair in an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Posting {
    /// Index of the article.
    pub(crate) article: usize,
    /// Number of places, up to [`MOST_PLACES`].
    pub(crate) places: u32,
    /// Rank of the best place as [`Zones::rank`](crate::search::haystack::Zones::rank) has it.
    pub(crate) rank: u32,
    /// Whether one of them was printed as it is folded.
    pub(crate) printed: bool,
    /// The blocks that hold it, the first in the lowest bit.
    pub(crate) blocks: u8,
}

/// The lists of a unit or a pair: where it stands as a whole, and where inside longer numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Lists {
    whole: usize,
    inside: Option<usize>,
}

impl Postings {
    /// The postings of `haystack`. Linear.
    pub(crate) fn new(haystack: &Haystack) -> Self {
        build::build(haystack)
    }

    /// How common `unit` is.
    pub(crate) fn commonness(&self, unit: u16) -> u32 {
        self.size(usize::from(unit)) as u32
    }

    /// The lists that tell all of `units`, where there are such.
    pub(crate) fn lists(&self, units: &[u16]) -> Option<Lists> {
        match *units {
            [unit] => Some(Lists::of(unit)),
            [left, right] => {
                let pair = self.pairs.binary_search(&(left, right)).ok()?;
                Some(Lists { whole: UNITS + 2 * pair, inside: Some(UNITS + 2 * pair + 1) })
            }
            _ => None,
        }
    }

    /// The articles where it stands as a whole, in order. Linear in the list.
    pub(crate) fn whole(&self, lists: Lists) -> impl Iterator<Item = Posting> + '_ {
        self.list(lists.whole)
    }

    /// The articles where it stands inside longer numbers, in order, whether or not it stands there as a whole too.
    pub(crate) fn inside(&self, lists: Lists) -> impl Iterator<Item = Posting> + '_ {
        lists.inside.into_iter().flat_map(|list| self.list(list))
    }

    /// For each article the blocks in which `units` can start; none where it does not hold all of them. Lists are read as
    /// long as that is cheaper than scanning.
    pub(crate) fn holding(&self, units: &[u16], haystack: &Haystack) -> Vec<Blocks> {
        let mut found = vec![if units.is_empty() { Blocks::NONE } else { Blocks::ALL }; self.articles];
        let mut left = self.articles;
        let first = units.first().copied().map(Lists::of);
        for lists in self.rarest(units) {
            if self.bytes_of(lists) > left * WORTH_READING {
                break;
            }
            let mut holding = vec![Blocks::NONE; self.articles];
            for posting in self.whole(lists).chain(self.inside(lists)) {
                let blocks = if Blocks::length(haystack.length(posting.article)) < units.len() {
                    Blocks::ALL
                } else if Some(lists) == first {
                    Blocks::of_first(posting.blocks)
                } else {
                    Blocks::of_any(posting.blocks)
                };
                holding[posting.article] = holding[posting.article].or(blocks);
            }
            found.iter_mut().zip(&holding).for_each(|(found, holding)| *found = found.and(*holding));
            left = found.iter().filter(|blocks| blocks.any()).count();
        }
        found
    }

    /// The lists of all parts of `units`, the shortest first.
    fn rarest(&self, units: &[u16]) -> Vec<Lists> {
        let parts = units.windows(2).chain(units.chunks(1));
        let mut lists: Vec<Lists> = parts.filter_map(|part| self.lists(part)).collect();
        order::sort_by_key(&mut lists, |lists| (self.bytes_of(*lists), lists.whole));
        lists.dedup();
        lists
    }

    fn bytes_of(&self, lists: Lists) -> usize {
        self.size(lists.whole) + lists.inside.map_or(0, |list| self.size(list))
    }

    fn size(&self, list: usize) -> usize {
        (self.starts[list + 1] - self.starts[list]) as usize
    }

    /// The articles of a list, in order.
    fn list(&self, list: usize) -> impl Iterator<Item = Posting> + '_ {
        let (start, end) = (self.starts[list], self.starts[list + 1]);
        let mut bytes = &self.bytes[start as usize..end as usize];
        let has_blocks = u16::try_from(list).is_ok_and(|unit| self.common.binary_search(&unit).is_ok());
        let mut article = 0;
        core::iter::from_fn(move || {
            let mut next = || {
                let (byte, rest) = bytes.split_first()?;
                bytes = rest;
                Some(*byte)
            };
            let mut head = next()?;
            while gap::is_gap(head) {
                article += gap::read(head, &mut next)? as usize;
                head = next()?;
            }
            article += 1;
            let more = if head >> 4 == 15 { next()? } else { 0 };
            let places = u32::from(head >> 4) + u32::from(more);
            let blocks = if has_blocks { next()? } else { u8::MAX };
            let (rank, printed) = (u32::from(head & 7), head & PRINTED != 0);
            Some(Posting { article: article - 1, places, rank, printed, blocks })
        })
    }
}

impl Lists {
    /// The lists of a unit.
    fn of(unit: u16) -> Self {
        Self { whole: usize::from(unit), inside: is_digit(unit).then(|| usize::from(inside(unit))) }
    }
}

/// The unit under which a digit inside a longer number is listed: a control, which no text folds to.
const fn inside(digit: u16) -> u16 {
    digit - 0x30 + 1
}
