//! Physical lines of a dump: where each starts, how it is indented, and how far it stands from the one before.

use std::collections::HashMap;

/// A line of the dump that holds text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line<'a> {
    /// Its text, without white space at either end.
    pub(super) text: &'a str,
    /// Number in the dump, from 1.
    pub(super) number: u32,
    /// First byte of its text, after the indent.
    pub(super) start: usize,
    /// Indent in half-width columns.
    pub(super) indent: usize,
    /// Blank lines between it and the one before, beyond those that stand between all lines of this dump.
    pub(super) gap: usize,
    /// Width of its text in half-width columns.
    pub(super) width: usize,
}

/// A line as it stands, blank or not.
pub(super) struct Raw<'a> {
    pub(super) start: usize,
    pub(super) text: &'a str,
}

impl Line<'_> {
    /// Its bytes of the dump.
    pub(super) const fn bytes(&self) -> std::ops::Range<usize> {
        self.start..self.start + self.text.len()
    }
}

/// Splits at the line ends of Windows, Unix and old Macintosh, at form feeds and at Unicode's own separators.
pub(super) fn split(text: &str) -> impl Iterator<Item = Raw<'_>> {
    let mut rest = Some(0);
    std::iter::from_fn(move || {
        let start = rest?;
        let tail = &text[start..];
        let end = tail.find(['\n', '\r', '\u{0B}', '\u{0C}', '\u{85}', '\u{2028}', '\u{2029}']);
        rest = end.map(|end| {
            let stop = &tail[end..];
            let ending = if stop.starts_with("\r\n") { 2 } else { stop.chars().next().map_or(1, char::len_utf8) };
            start + end + ending
        });
        Some(Raw { start, text: end.map_or(tail, |end| &tail[..end]) })
    })
}

/// The lines that hold text. Linear.
pub(super) fn lines(text: &str) -> Vec<Line<'_>> {
    let mut lines = Vec::new();
    let mut blank = 0;
    for (number, raw) in (1..).zip(split(text)) {
        let text = raw.text.trim();
        if text.is_empty() {
            blank += 1;
            continue;
        }
        let lead = raw.text.len() - raw.text.trim_start().len();
        let (start, indent) = (raw.start + lead, width(&raw.text[..lead]));
        lines.push(Line { text, number, start, indent, gap: blank, width: width(text) });
        blank = 0;
    }
    subtract_usual_gap(&mut lines);
    count_characters(&mut lines);
    lines
}

/// Programs that end a line after so many characters, half or full width: then more lines are alike in characters than
/// in columns, and every character counts as a full one.
fn count_characters(lines: &mut [Line<'_>]) {
    const FEWEST: usize = 5;
    let characters = |line: &Line<'_>| 2 * line.text.chars().count();
    let most_alike = |widths: &dyn Fn(&Line<'_>) -> usize| {
        let mut counts: HashMap<usize, usize> = HashMap::new();
        for line in lines.iter() {
            *counts.entry(line.indent + widths(line)).or_default() += 1;
        }
        counts.into_values().max().unwrap_or(0)
    };
    let (by_characters, by_columns) = (most_alike(&characters), most_alike(&|line| line.width));
    if by_characters >= FEWEST && by_characters * 2 > by_columns * 3 {
        for line in lines {
            line.width = characters(line);
        }
    }
}

/// Where nine lines in ten stand apart from the next, that distance is the dump's line spacing and says nothing.
fn subtract_usual_gap(lines: &mut [Line<'_>]) {
    let gaps = || lines.iter().skip(1).map(|line| line.gap);
    let apart = gaps().filter(|gap| *gap > 0).count();
    let usual =
        if apart * 10 >= lines.len().saturating_sub(1) * 9 { gaps().filter(|gap| *gap > 0).min() } else { None };
    for line in lines.iter_mut() {
        line.gap = line.gap.saturating_sub(usual.unwrap_or(0));
    }
}

/// Width in half-width columns.
pub(super) fn width(text: &str) -> usize {
    text.chars().map(columns).sum()
}

/// Columns of a character: a tab counts as an indent of two ideographs.
fn columns(c: char) -> usize {
    match c {
        '\t' => 4,
        '\u{B7}' | '\u{D7}' | '\u{F7}' | '\u{B0}' => 2,
        '\u{0}'..='\u{2FF}' => 1,
        _ => 2,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expect: &[(u32, &str, usize, usize)]) {
        let found: Vec<_> =
            lines(text).iter().map(|line| (line.number, line.text.to_owned(), line.indent, line.gap)).collect();
        let expect: Vec<_> = expect.iter().map(|(a, b, c, d)| (*a, (*b).to_owned(), *c, *d)).collect();
        assert_eq!(found, expect);
    }

    #[test]
    fn line_ends_of_every_system_are_known() {
        for end in ["\n", "\r\n", "\r"] {
            check(&format!("甲{end}　　乙 {end}{end}丙"), &[(1, "甲", 0, 0), (2, "乙", 4, 0), (4, "丙", 0, 1)]);
        }
    }

    #[test]
    fn blank_lines_that_stand_everywhere_say_nothing() {
        check("甲\n\n乙\n\n\n丙", &[(1, "甲", 0, 0), (3, "乙", 0, 0), (6, "丙", 0, 1)]);
    }
}
