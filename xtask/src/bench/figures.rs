//! The benchmark of the recogniser.

use std::process::Stdio;

use anyhow::{Context, Result, ensure};
use serde::{Deserialize, Serialize};

use super::arguments::Arguments;
use super::goals::Goals;
use super::runner::{self, write};
use super::table::Table;
use super::{articles, search};
use crate::page::Scale;
use program::edition_source;

use crate::{process, tools, workspace};
use program::serve::server::Isolation;

/// Bytes of text for the host and, of the same text, for both recognisers in the browser.
const HOST_BYTES: usize = 4_000_000;
const BROWSER_BYTES: usize = 12_000;

/// What `figures.mjs` is to do.
#[derive(Serialize)]
struct Plan<'a> {
    url: String,
    paragraphs: &'a [String],
}

/// Bytes a second and figures found.
#[derive(Debug, Clone, Copy, Deserialize, Serialize)]
struct Speed {
    bytes: usize,
    seconds: f64,
    figures: usize,
}

#[derive(Debug, Serialize, Deserialize)]
struct Measured {
    /// Of the module made for small size, as in the npm package, and of the one made for archives.
    small: Speed,
    fast: Speed,
    peer: Speed,
}

/// Runs the benchmark and publishes its report.
pub(super) fn run(arguments: &Arguments) -> Result<Goals> {
    let paragraphs = match &arguments.corpus {
        Some(corpus) => articles::read(corpus)?.iter().flat_map(|article| owned(article.texts())).collect(),
        None => bundled()?,
    };
    let host = on_host(&up_to(&paragraphs, HOST_BYTES))?;
    let site = runner::folder().join("figures");
    let bundle = "@microsoft/recognizers-text-suite/dist/recognizers-text-suite.umd.js";
    runner::copy(&[("figures.html", "figures.html"), (&format!("node_modules/{bundle}"), "vendor/suite.js")], &site)?;
    search::build_module(Scale::Page, &site.join("small"))?;
    search::build_module(Scale::Archive, &site.join("fast"))?;
    let server = runner::serve(&site, Isolation::CrossOrigin)?;
    let plan = Plan { url: format!("http://{}/", server.address()), paragraphs: &up_to(&paragraphs, BROWSER_BYTES) };
    let measured: Measured = runner::measure("figures.mjs", &plan)?;
    let rows = [
        ("this recogniser, host", host),
        ("this recogniser, wasm made for size", measured.small),
        ("this recogniser, wasm made for speed", measured.fast),
        ("Recognizers-Text, JavaScript", measured.peer),
    ];
    let mut goals = Goals::default();
    goals.at_least("MB/s on the host", 20.0, host.megabytes());
    goals.at_least("MB/s in wasm made for size", 5.0, measured.small.megabytes());
    runner::publish("figures", &report(&rows), &rows, &goals)?;
    Ok(goals)
}

fn owned<'a>(texts: impl Iterator<Item = &'a str>) -> Vec<String> {
    texts.map(str::to_owned).collect()
}

/// The paragraphs of the bundled edition.
fn bundled() -> Result<Vec<String>> {
    let edition = edition_source::compile(&workspace::corpus())?.edition;
    let passages = edition.articles.into_iter().flat_map(|article| article.paragraphs);
    Ok(passages.map(|passage| passage.text).collect())
}

/// `paragraphs`, again and again, to about so many bytes.
fn up_to(paragraphs: &[String], bytes: usize) -> Vec<String> {
    let mut taken = 0;
    let some = paragraphs.iter().filter(|paragraph| !paragraph.is_empty()).cycle();
    let enough = some.take_while(|paragraph| {
        let more = taken < bytes;
        taken += paragraph.len();
        more
    });
    enough.cloned().collect()
}

/// Runs the recogniser's own benchmark, compiled as for the browser's archives.
fn on_host(paragraphs: &[String]) -> Result<Speed> {
    let text = runner::folder().join("figures.txt");
    write(&text, paragraphs.join("\n").as_bytes())?;
    let mut cargo = process::cargo();
    cargo.args(["bench", "--quiet", "--package", "edition", "--bench", "figures"]);
    cargo.args(["--config", tools::FAST_EDITION, "--"]).arg(&text).current_dir(workspace::root());
    let output = cargo.stderr(Stdio::inherit()).output().context("cannot start cargo")?;
    ensure!(output.status.success(), "cargo bench --package edition --bench figures failed");
    serde_json::from_slice(&output.stdout)
        .context("the benchmark of the recogniser wrote something else than was expected")
}

impl Speed {
    #[expect(clippy::cast_precision_loss, reason = "megabytes")]
    fn megabytes(self) -> f64 {
        self.bytes as f64 / 1e6 / self.seconds
    }
}

fn report(rows: &[(&str, Speed)]) -> String {
    let mut table = Table::new(&["recogniser", "MB/s", "figures", "KB of text"]);
    for (name, speed) in rows {
        table.row(vec![
            (*name).to_owned(),
            format!("{:.3}", speed.megabytes()),
            speed.figures.to_string(),
            (speed.bytes / 1_000).to_string(),
        ]);
    }
    format!("# Recognising figures\n\n{}\n\n{}", NOTES.trim(), table.text())
}

const NOTES: &str = "
UTF-8 bytes, paragraph by paragraph, the best of some rounds. In the browser both recognisers work on the same text in the
same page, one after the other, and hand over JavaScript objects; the peer runs all its models for figures (number, ordinal,
percentage, currency, dimension, date and time) with the culture zh-cn, and its figures are those of all models together.
";

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(paragraphs: &[&str], bytes: usize, expect: &[&str]) {
        assert_eq!(up_to(&owned(paragraphs.iter().copied()), bytes), expect);
    }

    #[test]
    fn a_text_is_repeated_until_it_is_long_enough() {
        check(&["甲", "", "乙"], 10, &["甲", "乙", "甲", "乙"]);
        check(&["甲乙丙"], 1, &["甲乙丙"]);
        check(&[""], 5, &[]);
    }

    #[test]
    fn speed_is_in_millions_of_bytes_a_second() {
        let speed = Speed { bytes: 3_000_000, seconds: 0.5, figures: 7 };
        assert!(
            report(&[("a", speed)]).contains("| a          | 6.000 |       7 |       3000 |"),
            "{}",
            report(&[("a", speed)])
        );
    }
}
