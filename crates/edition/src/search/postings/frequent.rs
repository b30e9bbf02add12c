//! Which pairs of neighbouring units are frequent enough to have lists of their own.

use core::cmp::Reverse;

use crate::fold::END;
use crate::order;
use crate::search::haystack::Haystack;

/// A pair is frequent where one of so many articles holds it.
const FREQUENT: u32 = 5;

/// Articles that are counted; in a larger archive every second, third and so on.
const SAMPLE: usize = 1024;

/// Units that are looked at for pairs, the most common ones.
const MOST_UNITS: usize = 768;

/// A table of pairs: for every pair of units its number, without comparing.
#[derive(Debug)]
pub(super) struct Pairs {
    /// For every unit its row and its column in `numbers`.
    places: Vec<(u16, u16)>,
    columns: usize,
    /// Number of a pair, counted from 1; 0 where it is not one.
    numbers: Vec<u16>,
}

impl Pairs {
    /// A table of these pairs.
    pub(super) fn new(pairs: &[(u16, u16)]) -> Self {
        let mut places = vec![(0, 0); 1 << 16];
        let (mut rows, mut columns) = (1, 1);
        for (left, right) in pairs {
            let row = &mut places[usize::from(*left)].0;
            if *row == 0 {
                *row = rows;
                rows += 1;
            }
            let column = &mut places[usize::from(*right)].1;
            if *column == 0 {
                *column = columns;
                columns += 1;
            }
        }
        let columns = usize::from(columns);
        let mut numbers = vec![0; usize::from(rows) * columns];
        for (number, (left, right)) in (1..).zip(pairs) {
            let (row, column) = (places[usize::from(*left)].0, places[usize::from(*right)].1);
            numbers[usize::from(row) * columns + usize::from(column)] = number;
        }
        Self { places, columns, numbers }
    }

    /// The row and the column of a unit, for [`Self::index`].
    pub(super) fn place(&self, unit: u16) -> (u16, u16) {
        self.places[usize::from(unit)]
    }

    /// Index of the pair of a unit of this row and one of this column, where it is one.
    pub(super) fn index(&self, row: u16, column: u16) -> Option<usize> {
        if row == 0 || column == 0 {
            return None;
        }
        usize::from(self.numbers[usize::from(row) * self.columns + usize::from(column)]).checked_sub(1)
    }
}

/// The pairs that are frequent in `haystack`, by some of its articles, in order.
pub(super) fn frequent(haystack: &Haystack) -> Vec<(u16, u16)> {
    let step = (haystack.len() / SAMPLE).max(1);
    let texts = || (0..haystack.len()).step_by(step).map(|article| haystack.article(article).units);
    let enough = (texts().count() as u32).div_ceil(FREQUENT).max(2);

    let mut counter = Counter::new(1 << 16);
    for (text, units) in (1..).zip(texts()) {
        for unit in units {
            counter.note(usize::from(*unit), text);
        }
    }
    let is_frequent = |unit: &u16| *unit != END && counter.count(usize::from(*unit)) >= enough;
    let mut units: Vec<u16> = (0..=u16::MAX).filter(is_frequent).collect();
    order::sort_by_key(&mut units, |unit| (Reverse(counter.count(usize::from(*unit))), *unit));
    units.truncate(MOST_UNITS);

    drop(counter);
    let mut numbers = vec![u16::MAX; 1 << 16];
    for (number, unit) in (0..).zip(&units) {
        numbers[usize::from(*unit)] = number;
    }
    let mut counter = Counter::new(units.len() * units.len());
    for (text, pairs) in (1..).zip(texts()) {
        for pair in pairs.windows(2) {
            let (left, right) = (numbers[usize::from(pair[0])], numbers[usize::from(pair[1])]);
            if left != u16::MAX && right != u16::MAX {
                counter.note(usize::from(left) * units.len() + usize::from(right), text);
            }
        }
    }
    let all = (0..units.len() * units.len()).filter(|number| counter.count(*number) >= enough);
    let mut pairs: Vec<(u16, u16)> =
        all.map(|number| (units[number / units.len()], units[number % units.len()])).collect();
    order::sort_by_key(&mut pairs, |pair| *pair);
    pairs.truncate(usize::from(u16::MAX) - 1);
    pairs
}

/// Counts the texts that hold something.
struct Counter {
    /// For each thing the last text that held it, and how many have. Of texts there are fewer than twice [`SAMPLE`].
    seen: Vec<(u16, u16)>,
}

impl Counter {
    fn new(things: usize) -> Self {
        Self { seen: vec![(0, 0); things] }
    }

    /// Notes that `text`, counted from 1, holds a thing.
    fn note(&mut self, thing: usize, text: u16) {
        let (last, count) = &mut self.seen[thing];
        *count += u16::from(*last != text);
        *last = text;
    }

    fn count(&self, thing: usize) -> u32 {
        u32::from(self.seen[thing].1)
    }
}
