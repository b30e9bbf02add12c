//! The benchmark of the built page: how soon it is ready, and how soon it answers.

use anyhow::Result;
use edition::model::Edition;
use serde::{Deserialize, Serialize};

use super::goals::Goals;
use super::queries::{self, Query};
use super::runner;
use super::statistics::{median, percentile};
use super::table::{Table, milliseconds};
use crate::page::{Effort, Source};
use program::edition_source;

use crate::{build, workspace};
use program::serve::server::Isolation;

/// Milliseconds of scripting from the start of the module to a page that is ready.
const START_BUDGET: f64 = 30.0;

/// Milliseconds from a keystroke to the changed page, on a processor four times slower: median and 95th percentile.
const KEYSTROKE_BUDGET: (f64, f64) = (4.0, 8.0);

/// What `load.mjs` is to do.
#[derive(Serialize)]
struct Plan {
    url: String,
    keystrokes: Vec<String>,
    loads: usize,
    rounds: usize,
    /// How many times slower the processor is made for the keystrokes.
    slower: u32,
}

/// What it measured, in milliseconds.
#[derive(Debug, Serialize, Deserialize)]
struct Measured {
    /// From the start of the module to the page that is ready, for every load.
    start: Vec<f64>,
    /// From the start of the navigation to the page that is ready, for every load.
    ready: Vec<f64>,
    /// Of every keystroke, the median of all rounds.
    keystrokes: Vec<f64>,
}

/// Builds the page as it is published, which checks its sizes, and measures it.
pub(super) fn run() -> Result<Goals> {
    let site = runner::folder().join("load");
    build::build(&Source::Bundled.into(), Effort::Small, &site)?;
    let edition = edition_source::compile(&workspace::corpus())?.edition;
    let server = runner::serve(&site, Isolation::None)?;
    let plan = Plan {
        url: format!("http://{}/", server.address()),
        keystrokes: queries::keystrokes(&typed(&edition)),
        loads: 15,
        rounds: 5,
        slower: 4,
    };
    let measured: Measured = runner::measure("load.mjs", &plan)?;
    let keystroke = (median(&measured.keystrokes), percentile(&measured.keystrokes, 0.95));
    let mut goals = Goals::default();
    goals.at_most("ms of scripting from the module's start to ready", START_BUDGET, median(&measured.start));
    goals.at_most("ms a keystroke, CPU slowed 4 times, median", KEYSTROKE_BUDGET.0, keystroke.0);
    goals.at_most("ms a keystroke, CPU slowed 4 times, 95th percentile", KEYSTROKE_BUDGET.1, keystroke.1);
    runner::publish("load", &report(&measured), &measured, &goals)?;
    Ok(goals)
}

/// What readers of `edition` type: its words, their pinyin, figures, and what is not in it.
fn typed(edition: &Edition) -> Vec<Query> {
    let words = edition.terms.iter().take(30).map(|term| term.text.clone());
    let pinyin = edition.terms.iter().take(8).map(|term| edition.pinyin(term).concat());
    let figures = edition.articles.iter().filter_map(|article| {
        let (place, figure) = article.figures().next()?;
        let text = &article.paragraphs[usize::from(place.paragraph)].text;
        text.get(figure.start as usize..figure.end as usize).map(str::to_owned)
    });
    let others = ["的", "一", ">1000人", "≥70%", "湖滨 检查", "外星人", "zzz"].map(str::to_owned);
    let texts = words.chain(pinyin).chain(figures).chain(others);
    texts.map(|text| Query { text, kind: String::new() }).collect()
}

fn report(measured: &Measured) -> String {
    let mut table = Table::new(&["ms", "median", "p95", "number"]);
    let rows = [
        ("module's start to ready", &measured.start),
        ("navigation to ready", &measured.ready),
        ("keystroke to patched page, CPU slowed 4 times", &measured.keystrokes),
    ];
    for (name, values) in rows {
        table.row(vec![
            name.to_owned(),
            milliseconds(median(values)),
            milliseconds(percentile(values, 0.95)),
            values.len().to_string(),
        ]);
    }
    format!("# Load\n\n{}\n\n{}", NOTES.trim(), table.text())
}

const NOTES: &str = "
The published page in headless Chromium, from a server on this machine. The module starts when WebAssembly has been compiled
and instantiated; from there on the page's own code runs without waiting until `data-ready`. A keystroke is the time from the
input event until its handler has patched the page, without the browser's layout; of every keystroke the median of all rounds.
";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_report_names_what_was_measured() {
        let measured = Measured { start: vec![9.0], ready: vec![80.0], keystrokes: vec![1.0, 2.0, 3.0] };
        assert!(report(&measured).contains("slowed 4 times |   2.00 |  3.00 |      3 |"), "{}", report(&measured));
    }

    #[test]
    fn the_bundled_edition_is_typed_in() {
        let edition = edition_source::compile(&workspace::corpus()).unwrap().edition;
        let queries = typed(&edition);
        assert!(queries.len() > 40 && queries::keystrokes(&queries).len() > 100, "{}", queries.len());
    }
}
