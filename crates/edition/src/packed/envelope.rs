//! What stands around a packed edition: magic, version and checksum.

use core::fmt;

/// First bytes of every packed edition.
pub const MAGIC: [u8; 8] = *b"CIVICED\0";

/// Version of the format; a reader takes only its own.
pub const VERSION: u16 = 12;

/// Bytes in front of the content, the checksum at their end.
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
    /// The checksum holds, but the content cannot be read, or a part of it points outside the edition.
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

/// `content` with its header.
pub(super) fn seal(content: &[u8]) -> Vec<u8> {
    [&MAGIC[..], &VERSION.to_le_bytes(), &checksum(content).to_le_bytes(), content].concat()
}

/// What the header of `bytes` says that the checksum of the rest is; none where there is no header. Nothing is checked.
pub fn stated_checksum(bytes: &[u8]) -> Option<u32> {
    Some(u32::from_le_bytes(*bytes.get(HEADER - 4..)?.first_chunk::<4>()?))
}

/// Makes the checksum in the header of `bytes` right again after the content was changed or cut: for tests of what a
/// reader refuses by its content. Bytes that are shorter than the header stay as they are. Linear.
pub fn reseal(bytes: &mut [u8]) {
    if let Some((header, content)) = bytes.split_at_mut_checked(HEADER) {
        header[HEADER - 4..].copy_from_slice(&checksum(content).to_le_bytes());
    }
}

/// What is packed in `bytes`, unharmed.
pub(super) fn content(bytes: &[u8]) -> Result<&[u8], UnpackError> {
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
