//! The report of an import: what needs a hand first, then every choice that could have been another, then what is only
//! of interest.

use std::fmt::Write as _;

use super::topic::Rank;
pub use super::topic::Topic;

/// A decision or a defect, with the place in the dump.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Which of the dumps it is about, from 0.
    pub dump: usize,
    /// First and last line of the dump.
    pub lines: (u32, u32),
    /// What was decided.
    pub topic: Topic,
    /// The words that it was about.
    pub quote: String,
    /// The second choice as text ready to be put in its place; empty where there is none.
    pub instead: String,
}

impl Note {
    pub(super) fn at(line: u32, topic: Topic, quote: &str) -> Self {
        Self::over((line, line), topic, quote)
    }

    pub(super) fn over(lines: (u32, u32), topic: Topic, quote: &str) -> Self {
        Self { dump: 0, lines, topic, quote: quote.to_owned(), instead: String::new() }
    }
}

/// Longest quotation in a line of the report, in characters.
const QUOTE: usize = 48;
/// Places of one topic that a gathered note names.
const PLACES: usize = 24;

/// One note for all places of each topic that is gathered; the others as they are, in the order of the dump.
pub(super) fn gather(mut notes: Vec<Note>) -> Vec<Note> {
    notes.sort_by_key(|note| (note.lines, note.topic));
    let (mut gathered, mut rest): (Vec<Note>, Vec<Note>) = notes.into_iter().partition(|note| note.topic.is_gathered());
    gathered.sort_by_key(|note| note.topic);
    for same in gathered.chunk_by(|a, b| a.topic == b.topic) {
        // What was guessed stands in the report whole.
        let quote = |note: &Note| if note.topic == Topic::Guesses { note.quote.clone() } else { shorten(&note.quote) };
        let one = |note: &Note| format!("{} {}", place(note.lines), quote(note));
        let mut quote = if let [note] = same { note.quote.clone() } else { String::new() };
        if same.len() > 1 {
            quote = same.iter().take(PLACES).map(one).collect::<Vec<_>>().join("；");
        }
        if same.len() > PLACES {
            let _ = write!(quote, "；共 {} 处", same.len());
        }
        let lines = (same[0].lines.0, same.iter().map(|note| note.lines.1).max().unwrap_or(0));
        rest.push(Note::over(lines, same[0].topic, &quote));
    }
    rest.sort_by_key(|note| (note.topic.rank(), note.topic.is_gathered(), note.lines, note.topic));
    rest
}

/// The report on a page as Markdown in Chinese, with the name of its dump where there are several.
pub(super) fn markdown(dump: Option<&str>, notes: &[Note], account: &str) -> String {
    let of_dump = dump.map(|dump| ["：", dump].concat()).unwrap_or_default();
    let mut text = format!("# 导入报告{of_dump}\n\n行号指原始文本的行。先看“需要处理”，再核对其余各条。\n");
    for rank in [Rank::Act, Rank::Check, Rank::Know] {
        let chosen: Vec<&Note> = notes.iter().filter(|note| note.topic.rank() == rank).collect();
        if !chosen.is_empty() {
            let _ = write!(text, "\n## {}\n\n", rank.name());
        }
        for note in chosen {
            let [did, other] = note.topic.words();
            let quote = note.quote.replace('`', "ˋ");
            let _ = writeln!(text, "- {}：{did}；{other}。`{quote}`", place(note.lines));
            if !note.instead.is_empty() {
                let _ = writeln!(text, "\n  ```\n  {}\n  ```\n", note.instead.replace('\n', "\n  "));
            }
        }
    }
    let _ = write!(text, "\n## 文字去向\n\n{account}");
    text
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

/// One line for the terminal, without the file's name: `12: 请核对：…`.
pub fn terminal_line(note: &Note) -> String {
    let [did, other] = note.topic.words();
    format!("{}: {}：{did}；{other}。{}", note.lines.0, note.topic.rank().name(), shorten(&note.quote))
}
