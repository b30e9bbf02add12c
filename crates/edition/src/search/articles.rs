//! Sets of articles.

/// A set of articles by their index in the edition.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Articles {
    words: Vec<u64>,
}

impl Articles {
    /// None of `length` articles.
    pub(crate) fn none(length: usize) -> Self {
        Self { words: vec![0; length.div_ceil(64)] }
    }

    /// All of `length` articles.
    pub(crate) fn all(length: usize) -> Self {
        let mut words = vec![u64::MAX; length.div_ceil(64)];
        if let Some(last) = words.last_mut() {
            *last >>= (64 - length % 64) % 64;
        }
        Self { words }
    }

    /// Puts an article in.
    pub(crate) fn insert(&mut self, article: usize) {
        self.words[article / 64] |= 1 << (article % 64);
    }

    /// Whether an article is in it.
    pub(crate) fn contains(&self, article: usize) -> bool {
        self.words[article / 64] >> (article % 64) & 1 == 1
    }

    /// Keeps those that are in `other` too.
    pub(crate) fn intersect(&mut self, other: &Self) {
        self.words.iter_mut().zip(&other.words).for_each(|(word, other)| *word &= other);
    }

    /// Adds those of `other`.
    pub(crate) fn unite(&mut self, other: &Self) {
        self.words.iter_mut().zip(&other.words).for_each(|(word, other)| *word |= other);
    }

    /// How many there are.
    pub(crate) fn count(&self) -> usize {
        self.words.iter().map(|word| word.count_ones() as usize).sum()
    }

    /// The articles in order.
    pub(crate) fn iter(&self) -> impl Iterator<Item = usize> + '_ {
        self.words.iter().enumerate().flat_map(|(index, word)| {
            let mut left = *word;
            core::iter::from_fn(move || {
                let bit = (left != 0).then(|| left.trailing_zeros() as usize)?;
                left &= left - 1;
                Some(index * 64 + bit)
            })
        })
    }
}
