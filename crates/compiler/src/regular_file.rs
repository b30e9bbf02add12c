//! Files that can be read to their end: pipes and devices may never end, or wait for somebody to write into them.

use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::Path;

/// Why a file was not read.
#[derive(Debug)]
pub enum Unread {
    /// The system refused.
    Refused(io::Error),
    /// It is a folder, a pipe or a device, or a link that leads to one.
    NotRegular,
    /// It has so many bytes, more than were allowed.
    TooLarge(u64),
}

impl From<io::Error> for Unread {
    fn from(error: io::Error) -> Self {
        Self::Refused(error)
    }
}

/// Reads a regular file of at most so many bytes.
///
/// # Errors
/// Where it is none, is larger or cannot be read.
pub fn read(path: &Path, most: u64) -> Result<Vec<u8>, Unread> {
    let metadata = fs::metadata(path)?;
    if !metadata.is_file() {
        return Err(Unread::NotRegular);
    }
    if metadata.len() > most {
        return Err(Unread::TooLarge(metadata.len()));
    }
    let mut bytes = Vec::new();
    // A file that has grown since is refused too.
    File::open(path)?.take(most.saturating_add(1)).read_to_end(&mut bytes)?;
    let length = bytes.len() as u64;
    if length > most { Err(Unread::TooLarge(length)) } else { Ok(bytes) }
}
