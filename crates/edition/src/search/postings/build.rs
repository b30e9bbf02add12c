//! Writing postings: one pass over the haystack for the sizes of the lists, one for their bytes.

use crate::fold::{END, is_digit};
use crate::search::blocks::Blocks;
use crate::search::examine::inside_number;
use crate::search::haystack::Haystack;
use crate::search::postings::gap;
use crate::search::postings::pairs::{Pairs, frequent};
use crate::search::postings::{PRINTED, Postings, UNITS, inside};

/// One of so many articles holds a common unit. What has a rarer one is scanned in few articles anyway.
const COMMON: u32 = 8;

/// A list in a pass over the haystack.
#[derive(Debug, Clone, Copy, Default)]
struct List {
    /// The last article in it, counted from 1.
    article: u32,
    /// Articles in it.
    articles: u32,
    /// First its size without blocks, then where it goes on.
    cursor: u32,
}

/// What an article holds of a list.
#[derive(Debug, Clone, Copy, Default)]
struct Entry {
    places: u32,
    /// First unit of the first place, which counts most.
    first: u32,
    blocks: u8,
    printed: bool,
}

/// The postings of every unit of `haystack` and of its frequent pairs. Linear.
pub(super) fn build(haystack: &Haystack) -> Postings {
    let pairs = frequent(haystack);
    let table = Pairs::new(&pairs);
    let mut lists = vec![List::default(); UNITS + 2 * pairs.len()];
    let mut entries = Entries { all: vec![Entry::default(); lists.len()], touched: vec![0; lists.len()], count: 0 };
    entries.each(haystack, &table, |article, list, entry| lists[list].measure(article as u32 + 1, entry));
    let mut starts = Vec::with_capacity(lists.len() + 1);
    let mut common = Vec::new();
    let mut size = 0;
    for (number, list) in lists.iter_mut().enumerate() {
        let has_blocks = number < UNITS && list.articles > haystack.len() as u32 / COMMON;
        starts.push(size);
        common.extend(has_blocks.then_some(number as u16));
        let bytes = list.cursor + if has_blocks { list.articles } else { 0 };
        *list = List { cursor: size, articles: list.articles, article: 0 };
        size += bytes;
    }
    starts.push(size);
    let mut bytes = vec![0; size as usize];
    entries.each(haystack, &table, |article, number, entry| {
        let has_blocks = number < UNITS && lists[number].articles > haystack.len() as u32 / COMMON;
        let rank = haystack.article(article).zones.rank(entry.first as usize) as u8;
        lists[number].write(&mut bytes, article as u32 + 1, entry, rank, has_blocks.then_some(entry.blocks));
    });
    Postings { bytes, starts, common, pairs, articles: haystack.len() }
}

impl List {
    /// Adds to the size of the list what an article takes, without blocks.
    fn measure(&mut self, article: u32, entry: Entry) {
        self.cursor += 1 + gap::length(article - self.article - 1) + u32::from(entry.places >= 15);
        self.articles += 1;
        self.article = article;
    }

    /// Writes an article into the list.
    fn write(&mut self, bytes: &mut [u8], article: u32, entry: Entry, rank: u8, blocks: Option<u8>) {
        let mut push = |byte| {
            bytes[self.cursor as usize] = byte;
            self.cursor += 1;
        };
        gap::write(article - self.article - 1, &mut push);
        push(((entry.places.min(15) as u8) << 4) | (u8::from(entry.printed) * PRINTED) | rank);
        if let Some(above) = entry.places.checked_sub(15) {
            push(above.min(255) as u8);
        }
        blocks.into_iter().for_each(push);
        self.article = article;
    }
}

/// What the article that is being read holds.
struct Entries {
    /// One for every list, of which few are not empty.
    all: Vec<Entry>,
    /// The lists of which the article holds something, so many of them.
    touched: Vec<u32>,
    count: usize,
}

impl Entries {
    /// Calls `note` for every list and every article that holds something of it, in the order of the articles.
    fn each(&mut self, haystack: &Haystack, pairs: &Pairs, mut note: impl FnMut(usize, usize, Entry)) {
        for article in 0..haystack.len() {
            self.read(haystack, pairs, article);
            for list in &self.touched[..self.count] {
                let entry = core::mem::take(&mut self.all[*list as usize]);
                note(article, *list as usize, entry);
            }
            self.count = 0;
        }
    }

    /// Adds every unit and every pair of an article.
    fn read(&mut self, haystack: &Haystack, pairs: &Pairs, article: usize) {
        let units = haystack.article(article).units;
        let all_plain = haystack.is_unaltered(article);
        let block_length = Blocks::length(units.len()).max(1);
        let mut place = units.first().map_or((0, 0), |unit| pairs.place(*unit));
        for (block, blocks) in units.chunks(block_length).enumerate() {
            for (at, unit) in (block * block_length..).zip(blocks) {
                let next = units.get(at + 1).copied().unwrap_or(END);
                let next_place = pairs.place(next);
                if *unit != END {
                    let is_inside = is_digit(*unit) && inside_number(units, at, at + 1);
                    let list = usize::from(if is_inside { inside(*unit) } else { *unit });
                    self.add(list, at, block, all_plain || haystack.is_plain(article, at, at + 1));
                }
                if let Some(pair) = pairs.index(place.0, next_place.1)
                    && !(*unit == next && overlaps(units, at))
                {
                    let is_inside = (is_digit(*unit) || is_digit(next)) && inside_number(units, at, at + 2);
                    let list = UNITS + 2 * pair + usize::from(is_inside);
                    self.add(list, at, block, haystack.is_plain(article, at, at + 2));
                }
                place = next_place;
            }
        }
    }

    /// Adds a place in a list, from unit `at` in this block of the article. Nothing here depends on what cannot be
    /// foreseen, so that the processor need not guess.
    fn add(&mut self, list: usize, at: usize, block: usize, printed: bool) {
        let entry = &mut self.all[list];
        let is_first = entry.places == 0;
        self.touched[self.count] = list as u32;
        self.count += usize::from(is_first);
        entry.first = if is_first { at as u32 } else { entry.first };
        entry.places += 1;
        entry.blocks |= 1 << block;
        entry.printed |= printed;
    }
}

/// Whether a unit twice at `at` overlaps a place before it: in three in a row there is one, not two.
fn overlaps(units: &[u16], at: usize) -> bool {
    units[..at].iter().rev().take_while(|unit| **unit == units[at]).count() % 2 == 1
}
