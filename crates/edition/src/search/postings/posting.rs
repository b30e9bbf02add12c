//! What a list of postings says of an article.

/// A number of places that means so many or more.
pub(crate) const MOST_PLACES: u32 = 15 + 255;

/// A unit or a pair in an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Posting {
    /// Index of the article.
    pub(crate) article: usize,
    /// Number of places, up to [`MOST_PLACES`].
    pub(crate) places: u32,
    /// Rank of the best place as [`Zones::rank`](crate::search::haystack::folds::Zones::rank) has it.
    pub(crate) rank: u32,
    /// Whether one of them was printed as it is folded.
    pub(crate) printed: bool,
}

/// Where lists of these sizes start when they stand one behind the other, and where the last ends.
pub(super) fn starts(sizes: impl IntoIterator<Item = u32>) -> Vec<u32> {
    let mut end = 0;
    let ends = sizes.into_iter().map(|size| {
        end += size;
        end
    });
    core::iter::once(0).chain(ends).collect()
}

/// The unit under which a digit inside a longer number is listed: a control, which no text folds to.
pub(super) const fn inside(digit: u16) -> u16 {
    digit - 0x30 + 1
}
