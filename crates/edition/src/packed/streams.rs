//! The streams of a packed edition: numbers of variable length, all texts that can be searched one behind the other, and
//! all other texts.
//!
//! Alike stands beside alike, which is what compression lives on, and all can be read from any article on.

use super::writer::Writer;

/// A type that has a packed form.
pub(super) trait Pack: Sized {
    /// Writes it.
    fn write(&self, to: &mut Writer);
    /// Reads it; any value where the bytes are damaged, which [`Reader::is_sound`] tells in the end.
    fn read(from: &mut Reader<'_>) -> Self;
}

/// The streams, or what is left of them.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Streams<'a> {
    pub(super) numbers: &'a [u8],
    /// Texts that can be searched, in the order of [`crate::search`].
    pub(super) searched: &'a [u8],
    /// All other texts.
    pub(super) texts: &'a [u8],
}

/// Puts it together again. Once something is damaged, every number is 0 and every text is empty, so that nothing that
/// reads has to look for damage: its loops end by themselves.
#[derive(Debug)]
pub(super) struct Reader<'a> {
    left: Streams<'a>,
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

/// A place in the streams: what is left of each, and how many units have come.
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

impl<'a> Streams<'a> {
    /// The streams in `bytes`, which [`Writer::into_bytes`] made.
    pub(super) fn split(bytes: &'a [u8]) -> Option<Self> {
        let mut reader = Reader::of(Self { numbers: bytes, ..Self::default() }, &[]);
        let (numbers, searched) = (reader.number() as usize, reader.number() as usize);
        let (numbers, rest) = reader.left.numbers.split_at_checked(numbers)?;
        let (searched, texts) = rest.split_at_checked(searched)?;
        Some(Self { numbers, searched, texts })
    }
}

impl<'a> Reader<'a> {
    /// Reads `bytes`, which [`Writer::into_bytes`] made.
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        match Streams::split(bytes) {
            Some(streams) => Self::of(streams, &[]),
            None => Self { damaged: true, ..Self::of(Streams::default(), &[]) },
        }
    }

    /// Reads these streams, where these units are known.
    pub(super) const fn of(streams: Streams<'a>, known_units: &'a [String]) -> Self {
        let units = Names { known: known_units, new: Vec::new() };
        Self { left: streams, damaged: false, units, syllables: Names { known: &[], new: Vec::new() } }
    }

    /// Where reading has come to.
    pub(super) const fn position(&self) -> Position {
        Position {
            numbers: self.left.numbers.len() as u32,
            searched: self.left.searched.len() as u32,
            texts: self.left.texts.len() as u32,
            units: (self.units.known.len() + self.units.new.len()) as u32,
        }
    }

    /// Goes on at `position` of the streams that gave it, with all units that reading them to the end gave.
    pub(super) fn resume(streams: Streams<'a>, units: &'a [String], position: Position) -> Option<Self> {
        let end = |stream: &'a [u8], left: u32| stream.get(stream.len().checked_sub(left as usize)?..);
        let streams = Streams {
            numbers: end(streams.numbers, position.numbers)?,
            searched: end(streams.searched, position.searched)?,
            texts: end(streams.texts, position.texts)?,
        };
        Some(Self::of(streams, units.get(..position.units as usize)?))
    }

    /// Whether everything was read, and nothing was damaged.
    pub(super) fn is_sound(&self) -> bool {
        let Streams { numbers, searched, texts } = self.left;
        !self.damaged && numbers.is_empty() && searched.is_empty() && texts.is_empty()
    }

    /// Whether all numbers were read.
    pub(super) const fn is_at_end(&self) -> bool {
        self.left.numbers.is_empty()
    }

    /// From here on there is nothing to read.
    pub(super) fn damage(&mut self) {
        self.damaged = true;
        self.left = Streams::default();
    }

    /// The next number.
    #[inline(never)]
    pub(super) fn number(&mut self) -> u64 {
        let mut number = 0;
        for shift in (0..64).step_by(7) {
            let Some((byte, rest)) = self.left.numbers.split_first() else { break };
            self.left.numbers = rest;
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

    /// The next text that is not searched.
    #[inline(never)]
    pub(super) fn text(&mut self) -> String {
        self.take(|left| &mut left.texts)
    }

    /// The next text that can be searched.
    #[inline(never)]
    pub(super) fn searched(&mut self) -> String {
        self.take(|left| &mut left.searched)
    }

    /// The next text of a stream.
    fn take(&mut self, stream: for<'s> fn(&'s mut Streams<'a>) -> &'s mut &'a [u8]) -> String {
        let length = self.number() as usize;
        let stream = stream(&mut self.left);
        if let Some((text, rest)) = stream.split_at_checked(length)
            && let Ok(text) = core::str::from_utf8(text)
        {
            *stream = rest;
            return text.to_owned();
        }
        self.damage();
        String::new()
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
        if let Some((bytes, rest)) = self.left.numbers.split_at_checked(length) {
            self.left.numbers = rest;
            return bytes;
        }
        self.damage();
        &[]
    }
}
