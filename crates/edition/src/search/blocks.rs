//! Where in an article a term can start: an article's units in 16 blocks of equal length.

/// A set of blocks of one article, the first in the lowest bit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Blocks {
    /// Where all of the term can be: it can start anywhere in them.
    whole: u16,
    /// Where its beginning can be, and its end in the next: it can start at their ends.
    across: u16,
}

impl Blocks {
    /// Every block: the term can start anywhere.
    pub(crate) const ALL: Self = Self { whole: u16::MAX, across: u16::MAX };
    /// No block: the article does not hold the term.
    pub(crate) const NONE: Self = Self { whole: 0, across: 0 };

    /// Length of a block of an article of `units` units.
    pub(crate) const fn length(units: usize) -> usize {
        units.div_ceil(16)
    }

    /// The blocks of a term of which one unit is in these blocks.
    pub(crate) const fn of_any(unit: u16) -> Self {
        Self { whole: unit, across: unit | unit >> 1 }
    }

    /// The blocks of a term of which the first unit is in these blocks.
    pub(crate) const fn of_first(unit: u16) -> Self {
        Self { whole: unit, across: unit }
    }

    /// The blocks that are in both.
    #[must_use]
    pub(crate) const fn and(self, other: Self) -> Self {
        Self { whole: self.whole & other.whole, across: self.across & other.across }
    }

    /// The blocks that are in one or the other.
    #[must_use]
    pub(crate) const fn or(self, other: Self) -> Self {
        Self { whole: self.whole | other.whole, across: self.across | other.across }
    }

    /// Whether there is a block.
    pub(crate) const fn any(self) -> bool {
        self.whole | self.across != 0
    }

    /// Where a term of `length` units can start in an article of `units` units: first unit and unit after the last, in
    /// order.
    pub(crate) fn stretches(self, units: usize, length: usize) -> impl Iterator<Item = (usize, usize)> {
        let block_length = Self::length(units);
        let mut block = 0;
        core::iter::from_fn(move || {
            block += (u32::from(self.whole | self.across) >> block).trailing_zeros();
            if block >= 16 {
                return None;
            }
            let count = (self.whole >> block).trailing_ones();
            let first = block as usize * block_length;
            block += count.max(1);
            let end = block as usize * block_length;
            let start = if count == 0 { (end + 1).saturating_sub(length).max(first) } else { first };
            Some((start.min(units), end.min(units)))
        })
    }
}

/// A set of blocks in half as many bits: whether one or the other of two neighbours is in it.
pub(crate) fn coarse(blocks: u16) -> u8 {
    (0..8).filter(|pair| blocks >> (2 * pair) & 3 != 0).fold(0, |coarse, pair| coarse | 1 << pair)
}

/// The blocks that [`coarse`] can have meant.
pub(crate) const fn fine(coarse: u8) -> u16 {
    let mut spread = coarse as u16;
    spread = (spread | spread << 4) & 0x0F0F;
    spread = (spread | spread << 2) & 0x3333;
    spread = (spread | spread << 1) & 0x5555;
    spread | spread << 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stretches_are_where_a_term_can_start() {
        arbtest::arbtest(|u| {
            let units = u.int_in_range(0..=100)?;
            let length = u.int_in_range(1..=Blocks::length(units).max(1))?;
            let (first, other): (u16, u16) = (u.arbitrary()?, u.arbitrary()?);
            let blocks = Blocks::of_first(first).and(Blocks::of_any(other));
            let found: Vec<usize> = blocks.stretches(units, length).flat_map(|(start, end)| start..end).collect();
            assert!(found.is_sorted() && found.iter().all(|unit| *unit < units));
            let holds = |blocks: u16, unit: usize| blocks >> (unit / Blocks::length(units).max(1)) & 1 == 1;
            for start in 0..(units + 1).saturating_sub(length) {
                if holds(first, start) && (start..start + length).any(|unit| holds(other, unit)) {
                    assert!(found.contains(&start), "{blocks:?} {units} {length}: {start}");
                }
            }
            assert!(Blocks::ALL.stretches(units, length).flat_map(|(start, end)| start..end).eq(0..units));
            Ok(())
        });
    }

    #[test]
    fn coarse_blocks_hold_the_fine_ones() {
        for blocks in 0..=u16::MAX {
            let found = fine(coarse(blocks));
            assert_eq!(found & blocks, blocks);
            assert_eq!(coarse(found), coarse(blocks));
        }
    }
}
