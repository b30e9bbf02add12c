//! A large packed edition that stays packed: its articles are read where they are needed, so that an archive of
//! thousands of articles takes little more memory than its bytes.

use std::borrow::Cow;
use std::rc::Rc;

use super::envelope::{UnpackError, content};
use super::pack::Pack;
use super::reader::Reader;
use super::streams::{Position, Streams};
use super::validity;
use super::writer::Writer;
use crate::fold::Folding;
use crate::model::{Article, Edition};
use crate::readings::{Readings, Syllable, Table};
use crate::search::haystack::texts::Keep;
use crate::search::searchable::{Gatherer, Searchable};
use crate::source::Source;

/// A packed edition whose articles stay packed. The texts that can be searched are kept as a search needs them, and printed
/// again from that: so there is one copy of them, in 16-bit units, which takes two thirds of the room for Chinese.
#[derive(Debug)]
pub struct PackedEdition {
    /// Of the packed bytes all up to the last number of the last article.
    numbers: Vec<u8>,
    /// Texts of the articles that are not searched.
    texts: Vec<u8>,
    /// Units of figures in the order in which they first come.
    units: Vec<String>,
    /// Where each article starts.
    starts: Vec<Position>,
    /// Everything but the articles.
    head: Edition,
    searchable: Rc<Searchable>,
}

impl PackedEdition {
    /// Opens the packed edition in `bytes`. Linear: every article is read once, folded and let go.
    pub fn open(bytes: Vec<u8>) -> Result<Self, UnpackError> {
        Self::read(bytes, |_| {})
    }

    /// The same; `each` sees every article once.
    pub(crate) fn read(mut bytes: Vec<u8>, mut each: impl FnMut(&Article)) -> Result<Self, UnpackError> {
        let streams = Streams::split(content(&bytes)?).ok_or(UnpackError::Content)?;
        let (mut starts, mut end, mut searchable) = (Vec::new(), None, None);
        let mut reader = Reader::of(streams, &[]);
        let head = validity::read(&mut reader, |head, from| {
            let folding = Folding::new(&head.simplified);
            let mut gatherer = Gatherer::new(&folding, characters(streams.searched), Keep::Printed);
            from.each(|start, article| {
                starts.push(start);
                gatherer.add(&article);
                each(&article);
            });
            (end, searchable) = (Some(from.position()), Some(gatherer.finish()));
        })?;
        let mut units = core::mem::take(&mut reader.units.new);
        units.shrink_to_fit();
        let (end, searchable) = end.zip(searchable).ok_or(UnpackError::Content)?;
        let texts = streams.texts[..streams.texts.len() - end.texts as usize].to_vec();
        // The numbers are left where they are; what comes behind those of the articles is not needed any more.
        let behind = streams.searched.len() + streams.texts.len() + end.numbers as usize;
        bytes.truncate(bytes.len() - behind);
        bytes.shrink_to_fit();
        let starts = starts.into_iter().map(|start: Position| start.before(end)).collect();
        Ok(Self { numbers: bytes, texts, units, starts, head, searchable: Rc::new(searchable) })
    }

    /// Takes out what searching several editions at once does not use, so that it lies packed while another edition is read:
    /// title, issue, mechanisms and the like, packed again as [`unpack_rest`](super::unpack_rest) reads them, and by
    /// themselves the usual readings, which are those of all editions.
    pub(crate) fn take_rest(&mut self) -> (Vec<u8>, Vec<(u16, Syllable)>) {
        let Edition { title, subtitle, slogans, issue, sections, readings, articles: _, .. } = &mut self.head;
        let head = Edition {
            title: core::mem::take(title),
            subtitle: core::mem::take(subtitle),
            slogans: core::mem::take(slogans),
            issue: core::mem::take(issue),
            sections: core::mem::take(sections),
            ..Edition::default()
        };
        let table = readings.table();
        let usual = table.usual().to_vec();
        *readings = Readings::from(Table::new(Vec::new(), table.surroundings().to_vec()));
        let rest = core::mem::replace(&mut self.head, head);
        let mut writer = Writer::default();
        rest.write(&mut writer);
        (writer.into_bytes(), usual)
    }

    /// Reads from an article on, where these are its texts that can be searched.
    fn reader<'a>(&'a self, index: usize, searched: &'a str) -> Option<Reader<'a>> {
        let start = *self.starts.get(index)?;
        let streams = Streams { numbers: &self.numbers, searched: searched.as_bytes(), texts: &self.texts };
        Reader::resume(streams, &self.units, Position { searched: searched.len() as u32, ..start })
    }

    /// The edition with all its articles in memory.
    pub fn into_edition(mut self) -> Edition {
        let articles = (0..self.count()).filter_map(|index| self.article(index)).map(Cow::into_owned).collect();
        Edition { articles, ..core::mem::take(&mut self.head) }
    }
}

impl Source for PackedEdition {
    fn head(&self) -> &Edition {
        &self.head
    }

    fn count(&self) -> usize {
        self.starts.len()
    }

    fn id(&self, index: usize) -> Option<Cow<'_, str>> {
        Some(Cow::Owned(self.reader(index, "")?.text()))
    }

    fn article(&self, index: usize) -> Option<Cow<'_, Article>> {
        let searched = self.searchable.printed(index);
        Some(Cow::Owned(Article::read(&mut self.reader(index, &searched)?)))
    }

    fn searchable(&self) -> Option<&Rc<Searchable>> {
        Some(&self.searchable)
    }
}

/// Characters of a text in UTF-8.
fn characters(text: &[u8]) -> usize {
    text.iter().filter(|byte| **byte & 0xC0 != 0x80).count()
}
