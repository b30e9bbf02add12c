//! Where every character of the dump went.

use std::fmt::Write as _;
use std::ops::Range;

use super::prose::Prose;

/// A place to which characters of the dump went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fate {
    /// Paragraphs of articles and captions.
    Body,
    /// Kickers, headlines, decks.
    Heading,
    /// Bylines, credits, section labels: in fields, and as printed in a comment.
    Byline,
    /// Title and slogans of the edition.
    Slogan,
    /// Page furniture: in a comment of `edition.toml` and in the report.
    Furniture,
    /// Quoted in the report only.
    Report,
}

/// Ranges of the dump with what became of them.
#[derive(Default)]
pub(super) struct Account {
    entries: Vec<(Range<usize>, Fate)>,
}

impl Account {
    pub(super) fn add(&mut self, prose: &Prose, fate: Fate) {
        self.entries.extend(prose.pieces.iter().map(|piece| (piece.clone(), fate)));
    }

    /// Ranges with text that went nowhere, and ranges that went to two places.
    pub(super) fn faults(&mut self, source: &str) -> Vec<Range<usize>> {
        self.entries.sort_by_key(|(range, _)| range.start);
        let mut faults = Vec::new();
        let mut at = 0;
        for (range, _) in &self.entries {
            if range.start < at {
                faults.push(range.start..at.min(range.end));
            } else if !source[at..range.start].trim().is_empty() {
                faults.push(at..range.start);
            }
            at = at.max(range.end);
        }
        if !source[at..].trim().is_empty() {
            faults.push(at..source.len());
        }
        faults
    }

    /// Characters for each fate, white space left aside, as lines of the report; `removed` are invisible ones that the dump
    /// had and `source` has no longer.
    pub(super) fn summary(&self, source: &str, removed: usize) -> String {
        let count = |text: &str| text.chars().filter(|c| !c.is_whitespace()).count();
        let of = |fate: Fate| -> usize {
            self.entries
                .iter()
                .filter(|(_, other)| *other == fate)
                .map(|(range, _)| count(&source[range.clone()]))
                .sum()
        };
        let mut text = format!("原文共 {} 个字符（不计空白）：\n\n", count(source) + removed);
        for (name, fate) in [
            ("正文和图片说明", Fate::Body),
            ("标题", Fate::Heading),
            ("署名和栏题", Fate::Byline),
            ("版名和标语", Fate::Slogan),
            ("版面附件", Fate::Furniture),
            ("只在本报告中", Fate::Report),
        ] {
            let _ = writeln!(text, "- {name}：{}", of(fate));
        }
        if removed > 0 {
            let _ = writeln!(text, "- 看不见的字符，已删去：{removed}");
        }
        text
    }
}
