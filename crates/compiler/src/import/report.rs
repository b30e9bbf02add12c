//! The report of an import: every decision that could have been another, for the editor to look over.

use std::fmt::Write as _;

pub use super::topic::Topic;

/// A decision or a defect, with the place in the dump.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// First and last line of the dump.
    pub lines: (u32, u32),
    /// What was decided.
    pub topic: Topic,
    /// The words that it was about.
    pub quote: String,
}

impl Note {
    pub(super) fn at(line: u32, topic: Topic, quote: &str) -> Self {
        Self::over((line, line), topic, quote)
    }

    pub(super) fn over(lines: (u32, u32), topic: Topic, quote: &str) -> Self {
        Self { lines, topic, quote: quote.to_owned() }
    }
}

/// Longest quotation in a line of the report, in characters.
const QUOTE: usize = 48;

/// The report as a Markdown file in Chinese.
pub(super) fn markdown(notes: &[Note], account: &str) -> String {
    let mut text = String::from("# 导入报告\n\n行号指原始文本的行。先看“需要处理”，再核对其余各条。\n");
    for (heading, defect) in [("需要处理", true), ("请核对", false)] {
        let chosen: Vec<&Note> = notes.iter().filter(|note| note.topic.is_defect() == defect).collect();
        if chosen.is_empty() {
            continue;
        }
        let _ = write!(text, "\n## {heading}\n\n");
        for note in chosen {
            let [did, other, ..] = note.topic.words();
            let quote = if keeps_whole_quote(note.topic) { note.quote.clone() } else { shorten(&note.quote) };
            let _ = writeln!(text, "- {}：{did}；{other}。`{}`", place(note.lines), quote.replace('`', "ˋ"));
        }
    }
    let _ = write!(text, "\n## 文字去向\n\n{account}");
    text
}

/// Text that stands nowhere else in the folder is quoted whole, and the readings of a heading.
const fn keeps_whole_quote(topic: Topic) -> bool {
    matches!(
        topic,
        Topic::Group
            | Topic::LongHeading
            | Topic::Furniture
            | Topic::NoBody
            | Topic::Undecodable
            | Topic::Control
            | Topic::Unaccounted
            | Topic::CreditOnly
    )
}

fn place((first, last): (u32, u32)) -> String {
    if first == last { format!("第 {first} 行") } else { format!("第 {first}—{last} 行") }
}

/// The beginning and the end of a long text.
pub(super) fn shorten(text: &str) -> String {
    let count = text.chars().count();
    if count <= QUOTE {
        return text.to_owned();
    }
    let head: String = text.chars().take(QUOTE / 2).collect();
    let tail: String = text.chars().skip(count - QUOTE / 2).collect();
    format!("{head}……{tail}")
}

/// One line for the terminal, without the file's name: `12: …`.
pub fn terminal_line(note: &Note) -> String {
    let [.., did, other] = note.topic.words();
    let label = if note.topic.is_defect() { "warning" } else { "note" };
    format!("{}: {label}: {did} ({other}): {}", note.lines.0, shorten(&note.quote))
}
