//! Every place that is read as was typed.

use core::ops::ControlFlow;

use super::steps::{Steps, reach};
use super::table::Letters;
use super::typed::is_letter;
use crate::fold::{END, is_digit};
use crate::search::haystack::Haystack;

/// Signs in a row that need not be typed.
const MOST_SIGNS: usize = 3;

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
            if *unit == END || !is_other && !steps.can_start(*unit, letters.usual[usize::from(*unit)]) {
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
    for at in 0..units.len() {
        if walk.from(units, at, syllable, &mut note).is_break() {
            return;
        }
    }
}

/// Looks at places one after the other.
#[derive(Debug)]
struct Walk<'a> {
    steps: &'a Steps,
    /// How many letters were read, and how many of them in whole syllables.
    reached: Vec<(usize, usize)>,
    next: Vec<(usize, usize)>,
}

impl<'a> Walk<'a> {
    const fn new(steps: &'a Steps) -> Self {
        Self { steps, reached: Vec::new(), next: Vec::new() }
    }

    /// Notes every place that begins with the unit at `at` of these, each of which is read as `syllable` says.
    fn from(
        &mut self,
        units: &[u16],
        at: usize,
        syllable: &(impl Fn(usize) -> u16 + ?Sized),
        note: &mut impl FnMut(Reading) -> ControlFlow<()>,
    ) -> ControlFlow<()> {
        let count = self.steps.length();
        self.reached.clear();
        self.reached.push((0, 0));
        let mut signs = 0;
        for (place, unit) in units.iter().enumerate().skip(at) {
            if *unit == END {
                break;
            }
            let syllable = syllable(place);
            self.next.clear();
            for (read, whole) in &self.reached {
                self.steps.follow(*read, *whole, *unit, syllable, &mut self.next);
            }
            let is_sign = syllable == 0 && !is_letter(*unit) && !is_digit(*unit) && !is_ideograph(*unit);
            signs = if is_sign { signs + 1 } else { 0 };
            if is_sign && place > at && signs <= MOST_SIGNS {
                self.reached.iter().for_each(|state| reach(&mut self.next, *state));
            }
            core::mem::swap(&mut self.reached, &mut self.next);
            if let Some(done) = self.reached.iter().position(|(read, _)| *read == count) {
                let (_, whole) = self.reached.swap_remove(done);
                note(Reading { start: at, end: place + 1, whole })?;
            }
            if self.reached.is_empty() {
                break;
            }
        }
        ControlFlow::Continue(())
    }
}

/// Whether a unit is a Chinese character.
const fn is_ideograph(unit: u16) -> bool {
    matches!(unit, 0x3400..=0x4DBF | 0x4E00..=0x9FFF | 0xF900..=0xFAFF | 0xD800..=0xDFFF)
}
