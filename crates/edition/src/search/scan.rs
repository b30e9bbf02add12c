//! Looking for units among units.

use crate::search::blocks::Blocks;

/// Units compared at once; the compiler turns a block into vector instructions.
const BLOCK: usize = 16;

/// Units to look for, with the two to look for first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Needle {
    units: Vec<u16>,
    /// Offsets of its two rarest units; the same twice where it has only one.
    rarest: (usize, usize),
}

impl Needle {
    /// Prepares `units` for texts in which a unit is as common as `commonness` says.
    pub(crate) fn new(units: Vec<u16>, commonness: impl Fn(u16) -> u32) -> Self {
        let rarest = |but: Option<usize>| {
            let offsets = (0..units.len()).filter(|offset| Some(*offset) != but);
            offsets.min_by_key(|offset| commonness(units[*offset]))
        };
        let first = rarest(None).unwrap_or(0);
        let second = rarest(Some(first)).unwrap_or(first);
        Self { units, rarest: (first, second) }
    }

    /// The units.
    pub(crate) fn units(&self) -> &[u16] {
        &self.units
    }

    /// Calls `note` for every place where it starts in one of `blocks` of `text`, without overlaps.
    pub(crate) fn each(&self, text: &[u16], blocks: Blocks, mut note: impl FnMut(usize, usize)) {
        let mut next = 0;
        for (start, end) in blocks.stretches(text.len()) {
            let stretch = &text[..(end + self.units.len()).saturating_sub(1).min(text.len())];
            next = next.max(start);
            while let Some(start) = self.find(stretch, next) {
                next = start + self.units.len();
                note(start, next);
            }
        }
    }

    /// Where it first stands in `text` at or behind `from`. Nothing stands nowhere.
    ///
    /// Compares two units in every place, a block of places at once, and the whole needle where both are there: linear
    /// for texts people write, length times length at worst.
    pub(crate) fn find(&self, text: &[u16], from: usize) -> Option<usize> {
        let length = self.units.len();
        let places = (text.len() + 1).checked_sub(length + from).filter(|places| *places > 0 && length > 0)?;
        let row = |offset: usize| &text[from + offset..from + offset + places];
        let (first, second) = (self.units[self.rarest.0], self.units[self.rarest.1]);
        let (first_blocks, first_rest) = row(self.rarest.0).as_chunks::<BLOCK>();
        let (second_blocks, second_rest) = row(self.rarest.1).as_chunks::<BLOCK>();
        let stands = |at: &usize| text[*at..].starts_with(&self.units);
        for (block, (left, right)) in first_blocks.iter().zip(second_blocks).enumerate() {
            if any_both(left, right, first, second) {
                let start = from + block * BLOCK;
                let both = (0..BLOCK).filter(|offset| left[*offset] == first && right[*offset] == second);
                if let Some(at) = both.map(|offset| start + offset).find(stands) {
                    return Some(at);
                }
            }
        }
        let start = from + first_blocks.len() * BLOCK;
        let both = first_rest.iter().zip(second_rest).enumerate();
        both.filter(|(_, (left, right))| **left == first && **right == second).map(|(at, _)| start + at).find(stands)
    }
}

/// Whether there is a place in the blocks where both units are.
fn any_both(left: &[u16; BLOCK], right: &[u16; BLOCK], first: u16, second: u16) -> bool {
    left.iter().zip(right).fold(0, |any, (one, other)| any | u16::from(*one == first) & u16::from(*other == second))
        != 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_what_windows_find() {
        arbtest::arbtest(|u| {
            let mut letters = |most: usize| -> arbtest::arbitrary::Result<Vec<u16>> {
                let length = u.int_in_range(0..=most)?;
                (0..length).map(|_| u.int_in_range(1..=3)).collect()
            };
            let (text, units) = (letters(120)?, letters(4)?);
            let needle = Needle::new(units.clone(), |unit| u32::from(unit % 3));
            let from = u.int_in_range(0..=text.len())?;
            let naive = (from..text.len()).find(|at| !units.is_empty() && text[*at..].starts_with(&units));
            assert_eq!(needle.find(&text, from), naive);
            Ok(())
        });
    }
}
