//! The two streams of a packed edition: numbers of variable length, and all texts one behind the other.
//!
//! Alike stands beside alike, which is what compression lives on, and both can be read from any article on.

use super::writer::Writer;

/// A type that has a packed form.
pub(super) trait Pack: Sized {
    /// Writes it.
    fn write(&self, to: &mut Writer);
    /// Reads it; any value where the bytes are damaged, which [`Reader::is_sound`] tells in the end.
    fn read(from: &mut Reader<'_>) -> Self;
}

/// Puts it together again. Once something is damaged, every number is 0 and every text is empty, so that nothing that
/// reads has to look for damage: its loops end by themselves.
#[derive(Debug)]
pub(super) struct Reader<'a> {
    numbers: &'a [u8],
    texts: &'a [u8],
    damaged: bool,
    /// As in [`Writer`].
    pub(super) units: Names<'a>,
    /// As in [`Writer`].
    pub(super) syllables: Names<'a>,
}

/// Names that often come again.
#[derive(Debug, Default)]
pub(super) struct Names<'a> {
    /// Those that came before the place where reading went on.
    known: &'a [String],
    /// Those that came since.
    pub(super) new: Vec<String>,
}

/// A place in both streams: what is left of them, and how many units have come.
#[derive(Debug, Clone, Copy)]
pub(super) struct Position {
    pub(super) numbers: u32,
    pub(super) texts: u32,
    pub(super) units: u32,
}

/// The two streams in `bytes`.
pub(super) fn split(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let mut reader = Reader::of(bytes, &[], &[]);
    let length = reader.number() as usize;
    reader.numbers.split_at_checked(length)
}

impl Position {
    /// This place in a writer as a place in a reader, where `end` is all that was written.
    pub(super) const fn before(self, end: Self) -> Self {
        Self { numbers: end.numbers - self.numbers, texts: end.texts - self.texts, units: self.units }
    }
}

impl<'a> Reader<'a> {
    /// Reads `bytes`, which [`Writer::into_bytes`] made.
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        match split(bytes) {
            Some((numbers, texts)) => Self::of(numbers, texts, &[]),
            None => Self { damaged: true, ..Self::of(&[], &[], &[]) },
        }
    }

    /// Reads these streams, where these units are known.
    pub(super) const fn of(numbers: &'a [u8], texts: &'a [u8], known_units: &'a [String]) -> Self {
        let units = Names { known: known_units, new: Vec::new() };
        Self { numbers, texts, damaged: false, units, syllables: Names { known: &[], new: Vec::new() } }
    }

    /// Where reading has come to.
    pub(super) const fn position(&self) -> Position {
        let units = (self.units.known.len() + self.units.new.len()) as u32;
        Position { numbers: self.numbers.len() as u32, texts: self.texts.len() as u32, units }
    }

    /// Goes on at `position` of the streams that gave it, with all units that reading them to the end gave.
    pub(super) fn resume(numbers: &'a [u8], texts: &'a [u8], units: &'a [String], position: Position) -> Option<Self> {
        let numbers = numbers.get(numbers.len().checked_sub(position.numbers as usize)?..)?;
        let texts = texts.get(texts.len().checked_sub(position.texts as usize)?..)?;
        Some(Self::of(numbers, texts, units.get(..position.units as usize)?))
    }

    /// Whether everything was read, and nothing was damaged.
    pub(super) fn is_sound(&self) -> bool {
        !self.damaged && self.numbers.is_empty() && self.texts.is_empty()
    }

    /// Whether all numbers were read.
    pub(super) const fn is_at_end(&self) -> bool {
        self.numbers.is_empty()
    }

    /// From here on there is nothing to read.
    pub(super) fn damage(&mut self) {
        self.damaged = true;
        self.numbers = &[];
        self.texts = &[];
    }

    /// The next number.
    #[inline(never)]
    pub(super) fn number(&mut self) -> u64 {
        let mut number = 0;
        for shift in (0..64).step_by(7) {
            let Some((byte, rest)) = self.numbers.split_first() else { break };
            self.numbers = rest;
            number |= u64::from(byte & 0x7F) << shift;
            if byte & 0x80 == 0 {
                return number;
            }
        }
        self.damage();
        0
    }

    /// The next number, which must fit.
    #[inline(never)]
    pub(super) fn number_u32(&mut self) -> u32 {
        u32::try_from(self.number()).unwrap_or_else(|_| {
            self.damage();
            0
        })
    }

    /// The next text.
    #[inline(never)]
    pub(super) fn text(&mut self) -> String {
        self.text_in_place().to_owned()
    }

    /// One of `choices`, of which there is at least one.
    pub(super) fn choice<T: Copy>(&mut self, choices: &[T]) -> T {
        let place = self.number() as usize;
        choices.get(place).copied().unwrap_or_else(|| {
            self.damage();
            choices[0]
        })
    }

    /// The next list.
    pub(super) fn list<T>(&mut self, mut read: impl FnMut(&mut Self) -> T) -> Vec<T> {
        let count = self.number();
        let mut items = Vec::new();
        for _ in 0..count {
            items.push(read(self));
            // A count is not trusted: where it is too large, the numbers end first.
            if self.damaged {
                break;
            }
        }
        items
    }

    /// The next name.
    #[inline(never)]
    pub(super) fn name(&mut self, names: fn(&mut Self) -> &mut Names<'a>) -> String {
        let place = self.number() as usize;
        let Names { known, new } = names(self);
        if let Some(name) = known.get(place).or_else(|| new.get(place.wrapping_sub(known.len()))) {
            return name.clone();
        }
        let name = self.text();
        names(self).new.push(name.clone());
        name
    }

    /// The next bytes, which [`Writer::bytes`] wrote.
    pub(super) fn bytes(&mut self) -> &'a [u8] {
        let length = self.number() as usize;
        if let Some((bytes, rest)) = self.numbers.split_at_checked(length) {
            self.numbers = rest;
            return bytes;
        }
        self.damage();
        &[]
    }

    /// The next text, left where it is.
    pub(super) fn text_in_place(&mut self) -> &'a str {
        let length = self.number() as usize;
        if let Some((text, rest)) = self.texts.split_at_checked(length)
            && let Ok(text) = core::str::from_utf8(text)
        {
            self.texts = rest;
            return text;
        }
        self.damage();
        ""
    }
}
