//! The figures of an archive by their values: what it needs so that no article is unpacked to look for a number.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, DefaultHasher};

use crate::figures::Figure;
use crate::order;
use crate::packed::{FigureLists, STRIDE};
use crate::search::key::Key;
use crate::search::{Term, leb128};

/// The figures of an archive, those that say the same together, in the order of their keys.
///
/// A list has for each place the distance from the article of the one before (0 in the same), from its end (from the
/// start in another article), and its length, in units and LEB128.
#[derive(Debug)]
pub(crate) struct Values {
    lists: FigureLists,
    /// The keys of those figures of `lists` from which they can be read.
    keys: Vec<Key>,
}

/// Figures as they come, article by article.
#[derive(Debug, Default)]
pub(crate) struct Gathering {
    meanings: Vec<Meaning>,
    /// By hash the last meaning that has it.
    known: HashMap<u64, usize, BuildHasherDefault<DefaultHasher>>,
}

/// What some figures say, and where they stand.
#[derive(Debug)]
struct Meaning {
    figure: Figure,
    key: Key,
    /// Another one with the same hash.
    next: Option<usize>,
    /// Article and end of the last place.
    last: (u32, u32),
    list: Vec<u8>,
}

/// Places of figures by article.
#[derive(Debug, Default)]
pub(crate) struct FigurePlaces {
    /// For every article where it starts in `spans`, and the end. Nothing where there is no place at all.
    starts: Vec<u32>,
    /// First unit, and unit after the last.
    spans: Vec<(u32, u32)>,
}

impl Gathering {
    /// Adds a figure at these units of an article, behind those that were added before.
    pub(crate) fn add(&mut self, figure: &Figure, article: u32, start: u32, end: u32) {
        let key = Key::of(&figure.value);
        let number = self.number(figure, key);
        let meaning = &mut self.meanings[number];
        let (last, before) = meaning.last;
        leb128::write(article - last, &mut meaning.list);
        leb128::write(if article == last { start - before } else { start }, &mut meaning.list);
        leb128::write(end - start, &mut meaning.list);
        meaning.last = (article, end);
    }

    /// The number of the meaning of `figure`.
    fn number(&mut self, figure: &Figure, key: Key) -> usize {
        let unit = figure.unit.as_deref().unwrap_or_default();
        let of_unit = unit.bytes().fold(0, |hash: u64, byte| hash.wrapping_mul(31).wrapping_add(u64::from(byte)));
        let hash = key.0 ^ (of_unit << 8 | (figure.kind as u64) << 4 | figure.bound as u64).rotate_left(20);
        let first = self.known.get(&hash).copied();
        let mut known = first;
        while let Some(number) = known {
            if says_the_same(&self.meanings[number].figure, figure) {
                return number;
            }
            known = self.meanings[number].next;
        }
        let figure = Figure { start: 0, end: 0, ..figure.clone() };
        self.known.insert(hash, self.meanings.len());
        self.meanings.push(Meaning { figure, key, next: first, last: (0, 0), list: Vec::new() });
        self.meanings.len() - 1
    }

    /// Puts them in order.
    pub(crate) fn finish(mut self) -> Values {
        drop(self.known);
        order::sort_by_key(&mut self.meanings, |meaning| meaning.key);
        let keys = self.meanings.iter().step_by(STRIDE).map(|meaning| meaning.key).collect();
        let lists = FigureLists::new(self.meanings.into_iter().map(|meaning| (meaning.figure, meaning.list)));
        Values { lists, keys }
    }
}

fn says_the_same(one: &Figure, other: &Figure) -> bool {
    one.kind == other.kind && one.bound == other.bound && one.unit == other.unit && one.value == other.value
}

impl Values {
    /// The places of the figures that have the value which `term` asks for, in an archive of so many articles.
    ///
    /// Linear in the figures of those values, and in the articles where there is one.
    pub(crate) fn find(&self, term: &Term, articles: usize) -> FigurePlaces {
        let mut found = Vec::new();
        for keys in term.keys() {
            let start = self.keys.partition_point(|key| key < keys.start()).saturating_sub(1);
            for (figure, list) in self.lists.from(start) {
                if Key::of(&figure.value) > *keys.end() {
                    break;
                }
                if keys.contains(&Key::of(&figure.value)) && term.admits(&figure) {
                    found.extend(places(list));
                }
            }
        }
        FigurePlaces::new(&found, articles)
    }
}

/// The places of a list: the article, and the units.
fn places(mut list: &[u8]) -> impl Iterator<Item = (u32, (u32, u32))> + '_ {
    let (mut article, mut end) = (0, 0);
    core::iter::from_fn(move || {
        let distance = leb128::read(&mut list)?;
        let start = leb128::read(&mut list)? + if distance == 0 { end } else { 0 };
        (article, end) = (article + distance, start + leb128::read(&mut list)?);
        Some((article, (start, end)))
    })
}

impl FigurePlaces {
    /// Puts places in the order of their articles.
    fn new(found: &[(u32, (u32, u32))], articles: usize) -> Self {
        if found.is_empty() {
            return Self::default();
        }
        let mut starts = vec![0; articles + 1];
        for (article, _) in found {
            starts[*article as usize] += 1;
        }
        let mut count = 0;
        for start in &mut starts {
            count += *start;
            *start = count;
        }
        let mut spans = vec![(0, 0); found.len()];
        for (article, span) in found.iter().rev() {
            let start = &mut starts[*article as usize];
            *start -= 1;
            spans[*start as usize] = *span;
        }
        Self { starts, spans }
    }

    /// The articles that have one, in order.
    pub(crate) fn articles(&self) -> impl Iterator<Item = usize> {
        let starts = self.starts.windows(2).enumerate();
        starts.filter(|(_, starts)| starts[0] < starts[1]).map(|(article, _)| article)
    }

    /// The places in an article, in any order.
    pub(crate) fn of(&self, article: usize) -> &[(u32, u32)] {
        match (self.starts.get(article), self.starts.get(article + 1)) {
            (Some(start), Some(end)) => &self.spans[*start as usize..*end as usize],
            _ => &[],
        }
    }
}
