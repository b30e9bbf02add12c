//! How common characters sound, which are no term's: known once for all editions that are opened beside each other.
//!
//! Every edition brings a list of its own, of some thousand characters, and most of them stand in all lists.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use crate::model::{Sound, Term};

/// Characters by how they sound, of some editions together. Clones are the same list.
#[derive(Debug, Clone, Default)]
pub(super) struct Homophones(Rc<RefCell<BTreeMap<String, BTreeSet<char>>>>);

impl Homophones {
    /// Adds those of an edition.
    pub(super) fn add(&self, sounds: &[Sound]) {
        let mut all = self.0.borrow_mut();
        for sound in sounds {
            let characters = sound.characters.chars();
            match all.get_mut(&sound.syllable) {
                Some(known) => known.extend(characters),
                None => drop(all.insert(sound.syllable.clone(), characters.collect())),
            }
        }
    }

    /// Whether the two are one list.
    pub(super) fn is(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }

    /// All of them as an edition with these terms has them: how a character of a term sounds, the term says.
    pub(super) fn beside(&self, terms: &[Term]) -> Vec<Sound> {
        let in_terms: BTreeSet<char> = terms.iter().flat_map(|term| term.text.chars()).collect();
        let all = self.0.borrow();
        let sounds = all.iter().map(|(syllable, characters)| {
            let characters = characters.difference(&in_terms).collect();
            Sound { syllable: syllable.clone(), characters }
        });
        sounds.filter(|sound| !sound.characters.is_empty()).collect()
    }
}
