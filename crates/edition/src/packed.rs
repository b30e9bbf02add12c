//! The packed edition: magic, version, checksum, then the model as numbers and texts.
//!
//! The format is our own: a reader that is derived from the model for any format takes five times the code in the page,
//! and has no use for what is known of an edition (figures follow each other, units and syllables come again).

use core::fmt;

mod archive;
mod check;
mod figure_lists;
mod layout;
mod passage;
mod primitives;
mod streams;
mod writer;

pub use archive::Archive;
pub(crate) use figure_lists::{FigureLists, STRIDE};

use streams::{Pack, Reader};
use writer::Writer;

use crate::model::Edition;

/// First bytes of every packed edition.
pub const MAGIC: [u8; 8] = *b"CIVICED\0";

/// Version of the format; a reader takes only its own.
pub const VERSION: u16 = 3;

const HEADER: usize = 8 + 2 + 4;

/// Why bytes are not an edition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnpackError {
    /// Shorter than the header, or shorter than was packed.
    Truncated,
    /// The first bytes are not those of a packed edition.
    NotAnEdition,
    /// Packed by another version of this program.
    Version(u16),
    /// The bytes are not those that were packed.
    Checksum,
    /// The checksum holds but the content cannot be read.
    Content,
}

impl fmt::Display for UnpackError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Truncated => formatter.write_str("数据不完整"),
            Self::NotAnEdition => formatter.write_str("不是本程序的版面数据"),
            Self::Version(found) => write!(formatter, "版面数据的格式版本是 {found}，本程序只读版本 {VERSION}"),
            Self::Checksum => formatter.write_str("数据校验不符，可能已损坏"),
            Self::Content => formatter.write_str("数据内容无法读取"),
        }
    }
}

impl core::error::Error for UnpackError {}

/// The bytes of `edition`.
pub fn pack(edition: &Edition) -> Vec<u8> {
    let mut writer = Writer::default();
    edition.write(&mut writer);
    let content = writer.into_bytes();
    let mut bytes = Vec::with_capacity(HEADER + content.len());
    bytes.extend(MAGIC);
    bytes.extend(VERSION.to_le_bytes());
    bytes.extend(checksum(&content).to_le_bytes());
    bytes.extend(content);
    bytes
}

/// The edition in `bytes`.
pub fn unpack(bytes: &[u8]) -> Result<Edition, UnpackError> {
    let mut reader = Reader::new(content(bytes)?);
    let edition = Edition::read(&mut reader);
    if reader.is_sound() { Ok(edition) } else { Err(UnpackError::Content) }
}

/// What [`Archive::take_rest`] packed again: mechanisms, terms and traditional characters. Linear in it.
pub(crate) fn unpack_rest(bytes: &[u8]) -> Edition {
    Edition::read(&mut Reader::new(bytes))
}

/// What the header of `bytes` says that the checksum of the rest is; none where there is no header. Nothing is checked.
pub fn stated_checksum(bytes: &[u8]) -> Option<u32> {
    Some(u32::from_le_bytes(*bytes.get(HEADER - 4..)?.first_chunk::<4>()?))
}

/// What is packed in `bytes`, unharmed.
fn content(bytes: &[u8]) -> Result<&[u8], UnpackError> {
    let (magic, rest) = bytes.split_first_chunk::<8>().ok_or(UnpackError::Truncated)?;
    if *magic != MAGIC {
        return Err(UnpackError::NotAnEdition);
    }
    let (version, rest) = rest.split_first_chunk::<2>().ok_or(UnpackError::Truncated)?;
    let version = u16::from_le_bytes(*version);
    if version != VERSION {
        return Err(UnpackError::Version(version));
    }
    let (stored, content) = rest.split_first_chunk::<4>().ok_or(UnpackError::Truncated)?;
    if u32::from_le_bytes(*stored) != checksum(content) {
        return Err(UnpackError::Checksum);
    }
    Ok(content)
}

/// Bytes that the checksum takes at once: one is quick to start for an edition, eight are quick for the many megabytes of
/// an archive.
const LANES: usize = if cfg!(feature = "archive") { 8 } else { 1 };

/// CRC-32 (IEEE 802.3) with tables that are made anew.
fn checksum(bytes: &[u8]) -> u32 {
    let step = |sum: u32| (sum >> 1) ^ (0xEDB8_8320 & (sum & 1).wrapping_neg());
    let mut tables = [[0; 256]; LANES];
    for (entry, byte) in tables[0].iter_mut().zip(0..) {
        *entry = (0..8).fold(byte, |sum, _| step(sum));
    }
    // A byte in a lane is what it is in the lane behind, and eight bits further.
    for lane in 1..tables.len() {
        for byte in 0..256 {
            let behind = tables[lane - 1][byte];
            tables[lane][byte] = (behind >> 8) ^ tables[0][usize::from(behind as u8)];
        }
    }
    let (blocks, rest) = bytes.as_chunks::<LANES>();
    let of_blocks = blocks.iter().fold(!0, |sum: u32, block| {
        let sums = sum.to_le_bytes();
        let lanes = block
            .iter()
            .enumerate()
            .map(|(at, byte)| tables[LANES - 1 - at][usize::from(byte ^ sums.get(at).copied().unwrap_or_default())]);
        lanes.fold(sum.checked_shr(8 * LANES as u32).unwrap_or_default(), |sum, lane| sum ^ lane)
    });
    !rest.iter().fold(of_blocks, |sum, byte| (sum >> 8) ^ tables[0][usize::from(sum as u8 ^ byte)])
}
