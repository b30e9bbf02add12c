//! The search benchmark.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use anyhow::{Context, Result, anyhow, ensure};
use serde::Serialize;

use super::arguments::Arguments;
use super::articles::{self, Article};
use super::goals::Goals;
use super::queries::{self, Query};
use super::statistics::percentile;
use super::table::bytes;
use super::{generator, runner, truth};
use program::edition_source;
use program::serve::server::{Isolation, Live, Server, Site};

mod contestants;
mod rows;
mod site;

use contestants::{BASELINE, CONTESTANTS};
use rows::{Measured, Row, judge, row, table};
pub(super) use site::build_module;
use site::{Data, build_site};

/// What `search.mjs` is to do.
#[derive(Serialize)]
struct Plan<'a> {
    url: String,
    contestants: Vec<&'a str>,
    keystrokes: &'a [String],
    queries: Vec<&'a str>,
    /// How often the pages are loaded, and how often all keystrokes are typed.
    loads: usize,
    rounds: usize,
}

/// Runs the benchmark and publishes its report.
pub(super) fn run(arguments: &Arguments) -> Result<Goals> {
    let sizes = &arguments.articles;
    let most = sizes.iter().copied().max().context("--articles is empty")?;
    let all = match &arguments.corpus {
        Some(corpus) => articles::read(corpus)?,
        None => generator::articles(most, generator::SEED),
    };
    let queries = arguments.queries.as_deref().map(queries::read).transpose()?;
    let site = runner::folder().join("search");
    build_site(&site)?;
    let server = runner::serve(&site, Isolation::CrossOrigin)?;
    let (mut rows, mut goals, mut report) = (Vec::new(), Goals::default(), String::new());
    for size in sizes.iter().filter(|size| **size <= all.len()) {
        let articles = &all[..*size];
        let queries = queries.clone().unwrap_or_else(|| queries::make(articles, queries::SEED));
        let measured = compare(articles, &queries, &site, &server, arguments)?;
        judge(&measured, *size, &mut goals);
        let _ = write!(report, "{}\n{}\n", heading(articles, &queries), table(&measured));
        rows.extend(measured);
    }
    let report = format!("# Search\n\n{}\n\n{report}", NOTES.trim());
    runner::publish("search", &report, &rows, &goals)?;
    Ok(goals)
}

const NOTES: &str = "
One headless Chromium, a tab for each contestant; a keystroke is asked of one after the other, and of the times of all
rounds the least counts. A keystroke of this edition is the call for a list of results: the first 20 articles, ranked, each
with the number of its places, and how many articles and places there are in all and in every section. The row below it also
has every place of the 20, with its offsets, so that a page can mark them at once; only the first is held against the goals.
Of the others a keystroke is their list of articles, of `indexOf` the set without ranking.

Bytes are what was loaded before the first answer, and `ready` the time until then; `after` is what is done when that is
there and before any key is measured: this edition answers at first by reading its texts, and then makes its postings. Bytes
are after brotli (quality 11; 9 above 4 MB). Memory is the JavaScript heap with buffers and workers, and WebAssembly memory.

Recall counts articles that contain the query as typed (but for case), and `folded` those that contain it after folding
width, case, traditional characters, punctuation and spaces; precision holds what was found against the folded answer, so
that neither definition of a match counts as a mistake. MiniSearch and FlexSearch are left out above 1 000 articles, where
building their index in the page takes more than half a minute.
";

/// Measures all contestants on these articles.
fn compare(
    articles: &[Article],
    queries: &[Query],
    site: &Path,
    server: &Server,
    arguments: &Arguments,
) -> Result<Vec<Row>> {
    note!("{} articles: building", articles.len());
    let wanted = |name: &str| arguments.contestants.is_empty() || arguments.contestants.iter().any(|only| only == name);
    let contestants: Vec<_> =
        CONTESTANTS.iter().filter(|(name, _, most)| wanted(name) && articles.len() <= *most).collect();
    ensure!(!contestants.is_empty(), "no such contestant; there are {}", CONTESTANTS.map(|(name, ..)| name).join(", "));
    let data = Data::write(articles, &site.join("data"))?;
    if contestants.iter().any(|(name, ..)| *name == "pagefind") {
        data.index_for_pagefind()?;
    }
    server.publish(Site::load(site, Live::No)?.isolated());
    note!("{} articles: measuring", articles.len());
    let many = articles.len() > 1_000;
    let plan = Plan {
        url: format!("http://{}/", server.address()),
        contestants: contestants.iter().map(|(name, ..)| *name).collect(),
        keystrokes: &queries::keystrokes(queries),
        queries: queries.iter().map(|query| query.text.as_str()).collect(),
        loads: if many { 2 } else { 4 },
        rounds: if many { 3 } else { 6 },
    };
    let measured: BTreeMap<String, Measured> = runner::measure("search.mjs", &plan)?;
    let truths = truth::answers(articles, queries, &data.folding);
    let text: usize = articles.iter().map(Article::bytes).sum();
    let baseline = measured.get(BASELINE).map(|measured| percentile(&measured.keystrokes, 0.95));
    let row = |(name, title, _): &&(&'static str, &'static str, usize)| {
        let measured = measured.get(*name).ok_or_else(|| anyhow!("search.mjs did not measure {name}"))?;
        Ok(row(articles.len(), title, measured, truth::quality(&truths, &measured.found), text, baseline))
    };
    contestants.iter().map(row).collect()
}

fn heading(articles: &[Article], queries: &[Query]) -> String {
    let text: usize = articles.iter().map(Article::bytes).sum();
    let keystrokes = queries::keystrokes(queries).len();
    let articles = edition_source::plural(articles.len(), "article");
    format!("## {articles}\n\n{} of text, {} queries, {keystrokes} keystrokes\n", bytes(text as u64), queries.len())
}
