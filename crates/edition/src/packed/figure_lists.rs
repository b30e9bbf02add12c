//! What figures say, each with a list of bytes, packed: a table in which a search looks figures up.

use super::passage::{read_meaning, write_meaning};
use super::reader::Reader;
use super::streams::{Position, Streams};
use super::writer::Writer;
use crate::figures::Figure;

/// So many figures stand between two places where reading can start.
pub(crate) const STRIDE: usize = 32;

/// Figures without their places, each with a list of bytes.
#[derive(Debug, Default)]
pub(crate) struct FigureLists {
    numbers: Vec<u8>,
    texts: Vec<u8>,
    units: Vec<String>,
    /// Where the first figure stands, and every [`STRIDE`]th behind it.
    starts: Vec<Position>,
}

impl FigureLists {
    /// Packs figures with their lists.
    pub(crate) fn new(lists: impl Iterator<Item = (Figure, Vec<u8>)>) -> Self {
        let mut writer = Writer::default();
        let mut starts = Vec::new();
        for (number, (figure, list)) in lists.enumerate() {
            if number.is_multiple_of(STRIDE) {
                starts.push(writer.position());
            }
            write_meaning(&figure, &mut writer);
            writer.bytes(&list);
        }
        let end = writer.position();
        for start in &mut starts {
            *start = start.before(end);
        }
        let (mut numbers, texts, units) = writer.into_streams();
        let mut texts = texts.into_bytes();
        numbers.shrink_to_fit();
        texts.shrink_to_fit();
        Self { numbers, texts, units, starts }
    }

    /// The figures from the one on that stands at place `start`, counted in [`STRIDE`]s.
    pub(crate) fn from(&self, start: usize) -> impl Iterator<Item = (Figure, &[u8])> {
        let streams = Streams { numbers: &self.numbers, searched: &[], texts: &self.texts };
        let position = self.starts.get(start);
        let mut reader = position.and_then(|start| Reader::resume(streams, &self.units, *start));
        core::iter::from_fn(move || {
            let reader = reader.as_mut().filter(|reader| !reader.is_at_end())?;
            Some((read_meaning(reader), reader.bytes()))
        })
    }
}
