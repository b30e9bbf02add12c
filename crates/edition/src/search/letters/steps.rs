//! From letter to letter: which units of a text can follow.

use super::spelling::Spelling;
use super::table::Letters;
use super::typed::{Typed, is_letter};
use crate::fold::is_digit;

/// Signs in a row that need not be typed.
const MOST_SIGNS: usize = 3;

/// Whether sounds are taken for each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Confusions {
    /// Syllables are spelled as they are.
    None,
    /// Every syllable may be spelled as those speakers do who take one sound for another.
    Allowed,
}

/// What was typed as steps: from every letter how far each syllable leads.
#[derive(Debug)]
pub(crate) struct Steps {
    typed: Typed,
    /// Number of different syllables.
    syllables: usize,
    /// For every letter and syllable the lengths that it can be typed in: bit 0 is one letter.
    lengths: Vec<u8>,
    /// Which of them are whole syllables.
    whole: Vec<u8>,
    /// How many letters may lie outside of whole syllables.
    most_unfinished: usize,
}

impl Steps {
    /// The steps through `typed` for syllables of these texts. Linear in the letters.
    pub(crate) fn new(letters: &Letters, typed: Typed, confusions: Confusions) -> Self {
        let syllables = letters.syllables.len();
        let size = syllables * typed.units.len();
        // Initials alone hardly tell sounds apart, and those that are only alike not at all.
        let most_unfinished = match confusions {
            Confusions::None => usize::MAX,
            Confusions::Allowed => typed.letters().saturating_sub(1) / 2,
        };
        let mut steps = Self { typed, syllables, lengths: vec![0; size], whole: vec![0; size], most_unfinished };
        for at in 0..steps.typed.units.len() {
            let Ok(first) = u8::try_from(steps.typed.units[at]) else { continue };
            if !is_letter(u16::from(first)) {
                continue;
            }
            let range = |list: &dyn Fn(u8) -> usize| list(first)..list(first + 1);
            let before =
                |letter: u8| letters.syllables.partition_point(|known| known.letters().first() < Some(&letter));
            for number in range(&before) {
                steps.add(at, letters.syllables[number], number);
            }
            if confusions == Confusions::Allowed {
                let before =
                    |letter: u8| letters.alike.partition_point(|(known, _)| known.letters().first() < Some(&letter));
                for (spelling, number) in &letters.alike[range(&before)] {
                    steps.add(at, *spelling, usize::from(*number));
                }
            }
        }
        steps
    }

    /// The syllable of this number can be spelled so from letter `at` on.
    fn add(&mut self, at: usize, spelling: Spelling, number: usize) {
        let letters = spelling.letters();
        let is_typed = |(place, letter): (usize, &u8)| {
            let place = at + place;
            let is_same = self
                .typed
                .units
                .get(place)
                .is_some_and(|typed| *typed == u16::from(*letter) || *letter == b'v' && *typed == u16::from(b'u'));
            is_same && (place == at || !self.typed.ends[place])
        };
        let common = letters.iter().enumerate().take_while(|(place, letter)| is_typed((*place, letter))).count();
        let initial = if letters.len() > 2 && letters[1] == b'h' { 2 } else { 1 };
        let slot = at * self.syllables + number;
        for length in 1..=common {
            if length == letters.len() {
                self.whole[slot] |= 1 << (length - 1);
            }
            if length == letters.len() || length == 1 || length == initial || self.typed.ends[at + length] {
                self.lengths[slot] |= 1 << (length - 1);
            }
        }
    }

    /// Whether a place can begin with this unit, which is read so.
    #[inline]
    pub(crate) fn can_start(&self, unit: u16, syllable: u16) -> bool {
        self.lengths[usize::from(syllable)] != 0 || self.begins_with(unit)
    }

    /// Whether this unit itself was typed first.
    #[inline]
    pub(super) fn begins_with(&self, unit: u16) -> bool {
        self.typed.units[0] == unit
    }

    /// Whether a place can begin with a unit that is read so; of a unit that stands for itself that is not known.
    pub(crate) fn can_start_with(&self, syllable: u16) -> bool {
        syllable == 0 || self.lengths[usize::from(syllable)] != 0 || !is_letter(self.typed.units[0])
    }
}

/// How far what was typed is read behind some units.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct States {
    /// How many letters were read, and how many of them in whole syllables: one for every way to read the units.
    reached: Vec<(usize, usize)>,
    /// Signs right before, which need not be typed.
    signs: usize,
}

impl States {
    /// Those before the first unit.
    pub(super) fn start() -> Self {
        let mut states = Self::default();
        states.restart();
        states
    }

    /// Goes back before the first unit.
    pub(super) fn restart(&mut self) {
        self.reached.clear();
        self.reached.push((0, 0));
        self.signs = 0;
    }

    /// Whether another unit can follow.
    pub(super) const fn are_open(&self) -> bool {
        !self.reached.is_empty()
    }

    /// Adds one; of two that have read as many letters the one with more in whole syllables stays.
    fn reach(&mut self, (read, whole): (usize, usize)) {
        match self.reached.iter_mut().find(|(known, _)| *known == read) {
            Some((_, known)) => *known = whole.max(*known),
            None => self.reached.push((read, whole)),
        }
    }
}

impl Steps {
    /// Steps from `before` over a unit that is read so to `next`. Where that is all that was typed, how many of its letters
    /// lie in whole syllables.
    pub(super) fn step(&self, before: &States, unit: u16, syllable: u16, next: &mut States) -> Option<usize> {
        next.reached.clear();
        for (read, whole) in &before.reached {
            self.follow(*read, *whole, unit, syllable, next);
        }
        let is_sign = is_sign(unit, syllable);
        next.signs = if is_sign { before.signs + 1 } else { 0 };
        let is_first = before.reached.first().is_some_and(|(read, _)| *read == 0);
        if is_sign && !is_first && next.signs <= MOST_SIGNS {
            before.reached.iter().for_each(|state| next.reach(*state));
        }
        let done = next.reached.iter().position(|(read, _)| *read == self.typed.units.len())?;
        Some(next.reached.swap_remove(done).1)
    }

    /// Whether something leads on from `before` over a unit that is read so.
    #[inline]
    pub(super) fn leads_on(&self, before: &States, (syllable, unit): (u16, u16)) -> bool {
        is_sign(unit, syllable)
            || before.reached.iter().any(|(read, _)| {
                self.typed.units[*read] == unit || self.lengths[read * self.syllables + usize::from(syllable)] != 0
            })
    }

    /// Adds where a unit that is read so leads from letter `read` on.
    fn follow(&self, read: usize, whole: usize, unit: u16, syllable: u16, next: &mut States) {
        if self.typed.units[read] == unit {
            next.reach((read + 1, whole + 1));
        }
        let slot = read * self.syllables + usize::from(syllable);
        let mut lengths = self.lengths[slot];
        while lengths != 0 {
            let bit = lengths.trailing_zeros() as usize;
            lengths &= lengths - 1;
            let in_whole = if self.whole[slot] >> bit & 1 == 1 { bit + 1 } else { 0 };
            let unfinished = read + bit + 1 - whole - in_whole;
            if unfinished <= self.most_unfinished {
                next.reach((read + bit + 1, whole + in_whole));
            }
        }
    }
}

/// Whether a unit that is read so is a sign, which need not be typed.
const fn is_sign(unit: u16, syllable: u16) -> bool {
    syllable == 0 && !is_letter(unit) && !is_digit(unit) && !is_ideograph(unit)
}

/// Whether a unit is a Chinese character.
const fn is_ideograph(unit: u16) -> bool {
    matches!(unit, 0x3400..=0x4DBF | 0x4E00..=0x9FFF | 0xF900..=0xFAFF | 0xD800..=0xDFFF)
}
