//! Files beside themselves in compressed form, as web servers hand them out.

use std::io::Write as _;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use anyhow::{Result, anyhow};
use flate2::Compression;
use flate2::write::GzEncoder;

use super::file::{File, SINGLE};

/// Endings of files that get smaller.
const TEXTS: [&str; 8] = ["html", "css", "js", "wasm", "json", "xml", "bin", "txt"];

/// Files below this many bytes fit into the first packets anyway.
const LEAST: usize = 512;

/// The files of `files` that a browser asks for, each with brotli and gzip, by as many threads as the machine has.
pub(super) fn beside(files: &[File]) -> Result<Vec<File>> {
    let asked: Vec<&File> =
        files.iter().filter(|(name, content)| is_asked_for(name) && content.len() >= LEAST).collect();
    // Large files first: the last to end are then small.
    let mut order: Vec<usize> = (0..asked.len()).collect();
    order.sort_by_key(|index| std::cmp::Reverse(asked[*index].1.len()));
    let next = AtomicUsize::new(0);
    let work = || {
        let mut made = Vec::new();
        while let Some(index) = order.get(next.fetch_add(1, Ordering::Relaxed)) {
            let (name, content) = asked[*index];
            made.push((*index, [(format!("{name}.br"), brotli(content)?), (format!("{name}.gz"), gzip(content)?)]));
        }
        Ok::<_, anyhow::Error>(made)
    };
    let mut made = thread::scope(|scope| {
        let threads: Vec<_> =
            (0..thread::available_parallelism().map_or(1, usize::from)).map(|_| scope.spawn(work)).collect();
        let ended = threads.into_iter().map(|thread| thread.join().map_err(|_| anyhow!("压缩文件时出了故障"))?);
        ended.collect::<Result<Vec<_>>>()
    })?
    .concat();
    made.sort_by_key(|(index, _)| *index);
    Ok(made.into_iter().flat_map(|(_, pair)| pair).collect())
}

fn is_asked_for(name: &str) -> bool {
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    TEXTS.contains(&ending) && name != SINGLE && name != "headers.txt" && !name.ends_with(".d.ts")
}

/// `content` with brotli at its highest quality.
///
/// # Errors
/// Where the encoder fails.
pub fn brotli(content: &[u8]) -> Result<Vec<u8>> {
    let mut writer = brotli::CompressorWriter::new(Vec::new(), 1 << 16, 11, 22);
    writer.write_all(content)?;
    writer.flush()?;
    Ok(writer.into_inner())
}

fn gzip(content: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(content)?;
    Ok(encoder.finish()?)
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::*;

    #[test]
    fn what_is_beside_is_the_same_and_smaller() {
        let text = "创全国文明城市，建美丽宜居家园。".repeat(200).into_bytes();
        let names = ["index.html", "pkg/a.wasm", "article/a/index.html", "edition.html", "pkg/a.d.ts", ".htaccess"];
        let files: Vec<File> = names.map(|name| (name.to_owned(), text.clone())).into();
        let made = beside(&files).unwrap();
        let made_names: Vec<&str> = made.iter().map(|(name, _)| name.as_str()).collect();
        let pairs = ["index.html", "pkg/a.wasm", "article/a/index.html"]
            .map(|name| [format!("{name}.br"), format!("{name}.gz")]);
        assert_eq!(made_names, pairs.concat());
        for (name, content) in made {
            let mut read = Vec::new();
            if name.contains(".br") {
                brotli::Decompressor::new(content.as_slice(), 4096).read_to_end(&mut read).unwrap();
            } else {
                flate2::read::GzDecoder::new(content.as_slice()).read_to_end(&mut read).unwrap();
            }
            assert!(read == text && content.len() < text.len() / 10, "{name}");
        }
        assert!(beside(&[("a.html".to_owned(), b"short".to_vec())]).unwrap().is_empty());
    }
}
