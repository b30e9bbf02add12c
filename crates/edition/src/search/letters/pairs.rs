//! What stands in an archive, unit by unit and pair by pair, with how it is read: from it the characters that are read as
//! was typed are known without reading the texts, but for those of three units and more, whose places begin with a pair.

use core::hash::{BuildHasherDefault, Hasher};
use std::collections::HashMap;

use super::table::Letters;
use crate::fold::END;
use crate::search::haystack::Haystack;
use crate::search::postings::Postings;

/// A unit with the number of the syllable as which it is read; that comes first, and is 0 of marks, digits and letters.
pub(super) type Read = (u16, u16);

/// Every unit and every pair of neighbouring units in a haystack, once for each way in which it is read.
#[derive(Debug)]
pub(crate) struct Pairs {
    /// In their order, each with where its pairs begin.
    units: Vec<(Run<1>, usize)>,
    pairs: Vec<Run<2>>,
}

/// One or two units that are read so, with the places where they stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Run<const N: usize> {
    pub(super) read: [Read; N],
    pub(super) places: u32,
    /// The first and the last of them, in units of all texts.
    pub(super) first: u32,
    pub(super) last: u32,
    /// Whether a mark stands between the units at every place.
    pub(super) is_broken: bool,
}

impl Run<2> {
    /// Calls `note` for every place where it may stand, in order. Most have one or two.
    pub(super) fn each_place(&self, postings: &Postings, mut note: impl FnMut(usize)) {
        note(self.first as usize);
        if self.places > 2 {
            let [(_, left), (_, right)] = self.read;
            let listed = postings.neighbours(left, right).skip_while(|place| *place <= self.first);
            listed.take_while(|place| *place < self.last).for_each(|place| note(place as usize));
        }
        if self.places > 1 {
            note(self.last as usize);
        }
    }
}

impl Pairs {
    /// All of `haystack`. Linear, but for the order of what is different.
    pub(crate) fn new(letters: &Letters, haystack: &Haystack) -> Self {
        let (mut units, mut pairs) = (Counter::default(), Counter::default());
        for article in 0..haystack.len() {
            count(letters, haystack, article, &mut units, &mut pairs);
        }
        let pairs: Vec<Run<2>> = pairs.in_order();
        let start = |unit: &Run<1>| pairs.partition_point(|pair| pair.read[0] < unit.read[0]);
        let units = units.in_order().into_iter().map(|unit| (unit, start(&unit))).collect();
        Self { units, pairs }
    }

    /// The units that are read so, each with the pairs that it begins.
    pub(super) fn of_syllable(&self, syllable: u16) -> impl Iterator<Item = (&Run<1>, &[Run<2>])> {
        let first = self.units.partition_point(|(unit, _)| unit.read[0].0 < syllable);
        let units = (first..self.units.len()).map(|at| (&self.units[at].0, self.pairs_of(at)));
        units.take_while(move |(unit, _)| unit.read[0].0 == syllable)
    }

    /// The pairs that begin with a unit.
    pub(super) fn of_unit(&self, unit: Read) -> &[Run<2>] {
        self.units.binary_search_by_key(&unit, |(run, _)| run.read[0]).map_or(&[], |at| self.pairs_of(at))
    }

    /// The pairs that begin with the unit at `at`.
    fn pairs_of(&self, at: usize) -> &[Run<2>] {
        let end = self.units.get(at + 1).map_or(self.pairs.len(), |(_, start)| *start);
        &self.pairs[self.units[at].1..end]
    }
}

/// Adds what an article holds.
///
/// A function of its own: a browser makes functions fast that are called often, not loops that run for long.
#[inline(never)]
fn count(letters: &Letters, haystack: &Haystack, article: usize, units: &mut Counter<1>, pairs: &mut Counter<2>) {
    let mut before: Option<Read> = None;
    for (place, unit) in (haystack.start(article)..).zip(haystack.article(article).units) {
        let read = (letters.syllable(*unit, place), *unit);
        if *unit != END {
            units.add([read], place, Marks::None);
            if let Some(left) = before {
                let is_broken = haystack.is_broken(place - 1, place + 1);
                pairs.add([left, read], place - 1, if is_broken { Marks::Between } else { Marks::None });
            }
        }
        before = (*unit != END).then_some(read);
    }
}

/// Whether marks stand between the units of a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Marks {
    None,
    Between,
}

/// Runs that are counted.
#[derive(Debug, Default)]
struct Counter<const N: usize> {
    runs: Vec<Run<N>>,
    /// Where each is among them, by [`key`].
    known: HashMap<u64, u32, BuildHasherDefault<Golden>>,
}

impl<const N: usize> Counter<N> {
    fn add(&mut self, read: [Read; N], place: usize, marks: Marks) {
        let next = self.runs.len() as u32;
        let at = *self.known.entry(key(read)).or_insert(next);
        if at == next {
            let place = place as u32;
            self.runs.push(Run { read, places: 0, first: place, last: place, is_broken: true });
        }
        let run = &mut self.runs[at as usize];
        run.places += 1;
        run.last = place as u32;
        run.is_broken &= marks == Marks::Between;
    }

    fn in_order(mut self) -> Vec<Run<N>> {
        self.runs.shrink_to_fit();
        self.runs.sort_unstable_by_key(|run| key(run.read));
        self.runs
    }
}

/// One or two units, each with its syllable, as a number.
fn key<const N: usize>(read: [Read; N]) -> u64 {
    read.iter().fold(0, |key, (syllable, unit)| key << 32 | u64::from(*syllable) << 16 | u64::from(*unit))
}

/// Multiplies as Knuth's hash does, by a prime near the golden section of 64 bits: every place is counted by it, and nobody
/// chooses what is.
#[derive(Debug, Default)]
struct Golden(u64);

impl Hasher for Golden {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.write_u64(u64::from(*byte));
        }
    }

    fn write_u64(&mut self, number: u64) {
        self.0 = (self.0 ^ number).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        self.0 ^= self.0 >> 32;
    }

    fn finish(&self) -> u64 {
        self.0
    }
}
