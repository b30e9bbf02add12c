//! Looking for units among units.

/// Units compared at once; the compiler turns a block into vector instructions.
const BLOCK: usize = 16;

/// Units to look for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Needle {
    units: Vec<u16>,
}

impl Needle {
    /// Looks for these units.
    pub(crate) const fn new(units: Vec<u16>) -> Self {
        Self { units }
    }

    /// The units.
    pub(crate) fn units(&self) -> &[u16] {
        &self.units
    }

    /// Calls `note` for every place where it stands in `text`, without overlaps. Nothing stands nowhere.
    ///
    /// Compares the first two units in every place, a block of places at once, and the whole needle where both are: linear
    /// for texts people write, length times length at worst.
    pub(crate) fn each(&self, text: &[u16], mut note: impl FnMut(usize, usize)) {
        let length = self.units.len();
        if length == 0 || length > text.len() {
            return;
        }
        let mut next = 0;
        self.each_overlapping(text, |at| {
            if at >= next {
                next = at + length;
                note(at, next);
            }
        });
    }

    /// Calls `note` for every place, also where they overlap. It is not longer than `text`, and not empty.
    fn each_overlapping(&self, text: &[u16], mut note: impl FnMut(usize)) {
        let end = text.len() + 1 - self.units.len();
        let row = |offset: usize| &text[offset..end + offset];
        // Where there is only one, it is the second too.
        let behind = 1.min(self.units.len() - 1);
        let (first, second) = (self.units[0], self.units[behind]);
        let (first_blocks, first_rest) = row(0).as_chunks::<BLOCK>();
        let (second_blocks, second_rest) = row(behind).as_chunks::<BLOCK>();
        let mut from = 0;
        for (left, right) in first_blocks.iter().zip(second_blocks) {
            if any_both(left, right, first, second) {
                let mut places = all_both(left, right, first, second);
                while places != 0 {
                    let at = from + places.trailing_zeros() as usize;
                    if stands(&self.units, &text[at..]) {
                        note(at);
                    }
                    places &= places - 1;
                }
            }
            from += BLOCK;
        }
        for (left, right) in first_rest.iter().zip(second_rest) {
            if *left == first && *right == second && stands(&self.units, &text[from..]) {
                note(from);
            }
            from += 1;
        }
    }
}

/// Whether `text` starts with `units`. Terms are short: comparing unit by unit is quicker than a call that compares memory.
pub(crate) fn stands(units: &[u16], text: &[u16]) -> bool {
    units.len() <= text.len() && units.iter().zip(text).all(|(unit, other)| unit == other)
}

/// Whether there is a place in the blocks where both units are.
fn any_both(left: &[u16; BLOCK], right: &[u16; BLOCK], first: u16, second: u16) -> bool {
    left.iter().zip(right).fold(0, |any, (one, other)| any | u16::from(*one == first) & u16::from(*other == second))
        != 0
}

/// The places in the blocks where both units are, the first in the lowest bit.
fn all_both(left: &[u16; BLOCK], right: &[u16; BLOCK], first: u16, second: u16) -> u16 {
    let both = left.iter().zip(right).map(|(one, other)| u16::from(*one == first) & u16::from(*other == second));
    both.enumerate().fold(0, |places, (at, both)| places | both << at)
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
            let needle = Needle::new(units.clone());
            let mut found = Vec::new();
            needle.each(&text, |start, end| found.push((start, end)));
            let mut naive: Vec<(usize, usize)> = Vec::new();
            for at in 0..text.len() {
                let is_free = naive.last().is_none_or(|(_, end)| *end <= at);
                if is_free && !units.is_empty() && text[at..].starts_with(&units) {
                    naive.push((at, at + units.len()));
                }
            }
            assert_eq!(found, naive);
            Ok(())
        });
    }
}
