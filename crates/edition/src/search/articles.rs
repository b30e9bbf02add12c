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
        let mut all = Self { words: vec![!0; length.div_ceil(64)] };
        if let Some(last) = all.words.last_mut().filter(|_| !length.is_multiple_of(64)) {
            *last = !(!0 << (length % 64));
        }
        all
    }

    /// None of as many.
    pub(crate) fn none_of_them(&self) -> Self {
        Self { words: vec![0; self.words.len()] }
    }

    /// Puts an article in.
    pub(crate) fn insert(&mut self, article: usize) {
        self.words[article / 64] |= 1 << (article % 64);
    }

    /// Whether an article is in it.
    pub(crate) fn contains(&self, article: usize) -> bool {
        self.words.get(article / 64).is_some_and(|word| word >> (article % 64) & 1 == 1)
    }

    /// Keeps those that are in `other` too.
    pub(crate) fn keep(&mut self, other: &Self) {
        self.words.iter_mut().zip(&other.words).for_each(|(word, other)| *word &= other);
    }

    /// The articles in order.
    pub(crate) fn iter(&self) -> impl Iterator<Item = usize> {
        self.words.iter().enumerate().flat_map(|(at, word)| {
            let mut left = *word;
            core::iter::from_fn(move || {
                let bit = (left != 0).then(|| left.trailing_zeros())?;
                left &= left - 1;
                Some(at * 64 + bit as usize)
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sets_hold_what_was_put_in() {
        arbtest::arbtest(|u| {
            let length = u.int_in_range(0..=200)?;
            let chosen: Vec<bool> = (0..length).map(|_| u.arbitrary()).collect::<Result<_, _>>()?;
            let mut set = Articles::none(length);
            (0..length).filter(|article| chosen[*article]).for_each(|article| set.insert(article));
            assert!((0..length).all(|article| set.contains(article) == chosen[article]));
            assert!(set.iter().eq((0..length).filter(|article| chosen[*article])));
            let mut all = Articles::all(length);
            assert!(all.iter().eq(0..length));
            all.keep(&set);
            assert_eq!(all, set);
            Ok(())
        });
    }
}
