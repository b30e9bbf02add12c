//! How long an import takes, by the length of what is imported: `cargo test --release -p compiler --test import_speed --
//! --ignored --nocapture` prints a table. The first import of a process loads the dictionary of the segmenter, which the
//! table leaves aside and names.

#![allow(clippy::unwrap_used)] // a test

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use compiler::import::import;

const PAGE: &str = include_str!("import/01-columns.txt");

/// A kind of dump: its name, a piece that repeats, and what stands between two pieces.
type Kind = (&'static str, fn(usize) -> String);

/// Chapters of a novel: a heading and paragraphs of a few sentences, some of them cut in mid-sentence.
fn novel(number: usize) -> String {
    let said = ["说起了往事", "望着远处的山", "把信读了一遍", "推门走了出去", "想起那年的雪"];
    let mut text = format!("第{number}章 河边来了个生人\n");
    for paragraph in 0..30 {
        let at = number * 31 + paragraph * 7;
        let who = ["老何", "秀英", "那人", "船家", "孩子"][at % 5];
        let end = if at.is_multiple_of(11) { "，只听见" } else { "。" };
        let _ = writeln!(
            text,
            "　　{who}{}，第{at}个晚上就这样过去。“你要记得，”{who}说，“水涨到第{}级台阶时，谁也拦不住。”天快亮了，{}{end}",
            said[at % 5],
            at % 17,
            said[(at + 2) % 5]
        );
    }
    text
}

/// Lines of the length of headings, with no text between them.
fn short_lines(number: usize) -> String {
    let what = ["新建口袋公园", "举办读书会", "整治河道", "办起夜校", "开通公交专线"];
    format!("青溪镇第{number}村{}\n", what[number % 5])
}

/// Paragraphs of one line, with a heading now and then.
fn one_line(number: usize) -> String {
    let head = if number.is_multiple_of(4) { short_lines(number) } else { String::new() };
    format!("{head}10月{}日，青溪镇第{number}村的广场上来了三百多人。\n", number % 30 + 1)
}

/// A newspaper page after the other.
fn pages(_: usize) -> String {
    format!("{PAGE}\n\n")
}

/// One line without end.
fn one_block(number: usize) -> String {
    format!("水涨到第{number}级台阶时，谁也拦不住，")
}

const KINDS: [Kind; 5] =
    [("版面", pages), ("小说", novel), ("一行一段", one_line), ("只有短行", short_lines), ("一整段", one_block)];

fn dump(make: fn(usize) -> String, bytes: usize) -> String {
    let mut text = String::new();
    for number in 1.. {
        if text.len() >= bytes {
            break;
        }
        text += &make(number);
    }
    text
}

/// What this thread has had of a processor, which other programs do not lengthen; Linux alone tells it.
fn processor_time() -> Option<Duration> {
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    Some(Duration::from_nanos(text.split(' ').next()?.parse().ok()?))
}

fn time(text: &str) -> Duration {
    let (start, clock) = (processor_time(), Instant::now());
    import(text.as_bytes()).unwrap();
    processor_time().zip(start).map_or(clock.elapsed(), |(end, start)| end.saturating_sub(start))
}

#[test]
#[ignore = "takes minutes without optimisation"]
fn the_table_of_lengths() {
    println!("字典: {:?}", time(PAGE));
    let most = std::env::var("IMPORT_SPEED_BYTES").ok().and_then(|text| text.parse().ok()).unwrap_or(5_000_000);
    for (name, make) in KINDS {
        for bytes in [6_000, 60_000, 300_000, 1_000_000, 5_000_000].into_iter().filter(|bytes| *bytes <= most) {
            let text = dump(make, bytes);
            println!("{name} {} 字节 {} 行: {:?}", text.len(), text.lines().count(), time(&text));
        }
    }
}
