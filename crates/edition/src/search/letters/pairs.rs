//! What stands in an archive, unit by unit and pair by pair, with how it is read: from it the characters that are read as
//! was typed are known without reading the texts, but for those of three units and more, whose places begin with a pair.

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
    /// All of `haystack`, which `postings` are of. Linear, but for the order of what is different.
    pub(crate) fn new(letters: &Letters, haystack: &Haystack, postings: &Postings) -> Self {
        let (mut pairs, mut some) = (Vec::new(), Vec::new());
        for list in postings.neighbour_lists() {
            list.for_each(|place| some.extend(pair_at(letters, haystack, place as usize)));
            unite(&mut some);
            pairs.append(&mut some);
        }
        pairs.shrink_to_fit();
        pairs.sort_unstable();
        let mut units = HashMap::new();
        for article in 0..haystack.len() {
            add_units(&mut units, letters, haystack, article);
        }
        let mut units: Vec<Run<1>> = units.into_values().collect();
        units.sort_unstable();
        let start = |unit: &Run<1>| pairs.partition_point(|pair| pair.read[0] < unit.read[0]);
        let units = units.into_iter().map(|unit| (unit, start(&unit))).collect();
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

/// The pair at a place.
///
/// As [`add_units`] a function of its own: a browser makes functions fast that are called often, not loops that run for long.
#[inline(never)]
fn pair_at(letters: &Letters, haystack: &Haystack, place: usize) -> Option<Run<2>> {
    let [left, right] = haystack.units_from(place).first_chunk::<2>().copied()?;
    let read = [(letters.syllable(left, place), left), (letters.syllable(right, place + 1), right)];
    Some(Run::new(read, place, haystack.is_broken(place, place + 2)))
}

/// Makes one run of all that are the same pair.
#[inline(never)]
fn unite(runs: &mut Vec<Run<2>>) {
    runs.sort_unstable();
    runs.dedup_by(|next, run| {
        let is_same = next.read == run.read;
        if is_same {
            run.add(next.first as usize, next.is_broken);
        }
        is_same
    });
}

/// Adds the units of an article.
#[inline(never)]
fn add_units(units: &mut HashMap<Read, Run<1>>, letters: &Letters, haystack: &Haystack, article: usize) {
    for (place, unit) in (haystack.start(article)..).zip(haystack.article(article).units) {
        if *unit != END {
            let read = (letters.syllable(*unit, place), *unit);
            units.entry(read).and_modify(|run| run.add(place, false)).or_insert_with(|| Run::new([read], place, false));
        }
    }
}

impl<const N: usize> Run<N> {
    /// One place.
    const fn new(read: [Read; N], place: usize, is_broken: bool) -> Self {
        Self { read, places: 1, first: place as u32, last: place as u32, is_broken }
    }

    /// Adds a place behind the last.
    fn add(&mut self, place: usize, is_broken: bool) {
        self.places += 1;
        self.last = place as u32;
        self.is_broken &= is_broken;
    }
}
