//! [`groups`](super::groups) in an archive: from its pairs of units, without reading the texts.

use core::ops::ControlFlow;

use super::groups::{Group, Places};
use super::pairs::{Pairs, Run};
use super::steps::{States, Steps};
use super::table::Letters;
use super::walk::{Reading, Walk};
use crate::search::haystack::Haystack;
use crate::search::postings::Postings;

/// Looking at a place takes as long as looking at so many pairs.
const PAIRS_OF_A_PLACE: usize = 5;

/// What an archive is known by.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Archive<'a> {
    pub(crate) letters: &'a Letters,
    pub(crate) haystack: &'a Haystack,
    pub(crate) pairs: &'a Pairs,
    pub(crate) postings: &'a Postings,
}

impl Archive<'_> {
    /// The groups of all places, in any order; and whether there are more places than were looked at. Linear in the pairs that
    /// begin as was typed, and in the places of those that are not all of it.
    pub(crate) fn groups(self, steps: &Steps) -> (Vec<Group>, bool) {
        let (mut found, mut longer) =
            (Vec::new(), Longer { archive: self, walk: Walk::new(steps), places: Places::default() });
        let (mut first, mut second) = (States::default(), States::default());
        let start = States::start();
        for syllable in (0..self.letters.count()).filter(|syllable| steps.can_start_with(*syllable)) {
            for (unit, pairs) in self.pairs.of_syllable(syllable) {
                let [(_, left)] = unit.read;
                found.extend(steps.step(&start, left, syllable, &mut first).map(|whole| Group::of(unit, whole)));
                for pair in pairs.iter().filter(|pair| steps.leads_on(&first, pair.read[1])) {
                    let [_, (syllable, right)] = pair.read;
                    let whole = steps.step(&first, right, syllable, &mut second);
                    found.extend(whole.map(|whole| Group::of(pair, whole)));
                    if second.are_open() && longer.places.has_room() {
                        longer.add(pair, |next| steps.leads_on(&second, next.read[1]));
                    }
                }
            }
        }
        let (longer, is_capped) = longer.places.groups(self.haystack);
        found.extend(longer);
        (found, is_capped)
    }
}

/// Places of more than two units.
#[derive(Debug)]
struct Longer<'a> {
    archive: Archive<'a>,
    walk: Walk<'a>,
    places: Places,
}

impl Longer<'_> {
    /// Adds what begins with a pair and goes on with one that begins with its second unit and leads on.
    fn add(&mut self, pair: &Run<2>, leads_on: impl Fn(&Run<2>) -> bool) {
        let Archive { pairs, postings, .. } = self.archive;
        let next = pairs.of_unit(pair.read[1]);
        if next.len() >= PAIRS_OF_A_PLACE * pair.places as usize {
            return pair.each_place(postings, |place| self.add_place(pair, place));
        }
        let next: Vec<&Run<2>> = next.iter().filter(|next| leads_on(next)).collect();
        if next.iter().map(|next| next.places).sum::<u32>() < pair.places {
            for next in next {
                next.each_place(postings, |place| {
                    if let Some(before) = place.checked_sub(1) {
                        self.add_place(pair, before);
                    }
                });
            }
        } else {
            pair.each_place(postings, |place| self.add_place(pair, place));
        }
    }

    /// Adds what begins with a pair at `place`, if that stands there.
    fn add_place(&mut self, pair: &Run<2>, place: usize) {
        let Archive { letters, haystack, .. } = self.archive;
        let units = haystack.units_from(place);
        let syllable = |at: usize| letters.syllable(units[at], place + at);
        let [left, right] = pair.read;
        if !units.starts_with(&[left.1, right.1]) || [syllable(0), syllable(1)] != [left.0, right.0] {
            return;
        }
        let places = &mut self.places;
        // A place that is the last one for which there is room ends this walk, not that of the places behind it.
        let _ = self.walk.from(units, 0, &syllable, &mut |reading| {
            let longer = reading.end > pair.read.len() && places.has_room();
            let reading = Reading { start: place + reading.start, end: place + reading.end, ..reading };
            if longer { places.push(reading) } else { ControlFlow::Continue(()) }
        });
    }
}

impl Group {
    /// The places of a run, which is read as was typed with so many letters in whole syllables.
    fn of<const N: usize>(run: &Run<N>, whole: usize) -> Self {
        let Run { read, places, first, is_broken, .. } = run;
        let text = String::from_utf16_lossy(&read.map(|(_, unit)| unit));
        Self { text, places: *places, whole, first: *first as usize, is_broken: *is_broken }
    }
}
