//! The terms of several editions as one list.

use core::cmp::Reverse;
use std::collections::BTreeMap;

use super::homophones::Homophones;
use crate::model::{Edition, Term};
use crate::order;

/// Terms of a shelf: each is compared with what is typed.
pub(super) const MOST_TERMS: usize = 2_000;

/// Terms, traditional characters and homophones of the editions so far.
#[derive(Debug, Default)]
pub(super) struct Vocabulary {
    /// By their text, with how many came before.
    terms: BTreeMap<String, (usize, Term)>,
    simplified: BTreeMap<char, char>,
    homophones: Vec<Homophones>,
    seen: usize,
}

impl Vocabulary {
    /// Adds those of an edition. Where an editor declared what a word is, that holds for all.
    pub(super) fn add(&mut self, terms: Vec<Term>, simplified: &[(char, char)], homophones: &Homophones) {
        for term in terms {
            match self.terms.get_mut(&term.text) {
                Some((_, known)) => {
                    known.count = known.count.saturating_add(term.count);
                    known.kind = known.kind.min(term.kind);
                }
                None => drop(self.terms.insert(term.text.clone(), (self.seen, term))),
            }
            self.seen += 1;
        }
        self.drop_rare();
        self.simplified.extend(simplified.iter().copied());
        if !self.homophones.iter().any(|known| known.is(homophones)) {
            self.homophones.push(homophones.clone());
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
        let homophones = Homophones::default();
        self.homophones.iter().for_each(|list| homophones.add(&list.beside(&edition.terms)));
        edition.sounds = homophones.beside(&[]);
        edition.simplified = self.simplified.into_iter().collect();
    }
}
