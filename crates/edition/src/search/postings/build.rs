//! Writing postings: one pass over the haystack for the sizes of the lists, one for their bytes.

use crate::fold::{END, is_digit};
use crate::search::blocks::Blocks;
use crate::search::examine::inside_number;
use crate::search::haystack::Haystack;
use crate::search::leb128;
use crate::search::postings::pairs::{Pairs, frequent};
use crate::search::postings::{PRINTED, Postings, UNITS, inside};

/// One of so many articles holds a common unit. What has a rarer one is scanned in few articles anyway.
const COMMON: u32 = 2;

/// A list in a pass over the haystack.
#[derive(Debug, Clone, Copy, Default)]
struct Open {
    /// The last article in it, counted from 1.
    article: u32,
    /// Its places in that article.
    places: u32,
    /// Articles in it.
    articles: u32,
    /// First its size, then where it goes on.
    cursor: u32,
    /// Whether it has blocks.
    has_blocks: bool,
}

/// A place in a pass over the haystack.
#[derive(Debug, Clone, Copy)]
struct Place {
    /// The list it belongs to.
    list: usize,
    /// Counted from 1.
    article: u32,
    /// First unit among the units of the article.
    at: usize,
    /// Number of units.
    length: usize,
    /// Block of the first unit.
    block: usize,
}

/// The postings of every unit of `haystack` and of its frequent pairs. Linear.
pub(super) fn build(haystack: &Haystack) -> Postings {
    let pairs = frequent(haystack);
    let table = Pairs::new(&pairs);
    let mut open = vec![Open::default(); UNITS + 2 * pairs.len()];
    each(haystack, &table, |place| open[place.list].measure(place.article));
    let mut starts = Vec::with_capacity(open.len() + 1);
    let mut common = Vec::new();
    let mut size = 0;
    for (list, state) in open.iter_mut().enumerate() {
        let has_blocks = list < UNITS && state.articles > haystack.len() as u32 / COMMON;
        starts.push(size);
        common.extend(has_blocks.then_some(list as u16));
        let bytes = state.cursor + if has_blocks { 2 * state.articles } else { 0 };
        *state = Open { cursor: size, has_blocks, ..Open::default() };
        size += bytes;
    }
    starts.push(size);
    let mut bytes = vec![0; size as usize];
    each(haystack, &table, |place| open[place.list].write(&mut bytes, place, haystack));
    Postings { bytes, starts, common, pairs, articles: haystack.len() }
}

impl Open {
    /// Adds to the size of the list what a place in `article` takes, without blocks.
    fn measure(&mut self, article: u32) {
        if self.article == article {
            self.places += 1;
            self.cursor += u32::from(self.places == 15);
        } else {
            self.cursor += 1 + leb128::length(article - self.article);
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
        if bytes[head] & PRINTED == 0 && haystack.is_plain(article, place.at, place.at + place.length) {
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

/// Calls `note` for every place of a unit and of a pair in the haystack.
fn each(haystack: &Haystack, pairs: &Pairs, mut note: impl FnMut(Place)) {
    for article in 0..haystack.len() {
        let units = haystack.article(article).units;
        let block_length = Blocks::length(units.len());
        for (block, blocks) in units.chunks(block_length.max(1)).enumerate() {
            for (at, unit) in (block * block_length..).zip(blocks) {
                if *unit == END {
                    continue;
                }
                let mut place = |list, length| note(Place { list, article: article as u32 + 1, at, length, block });
                let is_inside = is_digit(*unit) && inside_number(units, at, at + 1);
                place(usize::from(if is_inside { inside(*unit) } else { *unit }), 1);
                let next = units[at + 1];
                if let Some(pair) = pairs.index(*unit, next) {
                    let is_inside = (is_digit(*unit) || is_digit(next)) && inside_number(units, at, at + 2);
                    place(UNITS + 2 * pair + usize::from(is_inside), 2);
                }
            }
        }
    }
}
