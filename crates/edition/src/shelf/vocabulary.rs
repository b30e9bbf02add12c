//! The terms of several editions as one list.

use core::cmp::Reverse;
use std::collections::BTreeMap;

use super::sounds::Sounds;
use crate::model::{Edition, Term};
use crate::order;
use crate::readings::{Readings, Table};

/// Terms of a shelf: each is compared with what is typed.
pub(super) const MOST_TERMS: usize = 2_000;

/// Terms, traditional characters and usual readings of the editions so far.
#[derive(Debug, Default)]
pub(super) struct Vocabulary {
    /// By their text, with how many came before.
    terms: BTreeMap<String, (usize, Term)>,
    simplified: BTreeMap<char, char>,
    sounds: Vec<Sounds>,
    seen: usize,
}

impl Vocabulary {
    /// Adds those of an edition. Where an editor declared what a word is, that holds for all.
    pub(super) fn add(&mut self, terms: Vec<Term>, simplified: &[(char, char)], sounds: &Sounds, readings: &Readings) {
        for term in terms {
            if let Some((_, known)) = self.terms.get_mut(&term.text) {
                known.count = known.count.saturating_add(term.count);
                known.kind = known.kind.min(term.kind);
            } else {
                // Surroundings hold for their own edition; what they say of its terms goes with these.
                let pinyin = if term.pinyin.is_empty() { readings.table().pinyin(&term.text) } else { term.pinyin };
                self.terms.insert(term.text.clone(), (self.seen, Term { pinyin, ..term }));
            }
            self.seen += 1;
        }
        self.drop_rare();
        self.simplified.extend(simplified.iter().copied());
        if !self.sounds.iter().any(|known| known.is(sounds)) {
            self.sounds.push(sounds.clone());
        }
    }

    /// Keeps room for the terms of a large shelf: what is rare so far is rare in the end too.
    fn drop_rare(&mut self) {
        let mut rare = 1;
        while self.terms.len() > 4 * MOST_TERMS {
            self.terms.retain(|_, (_, term)| term.count > rare);
            rare *= 2;
        }
    }

    /// Writes all of it into `edition`: the most frequent terms first, of equals the one that came first.
    pub(super) fn put_into(self, edition: &mut Edition) {
        let mut terms: Vec<(usize, Term)> = self.terms.into_values().collect();
        let kept = terms.len().min(MOST_TERMS);
        order::least_by_key(&mut terms, kept, |(seen, term)| (Reverse(term.count), *seen));
        terms.truncate(kept);
        edition.terms = terms.into_iter().map(|(_, term)| term).collect();
        let sounds = Sounds::default();
        self.sounds.iter().for_each(|list| drop(sounds.add(&list.all())));
        edition.readings = Table::new(sounds.all(), Vec::new()).into();
        edition.simplified = self.simplified.into_iter().collect();
    }
}
