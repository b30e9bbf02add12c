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

    /// Puts an article in.
    pub(crate) fn insert(&mut self, article: usize) {
        self.words[article / 64] |= 1 << (article % 64);
    }

    /// Whether an article is in it.
    pub(crate) fn contains(&self, article: usize) -> bool {
        self.words.get(article / 64).is_some_and(|word| word >> (article % 64) & 1 == 1)
    }
}
