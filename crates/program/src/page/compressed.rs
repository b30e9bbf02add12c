//! Files beside themselves in compressed form, as web servers hand them out.
//!
//! Brotli at its highest quality takes a second for half a megabyte, which is what the page has without its edition. So that
//! part is compressed once, with the template: for a file that stays as it is all of it, for a module that gets an edition
//! the beginning of a stream, to which the edition is added (RFC 7932, section 9: a stream is a row of meta-blocks).

use std::io::Write as _;

use anyhow::Result;
use brotli::CompressorWriter;
use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;

use super::file::{File, SINGLE};
use crate::threads;

/// Endings of files that get smaller.
const TEXTS: [&str; 8] = ["html", "css", "js", "wasm", "json", "xml", "bin", "txt"];

/// Files below this many bytes fit into the first packets anyway.
const LEAST: usize = 512;

/// The quality that takes all the time there is.
const BEST: i32 = 11;

/// A quality for the thousands of files of a shelf. One of 9 takes eight times as long for files that are no smaller.
const QUICK: i32 = 6;

/// Most bytes of a front page that is compressed as well as can be, which takes half a second.
const LARGEST_FRONT: usize = 256_000;

/// What is known of a file with brotli before it is asked for.
#[derive(Debug)]
pub(super) enum Ready<'a> {
    /// All of it.
    Whole(&'a [u8]),
    /// What [`beginning`] made of it, and what comes behind that.
    Begun(&'a [u8], Vec<u8>),
}

impl Ready<'_> {
    fn content(&self) -> Result<Vec<u8>> {
        match self {
            Self::Whole(content) => Ok(content.to_vec()),
            Self::Begun(beginning, end) => with_end(beginning, end),
        }
    }
}

/// The files of `files` that a browser asks for, each with brotli and gzip, by as many threads as the machine has. `ready`
/// are those whose brotli is there already, or begun.
pub(super) fn beside(files: &[File], ready: &[(String, Ready<'_>)]) -> Result<Vec<File>> {
    let asked: Vec<&File> =
        files.iter().filter(|(name, content)| is_asked_for(name) && content.len() >= LEAST).collect();
    // Large files first: the last to end are then small.
    let mut order: Vec<usize> = (0..asked.len()).collect();
    order.sort_by_key(|index| std::cmp::Reverse(asked[*index].1.len()));
    let mut made = threads::map(&order, |index| {
        let (name, content) = asked[*index];
        let known = ready.iter().find(|(known, _)| known == name).map(|(_, ready)| ready.content());
        let small = known.unwrap_or_else(|| with_quality(content, quality(name, content.len())))?;
        Ok((*index, [(format!("{name}.br"), small), (format!("{name}.gz"), gzip(content)?)]))
    })?;
    made.sort_by_key(|(index, _)| *index);
    Ok(made.into_iter().flat_map(|(_, pair)| pair).collect())
}

fn is_asked_for(name: &str) -> bool {
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    TEXTS.contains(&ending) && name != SINGLE && name != "headers.txt" && !name.ends_with(".d.ts")
}

/// The front page and the glue are what readers wait for.
fn quality(name: &str, bytes: usize) -> i32 {
    let is_awaited = !name.contains('/') && bytes <= LARGEST_FRONT || name.starts_with("pkg/");
    if is_awaited { BEST } else { QUICK }
}

/// `content` with brotli at its highest quality.
///
/// # Errors
/// Where the encoder fails.
pub fn brotli(content: &[u8]) -> Result<Vec<u8>> {
    with_quality(content, BEST)
}

fn with_quality(content: &[u8], quality: i32) -> Result<Vec<u8>> {
    encode(content, &BrotliEncoderParams { quality, ..BrotliEncoderParams::default() })
}

/// `content` with brotli at its highest quality, as the beginning of a stream that [`with_end`] makes whole.
///
/// # Errors
/// Where the encoder fails.
pub fn beginning(content: &[u8]) -> Result<Vec<u8>> {
    let open = BrotliEncoderParams { appendable: true, bare_stream: true, ..BrotliEncoderParams::default() };
    encode(content, &open)
}

/// What [`beginning`] made, with `end` behind it: the stream of both.
///
/// # Errors
/// Where the encoder fails.
fn with_end(beginning: &[u8], end: &[u8]) -> Result<Vec<u8>> {
    let between = BrotliEncoderParams { catable: true, bare_stream: true, ..BrotliEncoderParams::default() };
    Ok([beginning, &encode(end, &between)?, &[LAST_AND_EMPTY]].concat())
}

/// The meta-block that ends a stream: two bits that say that it is the last one and that it is empty.
const LAST_AND_EMPTY: u8 = 0b11;

/// The defaults of the parameters are the highest quality and a window of four megabytes.
fn encode(content: &[u8], parameters: &BrotliEncoderParams) -> Result<Vec<u8>> {
    let mut writer = CompressorWriter::with_params(Vec::new(), 1 << 16, parameters);
    writer.write_all(content)?;
    writer.flush()?;
    Ok(writer.into_inner())
}

/// `content` with gzip.
///
/// # Errors
/// Where the encoder fails.
pub(super) fn gzip(content: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(content)?;
    Ok(encoder.finish()?)
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::*;

    fn unpacked(small: &[u8]) -> Vec<u8> {
        let mut read = Vec::new();
        brotli::Decompressor::new(small, 4096).read_to_end(&mut read).unwrap();
        read
    }

    #[test]
    fn what_is_beside_is_the_same_and_smaller() {
        let text = "创全国文明城市，建美丽宜居家园。".repeat(200).into_bytes();
        let names = ["index.html", "pkg/a.wasm", "article/a/index.html", "edition.html", "pkg/a.d.ts", ".htaccess"];
        let files: Vec<File> = names.map(|name| (name.to_owned(), text.clone())).into();
        let made = beside(&files, &[]).unwrap();
        let made_names: Vec<&str> = made.iter().map(|(name, _)| name.as_str()).collect();
        let pairs = ["index.html", "pkg/a.wasm", "article/a/index.html"]
            .map(|name| [format!("{name}.br"), format!("{name}.gz")]);
        assert_eq!(made_names, pairs.concat());
        for (name, content) in made {
            let mut read = Vec::new();
            if name.contains(".br") {
                read = unpacked(&content);
            } else {
                flate2::read::GzDecoder::new(content.as_slice()).read_to_end(&mut read).unwrap();
            }
            assert!(read == text && content.len() < text.len() / 10, "{name}");
        }
        assert!(beside(&[("a.html".to_owned(), b"short".to_vec())], &[]).unwrap().is_empty());
    }

    #[test]
    fn what_is_there_already_is_not_made_again() {
        let ready = [("style.css".to_owned(), Ready::Whole(b"ready"))];
        let made = beside(&[("style.css".to_owned(), vec![b' '; LEAST])], &ready).unwrap();
        assert_eq!((made.len(), &made[0]), (2, &("style.css.br".to_owned(), b"ready".to_vec())));
    }

    #[test]
    fn a_stream_goes_on_where_its_beginning_ends() {
        arbtest::arbtest(|u| {
            let word = |u: &mut arbtest::arbitrary::Unstructured<'_>| {
                let words = ["\0asm", "创城", "湖滨路街道", "48.6公里", "x"];
                Ok::<_, arbtest::arbitrary::Error>(words[u.choose_index(words.len())?].repeat(u.int_in_range(1..=9)?))
            };
            let mut part = || {
                Ok::<_, arbtest::arbitrary::Error>(
                    (0..u.int_in_range(0..=60)?).map(|_| word(u)).collect::<Result<Vec<_>, _>>()?.concat(),
                )
            };
            let (code, edition) = (part()?.into_bytes(), part()?.into_bytes());
            let small = with_end(&beginning(&code).unwrap(), &edition).unwrap();
            assert_eq!(unpacked(&small), [code, edition].concat());
            Ok(())
        });
    }
}
