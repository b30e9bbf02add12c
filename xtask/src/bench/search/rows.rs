//! What was measured, as rows of a table, and whether it is good enough.

use serde::{Deserialize, Serialize};

use super::contestants::{Contestant, Race};
use crate::bench::goals::Goals;
use crate::bench::statistics::{least, median, percentile};
use crate::bench::table::{Table, bytes, milliseconds};
use crate::bench::truth::{Found, Quality};

/// What it measured of a contestant.
#[derive(Deserialize)]
pub(super) struct Measured {
    /// Brotli bytes of everything that was loaded before the first answer.
    pub(super) bytes: u64,
    /// Milliseconds from the start of the navigation to the first answer, for every load.
    pub(super) ready: Vec<f64>,
    /// Milliseconds of what is done after that, the least of all loads.
    pub(super) after: f64,
    /// Bytes of the JavaScript heap and array buffers of the page and its workers, and of WebAssembly memory.
    pub(super) heap: u64,
    pub(super) wasm: u64,
    /// Milliseconds of every keystroke, the least of all rounds.
    pub(super) keystrokes: Vec<f64>,
    /// What was found for every query.
    pub(super) found: Vec<Found>,
}

/// A row of the table.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Row {
    articles: usize,
    contestant: &'static str,
    bytes: u64,
    ready: f64,
    after: f64,
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

#[expect(clippy::cast_precision_loss, reason = "ratios of bytes")]
/// The row of a contestant; `text` is the bytes of the articles, `baseline` the 95th percentile of `indexOf`.
pub(super) fn row(
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
        after: measured.after,
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

/// Holds the rows of so many articles against the goals.
pub(super) fn judge(race: &Race, rows: &[Row], articles: usize, goals: &mut Goals) {
    let of = |contestant: &Contestant| rows.iter().find(|row| row.contestant == contestant.title);
    let Some(ours) = of(race.ours()) else { return };
    let about = format!("{articles} articles, {}", race.typed);
    goals.at_least(format!("{about}: recall"), 1.0, ours.recall.min(ours.recall_folded));
    goals.at_least(format!("{about}: precision"), 1.0, ours.precision);
    if articles <= 10 {
        goals.at_most(format!("{about}: ms a keystroke, 95th percentile"), race.limits.milliseconds, ours.p95);
    }
    let Some(baseline) = of(race.baseline()) else { return };
    let (what, ratio) = (format!("{about}: 95th percentile to indexOf"), ours.p95 / baseline.p95);
    match (articles, race.limits.of_ten_thousand) {
        (1_000, _) => goals.at_most(what, race.limits.of_thousand, ratio),
        (10_000, Some(most)) => {
            goals.at_most(what, most, ratio);
            goals.at_most(format!("{about}: memory to text"), 2.5, ours.memory_ratio);
            goals.at_most(format!("{about}: ready to indexOf"), 1.5, ours.ready / baseline.ready);
        }
        _ => {}
    }
}

/// The rows as a table.
pub(super) fn table(rows: &[Row]) -> String {
    let mut table = Table::new(&[
        "contestant",
        "brotli",
        "ready ms",
        "after ms",
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
            milliseconds(row.after),
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
    use super::super::contestants::{CHARACTERS, LETTERS};
    use super::*;

    fn measured(contestant: &Contestant, articles: usize, milliseconds: f64, quality: f64) -> Row {
        let measured = Measured {
            bytes: 1,
            ready: vec![300.0, 200.0],
            after: 0.0,
            heap: 100,
            wasm: 100,
            keystrokes: vec![milliseconds; 20],
            found: Vec::new(),
        };
        let quality = Quality { recall: 1.0, recall_folded: quality, precision: 1.0 };
        row(articles, contestant.title, &measured, quality, 100, Some(1.0))
    }

    #[track_caller]
    fn check(race: &Race, articles: usize, milliseconds: f64, quality: f64, expect: &[&str]) {
        let rows =
            [measured(race.ours(), articles, milliseconds, quality), measured(race.baseline(), articles, 1.0, 1.0)];
        let mut goals = Goals::default();
        judge(race, &rows, articles, &mut goals);
        assert_eq!(goals.missed(), expect);
        assert!(table(&rows).contains(race.baseline().title), "{}", table(&rows));
    }

    #[test]
    fn goals_depend_on_the_number_of_articles() {
        let slow = "10 articles, characters: ms a keystroke, 95th percentile: 0.060, goal ≤ 0.05";
        check(&CHARACTERS, 10, 0.04, 1.0, &[]);
        check(&CHARACTERS, 10, 0.06, 1.0, &[slow]);
        check(&LETTERS, 10, 0.06, 1.0, &[]);
        check(&CHARACTERS, 100, 9.0, 1.0, &[]);
        let slow = "1000 articles, characters: 95th percentile to indexOf: 0.310, goal ≤ 0.3";
        check(&CHARACTERS, 1_000, 0.31, 1.0, &[slow]);
        check(&LETTERS, 1_000, 0.31, 1.0, &[]);
        check(&CHARACTERS, 10_000, 0.14, 0.5, &["10000 articles, characters: recall: 0.500, goal ≥ 1"]);
    }
}
