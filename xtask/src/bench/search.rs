//! The search benchmark.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, anyhow, ensure};
use edition::fold::Folding;
use serde::{Deserialize, Serialize};

use super::articles::{self, Article};
use super::goals::Goals;
use super::queries::{self, Query};
use super::statistics::{least, median, percentile};
use super::table::{Table, bytes, milliseconds};
use super::truth::{self, Found, Quality};
use super::{Arguments, generator, write};
use crate::page::module::{self, Form};
use crate::page::{Effort, Exports, Scale, Source};
use crate::serve::server::{Isolation, Live, Server, Site};
use crate::{edition_source, process, tools};

/// Seeds of the articles and of the queries.
const SEEDS: (u64, u64) = (20_231_017, 4);

/// A contestant: the name of its file in `tests/bench/contestants`, what it is, the most articles that it can build its
/// index of within half a minute.
const CONTESTANTS: [(&str, &str, usize); 7] = [
    (OURS, "this edition (wasm, simd128)", usize::MAX),
    ("ours-places", "this edition, with every place of the first 20", usize::MAX),
    (BASELINE, "indexOf over one string", usize::MAX),
    ("minisearch", "MiniSearch, bigrams", 1_000),
    ("flexsearch", "FlexSearch, bigrams", 1_000),
    ("fuse", "Fuse.js, substring", usize::MAX),
    ("pagefind", "Pagefind", usize::MAX),
];
const OURS: &str = "ours";
const BASELINE: &str = "indexof";

/// Packages that the page loads, each as one file.
const PAGE: [(&str, &str); 4] = [
    ("search.html", "search.html"),
    ("node_modules/minisearch/dist/es/index.js", "vendor/minisearch.js"),
    ("node_modules/flexsearch/dist/flexsearch.bundle.module.min.mjs", "vendor/flexsearch.js"),
    ("node_modules/fuse.js/dist/fuse.min.mjs", "vendor/fuse.js"),
];

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

/// What it measured of a contestant.
#[derive(Deserialize)]
struct Measured {
    /// Brotli bytes of everything that was loaded before the first answer.
    bytes: u64,
    /// Milliseconds from the start of the navigation to the first answer, for every load.
    ready: Vec<f64>,
    /// Bytes of the JavaScript heap and array buffers of the page and its workers, and of WebAssembly memory.
    heap: u64,
    wasm: u64,
    /// Milliseconds of every keystroke, the least of all rounds.
    keystrokes: Vec<f64>,
    /// What was found for every query.
    found: Vec<Found>,
}

/// A row of the table.
#[derive(Debug, Clone, Serialize)]
struct Row {
    articles: usize,
    contestant: &'static str,
    bytes: u64,
    ready: f64,
    median: f64,
    p95: f64,
    /// Of its 95th percentile to that of `indexOf`.
    ratio: Option<f64>,
    memory: u64,
    /// Of its memory to the bytes of the texts.
    memory_ratio: f64,
    recall: f64,
    recall_folded: f64,
    precision: f64,
}

/// Runs the benchmark and publishes its report.
pub(super) fn run(arguments: &Arguments) -> Result<Goals> {
    let sizes = &arguments.articles;
    let most = sizes.iter().copied().max().context("--articles is empty")?;
    let all = match &arguments.corpus {
        Some(corpus) => articles::read(corpus)?,
        None => generator::articles(most, SEEDS.0),
    };
    let queries = arguments.queries.as_deref().map(queries::read).transpose()?;
    let site = super::folder().join("search");
    build_site(&site)?;
    let server = super::serve(&site, Isolation::CrossOrigin)?;
    let (mut rows, mut goals, mut report) = (Vec::new(), Goals::default(), String::new());
    for size in sizes.iter().filter(|size| **size <= all.len()) {
        let articles = &all[..*size];
        let queries = queries.clone().unwrap_or_else(|| queries::make(articles, SEEDS.1));
        let measured = compare(articles, &queries, &site, &server, arguments)?;
        judge(&measured, *size, &mut goals);
        let _ = write!(report, "{}\n{}\n", heading(articles, &queries), table(&measured));
        rows.extend(measured);
    }
    let report = format!("# Search\n\n{}\n\n{report}", NOTES.trim());
    super::publish("search", &report, &rows, &goals)?;
    Ok(goals)
}

const NOTES: &str = "
One headless Chromium, a tab for each contestant; a keystroke is asked of one after the other, and of the times of all
rounds the least counts. A keystroke of this edition is the call for a list of results: the first 20 articles, ranked, each
with the number of its places, and how many articles and places there are in all and in every section. The row below it also
has every place of the 20, with its offsets, so that a page can mark them at once. Of the others it is their list of
articles, of `indexOf` the set without ranking.
Bytes are what was loaded before the first answer, and `ready` the time until then; bytes after brotli (quality 11; 9 above 4 MB). Memory is the JavaScript heap
with buffers and workers, and WebAssembly memory. Recall counts articles that contain the query as typed (but for case), and
`folded` those that contain it after folding width, case, traditional characters, punctuation and spaces; precision holds
what was found against the folded answer, so that neither definition of a match counts as a mistake. MiniSearch and
FlexSearch are left out above 1 000 articles, where building their index in the page takes more than half a minute.
";

/// The files that are the same for any number of articles.
fn build_site(site: &Path) -> Result<()> {
    if site.exists() {
        fs::remove_dir_all(site)?;
    }
    super::copy(&PAGE, site)?;
    for entry in fs::read_dir(tools::bench_folder().join("contestants"))? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        write(&site.join("contestants").join(name), &fs::read(&path)?)?;
    }
    build_module(Scale::Archive, site)
}

/// The module with the exports of the npm package in `pkg/` of `site`.
pub(super) fn build_module(scale: Scale, site: &Path) -> Result<()> {
    let compiled = module::compile(&Source::Bundled, scale, Exports::Package, Effort::Small)?;
    let module = module::bind(&compiled, Form::Module, scale, Effort::Small)?;
    write(&site.join(format!("pkg/{}.js", module::NAME)), module.script.as_bytes())?;
    write(&site.join(format!("pkg/{}_bg.wasm", module::NAME)), &module.wasm)
}

/// Measures all contestants on these articles.
fn compare(
    articles: &[Article],
    queries: &[Query],
    site: &Path,
    server: &Server,
    arguments: &Arguments,
) -> Result<Vec<Row>> {
    eprintln!("{} articles: building", articles.len());
    let wanted = |name: &str| arguments.contestants.is_empty() || arguments.contestants.iter().any(|only| only == name);
    let contestants: Vec<_> =
        CONTESTANTS.iter().filter(|(name, _, most)| wanted(name) && articles.len() <= *most).collect();
    ensure!(!contestants.is_empty(), "no such contestant; there are {}", CONTESTANTS.map(|(name, ..)| name).join(", "));
    let data = Data::write(articles, &site.join("data"))?;
    if contestants.iter().any(|(name, ..)| *name == "pagefind") {
        data.index_for_pagefind()?;
    }
    server.publish(Site::load(site, Live::No)?.isolated());
    eprintln!("{} articles: measuring", articles.len());
    let many = articles.len() > 1_000;
    let plan = Plan {
        url: format!("http://{}/", server.address()),
        contestants: contestants.iter().map(|(name, ..)| *name).collect(),
        keystrokes: &queries::keystrokes(queries),
        queries: queries.iter().map(|query| query.text.as_str()).collect(),
        loads: if many { 2 } else { 4 },
        rounds: if many { 3 } else { 6 },
    };
    let measured: BTreeMap<String, Measured> = super::measure("search.mjs", &plan)?;
    let truths = truth::answers(articles, queries, &data.folding);
    let text: usize = articles.iter().map(Article::bytes).sum();
    let baseline = measured.get(BASELINE).map(|measured| percentile(&measured.keystrokes, 0.95));
    let row = |(name, title, _): &&(&'static str, &'static str, usize)| {
        let measured = measured.get(*name).ok_or_else(|| anyhow!("search.mjs did not measure {name}"))?;
        Ok(row(articles.len(), title, measured, truth::quality(&truths, &measured.found), text, baseline))
    };
    contestants.iter().map(row).collect()
}

#[expect(clippy::cast_precision_loss, reason = "ratios of bytes")]
fn row(
    articles: usize,
    contestant: &'static str,
    measured: &Measured,
    quality: Quality,
    text: usize,
    baseline: Option<f64>,
) -> Row {
    let memory = measured.heap + measured.wasm;
    let p95 = percentile(&measured.keystrokes, 0.95);
    Row {
        articles,
        contestant,
        bytes: measured.bytes,
        ready: least(&measured.ready),
        median: median(&measured.keystrokes),
        p95,
        ratio: baseline.map(|baseline| p95 / baseline),
        memory,
        memory_ratio: memory as f64 / text as f64,
        recall: quality.recall,
        recall_folded: quality.recall_folded,
        precision: quality.precision,
    }
}

/// What the contestants load, and how the edition folds.
struct Data {
    folder: PathBuf,
    folding: Folding,
}

impl Data {
    /// Writes the articles as JSON and as a packed edition.
    fn write(articles: &[Article], folder: &Path) -> Result<Self> {
        if folder.exists() {
            fs::remove_dir_all(folder)?;
        }
        let list = folder.join("articles.json");
        write(&list, &serde_json::to_vec(articles)?)?;
        let edition = edition_source::compile(&list)?.edition;
        write(&folder.join("edition.bin"), &edition::packed::pack(&edition))?;
        Ok(Self { folder: folder.to_owned(), folding: Folding::new(&edition.simplified) })
    }

    fn index_for_pagefind(&self) -> Result<()> {
        let mut node = Command::new("node");
        node.arg(tools::bench_folder().join("pagefind-index.mjs"));
        process::run(node.arg(self.folder.join("articles.json")).arg(self.folder.join("pagefind")))
    }
}

/// Holds the rows of so many articles against the goals.
fn judge(rows: &[Row], articles: usize, goals: &mut Goals) {
    let of = |name: &str| {
        let title = CONTESTANTS.iter().find(|(known, ..)| *known == name).map(|(_, title, _)| *title);
        rows.iter().find(|row| Some(row.contestant) == title)
    };
    let Some(ours) = of(OURS) else { return };
    goals.at_least(format!("{articles} articles: recall"), 1.0, ours.recall.min(ours.recall_folded));
    goals.at_least(format!("{articles} articles: precision"), 1.0, ours.precision);
    if articles <= 10 {
        goals.at_most(format!("{articles} articles: ms a keystroke, 95th percentile"), 0.05, ours.p95);
    }
    let Some(baseline) = of(BASELINE) else { return };
    let ratio = format!("{articles} articles: 95th percentile to indexOf");
    match articles {
        1_000 => goals.at_most(ratio, 0.3, ours.p95 / baseline.p95),
        10_000 => {
            goals.at_most(ratio, 0.15, ours.p95 / baseline.p95);
            goals.at_most("10000 articles: memory to text", 2.5, ours.memory_ratio);
            goals.at_most("10000 articles: ready to indexOf", 1.5, ours.ready / baseline.ready);
        }
        _ => {}
    }
}

fn heading(articles: &[Article], queries: &[Query]) -> String {
    let text: usize = articles.iter().map(Article::bytes).sum();
    let keystrokes = queries::keystrokes(queries).len();
    let articles = edition_source::plural(articles.len(), "article");
    format!("## {articles}\n\n{} of text, {} queries, {keystrokes} keystrokes\n", bytes(text as u64), queries.len())
}

fn table(rows: &[Row]) -> String {
    let mut table = Table::new(&[
        "contestant",
        "brotli",
        "ready ms",
        "median ms",
        "p95 ms",
        "p95 ratio",
        "memory",
        "of text",
        "recall",
        "folded",
        "precision",
    ]);
    for row in rows {
        table.row(vec![
            row.contestant.to_owned(),
            bytes(row.bytes),
            milliseconds(row.ready),
            milliseconds(row.median),
            milliseconds(row.p95),
            row.ratio.map_or_else(|| "-".to_owned(), |ratio| format!("{ratio:.2}")),
            bytes(row.memory),
            format!("{:.1}", row.memory_ratio),
            format!("{:.3}", row.recall),
            format!("{:.3}", row.recall_folded),
            format!("{:.3}", row.precision),
        ]);
    }
    table.text()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn measured(name: &str, articles: usize, milliseconds: f64, quality: f64) -> Row {
        let title = CONTESTANTS.iter().find(|(known, ..)| *known == name).map(|(_, title, _)| *title).unwrap();
        let measured = Measured {
            bytes: 1,
            ready: vec![300.0, 200.0],
            heap: 100,
            wasm: 100,
            keystrokes: vec![milliseconds; 20],
            found: Vec::new(),
        };
        let quality = Quality { recall: 1.0, recall_folded: quality, precision: 1.0 };
        row(articles, title, &measured, quality, 100, Some(1.0))
    }

    #[track_caller]
    fn check(articles: usize, milliseconds: f64, quality: f64, expect: &[&str]) {
        let rows = [measured(OURS, articles, milliseconds, quality), measured(BASELINE, articles, 1.0, 1.0)];
        let mut goals = Goals::default();
        judge(&rows, articles, &mut goals);
        assert_eq!(goals.missed(), expect);
        assert!(table(&rows).contains("| indexOf over one string      |"), "{}", table(&rows));
    }

    #[test]
    fn goals_depend_on_the_number_of_articles() {
        check(10, 0.04, 1.0, &[]);
        check(10, 0.06, 1.0, &["10 articles: ms a keystroke, 95th percentile: 0.060, goal ≤ 0.05"]);
        check(100, 9.0, 1.0, &[]);
        check(1_000, 0.31, 1.0, &["1000 articles: 95th percentile to indexOf: 0.310, goal ≤ 0.3"]);
        check(10_000, 0.14, 0.5, &["10000 articles: recall: 0.500, goal ≥ 1"]);
    }
}
