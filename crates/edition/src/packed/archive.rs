//! A large packed edition that stays packed: its articles are read where they are needed, so that an archive of
//! thousands of articles takes little more memory than its bytes.

use std::borrow::Cow;

use super::streams::{Pack, Position, Reader, split};
use super::{UnpackError, content};
use crate::model::{Article, Edition};
use crate::source::Source;

/// A packed edition whose articles stay packed.
#[derive(Debug)]
pub struct Archive {
    numbers: Vec<u8>,
    texts: String,
    /// Units of figures in the order in which they first come.
    units: Vec<String>,
    /// Where each article starts.
    starts: Vec<Position>,
    /// Where they end.
    end: Option<Position>,
    /// Everything but the articles.
    head: Edition,
}

impl Archive {
    /// Opens the packed edition in `bytes`. Linear: every article is read once and let go.
    pub fn open(mut bytes: Vec<u8>) -> Result<Self, UnpackError> {
        let (mut starts, mut end) = (Vec::new(), None);
        let content = content(&bytes)?;
        let (numbers, texts) = split(content).ok_or(UnpackError::Content)?;
        let (numbers, texts) = (numbers.to_vec(), texts.len());
        // The texts are the end of the bytes: they stay where they are.
        bytes.drain(..bytes.len() - texts);
        bytes.shrink_to_fit();
        let texts = String::from_utf8(bytes).map_err(|_| UnpackError::Content)?;
        let mut reader = Reader::of(&numbers, &texts, &[]);
        let head = Edition::read_parts(&mut reader, |from| {
            from.list(|from| {
                starts.push(from.position());
                Article::read(from);
            });
            end = Some(from.position());
            Vec::new()
        });
        if !reader.is_sound() {
            return Err(UnpackError::Content);
        }
        starts.shrink_to_fit();
        let units = core::mem::take(&mut reader.units.new);
        Ok(Self { numbers, texts, units, starts, end, head })
    }

    /// Gives back the room of what comes behind the articles and of what opening took; [`Self::rest`] reads it again.
    pub(crate) fn shed(&mut self) {
        let Edition { title, subtitle, slogans, sections, .. } = core::mem::take(&mut self.head);
        self.head = Edition { title, subtitle, slogans, sections, ..Edition::default() };
        self.numbers.shrink_to_fit();
        self.texts.shrink_to_fit();
        self.starts.shrink_to_fit();
        self.units.shrink_to_fit();
    }

    /// What comes behind the articles: mechanisms, terms, and what is known of characters. Linear in it.
    pub(crate) fn rest(&self) -> Edition {
        let resume = |end| Reader::resume(&self.numbers, &self.texts, &self.units, end);
        self.end.and_then(resume).map(|mut reader| Edition::default().read_rest(&mut reader)).unwrap_or_default()
    }

    /// Reads from an article on, which its identifier begins.
    fn reader(&self, index: usize) -> Option<Reader<'_>> {
        Reader::resume(&self.numbers, &self.texts, &self.units, *self.starts.get(index)?)
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
        Some(Cow::Borrowed(self.reader(index)?.text_in_place()))
    }

    /// As many as there are characters, whether they are searched or not: those that are not are as few as those that
    /// are dropped.
    fn expected_units(&self) -> usize {
        self.texts.chars().count()
    }

    fn article(&self, index: usize) -> Option<Cow<'_, Article>> {
        Some(Cow::Owned(Article::read(&mut self.reader(index)?)))
    }
}
