//! What letters find in the bundled edition: a table of queries with what is offered first.

use std::fmt::Write as _;
use std::path::Path;

use edition::search::{Index, Nearness};
use expect_test::expect_file;

/// The queries of the table: what stands before the first tab of every line that is no comment.
const TABLE: &str = include_str!("letters.txt");

#[test]
fn letters_find_what_a_reader_means() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../corpus");
    let edition = compiler::compile_folder(&folder).unwrap().edition;
    let index = Index::new(&edition);
    let mut told = String::new();
    for line in TABLE.lines() {
        if line.starts_with('#') {
            let _ = writeln!(told, "{line}");
            continue;
        }
        let typed = line.split('\t').next().unwrap_or_default();
        let found = index.suggest(&edition, typed, 4);
        let meant = index.meant(&edition, typed);
        let how = match (&meant, found.terms.first()) {
            (Some(meant), _) if meant.nearness == Nearness::Alike => "near",
            (Some(_), _) => "read",
            (None, Some(_)) => "offers",
            (None, None) => "nothing",
        };
        let first = match &meant {
            Some(meant) => meant.query.clone(),
            None => found.terms.first().map(|first| first.text.clone()).unwrap_or_default(),
        };
        let others = found.terms.iter().filter(|other| other.text != first).map(|other| other.text.as_str());
        let others: Vec<&str> = others.take(3).collect();
        let _ = writeln!(told, "{}", [typed, how, &first, &others.join(" ")].join("\t").trim_end());
    }
    expect_file!["letters.txt"].assert_eq(&told);
}
