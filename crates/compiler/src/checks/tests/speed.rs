//! The time for a text grows with its length and no faster, whatever it says.

use std::sync::LazyLock;
use std::time::{Duration, Instant};

use edition::model::Passage;

use super::super::find;
use super::passage;

/// Texts of one sentence or paragraph in which every figure could belong to every other: what is said again and again.
const REPEATED: [&str; 12] = [
    "共1人，",
    "累1人，",
    "1人、",
    "共1人，分别为1人、",
    "合计3人，其中1人、2人、",
    "支出2万元，占财政支出的7%，",
    "其中1万元占2%，",
    "每户2人，共3户，",
    "由3户增加到4户，增长9%，",
    "2018年至2020年2年，",
    "1000人其中1人，",
    "全部支出的3%为2元、",
];

/// Figures of the shorter text.
const FIGURES: usize = 1250;

fn text(repeated: &str, figures: usize) -> Passage {
    let each = passage(repeated).figures.len();
    passage(&repeated.repeat(figures / each))
}

/// The shorter of two times, which is the less disturbed.
fn time(passage: &Passage) -> Duration {
    let run = || {
        let start = now();
        let _ = find(std::slice::from_ref(passage));
        now().saturating_sub(start)
    };
    run().min(run())
}

/// What this thread has had of the processor so far where the system tells (proc(5), schedstat): other programs do not
/// count then. Else the time.
fn now() -> Duration {
    static START: LazyLock<Instant> = LazyLock::new(Instant::now);
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanoseconds = told.and_then(|text| text.split(' ').next()?.parse().ok());
    nanoseconds.map_or_else(|| START.elapsed(), Duration::from_nanos)
}

#[test]
fn twice_the_length_takes_twice_the_time() {
    for repeated in REPEATED {
        let (once, twice) = (text(repeated, FIGURES), text(repeated, 2 * FIGURES));
        let ratio = || time(&twice).as_secs_f64() / time(&once).as_secs_f64();
        let ratios: Vec<f64> = (0..4).map(|_| ratio()).take_while(|ratio| *ratio > 2.3).collect();
        assert!(ratios.len() < 4, "{repeated}: {ratios:?}");
    }
}

/// The longest that a sentence with [`FIGURES`] may take; the build for tests is several times as slow.
const LONGEST: Duration = Duration::from_millis(if cfg!(debug_assertions) { 400 } else { 50 });

#[test]
fn a_sentence_of_many_figures_is_quick() {
    let sentence = text("共1人，", FIGURES);
    let times: Vec<Duration> = (0..5).map(|_| time(&sentence)).take_while(|time| *time > LONGEST).collect();
    assert!(times.len() < 5, "{times:?}");
    println!("{:?}", time(&sentence));
}
