//! Making postings, segment by segment.

use super::frequent::{Pairs, frequent};
use super::neighbours::Neighbours;
use super::posting::inside;
use super::segment::{Record, Segment};
use crate::fold::{END, is_digit};
use crate::search::examine::inside_number;
use crate::search::haystack::Haystack;

/// Number of units.
const UNITS: usize = 1 << 16;

/// Articles of a segment. Few large pieces of memory leave holes between them that nothing fits.
const SEGMENT: usize = 128;

/// The parts of [`Postings`](super::Postings), which says what they are.
pub(super) struct Built {
    pub(super) segments: Vec<Segment>,
    pub(super) numbers: Vec<(u16, u16)>,
    pub(super) pairs: Vec<(u16, u16)>,
    pub(super) neighbours: Neighbours,
}

impl Built {
    /// The postings of every unit of `haystack` and of its frequent pairs. Linear.
    pub(super) fn new(haystack: &Haystack) -> Self {
        // The largest piece of memory first, while there is one in which it fits.
        let neighbours = Neighbours::new(haystack);
        let pairs = frequent(haystack);
        let mut entries = Entries::new(Pairs::new(&pairs), 2 * pairs.len());
        let (mut segments, mut records) = (Vec::new(), Vec::new());
        for first in (0..haystack.len()).step_by(SEGMENT) {
            records.clear();
            for article in first..haystack.len().min(first + SEGMENT) {
                entries.read(haystack, article);
                entries.flush(haystack, article, first, &mut records);
            }
            segments.push(Segment::new(first, &records, entries.all.len()));
        }
        let numbers = (0..=u16::MAX).zip(entries.numbers).filter(|(_, number)| *number > 0).collect();
        Self { segments, numbers, pairs, neighbours }
    }
}

/// What an article holds of a list.
#[derive(Debug, Clone, Copy, Default)]
struct Entry {
    places: u32,
    /// First unit of the first place, which counts most.
    first: u32,
    /// Of a unit its row and its column among the pairs.
    pair: (u16, u16),
    printed: bool,
}

/// What the article that is being read holds, list by list.
struct Entries {
    pairs: Pairs,
    /// For every unit the number of its list; 0 where it has none yet.
    numbers: Vec<u16>,
    of_pairs: usize,
    /// One for every list: those of pairs, one for [`END`], those of units in the order in which they first come.
    all: Vec<Entry>,
    /// The lists of which the article holds something.
    touched: Vec<u32>,
}

impl Entries {
    fn new(pairs: Pairs, of_pairs: usize) -> Self {
        let all = vec![Entry::default(); of_pairs + 1];
        Self { pairs, numbers: vec![0; UNITS], of_pairs, all, touched: Vec::new() }
    }

    /// The list of a unit.
    fn list(&mut self, unit: u16) -> usize {
        let number = &mut self.numbers[usize::from(unit)];
        if *number == 0 && unit != END {
            *number = (self.all.len() - self.of_pairs) as u16;
            self.all.push(Entry { pair: self.pairs.place(unit), ..Entry::default() });
        }
        self.of_pairs + usize::from(*number)
    }

    /// Adds every unit and every pair of an article.
    ///
    /// As [`Self::flush`] a function of its own: a browser makes functions fast that are called often, not loops that run
    /// for long.
    #[inline(never)]
    fn read(&mut self, haystack: &Haystack, article: usize) {
        let (texts, article) = haystack.place(article);
        let units = texts.article(article).units;
        let all_plain = texts.is_unaltered(article);
        let mut list = units.first().map_or(0, |unit| self.list(*unit));
        for (at, unit) in units.iter().enumerate() {
            let next = units.get(at + 1).copied().unwrap_or(END);
            let next_list = self.list(next);
            if *unit != END {
                let is_inside = is_digit(*unit) && inside_number(units, at, at + 1);
                let list = if is_inside { self.list(inside(*unit)) } else { list };
                self.add(list, at, all_plain || texts.is_plain(article, at, at + 1));
            }
            if let Some(pair) = self.pairs.index(self.all[list].pair.0, self.all[next_list].pair.1)
                && !(*unit == next && overlaps(units, at))
            {
                let is_inside = (is_digit(*unit) || is_digit(next)) && inside_number(units, at, at + 2);
                self.add(2 * pair + usize::from(is_inside), at, texts.is_plain(article, at, at + 2));
            }
            list = next_list;
        }
    }

    /// Adds a place in a list, from unit `at` of the article.
    fn add(&mut self, list: usize, at: usize, printed: bool) {
        let entry = &mut self.all[list];
        if entry.places == 0 {
            self.touched.push(list as u32);
            entry.first = at as u32;
        }
        entry.places += 1;
        entry.printed |= printed;
    }

    /// Records what the article holds.
    #[inline(never)]
    fn flush(&mut self, haystack: &Haystack, article: usize, first: usize, records: &mut Vec<Record>) {
        let zones = haystack.article(article).zones;
        for list in self.touched.drain(..) {
            let entry = &mut self.all[list as usize];
            let rank = zones.rank(entry.first as usize) as u8;
            let article = (article - first) as u16;
            records.push(Record::new(list, article, entry.places, rank, entry.printed));
            (entry.places, entry.printed) = (0, false);
        }
    }
}

/// Whether a unit twice at `at` overlaps a place before it: in three in a row there is one, not two.
fn overlaps(units: &[u16], at: usize) -> bool {
    units[..at].iter().rev().take_while(|unit| **unit == units[at]).count() % 2 == 1
}
