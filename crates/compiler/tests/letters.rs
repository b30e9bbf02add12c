//! What letters find in the bundled edition: a table of queries with all that is offered, and one of what is to come first.

use std::fmt::Write as _;
use std::path::Path;

use edition::model::Edition;
use edition::search::{Index, Meant, Nearness, Suggestions};
use expect_test::expect_file;

/// The queries of the table: what stands before the first tab of every line that is no comment.
const TABLE: &str = include_str!("letters.txt");

/// What a reader means by letters, decided by hand.
const WANTED: &str = include_str!("letters_wanted.txt");

fn edition() -> Edition {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../corpus");
    compiler::compile_folder(&folder).unwrap_or_else(|report| panic!("{report:?}")).edition
}

/// What is searched for instead of letters, or else is offered first.
fn first(meant: Option<&Meant>, found: &Suggestions) -> String {
    let offered = || found.terms.first().map(|first| first.text.clone());
    meant.map(|meant| meant.query.clone()).or_else(offered).unwrap_or_default()
}

#[test]
fn letters_find_what_they_found() {
    let edition = edition();
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
        let first = first(meant.as_ref(), &found);
        let others = found.terms.iter().filter(|other| other.text != first).map(|other| other.text.as_str());
        let others: Vec<&str> = others.take(3).collect();
        let _ = writeln!(told, "{}", [typed, how, &first, &others.join(" ")].join("\t").trim_end());
    }
    expect_file!["letters.txt"].assert_eq(&told);
}

#[test]
fn letters_offer_first_what_a_reader_means() {
    let edition = edition();
    let index = Index::new(&edition);
    let wanted = || WANTED.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once('\t'));
    assert!(wanted().count() >= 150);
    let wrong: Vec<String> = wanted()
        .map(|(typed, wanted)| {
            (typed, wanted, first(index.meant(&edition, typed).as_ref(), &index.suggest(&edition, typed, 4)))
        })
        .filter(|(_, wanted, first)| wanted != first)
        .map(|(typed, wanted, first)| format!("{typed}: {wanted} is meant, {first} comes first"))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
