//! Which units are common, and which pairs of neighbouring units are frequent enough to have lists of their own.

use core::cmp::Reverse;

use crate::fold::{END, is_digit};
use crate::order;
use crate::search::haystack::Haystack;

/// One of so many articles holds a common unit. What has a rarer one is scanned in few articles anyway.
const COMMON: u32 = 8;

/// The same for a very common one.
const VERY_COMMON: u32 = 2;

/// A pair is frequent where one of so many articles holds it.
const FREQUENT: u32 = 5;

/// The same for pairs that a digit begins: all articles have some digits, and most numbers that are typed begin with them.
const FREQUENT_DIGITS: u32 = 50;

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

/// What is frequent in an archive, by some of its articles.
#[derive(Debug)]
pub(super) struct Frequent {
    /// Pairs in order.
    pub(super) pairs: Vec<(u16, u16)>,
    /// Units that are common.
    pub(super) common: Vec<u16>,
    /// Those of them that are very common.
    pub(super) very_common: Vec<u16>,
}

impl Frequent {
    /// What is frequent in `haystack`.
    pub(super) fn new(haystack: &Haystack) -> Self {
        let step = (haystack.len() / SAMPLE).max(1);
        let texts = || (0..haystack.len()).step_by(step).map(|article| haystack.article(article).units);
        let one_of = |many: u32| (texts().count() as u32).div_ceil(many).max(2);
        let (enough, enough_digits) = (one_of(FREQUENT), one_of(FREQUENT_DIGITS));

        let mut counter = Counter::new(1 << 16);
        for (text, units) in (1..).zip(texts()) {
            for unit in units {
                counter.note(usize::from(*unit), text);
            }
        }
        let of_many = |many: u32| {
            (1..=u16::MAX).filter(|unit| *unit != END && counter.count(usize::from(*unit)) >= many).collect::<Vec<_>>()
        };
        let (common, very_common) = (of_many(one_of(COMMON)), of_many(one_of(VERY_COMMON)));
        let mut units = of_many(enough);
        for digit in b'0'..=b'9' {
            if !units.contains(&u16::from(digit)) {
                units.push(u16::from(digit));
            }
        }
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
        let all =
            (0..units.len() * units.len()).map(|number| (units[number / units.len()], units[number % units.len()]));
        let is_frequent = |(number, (left, _)): &(usize, (u16, u16))| {
            let count = counter.count(*number);
            count >= enough || count >= enough_digits && is_digit(*left)
        };
        let mut pairs: Vec<(u16, u16)> = all.enumerate().filter(is_frequent).map(|(_, pair)| pair).collect();
        order::sort_by_key(&mut pairs, |pair| *pair);
        pairs.truncate(usize::from(u16::MAX) - 1);
        Self { pairs, common, very_common }
    }
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
