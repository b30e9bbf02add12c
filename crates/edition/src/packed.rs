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
mod mechanisms;
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

use crate::model::{Edition, Mechanism};

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

/// The bytes of `mechanisms` alone, for a page that fetches them later. Linear.
pub fn pack_mechanisms(mechanisms: &[Mechanism]) -> Vec<u8> {
    let mut writer = Writer::default();
    writer.list(mechanisms, |to, mechanism| mechanism.write(to));
    writer.into_bytes()
}

/// What [`pack_mechanisms`] packed; none where the bytes are damaged. Whether it fits its articles is not known here.
pub(crate) fn unpack_mechanisms(bytes: &[u8]) -> Option<Vec<Mechanism>> {
    let mut reader = Reader::of(Streams::split(bytes)?, &[]);
    let mechanisms = Vec::read(&mut reader);
    reader.is_complete().then_some(mechanisms)
}

/// What [`PackedEdition::take_rest`] packed again: all but the articles and the names of the edition. Linear in it.
pub(crate) fn unpack_rest(bytes: &[u8]) -> Edition {
    Streams::split(bytes).map(|streams| Edition::read(&mut Reader::of(streams, &[]))).unwrap_or_default()
}
