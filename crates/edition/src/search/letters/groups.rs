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
    let mut found: Vec<(&[u16], Reading, bool)> = Vec::new();
    for reading in places {
        while haystack.start(article + 1) <= reading.start && article + 1 < haystack.len() {
            article += 1;
        }
        let from = haystack.start(article);
        let (start, end) = (reading.start - from, reading.end - from);
        let units = haystack.article(article).units.get(start..end);
        found.extend(units.map(|units| (units, reading, haystack.is_broken(article, start, end))));
    }
    order::sort_by_key(&mut found, |(units, reading, _)| (*units, *reading));
    let of_text = found.chunk_by(|(one, ..), (other, ..)| one == other);
    let group = |places: &[(&[u16], Reading, bool)]| Group {
        text: String::from_utf16_lossy(places[0].0),
        places: places.len() as u32,
        whole: places.iter().map(|(_, reading, _)| reading.whole).max().unwrap_or_default(),
        first: places[0].1.start,
        is_broken: places.iter().all(|(.., is_broken)| *is_broken),
    };
    (of_text.map(group).collect(), is_capped)
}
