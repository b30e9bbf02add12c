//! Where the units of the texts stand, by how they are read: a letter that is typed looks at the places that can begin so.

use super::table::Letters;
use crate::fold::END;
use crate::search::haystack::Haystack;

/// The places of all units, in the order of their syllables.
#[derive(Debug)]
pub(crate) struct Starts {
    places: Vec<u32>,
    /// Where the places of each syllable begin, and of the last where they end.
    first: Vec<u32>,
}

impl Starts {
    /// Those of `haystack`. Linear in it.
    pub(crate) fn new(letters: &Letters, haystack: &Haystack) -> Self {
        let mut first = vec![0; usize::from(letters.count()) + 1];
        each_unit(letters, haystack, |_, syllable| first[syllable + 1] += 1);
        for syllable in 1..first.len() {
            first[syllable] += first[syllable - 1];
        }
        let mut next = first.clone();
        let mut places = vec![0; first.last().map_or(0, |end| *end as usize)];
        each_unit(letters, haystack, |place, syllable| {
            places[next[syllable] as usize] = place;
            next[syllable] += 1;
        });
        Self { places, first }
    }

    /// The places of the units that are read so, in their order.
    pub(super) fn of(&self, syllable: u16) -> &[u32] {
        let number = usize::from(syllable);
        &self.places[self.first[number] as usize..self.first[number + 1] as usize]
    }
}

/// Calls `note` for every unit with its place among all and its syllable.
fn each_unit(letters: &Letters, haystack: &Haystack, mut note: impl FnMut(u32, usize)) {
    for article in 0..haystack.len() {
        for (place, unit) in (haystack.start(article)..).zip(haystack.article(article).units) {
            if *unit != END {
                note(place as u32, usize::from(letters.syllable(*unit, place)));
            }
        }
    }
}
