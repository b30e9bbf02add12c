//! The benchmark of many packed editions that are read as one.

use std::fs;
use std::path::Path;
use std::process::Stdio;

use anyhow::{Context, Result, anyhow, ensure};
use serde::{Deserialize, Serialize};

use super::arguments::Arguments;
use super::articles::Article;
use super::goals::Goals;
use super::runner::{self, write};
use super::statistics::{median, percentile};
use super::table::{Table, bytes, milliseconds};
use super::{generator, queries};
use crate::{process, tools, workspace};

/// Shelves: how many articles, and how many of them an edition has: as many as a page, or as a program gives it that packs
/// an archive by the week.
const SHELVES: [(usize, usize); 4] = [(1_000, 10), (1_000, 100), (10_000, 10), (10_000, 100)];

/// The most milliseconds of a keystroke in a thousand articles: 0.3 of what `indexOf` takes for their texts in a browser on
/// the machine where the README's numbers were measured.
const FAST_MS: f64 = 0.2;

/// What the benchmark of the crate measured.
#[derive(Deserialize)]
struct Measured {
    editions: usize,
    articles: usize,
    packed: usize,
    opened: usize,
    seconds: f64,
    memory: usize,
    peak: usize,
    figures: usize,
    keystrokes: Vec<f64>,
    placed: Vec<f64>,
}

/// A row of the table.
#[derive(Debug, Serialize)]
struct Row {
    editions: usize,
    articles: usize,
    text: usize,
    figures: usize,
    packed: usize,
    opened: usize,
    memory: usize,
    peak: usize,
    open_ms: f64,
    median_ms: f64,
    p95_ms: f64,
    placed_p95_ms: f64,
}

/// Runs the benchmark and publishes its report.
pub(super) fn run(arguments: &Arguments) -> Result<Goals> {
    let (mut rows, mut goals) = (Vec::new(), Goals::default());
    for (count, each) in SHELVES.into_iter().filter(|(count, _)| arguments.articles.contains(count)) {
        let row = measure(count, each)?;
        if count == 1_000 {
            let goal = |what: &str| format!("{count} articles, {} editions: {what}", row.editions);
            goals.at_most(goal("memory to text"), 3.0, ratio(row.memory, row.text));
            goals.at_most(goal("ms a keystroke, 95th percentile"), FAST_MS, row.p95_ms);
        }
        rows.push(row);
    }
    let report = format!("# Shelf\n\n{}\n\n{}", NOTES.trim(), table(&rows));
    runner::publish("shelf", &report, &rows, &goals)?;
    Ok(goals)
}

const NOTES: &str = "
On the host, one process for each shelf. `parts` is the memory of the packed editions alone, `memory` that of everything
after all keystrokes, `peak` the most there was on the way, in bytes that the program has allocated and as a multiple of the
text. `open` is the time from the bytes to the index. A keystroke is the list of all results; `placed` has every place in the
first 15 articles as well, which is what the page shows.
";

fn measure(count: usize, each: usize) -> Result<Row> {
    let articles = generator::articles(count, generator::SEED);
    let folder = runner::folder().join("shelf");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    note!("{count} articles, {each} an edition: packing");
    for (number, articles) in articles.chunks(each).enumerate() {
        write(&folder.join(format!("{number:05}.bin")), &packed(articles)?)?;
    }
    let keystrokes = queries::keystrokes(&queries::make(&articles, queries::SEED));
    write(&folder.join("keystrokes.txt"), keystrokes.join("\n").as_bytes())?;
    note!("{count} articles, {each} an edition: measuring");
    let measured = run_bench(&folder)?;
    Ok(Row {
        editions: measured.editions,
        articles: measured.articles,
        text: articles.iter().map(Article::bytes).sum(),
        figures: measured.figures,
        packed: measured.packed,
        opened: measured.opened,
        memory: measured.memory,
        peak: measured.peak,
        open_ms: measured.seconds * 1000.0,
        median_ms: median(&measured.keystrokes),
        p95_ms: percentile(&measured.keystrokes, 0.95),
        placed_p95_ms: percentile(&measured.placed, 0.95),
    })
}

/// The packed edition of these articles.
fn packed(articles: &[Article]) -> Result<Vec<u8>> {
    let list = serde_json::to_string(articles)?;
    let compiled = compiler::compile_json(Path::new("generated.json"), &list);
    let compiled = compiled.map_err(|report| anyhow!("{} errors in generated articles", report.errors.len()))?;
    Ok(edition::packed::pack(&compiled.edition))
}

/// Runs the crate's own benchmark, compiled as for the browser's archives.
fn run_bench(folder: &Path) -> Result<Measured> {
    let mut cargo = process::cargo();
    cargo.args(["bench", "--quiet", "--package", "edition", "--bench", "shelf"]);
    cargo.args(["--config", tools::FAST_EDITION, "--"]).arg(folder).current_dir(workspace::root());
    let output = cargo.stderr(Stdio::inherit()).output().context("cannot start cargo")?;
    ensure!(output.status.success(), "cargo bench --package edition --bench shelf failed");
    serde_json::from_slice(&output.stdout).context("the benchmark of the shelf wrote something else than was expected")
}

#[expect(clippy::cast_precision_loss, reason = "ratios of bytes")]
fn ratio(part: usize, whole: usize) -> f64 {
    part as f64 / whole as f64
}

fn table(rows: &[Row]) -> String {
    let heads = [
        "articles",
        "editions",
        "text",
        "figures",
        "packed",
        "parts",
        "memory",
        "peak",
        "open ms",
        "median ms",
        "p95 ms",
        "placed p95",
    ];
    let mut table = Table::new(&heads);
    for row in rows {
        let of_text = |size: usize| format!("{} ({:.2})", bytes(size as u64), ratio(size, row.text));
        table.row(vec![
            row.articles.to_string(),
            row.editions.to_string(),
            bytes(row.text as u64),
            row.figures.to_string(),
            of_text(row.packed),
            of_text(row.opened),
            of_text(row.memory),
            of_text(row.peak),
            milliseconds(row.open_ms),
            milliseconds(row.median_ms),
            milliseconds(row.p95_ms),
            milliseconds(row.placed_p95_ms),
        ]);
    }
    table.text()
}
