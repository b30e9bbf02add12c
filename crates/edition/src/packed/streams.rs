//! The three streams of bytes of a packed edition. Alike stands beside alike, which is what compression lives on, and
//! reading can start at any article.

/// The streams, or what is left of them.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Streams<'a> {
    /// Numbers in [LEB128](crate::leb128): of texts and lists their lengths, too.
    pub(super) numbers: &'a [u8],
    /// Texts that can be searched, in the order in which a search counts them.
    pub(super) searched: &'a [u8],
    /// All other texts.
    pub(super) texts: &'a [u8],
}

/// A place in the streams, and how many units of figures came before it. A writer counts bytes from the start, a reader
/// to the end.
#[derive(Debug, Clone, Copy)]
pub(super) struct Position {
    pub(super) numbers: u32,
    pub(super) searched: u32,
    pub(super) texts: u32,
    pub(super) units: u32,
}

impl Position {
    /// This place in a writer as a place in a reader, or the other way about, where `end` is the end of all.
    pub(super) const fn before(self, end: Self) -> Self {
        Self {
            numbers: end.numbers.abs_diff(self.numbers),
            searched: end.searched.abs_diff(self.searched),
            texts: end.texts.abs_diff(self.texts),
            units: self.units,
        }
    }
}
