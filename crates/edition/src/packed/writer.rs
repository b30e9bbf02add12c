//! Writing the streams of a packed edition.

use super::streams::Position;
use crate::leb128;

/// Takes an edition apart.
#[derive(Debug, Default)]
pub(super) struct Writer {
    numbers: Vec<u8>,
    searched: String,
    texts: String,
    /// Units of figures, in the order in which they were first written.
    pub(super) units: Vec<String>,
    /// Syllables, likewise.
    pub(super) syllables: Vec<String>,
}

impl Writer {
    /// Adds a number.
    pub(super) fn number(&mut self, number: u64) {
        leb128::write(number, |byte| self.numbers.push(byte));
    }

    /// Adds a text that can be searched.
    pub(super) fn searched(&mut self, text: &str) {
        self.number(text.len() as u64);
        self.searched.push_str(text);
    }

    /// Adds another text.
    pub(super) fn text(&mut self, text: &str) {
        self.number(text.len() as u64);
        self.texts.push_str(text);
    }

    /// Adds bytes as they are.
    pub(super) fn bytes(&mut self, bytes: &[u8]) {
        self.number(bytes.len() as u64);
        self.numbers.extend(bytes);
    }

    /// Adds one of `choices`.
    pub(super) fn choice<T: PartialEq>(&mut self, choices: &[T], chosen: &T) {
        let place = choices.iter().position(|choice| choice == chosen);
        self.number(place.unwrap_or(choices.len()) as u64);
    }

    /// Adds a list.
    pub(super) fn list<T>(&mut self, items: &[T], mut write: impl FnMut(&mut Self, &T)) {
        self.number(items.len() as u64);
        for item in items {
            write(self, item);
        }
    }

    /// Adds a name that often comes again: its place among the `names`, and itself where it is new.
    pub(super) fn name(&mut self, names: fn(&mut Self) -> &mut Vec<String>, name: &str) {
        let known = names(self);
        let place = known.iter().position(|known| known == name);
        let count = known.len();
        self.number(place.unwrap_or(count) as u64);
        if place.is_none() {
            self.text(name);
            names(self).push(name.to_owned());
        }
    }

    /// How much has been written.
    pub(super) const fn position(&self) -> Position {
        Position {
            numbers: self.numbers.len() as u32,
            searched: self.searched.len() as u32,
            texts: self.texts.len() as u32,
            units: self.units.len() as u32,
        }
    }

    /// The numbers, the other texts and the names of units, where no text can be searched.
    pub(super) fn into_streams(self) -> (Vec<u8>, String, Vec<String>) {
        (self.numbers, self.texts, self.units)
    }

    /// All streams: the lengths of the numbers and of the texts that can be searched, the numbers, these texts, the others.
    pub(super) fn into_bytes(self) -> Vec<u8> {
        let mut lengths = Self::default();
        lengths.number(self.numbers.len() as u64);
        lengths.number(self.searched.len() as u64);
        [lengths.numbers, self.numbers, self.searched.into_bytes(), self.texts.into_bytes()].concat()
    }
}
