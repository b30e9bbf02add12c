//! Files at the end of a program: how one file carries the page with it.
//!
//! Behind the program stand the files, each as the length of its name and its content (8 bytes each, the lowest first),
//! the name and the content; then their number of bytes in all, their SHA-256, and the mark. A program file that was cut
//! short has no mark at its end; one that was changed does not fit its hash.

use std::io::{Read, Seek, SeekFrom};

use anyhow::{Context, Result, ensure};
use sha2::{Digest as _, Sha256};

/// A file: its name and its content.
pub type Entry = (String, Vec<u8>);

/// What stands at the very end.
const MARK: &[u8; 16] = b"civic-edition\0\0\x01";

/// Bytes of length, hash and mark.
const TRAILER: usize = 8 + 32 + 16;

/// `program` with `entries` behind it.
pub fn append(program: &[u8], entries: &[Entry]) -> Vec<u8> {
    let mut body = Vec::new();
    for (name, content) in entries {
        body.extend((name.len() as u64).to_le_bytes());
        body.extend((content.len() as u64).to_le_bytes());
        body.extend(name.as_bytes());
        body.extend(content);
    }
    let length = (body.len() as u64).to_le_bytes();
    let hash = Sha256::digest(&body);
    [program, &body, &length, &hash, MARK].concat()
}

/// The entries behind a program, of whose file no more is read than these.
///
/// # Errors
/// Where there are none, as in a file that was cut short, or they are damaged; where the file cannot be read.
pub fn entries(mut program: impl Read + Seek) -> Result<Vec<Entry>> {
    let end = program.seek(SeekFrom::End(0))?.checked_sub(TRAILER as u64).context(CUT)?;
    program.seek(SeekFrom::Start(end))?;
    let mut trailer = [0; TRAILER];
    program.read_exact(&mut trailer)?;
    let (length, rest) = trailer.split_at(8);
    let (hash, mark) = rest.split_at(32);
    ensure!(mark == MARK, CUT);
    let length = length.first_chunk().map_or(0, |length| u64::from_le_bytes(*length));
    program.seek(SeekFrom::Start(end.checked_sub(length).context(CUT)?))?;
    let mut body = vec![0; usize::try_from(length)?];
    program.read_exact(&mut body)?;
    ensure!(Sha256::digest(&body).as_slice() == hash, "程序文件里的网页已损坏；{AGAIN}");
    let mut body = body.as_slice();
    let mut entries = Vec::new();
    while !body.is_empty() {
        let (name, content) = (number(&mut body)?, number(&mut body)?);
        let name = String::from_utf8(take(&mut body, name)?.to_vec())?;
        entries.push((name, take(&mut body, content)?.to_vec()));
    }
    Ok(entries)
}

const CUT: &str = "程序文件不完整，里面没有网页；请重新下载整个程序，并核对 SHA256SUMS";
const AGAIN: &str = "请重新下载整个程序，并核对 SHA256SUMS";

fn take<'a>(body: &mut &'a [u8], length: usize) -> Result<&'a [u8]> {
    let (taken, rest) = body.split_at_checked(length).context(CUT)?;
    *body = rest;
    Ok(taken)
}

fn number(body: &mut &[u8]) -> Result<usize> {
    let bytes = take(body, 8)?.first_chunk().map_or(0, |bytes| u64::from_le_bytes(*bytes));
    usize::try_from(bytes).context(CUT)
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::*;

    #[test]
    fn what_was_appended_is_found_again_and_damage_is_told() {
        let kept = vec![("page/wasm".to_owned(), vec![1, 2, 3]), ("空".to_owned(), Vec::new())];
        let file = append(b"\x7fELF program", &kept);
        let entries = |file: &[u8]| entries(Cursor::new(file));
        assert_eq!(entries(&file).unwrap(), kept);
        for end in 0..file.len() {
            let error = entries(&file[..end]).unwrap_err().to_string();
            assert!(error.contains("重新下载"), "{end}: {error}");
        }
        for place in 12..file.len() {
            let mut file = file.clone();
            file[place] ^= 1;
            let error = entries(&file).unwrap_err().to_string();
            assert!(error.contains("重新下载"), "{place}: {error}");
        }
    }
}
