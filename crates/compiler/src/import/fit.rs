//! Which weights of the table earn their place, and which would read the pages of the tests better: run by hand,
//! `cargo test --release -p compiler --lib fit -- --ignored --nocapture`.
//!
//! Each weight in its turn is tried at nothing and a little higher and lower. What is printed are proposals, which a
//! person takes into `words/import/weights.txt` or not; no number is chosen that a comment could not explain.

use std::path::Path;

use super::kinds::{self, Page};
use super::{import, weights};
use crate::words::{Words, words};

/// Headings, paragraphs and bylines that are right, less what is read differently of the pages whose outline is kept.
fn worth(pages: &[Page], kept: &[(String, Vec<(String, String)>)]) -> i64 {
    const CHANGED: i64 = 3;
    let right: usize = pages.iter().map(|page| page.score().0.right.iter().sum::<usize>()).sum();
    // The last file is the report, which may change.
    let articles = |files: &[(String, String)]| files[..files.len() - 1].to_vec();
    let changed =
        kept.iter().filter(|(dump, files)| articles(&import(dump.as_bytes()).unwrap().files) != articles(files));
    i64::try_from(right).unwrap() - CHANGED * i64::try_from(changed.count()).unwrap()
}

#[test]
#[ignore = "a tool for whoever changes the weights: it takes minutes"]
fn fit() {
    static LINES: Words = words!("import/weights");
    let pages = kinds::pages();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/import");
    let paths = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let dumps = paths.filter(|path| path.extension().is_some_and(|extension| extension == "txt"));
    let read = |path| {
        let dump = std::fs::read_to_string(path).unwrap();
        let files = import(dump.as_bytes()).unwrap().files;
        (dump, files)
    };
    let kept: Vec<_> = dumps.map(read).collect();
    let today = worth(&pages, &kept);
    println!("{today} right");
    for (label, sign, weight) in LINES.iter().filter_map(|line| weights::entry(line)) {
        let of = |tried: f32| {
            weights::TRIED.set(Some((label, sign, tried)));
            worth(&pages, &kept) - today
        };
        let [none, lower, higher] = [0.0, weight * 0.7, weight * 1.4].map(of);
        println!("{}\t{}\t{weight}\t{none:+}\t{lower:+}\t{higher:+}", label.name(), sign.name());
    }
    weights::TRIED.set(None);
}
