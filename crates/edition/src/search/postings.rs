//! What an archive needs so that not every text is scanned for every key: for every unit and every frequent pair of units
//! the articles that hold it, and for every pair its places.
//!
//! The first is enough to rank the articles for a query of one character, or of two that are often together, without
//! looking at a text; from the second all places of a longer term are found with few looks.

use crate::fold::is_digit;
use crate::search::articles::Articles;
use crate::search::haystack::{Haystack, Walk};
use crate::search::spans::{Spans, Stretch};

mod build;
mod frequent;
mod gap;
mod neighbours;
pub(crate) mod posting;
mod segment;

use build::Built;
use neighbours::Neighbours;
use posting::{Posting, inside};
use segment::Segment;

/// The articles of every unit and of frequent pairs. Of lists there are first two for each pair, where it stands as a whole
/// and inside longer numbers, then those of units.
#[derive(Debug)]
pub(crate) struct Postings {
    segments: Vec<Segment>,
    /// The units that have lists, in order, each with the number of its list behind those of pairs.
    numbers: Vec<(u16, u16)>,
    /// The pairs that have lists, in order.
    pairs: Vec<(u16, u16)>,
    /// The places of all pairs.
    neighbours: Neighbours,
}

/// What postings know of a term.
#[derive(Debug)]
pub(crate) enum Known {
    /// The articles that hold it.
    Articles(Articles),
    /// All its places.
    Places(Spans),
}

impl Known {
    /// The articles that hold it, put into `none`, which has none of them.
    pub(crate) fn articles(&self, mut none: Articles) -> Articles {
        match self {
            Self::Articles(articles) => articles.clone(),
            Self::Places(places) => {
                places.articles().for_each(|article| none.insert(article));
                none
            }
        }
    }
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
        let Built { segments, numbers, pairs, neighbours } = Built::new(haystack);
        Self { segments, numbers, pairs, neighbours }
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

    /// Where these units may stand next to each other, in order: units of the whole haystack.
    pub(crate) fn neighbours(&self, left: u16, right: u16) -> impl Iterator<Item = u32> {
        self.neighbours.places(left, right)
    }

    /// Where these units stand.
    pub(crate) fn known(&self, units: &[u16], haystack: &Haystack) -> Known {
        if let Some(places) = self.places(units, haystack) {
            return Known::Places(Spans::new(&places, haystack.len()));
        }
        let mut articles = Articles::none(haystack.len());
        if let Some(lists) = self.lists(units) {
            self.each_whole(lists, |posting| articles.insert(posting.article));
            self.each_inside(lists, |posting| articles.insert(posting.article));
        }
        Known::Articles(articles)
    }

    /// Every place of at least two units, without overlaps, each with its article. None of less than two.
    ///
    /// Linear in the places of the two neighbours that are together least often.
    fn places(&self, units: &[u16], haystack: &Haystack) -> Option<Vec<(u32, Stretch)>> {
        let pairs = units.windows(2).map(|pair| (pair[0], pair[1])).enumerate();
        let (before, (left, right)) = pairs.min_by_key(|(_, (left, right))| self.neighbours.size(*left, *right))?;
        let (mut places, mut next, mut walk) = (Vec::new(), 0, Walk::new(haystack));
        for place in self.neighbours.places(left, right) {
            let Some(start) = (place as usize).checked_sub(before) else { continue };
            if start >= next
                && let Some(article) = walk.article_with(units, start)
            {
                let first = haystack.start(article);
                next = start + units.len();
                let (start, end) = ((start - first) as u32, (next - first) as u32);
                places.push((article as u32, Stretch { start, end, ..Stretch::default() }));
            }
        }
        Some(places)
    }

    fn each(&self, list: Option<usize>, mut note: impl FnMut(Posting)) {
        if let Some(list) = list {
            self.segments.iter().for_each(|segment| segment.each(list, &mut note));
        }
    }
}
