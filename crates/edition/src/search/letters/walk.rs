//! Every place that is read as was typed.

use core::ops::ControlFlow;

use super::starts::Starts;
use super::steps::{States, Steps};
use super::table::Letters;
use crate::fold::END;
use crate::search::haystack::Haystack;

/// A place that is read as was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Reading {
    /// First unit among all.
    pub(crate) start: usize,
    /// Unit after the last.
    pub(crate) end: usize,
    /// Letters that lie in whole syllables.
    pub(crate) whole: usize,
}

/// Calls `note` for every place in these texts, which begin in `starts`, that is read as `steps` say, until it breaks.
///
/// Linear in the places that begin as typed.
pub(super) fn each(
    letters: &Letters,
    haystack: &Haystack,
    starts: &Starts,
    steps: &Steps,
    mut note: impl FnMut(Reading) -> ControlFlow<()>,
) {
    let mut walk = Walk::new(steps);
    for syllable in (0..letters.count()).filter(|syllable| steps.can_start_with(*syllable)) {
        for place in starts.of(syllable) {
            let start = *place as usize;
            let units = haystack.units_from(start);
            let read = |at: usize| letters.syllable(units[at], start + at);
            let mut note = |reading: Reading| note(Reading { start, end: start + reading.end, ..reading });
            if steps.can_start(units[0], syllable) && walk.from(units, 0, &read, &mut note).is_break() {
                return;
            }
        }
    }
}

/// Calls `note` for every place in `units`, each of which is read as `syllable` says by its place, until it breaks.
pub(crate) fn each_in(
    steps: &Steps,
    units: &[u16],
    syllable: &dyn Fn(usize) -> u16,
    mut note: impl FnMut(Reading) -> ControlFlow<()>,
) {
    let mut walk = Walk::new(steps);
    for (at, unit) in units.iter().enumerate() {
        if steps.can_start(*unit, syllable(at)) && walk.from(units, at, syllable, &mut note).is_break() {
            return;
        }
    }
}

/// Looks at places one after the other.
#[derive(Debug)]
pub(super) struct Walk<'a> {
    steps: &'a Steps,
    first: First,
    states: States,
    next: States,
}

/// How far a place is read behind its first unit: all that are read alike begin alike.
#[derive(Debug, Default)]
struct First {
    /// The syllable of the unit; 0 where it stands for itself, so that another one may be read otherwise.
    syllable: u16,
    states: States,
    /// Where the unit is all that was typed, how many of its letters lie in whole syllables.
    whole: Option<usize>,
}

impl<'a> Walk<'a> {
    pub(super) fn new(steps: &'a Steps) -> Self {
        Self { steps, first: First::default(), states: States::default(), next: States::default() }
    }

    /// Notes every place that begins with the unit at `at` of these, each of which is read as `syllable` says.
    pub(super) fn from(
        &mut self,
        units: &[u16],
        at: usize,
        syllable: &(impl Fn(usize) -> u16 + ?Sized),
        note: &mut impl FnMut(Reading) -> ControlFlow<()>,
    ) -> ControlFlow<()> {
        self.begin(units[at], syllable(at));
        if let Some(whole) = self.first.whole {
            note(Reading { start: at, end: at + 1, whole })?;
        }
        let mut before = &self.first.states;
        for (place, unit) in units.iter().enumerate().skip(at + 1).take_while(|(_, unit)| **unit != END) {
            let syllable = syllable(place);
            if !before.are_open() || !self.steps.leads_on(before, (syllable, *unit)) {
                break;
            }
            let whole = self.steps.step(before, *unit, syllable, &mut self.next);
            core::mem::swap(&mut self.states, &mut self.next);
            before = &self.states;
            if let Some(whole) = whole {
                note(Reading { start: at, end: place + 1, whole })?;
            }
        }
        ControlFlow::Continue(())
    }

    /// Steps over the first unit of a place, if the one before was not read alike.
    fn begin(&mut self, unit: u16, syllable: u16) {
        let is_itself = syllable == 0 || self.steps.begins_with(unit);
        if is_itself || self.first.syllable != syllable {
            self.states.restart();
            self.first.whole = self.steps.step(&self.states, unit, syllable, &mut self.first.states);
            self.first.syllable = if is_itself { 0 } else { syllable };
        }
    }
}
