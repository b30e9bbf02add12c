//! Places that are read as was typed, grouped by the characters that a search would look for.

use core::ops::ControlFlow;

use super::starts::Starts;
use super::steps::Steps;
use super::table::Letters;
use super::walk::{Reading, each};
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

/// The groups of all places, in any order; and whether there are more places than were looked at. Linear in the
/// places that begin as was typed.
pub(crate) fn groups(letters: &Letters, haystack: &Haystack, starts: &Starts, steps: &Steps) -> (Vec<Group>, bool) {
    let mut places = Places::default();
    each(letters, haystack, starts, steps, |reading| places.push(reading));
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

    /// The groups of all places, in the order of their first; and whether there were more than were kept. Linear.
    pub(super) fn groups(self, haystack: &Haystack) -> (Vec<Group>, bool) {
        let Self(places) = self;
        let is_capped = places.len() > MOST_PLACES;
        let places = &places[..places.len().min(MOST_PLACES)];
        let mut found = Found { slots: vec![0; (2 * places.len()).next_power_of_two()], first: Vec::new() };
        let mut groups: Vec<Group> = Vec::new();
        for Reading { start, end, whole } in places {
            let text = &haystack.units_from(*start)[..end - start];
            let is_broken = haystack.is_broken(*start, *end);
            match found.number(haystack, *start, text).and_then(|known| groups.get_mut(known)) {
                Some(group) => {
                    group.places += 1;
                    group.whole = group.whole.max(*whole);
                    group.first = group.first.min(*start);
                    group.is_broken &= is_broken;
                }
                None => groups.push(Group {
                    text: String::from_utf16_lossy(text),
                    places: 1,
                    whole: *whole,
                    first: *start,
                    is_broken,
                }),
            }
        }
        (groups, is_capped)
    }
}

/// Which texts have a group: a hash table, which is smaller than the library's.
#[derive(Debug)]
struct Found {
    /// By their hash the numbers of groups, counted from one; half of the slots stay empty.
    slots: Vec<u32>,
    /// Of every group the first place and the length of its text.
    first: Vec<(usize, usize)>,
}

impl Found {
    /// The number of the group of `text`, which starts at this place; none where it is the first of the next one.
    fn number(&mut self, haystack: &Haystack, start: usize, text: &[u16]) -> Option<usize> {
        let last = self.slots.len() - 1;
        let hash = text.iter().fold(0_u32, |hash, unit| (hash ^ u32::from(*unit)).wrapping_mul(0x9E37_79B1));
        let mut slot = (hash ^ hash >> 15) as usize & last;
        while let Some(known) = self.slots[slot].checked_sub(1) {
            let (known_start, length) = self.first[known as usize];
            if length == text.len() && haystack.units_from(known_start)[..length] == *text {
                return Some(known as usize);
            }
            slot = (slot + 1) & last;
        }
        self.first.push((start, text.len()));
        self.slots[slot] = self.first.len() as u32;
        None
    }
}
