//! The letters of syllables.

/// The letters of a syllable, or letters that are typed for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(crate) struct Spelling {
    letters: [u8; 7],
    length: u8,
}

impl Spelling {
    pub(crate) fn new(text: &str) -> Self {
        let mut spelling = Self::default();
        for (place, letter) in spelling.letters.iter_mut().zip(text.bytes()) {
            *place = letter;
            spelling.length += 1;
        }
        spelling
    }

    pub(crate) fn letters(&self) -> &[u8] {
        &self.letters[..usize::from(self.length)]
    }
}
