//! How characters are read as usual: known once for all editions that are opened beside each other.
//!
//! Every edition brings a list of its own, of some thousand characters, and most of them stand in all lists.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use crate::readings::{Readings, Surroundings, Syllable, Table};

/// The usual readings of some editions together. Clones are the same list.
#[derive(Debug, Clone, Default)]
pub(super) struct Sounds(Rc<RefCell<BTreeMap<u16, Syllable>>>);

impl Sounds {
    /// Adds those of an edition. What it reads otherwise than an edition before, as another dictionary would, is given back.
    pub(super) fn add(&self, usual: &[(u16, Syllable)]) -> Vec<(u16, Syllable)> {
        let mut all = self.0.borrow_mut();
        let is_other = |(character, syllable): &&(u16, Syllable)| {
            let known = all.entry(*character).or_insert(*syllable);
            // A tone is known where the character stands in the edition.
            if known.tone() == 0 && known.letters() == syllable.letters() {
                *known = *syllable;
            }
            *known != *syllable && syllable.tone() > 0
        };
        usual.iter().filter(is_other).copied().collect()
    }

    /// Whether the two are one list.
    pub(super) fn is(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }

    /// All of them, and these surroundings.
    pub(super) fn with(&self, surroundings: &Readings, others: &[(u16, Syllable)]) -> Readings {
        let usual = self.0.borrow().iter().map(|(character, syllable)| (*character, *syllable)).collect();
        let anywhere = others.iter().map(|(character, syllable)| Surroundings {
            character: *character,
            syllable: *syllable,
            before: Vec::new(),
            after: Vec::new(),
        });
        let surroundings = surroundings.table().surroundings().iter().cloned().chain(anywhere);
        Readings::from(Table::new(usual, surroundings.collect()))
    }

    /// Every character with its usual reading.
    pub(super) fn all(&self) -> Vec<(u16, Syllable)> {
        self.0.borrow().iter().map(|(character, syllable)| (*character, *syllable)).collect()
    }
}
