//! For every unit and every frequent pair of units the articles that hold it: what an archive needs so that not every
//! text is scanned for every key.
//!
//! That is enough to rank the articles for a query of one character or of two that are often together without looking at a
//! text, and to scan a few blocks of each for other queries of common characters.

use crate::fold::is_digit;
use crate::order;
use crate::search::blocks::Blocks;
use crate::search::haystack::Haystack;

mod build;
mod frequent;
mod gap;
mod segment;

pub(crate) use segment::MOST_PLACES;
use segment::{Detail, Segment};

/// Bytes of a list that are worth reading for every article that it may rule out.
const WORTH_READING: usize = 32;

/// The articles of every unit and of frequent pairs. Of lists there are first two for each pair, where it stands as a whole
/// and inside longer numbers, then those of units.
#[derive(Debug)]
pub(crate) struct Postings {
    segments: Vec<Segment>,
    /// The units that have lists, in order, each with the number of its list behind those of pairs.
    numbers: Vec<(u16, u16)>,
    /// Bytes of each list.
    sizes: Vec<u32>,
    /// How exactly each list tells places.
    details: Vec<Detail>,
    /// The pairs that have lists, in order.
    pairs: Vec<(u16, u16)>,
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
    pub(crate) blocks: u16,
}

/// The lists of a unit or a pair: where it stands as a whole, and where inside longer numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Lists {
    whole: Option<usize>,
    inside: Option<usize>,
}

impl Postings {
    /// The postings of `haystack`. Linear.
    pub(crate) fn new(haystack: &Haystack) -> Self {
        build::build(haystack)
    }

    /// How common `unit` is.
    pub(crate) fn commonness(&self, unit: u16) -> u32 {
        self.size(self.of_unit(unit)) as u32
    }

    /// The lists that tell all of `units`, where there are such.
    pub(crate) fn lists(&self, units: &[u16]) -> Option<Lists> {
        match *units {
            [unit] => Some(Lists {
                whole: self.of_unit(unit),
                inside: is_digit(unit).then(|| self.of_unit(inside(unit))).flatten(),
            }),
            [left, right] => {
                let pair = self.pairs.binary_search(&(left, right)).ok()?;
                Some(Lists { whole: Some(2 * pair), inside: Some(2 * pair + 1) })
            }
            _ => None,
        }
    }

    /// The list of a unit, where it is anywhere.
    fn of_unit(&self, unit: u16) -> Option<usize> {
        let at = self.numbers.binary_search_by_key(&unit, |(unit, _)| *unit).ok()?;
        Some(2 * self.pairs.len() + usize::from(self.numbers[at].1))
    }

    /// Calls `note` for every article where it stands as a whole, in order. Linear in the list.
    pub(crate) fn each_whole(&self, lists: Lists, note: impl FnMut(Posting)) {
        self.each(lists.whole, note);
    }

    /// Calls `note` for every article where it stands inside longer numbers, in order, whether or not it stands there as a
    /// whole too.
    pub(crate) fn each_inside(&self, lists: Lists, note: impl FnMut(Posting)) {
        self.each(lists.inside, note);
    }

    /// For each article the blocks in which `units` can start; none where it does not hold all of them. Lists are read as
    /// long as that is cheaper than scanning.
    pub(crate) fn holding(&self, units: &[u16], haystack: &Haystack) -> Vec<Blocks> {
        let mut found = vec![if units.is_empty() { Blocks::NONE } else { Blocks::ALL }; haystack.len()];
        let mut left = haystack.len();
        let first = self.lists(&units[..units.len().min(1)]);
        for lists in self.rarest(units) {
            if self.bytes_of(lists) > left * WORTH_READING {
                break;
            }
            let mut holding = vec![Blocks::NONE; haystack.len()];
            let is_first = Some(lists) == first;
            let mut note = |posting: Posting| {
                let blocks = if Blocks::length(haystack.length(posting.article)) < units.len() {
                    Blocks::ALL
                } else if is_first {
                    Blocks::of_first(posting.blocks)
                } else {
                    Blocks::of_any(posting.blocks)
                };
                holding[posting.article] = holding[posting.article].or(blocks);
            };
            self.each_whole(lists, &mut note);
            self.each_inside(lists, note);
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
        self.size(lists.whole) + self.size(lists.inside)
    }

    fn size(&self, list: Option<usize>) -> usize {
        list.and_then(|list| self.sizes.get(list)).map_or(0, |size| *size as usize)
    }

    fn each(&self, list: Option<usize>, mut note: impl FnMut(Posting)) {
        if let Some(list) = list {
            self.segments.iter().for_each(|segment| segment.each(list, self.details[list], &mut note));
        }
    }
}

/// The unit under which a digit inside a longer number is listed: a control, which no text folds to.
const fn inside(digit: u16) -> u16 {
    digit - 0x30 + 1
}
