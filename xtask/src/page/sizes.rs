//! What the page weighs, and what it may weigh.

use std::io::Write as _;

use anyhow::{Result, bail};

use super::file::{File, SINGLE};
use super::site;

/// All bytes that a browser fetches before the page can be used, compressed with brotli, at most this many.
///
/// The goal is 100 000: this holds what is reached so far and is lowered as the page gets smaller.
const PAGE_BUDGET: usize = 170_000;

/// Bytes of the page in one file, at most this many.
const FILE_BUDGET: usize = 450_000;

/// Prints the table of sizes to standard output.
///
/// # Errors
/// Where a budget is exceeded.
pub(crate) fn report(site: &[File], single_file: &str) -> Result<()> {
    say!("{:<28}{:>10}{:>10}", "bytes", "raw", "brotli");
    let (mut raw_total, mut small_total) = (0, 0);
    for (path, content) in site.iter().filter(|(path, _)| site::is_loaded(path)) {
        let small = brotli_size(content)?;
        say!("{path:<28}{:>10}{small:>10}", content.len());
        raw_total += content.len();
        small_total += small;
    }
    say!("{:<28}{raw_total:>10}{small_total:>10}  of {PAGE_BUDGET}", "before the page is usable");
    say!("{:<28}{:>10}            of {FILE_BUDGET}", SINGLE, single_file.len());
    let mut excess = Vec::new();
    if small_total > PAGE_BUDGET {
        excess.push(format!("the page takes {small_total} bytes (brotli) before it is usable, budget {PAGE_BUDGET}"));
    }
    if single_file.len() > FILE_BUDGET {
        excess.push(format!("{} has {} bytes, budget {FILE_BUDGET}", SINGLE, single_file.len()));
    }
    if excess.is_empty() { Ok(()) } else { bail!("over budget: {}", excess.join("; ")) }
}

/// Size after brotli at its highest quality, as a web server would keep it ready.
fn brotli_size(content: &[u8]) -> Result<usize> {
    let mut writer = brotli::CompressorWriter::new(Vec::new(), 1 << 16, 11, 22);
    writer.write_all(content)?;
    writer.flush()?;
    Ok(writer.into_inner().len())
}

#[cfg(test)]
mod tests {
    use sha2::{Digest as _, Sha256};

    use super::*;

    /// More bytes than a page may have, which no compression makes fewer.
    fn excess() -> Vec<u8> {
        (0..2 * PAGE_BUDGET as u32).map(|n| Sha256::digest(n.to_le_bytes())[0]).collect()
    }

    #[test]
    fn a_page_above_its_budget_is_an_error() {
        let error = report(&[("index.html".to_owned(), excess())], "").unwrap_err();
        assert!(error.to_string().contains(&format!("budget {PAGE_BUDGET}")), "{error}");
        let error = report(&[], &"文".repeat(FILE_BUDGET / 3 + 1)).unwrap_err();
        assert!(error.to_string().contains("edition.html has 450003 bytes"), "{error}");
    }

    #[test]
    fn what_no_browser_fetches_weighs_nothing() {
        for file in ["pkg/a.d.ts", "headers.txt", "embed.js", "editions/a.bin", "editions.json"] {
            report(&[(file.to_owned(), excess())], "").unwrap();
        }
    }
}
