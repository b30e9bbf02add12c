//! Reading the streams of a packed edition.

use super::streams::{Position, Streams};
use crate::leb128;

/// Bytes of the longest name. Names are copied wherever they come again: without a limit a small file could fill the
/// memory.
const LONGEST_NAME: usize = 64;

/// Most names of a kind, which are looked for one after the other: there are some hundred units and syllables.
const MOST_NAMES: usize = 4096;

/// Puts an edition together again. Once something is damaged, every number is 0 and every text is empty, so that nothing
/// that reads has to look for damage: its loops end by themselves.
#[derive(Debug)]
pub(super) struct Reader<'a> {
    left: Streams<'a>,
    damaged: bool,
    /// Units of figures.
    pub(super) units: Names<'a>,
    /// Syllables of pinyin.
    pub(super) syllables: Names<'a>,
}

/// Names that often come again, numbered in the order in which they first come.
#[derive(Debug, Default)]
pub(super) struct Names<'a> {
    /// Those that came before the place where reading went on.
    known: &'a [String],
    /// Those that came since.
    pub(super) new: Vec<String>,
}

impl<'a> Streams<'a> {
    /// The streams in `bytes`, which [`Writer::into_bytes`](super::writer::Writer::into_bytes) made; none where they are
    /// shorter than they say or too long for a [`Position`].
    pub(super) fn split(bytes: &'a [u8]) -> Option<Self> {
        u32::try_from(bytes.len()).ok()?;
        let mut reader = Reader::of(Self { numbers: bytes, ..Self::default() }, &[]);
        let (numbers, searched) = (reader.length(), reader.length());
        let (numbers, rest) = reader.left.numbers.split_at_checked(numbers)?;
        let (searched, texts) = rest.split_at_checked(searched)?;
        (!reader.damaged).then_some(Self { numbers, searched, texts })
    }
}

impl<'a> Reader<'a> {
    /// Reads these streams from their start, where these units are known.
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
    pub(super) fn is_complete(&self) -> bool {
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
        let number = leb128::read(&mut self.left.numbers);
        self.required(number)
    }

    /// The next number, which must fit into 32 bits.
    #[inline(never)]
    pub(super) fn number_u32(&mut self) -> u32 {
        let number = self.number().try_into().ok();
        self.required(number)
    }

    /// The next number, which is a length or an index.
    fn length(&mut self) -> usize {
        self.number_u32() as usize
    }

    /// The next number, which is 1 where something follows and 0 where it is left out.
    pub(super) fn follows(&mut self) -> bool {
        self.choice(&[false, true])
    }

    /// `read`, which is missing where the bytes are damaged.
    pub(super) fn required<T: Default>(&mut self, read: Option<T>) -> T {
        read.unwrap_or_else(|| {
            self.damage();
            T::default()
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
        let length = self.length();
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
        let place = self.length();
        choices.get(place).copied().unwrap_or_else(|| {
            self.damage();
            choices[0]
        })
    }

    /// The next list. Its items are kept as they are read, so that a wrong count takes no memory: every item has at least
    /// one number, and the numbers end first.
    pub(super) fn list<T>(&mut self, mut read: impl FnMut(&mut Self) -> T) -> Vec<T> {
        let count = self.length();
        let mut items = Vec::new();
        for _ in 0..count {
            items.push(read(self));
            if self.damaged {
                break;
            }
        }
        items
    }

    /// The next name: its number among the `names`, and itself where it is new.
    #[inline(never)]
    pub(super) fn name(&mut self, names: fn(&mut Self) -> &mut Names<'a>) -> String {
        let place = self.length();
        let Names { known, new } = names(self);
        let behind_known = place.checked_sub(known.len());
        if let Some(name) = known.get(place).or_else(|| new.get(behind_known?)) {
            return name.clone();
        }
        let is_next = behind_known == Some(new.len()) && place < MOST_NAMES;
        let name = Some(self.text()).filter(|name| is_next && name.len() <= LONGEST_NAME);
        let name = self.required(name);
        names(self).new.push(name.clone());
        name
    }

    /// The next bytes, which [`Writer::bytes`](super::writer::Writer::bytes) wrote.
    pub(super) fn bytes(&mut self) -> &'a [u8] {
        let length = self.length();
        let (bytes, rest) = self.left.numbers.split_at_checked(length).unwrap_or_default();
        if bytes.len() < length {
            self.damage();
        } else {
            self.left.numbers = rest;
        }
        bytes
    }
}
