//! For every unit the articles that hold it: what an archive needs so that not every text is scanned for every key.
//!
//! A list has for each article the distance from the one before (LEB128), then a byte with the number of places (upper
//! four bits), whether one of them was printed as the unit is (bit 3) and the rank of the best place (lower three bits).
//! 15 places or more take another byte with the number above 15, up to [`MOST_PLACES`]. That is enough to rank the
//! articles for a query of one character without looking at a text.

use crate::fold::{END, is_digit};
use crate::search::articles::Articles;
use crate::search::haystack::Haystack;
use crate::search::inside_number;

/// A number of places that means so many or more.
pub(crate) const MOST_PLACES: u32 = 15 + 255;

/// The articles of every unit.
#[derive(Debug)]
pub(crate) struct Postings {
    bytes: Vec<u8>,
    /// Where the list of each unit starts; one more than there are units.
    starts: Vec<u32>,
    articles: usize,
}

/// A unit in an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Posting {
    /// Index of the article.
    pub(crate) article: usize,
    /// Number of places, up to [`MOST_PLACES`].
    pub(crate) places: u32,
    /// Rank of the best place as [`Zones::rank`](crate::search::haystack::Zones::rank) has it.
    pub(crate) rank: u32,
    /// Whether one of them was printed as the unit is.
    pub(crate) printed: bool,
}

/// What the passes over the haystack know of a unit.
#[derive(Clone, Copy)]
struct Open {
    /// The last article that holds it, counted from 1.
    article: u32,
    /// Its places in that article.
    places: u32,
    /// First the size of its list, then where the list goes on.
    cursor: u32,
}

impl Postings {
    /// The postings of every unit of `haystack`. Linear: one pass for the sizes of the lists and one to write them.
    pub(crate) fn new(haystack: &Haystack) -> Self {
        let mut open = vec![Open { article: 0, places: 0, cursor: 0 }; 1 << 16];
        each(haystack, |unit, article, _| {
            let state = &mut open[usize::from(unit)];
            if state.article == article {
                state.places += 1;
                state.cursor += u32::from(state.places == 15);
            } else {
                state.cursor += 1 + leb128_length(article - state.article);
                (state.article, state.places) = (article, 1);
            }
        });
        let mut starts = Vec::with_capacity(open.len() + 1);
        let mut size = 0;
        for state in &mut open {
            starts.push(size);
            size += state.cursor;
            *state = Open { article: 0, places: 0, cursor: starts[starts.len() - 1] };
        }
        starts.push(size);
        let mut postings = Self { bytes: vec![0; size as usize], starts, articles: haystack.len() };
        each(haystack, |unit, article, place| {
            let printed = || haystack.is_printed(article as usize - 1, place);
            postings.write(&mut open[usize::from(unit)], article, printed, || {
                haystack.article(article as usize - 1).zones.rank(place) as u8
            });
        });
        postings
    }

    /// Writes one place of a unit.
    fn write(&mut self, open: &mut Open, article: u32, printed: impl Fn() -> bool, rank: impl Fn() -> u8) {
        let bytes = &mut self.bytes;
        if open.article == article {
            open.places += 1;
            let cursor = open.cursor as usize;
            match open.places {
                2..15 => bytes[cursor - 1] += 1 << 4,
                15 => {
                    bytes[cursor - 1] += 1 << 4;
                    open.cursor += 1;
                }
                _ => bytes[cursor - 1] = bytes[cursor - 1].saturating_add(1),
            }
            let head = open.cursor as usize - if open.places < 15 { 1 } else { 2 };
            if bytes[head] & 8 == 0 && printed() {
                bytes[head] |= 8;
            }
            return;
        }
        let mut distance = article - open.article;
        while distance >= 0x80 {
            bytes[open.cursor as usize] = distance as u8 | 0x80;
            open.cursor += 1;
            distance >>= 7;
        }
        bytes[open.cursor as usize] = distance as u8;
        bytes[open.cursor as usize + 1] = 1 << 4 | u8::from(printed()) << 3 | rank();
        open.cursor += 2;
        (open.article, open.places) = (article, 1);
    }

    /// Bytes of the list of `unit`: how common it is.
    pub(crate) fn size(&self, unit: u16) -> u32 {
        self.starts[usize::from(unit) + 1] - self.starts[usize::from(unit)]
    }

    /// The articles that hold `unit`, in order; a digit only where it is a whole number.
    pub(crate) fn list(&self, unit: u16) -> impl Iterator<Item = Posting> + '_ {
        let (start, end) = (self.starts[usize::from(unit)], self.starts[usize::from(unit) + 1]);
        let mut bytes = self.bytes[start as usize..end as usize].iter().map(|byte| u32::from(*byte));
        let mut article = 0;
        core::iter::from_fn(move || {
            let mut byte = bytes.next()?;
            let mut distance = byte & 0x7F;
            let mut shift = 7;
            while byte >= 0x80 {
                byte = bytes.next()?;
                distance |= (byte & 0x7F) << shift;
                shift += 7;
            }
            article += distance as usize;
            let head = bytes.next()?;
            let more = if head >> 4 == 15 { bytes.next()? } else { 0 };
            let printed = head & 8 != 0;
            Some(Posting { article: article - 1, places: (head >> 4) + more, rank: head & 7, printed })
        })
    }

    /// The articles that hold all of `units`, or a few more: lists are read as long as that is cheaper than scanning.
    pub(crate) fn holding(&self, units: &[u16]) -> Articles {
        let mut units: Vec<u16> = units.to_vec();
        units.sort_unstable_by_key(|unit| (self.size(*unit), *unit));
        units.dedup();
        let mut found: Option<Articles> = None;
        for unit in units {
            if found.as_ref().is_some_and(|found| self.size(unit) as usize > found.count() * 64) {
                break;
            }
            let mut holding = Articles::none(self.articles);
            self.list(unit).for_each(|posting| holding.insert(posting.article));
            if is_digit(unit) {
                self.list(inside(unit)).for_each(|posting| holding.insert(posting.article));
            }
            if let Some(found) = &mut found {
                found.intersect(&holding);
            } else {
                found = Some(holding);
            }
        }
        found.unwrap_or_else(|| Articles::none(self.articles))
    }
}

/// The unit under which a digit inside a longer number is listed: a control, which no text folds to.
pub(crate) const fn inside(digit: u16) -> u16 {
    digit - 0x30 + 1
}

/// Calls `note` for every unit of the haystack with its article, counted from 1, and its place in the article.
fn each(haystack: &Haystack, mut note: impl FnMut(u16, u32, usize)) {
    for article in 0..haystack.len() {
        let units = haystack.article(article).units;
        for (place, unit) in units.iter().enumerate() {
            match *unit {
                END => {}
                unit if is_digit(unit) && inside_number(units, place, place + 1) => {
                    note(inside(unit), article as u32 + 1, place);
                }
                unit => note(unit, article as u32 + 1, place),
            }
        }
    }
}

/// Bytes of a number in LEB128.
const fn leb128_length(number: u32) -> u32 {
    match number {
        0..0x80 => 1,
        0x80..0x4000 => 2,
        0x4000..0x20_0000 => 3,
        0x20_0000..0x1000_0000 => 4,
        _ => 5,
    }
}
