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
}

/// The groups of all places, in the order of their characters; and whether there are more places than were looked at.
pub(crate) fn groups(letters: &Letters, haystack: &Haystack, steps: &Steps) -> (Vec<Group>, bool) {
    let mut places: Vec<Reading> = Vec::new();
    each(letters, haystack, steps, |reading| {
        places.push(reading);
        if places.len() > MOST_PLACES { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    let is_capped = places.len() > MOST_PLACES;
    places.truncate(MOST_PLACES);
    let mut article = 0;
    let mut found: Vec<(&[u16], Reading)> = Vec::new();
    for reading in places {
        while haystack.start(article + 1) <= reading.start && article + 1 < haystack.len() {
            article += 1;
        }
        let from = haystack.start(article);
        let units = haystack.article(article).units;
        found.extend(units.get(reading.start - from..reading.end - from).map(|units| (units, reading)));
    }
    order::sort_by_key(&mut found, |(units, reading)| (*units, *reading));
    let of_text = found.chunk_by(|(one, _), (other, _)| one == other);
    let group = |places: &[(&[u16], Reading)]| Group {
        text: String::from_utf16_lossy(places[0].0),
        places: places.len() as u32,
        whole: places.iter().map(|(_, reading)| reading.whole).max().unwrap_or_default(),
        first: places[0].1.start,
    };
    (of_text.map(group).collect(), is_capped)
}
