//! Letters as they are typed.

use crate::fold::Folding;

/// Letters beyond which nobody types pinyin.
const MOST_LETTERS: usize = 120;

/// What was typed, letter by letter.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Typed {
    /// Folded units.
    pub(crate) units: Vec<u16>,
    /// For every unit, and behind the last, whether a syllable must end before it.
    pub(crate) ends: Vec<bool>,
}

impl Typed {
    /// Understands `text` as pinyin, where it has a letter and is not too long. Blanks, apostrophes and other marks end
    /// syllables.
    pub(crate) fn new(text: &str, folding: &Folding) -> Option<Self> {
        let mut typed = Self::default();
        let mut before = 0;
        for piece in folding.pieces(text.trim()) {
            if piece.unit == u16::from(b' ') {
                continue;
            }
            typed.ends.push(piece.start > before);
            typed.units.push(if piece.unit == 'ü' as u16 { u16::from(b'v') } else { piece.unit });
            before = piece.end;
            if typed.units.len() > MOST_LETTERS {
                return None;
            }
        }
        typed.ends.push(true);
        typed.units.iter().any(|unit| is_letter(*unit)).then_some(typed)
    }

    /// Its letters.
    pub(crate) fn letters(&self) -> usize {
        self.units.iter().filter(|unit| is_letter(**unit)).count()
    }
}

/// Whether a unit is a letter of pinyin.
pub(crate) const fn is_letter(unit: u16) -> bool {
    matches!(unit, 0x61..=0x7A)
}
