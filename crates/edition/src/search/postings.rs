//! For every unit the articles that hold it: what an archive needs so that not every text is scanned for every key.
//!
//! A list has for each article the distance from the one before (LEB128), then for common units two bytes with the
//! blocks that hold it, then a byte with the number of places (upper four bits), whether one of them was printed as the
//! unit is (bit 3) and the rank of the best place (lower three bits). 15 places or more take another byte with the number
//! above 15, up to [`MOST_PLACES`]. That is enough to rank the articles for a query of one character without looking at a
//! text, and to scan a few blocks of each for a query of common characters.

use crate::fold::{END, is_digit};
use crate::search::blocks::Blocks;
use crate::search::haystack::Haystack;
use crate::search::inside_number;

/// A number of places that means so many or more.
pub(crate) const MOST_PLACES: u32 = 15 + 255;

/// One of so many articles holds a common unit. What has a rarer one is scanned in few articles anyway.
const COMMON: u32 = 4;

/// The articles of every unit.
#[derive(Debug)]
pub(crate) struct Postings {
    bytes: Vec<u8>,
    /// Where the list of each unit starts; one more than there are units.
    starts: Vec<u32>,
    /// The units whose lists have blocks, in order.
    common: Vec<u16>,
    articles: usize,
}

/// Bytes of a list that are worth reading for every article that it may rule out.
const WORTH_READING: usize = 32;

/// The bit that tells that a unit was printed as it is.
const PRINTED: u8 = 8;

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
    /// The blocks that hold it.
    pub(crate) blocks: Blocks,
}

/// A unit in a pass over the haystack.
#[derive(Debug, Clone, Copy, Default)]
struct Open {
    /// The last article that holds it, counted from 1.
    article: u32,
    /// Its places in that article.
    places: u32,
    /// Articles that hold it.
    articles: u32,
    /// First the size of its list, then where the list goes on.
    cursor: u32,
    /// Whether it is common.
    has_blocks: bool,
}

/// A place of a unit in a pass over the haystack.
#[derive(Debug, Clone, Copy)]
struct Place {
    unit: u16,
    /// Counted from 1.
    article: u32,
    /// Among the units of the article.
    at: usize,
    /// Which block that is.
    block: usize,
}

impl Postings {
    /// The postings of every unit of `haystack`. Linear: one pass for the sizes of the lists and one to write them.
    pub(crate) fn new(haystack: &Haystack) -> Self {
        let mut open = vec![Open::default(); 1 << 16];
        each(haystack, |place| open[usize::from(place.unit)].measure(place.article));
        let mut postings = Self { bytes: Vec::new(), starts: Vec::new(), common: Vec::new(), articles: haystack.len() };
        let mut size = 0;
        for (unit, state) in open.iter_mut().enumerate() {
            let has_blocks = state.articles > haystack.len() as u32 / COMMON;
            postings.starts.push(size);
            postings.common.extend(has_blocks.then_some(unit as u16));
            let list = state.cursor + if has_blocks { 2 * state.articles } else { 0 };
            *state = Open { cursor: size, has_blocks, ..Open::default() };
            size += list;
        }
        postings.starts.push(size);
        postings.bytes = vec![0; size as usize];
        each(haystack, |place| open[usize::from(place.unit)].write(&mut postings.bytes, place, haystack));
        postings
    }

    /// Bytes of the list of `unit`: how common it is.
    pub(crate) fn size(&self, unit: u16) -> u32 {
        self.starts[usize::from(unit) + 1] - self.starts[usize::from(unit)]
    }

    /// The articles that hold `unit`, in order; a digit only where it is a whole number. Linear in the list.
    pub(crate) fn list(&self, unit: u16) -> impl Iterator<Item = Posting> + '_ {
        let (start, end) = (self.starts[usize::from(unit)], self.starts[usize::from(unit) + 1]);
        let mut bytes = self.bytes[start as usize..end as usize].iter().map(|byte| u32::from(*byte));
        let has_blocks = self.common.binary_search(&unit).is_ok();
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
            let blocks = if has_blocks { (bytes.next()? | bytes.next()? << 8) as u16 } else { u16::MAX };
            let head = bytes.next()?;
            let more = if head >> 4 == 15 { bytes.next()? } else { 0 };
            let printed = head & 8 != 0;
            let places = (head >> 4) + more;
            Some(Posting { article: article - 1, places, rank: head & 7, printed, blocks: Blocks(blocks) })
        })
    }

    /// For each article the blocks in which `units` can start; none where it does not hold all of them. Lists are read as
    /// long as that is cheaper than scanning.
    pub(crate) fn holding(&self, units: &[u16], haystack: &Haystack) -> Vec<Blocks> {
        let mut rarest: Vec<u16> = units.to_vec();
        rarest.sort_unstable_by_key(|unit| (self.size(*unit), *unit));
        rarest.dedup();
        let mut found = vec![if rarest.is_empty() { Blocks::NONE } else { Blocks::ALL }; self.articles];
        let mut left = self.articles;
        for unit in rarest {
            if self.size(unit) as usize > left * WORTH_READING {
                break;
            }
            let mut holding = vec![Blocks::NONE; self.articles];
            let lists = [Some(unit), is_digit(unit).then(|| inside(unit))];
            for posting in lists.into_iter().flatten().flat_map(|unit| self.list(unit)) {
                let short = Blocks::length(haystack.length(posting.article)) < units.len();
                let blocks = match units.first() {
                    _ if short => Blocks::ALL,
                    Some(first) if *first == unit => posting.blocks,
                    _ => posting.blocks.spread(),
                };
                holding[posting.article].0 |= blocks.0;
            }
            found.iter_mut().zip(&holding).for_each(|(found, holding)| found.0 &= holding.0);
            left = found.iter().filter(|blocks| blocks.any()).count();
        }
        found
    }
}

impl Open {
    /// Adds to the size of the list what a place in `article` takes, without blocks.
    fn measure(&mut self, article: u32) {
        if self.article == article {
            self.places += 1;
            self.cursor += u32::from(self.places == 15);
        } else {
            self.cursor += 1 + leb128_length(article - self.article);
            self.articles += 1;
            (self.article, self.places) = (article, 1);
        }
    }

    /// Writes a place into the list.
    fn write(&mut self, bytes: &mut [u8], place: Place, haystack: &Haystack) {
        let article = place.article as usize - 1;
        if self.article == place.article {
            self.places += 1;
            self.cursor += u32::from(self.places == 15);
        } else {
            self.start(bytes, place.article, haystack.article(article).zones.rank(place.at) as u8);
        }
        let (head, above) = if self.places < 15 {
            (self.cursor as usize - 1, None)
        } else {
            (self.cursor as usize - 2, Some(self.cursor as usize - 1))
        };
        match above {
            Some(above) if self.places > 15 => bytes[above] = bytes[above].saturating_add(1),
            _ => bytes[head] += 1 << 4,
        }
        if bytes[head] & PRINTED == 0 && haystack.is_printed(article, place.at) {
            bytes[head] |= PRINTED;
        }
        if self.has_blocks {
            bytes[head - 2 + place.block / 8] |= 1 << (place.block % 8);
        }
    }

    /// Starts an entry for `article` without places.
    fn start(&mut self, bytes: &mut [u8], article: u32, rank: u8) {
        let mut distance = article - self.article;
        while distance >= 0x80 {
            bytes[self.cursor as usize] = distance as u8 | 0x80;
            self.cursor += 1;
            distance >>= 7;
        }
        bytes[self.cursor as usize] = distance as u8;
        self.cursor += if self.has_blocks { 3 } else { 1 };
        bytes[self.cursor as usize] = rank;
        self.cursor += 1;
        (self.article, self.places) = (article, 1);
    }
}

/// The unit under which a digit inside a longer number is listed: a control, which no text folds to.
pub(crate) const fn inside(digit: u16) -> u16 {
    digit - 0x30 + 1
}

/// Calls `note` for every unit of the haystack.
fn each(haystack: &Haystack, mut note: impl FnMut(Place)) {
    for article in 0..haystack.len() {
        let units = haystack.article(article).units;
        let length = Blocks::length(units.len());
        for (block, blocks) in units.chunks(length.max(1)).enumerate() {
            for (at, unit) in (block * length..).zip(blocks) {
                let unit = match *unit {
                    END => continue,
                    unit if is_digit(unit) && inside_number(units, at, at + 1) => inside(unit),
                    unit => unit,
                };
                note(Place { unit, article: article as u32 + 1, at, block });
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
