//! Every place that is read as was typed.

use core::ops::ControlFlow;

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

/// Calls `note` for every place in these texts that is read as `steps` say, until it breaks.
///
/// Linear in the texts, but for the places that begin as typed.
pub(super) fn each(
    letters: &Letters,
    haystack: &Haystack,
    steps: &Steps,
    mut note: impl FnMut(Reading) -> ControlFlow<()>,
) {
    let mut walk = Walk::new(steps);
    let mut others = letters.exceptions.iter().map(|(place, _)| *place as usize).peekable();
    for article in 0..haystack.len() {
        let (units, from) = (haystack.article(article).units, haystack.start(article));
        for (at, unit) in units.iter().enumerate() {
            let is_other = others.next_if_eq(&(from + at)).is_some();
            if *unit == END || !is_other && !steps.can_start(*unit, letters.usual(*unit)) {
                continue;
            }
            let syllable = |place: usize| letters.syllable(units[place], from + place);
            let mut note =
                |reading: Reading| note(Reading { start: from + reading.start, end: from + reading.end, ..reading });
            if walk.from(units, at, &syllable, &mut note).is_break() {
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
    states: States,
    next: States,
}

impl<'a> Walk<'a> {
    pub(super) fn new(steps: &'a Steps) -> Self {
        Self { steps, states: States::default(), next: States::default() }
    }

    /// Notes every place that begins with the unit at `at` of these, each of which is read as `syllable` says.
    pub(super) fn from(
        &mut self,
        units: &[u16],
        at: usize,
        syllable: &(impl Fn(usize) -> u16 + ?Sized),
        note: &mut impl FnMut(Reading) -> ControlFlow<()>,
    ) -> ControlFlow<()> {
        self.states.restart();
        for (place, unit) in units.iter().enumerate().skip(at) {
            let syllable = syllable(place);
            if *unit == END || !self.steps.leads_on(&self.states, (syllable, *unit)) {
                break;
            }
            let whole = self.steps.step(&self.states, *unit, syllable, &mut self.next);
            core::mem::swap(&mut self.states, &mut self.next);
            if let Some(whole) = whole {
                note(Reading { start: at, end: place + 1, whole })?;
            }
            if !self.states.are_open() {
                break;
            }
        }
        ControlFlow::Continue(())
    }
}
