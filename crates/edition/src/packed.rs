//! The packed edition: magic, version, checksum, then the model as numbers and texts.
//!
//! The format is our own: a reader that is derived from the model for any format takes five times the code in the page,
//! and has no use for what is known of an edition (figures follow each other, units and syllables come again).
//!
//! Whatever was read is checked before anybody sees it: no index, range or place of an edition that is accepted points
//! outside it.

mod checks;
mod envelope;
pub(crate) mod figure_lists;
mod layout;
mod pack;
mod packed_edition;
mod passage;
mod primitives;
mod reader;
mod streams;
mod validity;
mod writer;

pub use envelope::{MAGIC, UnpackError, VERSION, reseal, stated_checksum};
pub use packed_edition::PackedEdition;

use envelope::{content, seal};
use pack::Pack;
use reader::Reader;
use streams::Streams;
use writer::Writer;

use crate::model::Edition;

/// The bytes of `edition`. Linear but for the names of units and syllables, which are few.
///
/// [`unpack`] gives the edition back, or refuses it where a part of it points outside it.
pub fn pack(edition: &Edition) -> Vec<u8> {
    let mut writer = Writer::default();
    edition.write(&mut writer);
    seal(&writer.into_bytes())
}

/// The edition in `bytes`. Linear.
///
/// Takes memory in proportion to `bytes`, whatever they say, and refuses what points outside itself.
pub fn unpack(bytes: &[u8]) -> Result<Edition, UnpackError> {
    let mut reader = Reader::of(Streams::split(content(bytes)?).ok_or(UnpackError::Content)?, &[]);
    let mut articles = Vec::new();
    let head = validity::read(&mut reader, |_, from| from.each(|_, article| articles.push(article)))?;
    Ok(Edition { articles, ..head })
}

/// What [`PackedEdition::take_rest`] packed again: mechanisms, terms, traditional characters and the glossary. Linear in it.
pub(crate) fn unpack_rest(bytes: &[u8]) -> Edition {
    Streams::split(bytes).map(|streams| Edition::read(&mut Reader::of(streams, &[]))).unwrap_or_default()
}
