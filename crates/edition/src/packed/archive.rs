//! A large packed edition that stays packed: its articles are read where they are needed, so that an archive of
//! thousands of articles takes little more memory than its bytes.

use std::borrow::Cow;

use super::streams::{Pack, Position, Reader, split};
use super::writer::Writer;
use super::{UnpackError, content};
use crate::model::{Article, Edition, Sound};
use crate::source::Source;

/// A packed edition whose articles stay packed. Their texts are kept in 16-bit units, which takes two thirds of the room
/// for Chinese.
#[derive(Debug)]
pub struct Archive {
    numbers: Vec<u8>,
    texts: Vec<u16>,
    /// Units of figures in the order in which they first come.
    units: Vec<String>,
    /// Where each article starts.
    starts: Vec<Start>,
    /// Everything but the articles.
    head: Edition,
}

/// Where an article starts: in both streams, and how many units have come before it.
#[derive(Debug, Clone, Copy)]
struct Start {
    numbers: u32,
    texts: u32,
    units: u32,
}

impl Archive {
    /// Opens the packed edition in `bytes`. Linear: every article is read once and let go.
    pub fn open(bytes: Vec<u8>) -> Result<Self, UnpackError> {
        let (numbers, packed) = split(content(&bytes)?).ok_or(UnpackError::Content)?;
        let (mut starts, mut texts) = (Vec::new(), Vec::with_capacity(characters(packed)));
        let mut reader = Reader::of(numbers, packed, &[]);
        let head = Edition::read_parts(&mut reader, |from| {
            from.list(|from| {
                let Position { numbers: left, texts: before, units } = from.position();
                starts.push(Start { numbers: numbers.len() as u32 - left, texts: texts.len() as u32, units });
                Article::read(from);
                let (start, end) = (packed.len() - before as usize, packed.len() - from.position().texts as usize);
                add_units(&packed[start..end], &mut texts);
            });
            Vec::new()
        });
        if !reader.is_sound() {
            return Err(UnpackError::Content);
        }
        let mut units = core::mem::take(&mut reader.units.new);
        units.shrink_to_fit();
        let numbers = numbers.to_vec();
        drop(bytes);
        texts.shrink_to_fit();
        starts.shrink_to_fit();
        Ok(Self { numbers, texts, units, starts, head })
    }

    /// Takes out what comes behind the articles: packed again, as [`unpack_rest`](super::unpack_rest) reads it, and the
    /// homophones by themselves.
    pub(crate) fn take_rest(&mut self) -> (Vec<u8>, Vec<Sound>) {
        let sounds = core::mem::take(&mut self.head.sounds);
        let mut writer = Writer::default();
        self.head.write_rest(&mut writer);
        let Edition { title, subtitle, slogans, sections, .. } = core::mem::take(&mut self.head);
        self.head = Edition { title, subtitle, slogans, sections, ..Edition::default() };
        (writer.into_bytes(), sounds)
    }

    /// The texts of an article.
    fn texts(&self, index: usize) -> &[u16] {
        let start = |index: usize| self.starts.get(index).map_or(self.texts.len(), |start| start.texts as usize);
        &self.texts[start(index)..start(index + 1)]
    }

    /// Reads from an article on, which its identifier begins, where these are its texts.
    fn reader<'a>(&'a self, index: usize, texts: &'a str) -> Option<Reader<'a>> {
        let start = self.starts.get(index)?;
        let units = &self.units[..start.units as usize];
        Some(Reader::of(&self.numbers[start.numbers as usize..], texts.as_bytes(), units))
    }

    /// The edition with all its articles in memory.
    pub fn into_edition(mut self) -> Edition {
        let articles = (0..self.count()).filter_map(|index| self.article(index)).map(Cow::into_owned).collect();
        Edition { articles, ..core::mem::take(&mut self.head) }
    }
}

impl Source for Archive {
    fn head(&self) -> &Edition {
        &self.head
    }

    fn count(&self) -> usize {
        self.starts.len()
    }

    fn id(&self, index: usize) -> Option<Cow<'_, str>> {
        let length = self.reader(index, "")?.number() as usize;
        let mut id = String::new();
        let characters = char::decode_utf16(self.texts(index).iter().copied()).flatten();
        for character in characters {
            if id.len() >= length {
                break;
            }
            id.push(character);
        }
        Some(Cow::Owned(id))
    }

    /// As many as there are in all texts, whether they are searched or not: those that are not are as few as those that are
    /// dropped.
    fn expected_units(&self) -> usize {
        self.texts.len()
    }

    fn article(&self, index: usize) -> Option<Cow<'_, Article>> {
        let texts = String::from_utf16_lossy(self.texts(index));
        Some(Cow::Owned(Article::read(&mut self.reader(index, &texts)?)))
    }
}

/// Adds a text in UTF-8. A function of its own: a browser makes functions fast that are called often.
#[inline(never)]
fn add_units(text: &[u8], units: &mut Vec<u16>) {
    units.extend(core::str::from_utf8(text).unwrap_or_default().encode_utf16());
}

/// Characters of a text in UTF-8.
fn characters(text: &[u8]) -> usize {
    text.iter().filter(|byte| **byte & 0xC0 != 0x80).count()
}
