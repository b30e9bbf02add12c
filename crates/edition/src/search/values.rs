//! The figures of an archive by their values: what it needs so that no article is unpacked to look for a number.

use crate::figures::Figure;
use crate::leb128;
use crate::packed::figure_lists::{FigureLists, STRIDE};
use crate::search::key::Key;
use crate::search::query::Term;
use crate::search::spans::{Spans, Stretch};
use written::Written;

pub(crate) mod gathering;
pub(crate) mod written;

/// The figures of an archive, those that say the same together, in the order of their keys.
///
/// A list has for each place the distance from the article of the one before (0 in the same), from its end (from the
/// start in another article), and its length and how it is written, in units and LEB128.
#[derive(Debug, Default)]
pub(crate) struct Values {
    lists: FigureLists,
    /// The keys of those figures of `lists` from which they can be read.
    keys: Vec<Key>,
}

impl Values {
    /// What was gathered, in the order of the keys.
    fn new(meanings: impl ExactSizeIterator<Item = (Key, Figure, Vec<u8>)>) -> Self {
        let mut keys = Vec::with_capacity(meanings.len().div_ceil(STRIDE));
        let lists = FigureLists::new(meanings.enumerate().map(|(number, (key, figure, list))| {
            if number.is_multiple_of(STRIDE) {
                keys.push(key);
            }
            (figure, list)
        }));
        Self { lists, keys }
    }

    /// Calls `note` for every place of every figure, article by article for those that say the same.
    pub(crate) fn each(&self, mut note: impl FnMut(&Figure, u32, Stretch)) {
        for (figure, list) in self.lists.from(0) {
            places(list).for_each(|(article, stretch)| note(&figure, article, stretch));
        }
    }

    /// The places of the figures that have the value which `term` asks for, in an archive of so many articles.
    ///
    /// Linear in the figures of those values, and in the articles where there is one.
    pub(crate) fn find(&self, term: &Term, articles: usize) -> Spans {
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
        Spans::new(&found, articles)
    }
}

/// The places of a list, each with its article.
fn places(mut list: &[u8]) -> impl Iterator<Item = (u32, Stretch)> + '_ {
    let (mut article, mut end) = (0, 0);
    core::iter::from_fn(move || {
        let mut next = || Some(leb128::read(&mut list)? as u32);
        let distance = next()?;
        let start = next()? + if distance == 0 { end } else { 0 };
        let packed = next()?;
        (article, end) = (article + distance, start + packed / Written::COUNT);
        Some((article, Stretch { start, end, written: Written::from_number(packed % Written::COUNT) }))
    })
}
