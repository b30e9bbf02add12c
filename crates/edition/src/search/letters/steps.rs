//! From letter to letter: which units of a text can follow.

use super::spelling::Spelling;
use super::table::Letters;
use super::typed::{Typed, is_letter};

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
}

impl Steps {
    /// The steps through `typed` for syllables of these texts. Linear in the letters.
    pub(crate) fn new(letters: &Letters, typed: Typed, confusions: Confusions) -> Self {
        let syllables = letters.syllables.len();
        let size = syllables * typed.units.len();
        let mut steps = Self { typed, syllables, lengths: vec![0; size], whole: vec![0; size] };
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
    pub(crate) fn can_start(&self, unit: u16, syllable: u16) -> bool {
        self.lengths[usize::from(syllable)] != 0 || self.typed.units[0] == unit
    }

    /// How many units were typed.
    pub(super) const fn length(&self) -> usize {
        self.typed.units.len()
    }
}

impl Steps {
    /// Adds where a unit that is read so leads from letter `read` on.
    pub(super) fn follow(&self, read: usize, whole: usize, unit: u16, syllable: u16, next: &mut Vec<(usize, usize)>) {
        if self.typed.units[read] == unit {
            reach(next, (read + 1, whole + 1));
        }
        let slot = read * self.syllables + usize::from(syllable);
        let mut lengths = self.lengths[slot];
        while lengths != 0 {
            let bit = lengths.trailing_zeros() as usize;
            lengths &= lengths - 1;
            let in_whole = if self.whole[slot] >> bit & 1 == 1 { bit + 1 } else { 0 };
            reach(next, (read + bit + 1, whole + in_whole));
        }
    }
}

/// Adds a state; of two that have read as many letters the one with more in whole syllables stays.
pub(super) fn reach(states: &mut Vec<(usize, usize)>, (read, whole): (usize, usize)) {
    match states.iter_mut().find(|(known, _)| *known == read) {
        Some((_, known)) => *known = whole.max(*known),
        None => states.push((read, whole)),
    }
}
