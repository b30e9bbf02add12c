//! Where in an article a term can start: an article's units in 8 blocks of equal length.

/// A set of blocks of one article, the first in the lowest bit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Blocks(pub(crate) u8);

impl Blocks {
    /// No block: the article does not hold the term.
    pub(crate) const NONE: Self = Self(0);
    /// Every block: the term can start anywhere.
    pub(crate) const ALL: Self = Self(u8::MAX);

    /// Length of a block of an article of `units` units.
    pub(crate) const fn length(units: usize) -> usize {
        units.div_ceil(8)
    }

    /// Whether there is a block.
    pub(crate) const fn any(self) -> bool {
        self.0 != 0
    }

    /// The blocks in which a term of up to one block's length can start that has a unit of these blocks.
    pub(crate) const fn spread(self) -> Self {
        Self(self.0 | self.0 >> 1)
    }

    /// The stretches of neighbouring blocks in an article of `units` units: first unit and unit after the last.
    pub(crate) fn stretches(self, units: usize) -> impl Iterator<Item = (usize, usize)> {
        let length = Self::length(units);
        let mut left = u32::from(self.0);
        core::iter::from_fn(move || {
            let first = (left != 0).then(|| left.trailing_zeros())?;
            let count = (left >> first).trailing_ones();
            left &= left.checked_shr(first + count).unwrap_or(0).checked_shl(first + count).unwrap_or(0);
            let end = (first + count) as usize * length;
            Some((first as usize * length, end.min(units)))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stretches_are_the_blocks() {
        arbtest::arbtest(|u| {
            let (blocks, units) = (Blocks(u.arbitrary()?), u.int_in_range(0..=100)?);
            let found: Vec<usize> = blocks.stretches(units).flat_map(|(start, end)| start..end).collect();
            let length = Blocks::length(units).max(1);
            let naive: Vec<usize> = (0..units).filter(|unit| blocks.0 >> (unit / length) & 1 == 1).collect();
            assert_eq!(found, naive);
            Ok(())
        });
    }
}
