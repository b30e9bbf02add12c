//! What the page weighs, and what it may weigh.

use anyhow::{Result, bail};

use program::page::compressed::brotli;
use program::page::file::{File, SINGLE};
use program::page::site::{self, Moment};

/// Bytes that a browser fetches before the page can be used, compressed with brotli, at most this many.
const FIRST_BUDGET: usize = 115_000;

/// What is reached so far of that budget: the page may not grow beyond it, and it is lowered as the page gets smaller.
const FIRST_CEILING: usize = 127_400;

/// Bytes of the page with all that it fetches later, compressed with brotli, at most this many.
const WHOLE_BUDGET: usize = 190_000;

/// What it has at present, for the reasons that the README gives: the page may not grow beyond it.
const WHOLE_CEILING: usize = 305_300;

/// Bytes of the page in one file, at most this many.
const FILE_BUDGET: usize = 450_000;

/// What it has at present, with letters that find text, a kiosk's screen and the reading tools: the file may not grow beyond it.
const FILE_CEILING: usize = 494_200;

/// Prints the table of sizes to standard output.
///
/// # Errors
/// Where a budget is exceeded.
pub(crate) fn report(files: &[File]) -> Result<()> {
    let single_file = files.iter().find(|(name, _)| name == SINGLE).map_or(0, |(_, content)| content.len());
    say!("{:<32}{:>10}{:>10}", "bytes", "raw", "brotli");
    let first = total(files, Moment::AtFirst)?;
    say!("{:<32}{:>10}{:>10}  of {FIRST_BUDGET}", "before the page is usable", first.raw, first.small);
    let later = total(files, Moment::Later)?;
    let whole = Size { raw: first.raw + later.raw, small: first.small + later.small };
    say!("{:<32}{:>10}{:>10}  of {WHOLE_BUDGET}", "with all that comes later", whole.raw, whole.small);
    say!("{:<32}{:>10}            of {FILE_BUDGET}", SINGLE, single_file);
    let budgets = [
        ("the page before it is usable (brotli)", first.small, FIRST_CEILING),
        ("the page with all that comes later (brotli)", whole.small, WHOLE_CEILING),
        (SINGLE, single_file, FILE_CEILING),
    ];
    let exceeded = budgets.into_iter().filter(|(_, bytes, budget)| bytes > budget);
    let told: Vec<String> =
        exceeded.map(|(what, bytes, budget)| format!("{what} has {bytes} bytes, budget {budget}")).collect();
    if told.is_empty() { Ok(()) } else { bail!("over budget: {}", told.join("; ")) }
}

/// Bytes before and after compression.
struct Size {
    raw: usize,
    small: usize,
}

/// Prints the files that are fetched at this moment, and adds them up.
fn total(files: &[File], moment: Moment) -> Result<Size> {
    let mut total = Size { raw: 0, small: 0 };
    for (path, content) in files.iter().filter(|(path, _)| site::moment(path) == moment) {
        let beside = format!("{path}.br");
        let small = match files.iter().find(|(name, _)| *name == beside) {
            Some((_, compressed)) => compressed.len(),
            None => brotli(content)?.len(),
        };
        say!("{path:<32}{:>10}{small:>10}", content.len());
        total.raw += content.len();
        total.small += small;
    }
    Ok(total)
}

#[cfg(test)]
mod tests {
    use sha2::{Digest as _, Sha256};

    use super::*;

    /// More bytes than a page may have, which no compression makes fewer.
    fn excess() -> Vec<u8> {
        (0..2 * FIRST_CEILING as u32).map(|n| Sha256::digest(n.to_le_bytes())[0]).collect()
    }

    #[test]
    fn a_page_above_its_budget_is_an_error() {
        let error = report(&[("index.html".to_owned(), excess())]).unwrap_err();
        assert!(error.to_string().contains(&format!("budget {FIRST_CEILING}")), "{error}");
        let error = report(&[(SINGLE.to_owned(), vec![b'a'; FILE_CEILING + 1])]).unwrap_err();
        assert!(error.to_string().contains(&format!("edition.html has {} bytes", FILE_CEILING + 1)), "{error}");
    }

    #[test]
    fn what_no_browser_fetches_weighs_nothing() {
        for file in ["pkg/a.d.ts", "headers.txt", "embed.js", "editions/a.bin", "editions.json"] {
            report(&[(file.to_owned(), excess())]).unwrap();
        }
    }
}
