//! Numbers from a seed, for the generated articles and queries.

/// A seeded source of numbers (SplitMix64, by Steele, Lea and Flood, 2014): the same articles on every machine.
#[derive(Debug, Clone)]
pub(super) struct Random(u64);

impl Random {
    /// A source that gives the same numbers for the same seed.
    pub(super) fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number below `limit`, which is not 0.
    pub(super) fn below(&mut self, limit: usize) -> usize {
        (self.next() % limit as u64) as usize
    }

    /// A number below `limit` of which the small ones are likelier, as the frequencies of words fall.
    pub(super) fn skewed(&mut self, limit: usize) -> usize {
        let first = self.below(limit) + 1;
        let second = self.below(limit) + 1;
        let third = self.below(limit) + 1;
        (first * second / limit * third / limit).min(limit - 1)
    }

    /// One of `items`, which are not empty.
    pub(super) fn one<'a, T>(&mut self, items: &'a [T]) -> &'a T {
        &items[self.below(items.len())]
    }

    /// One of `items`, the first ones likelier.
    pub(super) fn frequent<'a>(&mut self, items: &[&'a str]) -> &'a str {
        items[self.skewed(items.len())]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_always_gives_the_same_numbers() {
        assert_eq!(Random::new(1).next(), 0x910A_2DEC_8902_5CC1);
    }

    #[test]
    fn small_numbers_are_likelier() {
        let mut random = Random::new(3);
        let drawn: Vec<usize> = (0..1_000).map(|_| random.skewed(100)).collect();
        assert!(drawn.iter().all(|number| *number < 100));
        assert!(drawn.iter().filter(|number| **number < 20).count() > 500);
    }
}
