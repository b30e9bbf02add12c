//! Places that are read as was typed, grouped by the characters that a search would look for.

use core::ops::ControlFlow;

use super::steps::Steps;
use super::table::Letters;
use super::walk::{Reading, each};
use crate::order;
use crate::search::haystack::Haystack;

/// Places that are looked at: initials that fit more in an archive are too short to mean anything.
const MOST_PLACES: usize = 10_000;

/// Characters that stand at places which are read as was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Group {
    /// The folded characters.
    pub(crate) text: String,
    /// Places where they are read so.
    pub(crate) places: u32,
    /// Letters that lie in whole syllables.
    pub(crate) whole: usize,
    /// The first place, in units of all texts.
    pub(crate) first: usize,
    /// Whether a mark stands between the characters at every place: 调。街 is read as 调解 is, and hardly meant.
    pub(crate) is_broken: bool,
}

/// The groups of all places, in any order; and whether there are more places than were looked at. Linear in the texts.
pub(crate) fn groups(letters: &Letters, haystack: &Haystack, steps: &Steps) -> (Vec<Group>, bool) {
    let mut places = Places::default();
    each(letters, haystack, steps, |reading| places.push(reading));
    places.groups(haystack)
}

/// Places that are read as was typed.
#[derive(Debug, Default)]
pub(super) struct Places(Vec<Reading>);

impl Places {
    pub(super) const fn has_room(&self) -> bool {
        self.0.len() <= MOST_PLACES
    }

    /// Adds one; breaks where there is no room for another.
    pub(super) fn push(&mut self, reading: Reading) -> ControlFlow<()> {
        self.0.push(reading);
        if self.has_room() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    }

    /// The groups of all places; and whether there were more than were kept.
    pub(super) fn groups(self, haystack: &Haystack) -> (Vec<Group>, bool) {
        let Self(mut places) = self;
        let is_capped = places.len() > MOST_PLACES;
        places.truncate(MOST_PLACES);
        let text = |reading: &Reading| &haystack.units_from(reading.start)[..reading.end - reading.start];
        order::sort_by_key(&mut places, |reading| (text(reading), *reading));
        let of_text = places.chunk_by(|one, other| text(one) == text(other));
        let group = |places: &[Reading]| Group {
            text: String::from_utf16_lossy(text(&places[0])),
            places: places.len() as u32,
            whole: places.iter().map(|reading| reading.whole).max().unwrap_or_default(),
            first: places[0].start,
            is_broken: places.iter().all(|reading| haystack.is_broken(reading.start, reading.end)),
        };
        (of_text.map(group).collect(), is_capped)
    }
}
