//! Running text that remembers which bytes of the dump it is made of, so that every character can be accounted for.

use std::ops::Range;

use super::author;

/// Pieces of the dump that are read as one text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Prose {
    /// Bytes of the dump, in reading order, without white space at either end.
    pub(super) pieces: Vec<Range<usize>>,
}

impl Prose {
    /// The text of one piece; white space at its ends is left out.
    pub(super) fn new(source: &str, piece: Range<usize>) -> Self {
        let mut prose = Self::default();
        prose.push(source, piece);
        prose
    }

    /// Adds a piece.
    pub(super) fn push(&mut self, source: &str, piece: Range<usize>) {
        let text = &source[piece.clone()];
        let start = piece.start + text.len() - text.trim_start().len();
        let end = start + text.trim().len();
        if start < end {
            self.pieces.push(start..end);
        }
    }

    /// Adds another text behind this one.
    pub(super) fn append(&mut self, other: Self) {
        self.pieces.extend(other.pieces);
    }

    /// First byte of the dump that belongs to it.
    pub(super) fn start(&self) -> usize {
        self.pieces.first().map_or(0, |piece| piece.start)
    }

    /// Byte after the last that belongs to it.
    pub(super) fn end(&self) -> usize {
        self.pieces.last().map_or(0, |piece| piece.end)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.pieces.is_empty()
    }

    /// The text. A line end between two Latin letters stands for a space, and where a blank stands beside it between names
    /// in brackets; everywhere else it stands for nothing.
    pub(super) fn text(&self, source: &str) -> String {
        let mut text = String::new();
        let mut end = 0;
        for piece in &self.pieces {
            if parts_names(source, &text, end..piece.start) {
                text.push(' ');
            }
            join(&mut text, &source[piece.clone()]);
            end = piece.end;
        }
        text
    }

    /// Takes its first `count` characters off and gives them back.
    pub(super) fn take_front(&mut self, source: &str, count: usize) -> Self {
        let (front, back) = self.split(source, count);
        *self = back;
        front
    }

    /// Takes everything from character `count` on off and gives it back.
    pub(super) fn take_back(&mut self, source: &str, count: usize) -> Self {
        let (front, back) = self.split(source, count);
        *self = front;
        back
    }

    fn split(&self, source: &str, count: usize) -> (Self, Self) {
        let (mut front, mut back) = (Self::default(), Self::default());
        let mut before = String::new();
        let (mut seen, mut end) = (0, 0);
        for piece in &self.pieces {
            let text = &source[piece.clone()];
            let spaced = (before.ends_with(|c: char| c.is_ascii_alphabetic())
                && text.starts_with(|c: char| c.is_ascii_alphabetic()))
                || parts_names(source, &before, end..piece.start);
            end = piece.end;
            seen += usize::from(spaced);
            let middle =
                text.char_indices().nth(count.saturating_sub(seen)).map_or(text.len(), |(at, _)| at) + piece.start;
            front.push(source, piece.start..middle);
            back.push(source, middle..piece.end);
            seen += text.chars().count();
            before.push_str(text);
        }
        (front, back)
    }
}

/// Whether a line end (`gap` in the source) stands between names in brackets that a blank parts: （记者 张 三 / 李 四）.
fn parts_names(source: &str, before: &str, gap: Range<usize>) -> bool {
    gap.start < gap.end && source[gap].contains(' ') && author::opens_names(before)
}

/// Adds the text of the next piece.
pub(super) fn join(text: &mut String, next: &str) {
    if text.ends_with(|c: char| c.is_ascii_alphabetic()) && next.starts_with(|c: char| c.is_ascii_alphabetic()) {
        text.push(' ');
    }
    text.push_str(next);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_are_joined_and_parted() {
        let source = "　甲乙丙\n丁戊 LED\nscreen";
        let mut prose = Prose::default();
        for line in super::super::lines::lines(source) {
            prose.push(source, line.bytes());
        }
        assert_eq!(prose.text(source), "甲乙丙丁戊 LED screen");
        let front = prose.take_front(source, 4);
        assert_eq!((front.text(source).as_str(), prose.text(source).as_str()), ("甲乙丙丁", "戊 LED screen"));
        let back = prose.take_back(source, 2);
        assert_eq!((prose.text(source).as_str(), back.text(source).as_str()), ("戊", "LED screen"));
    }

    #[test]
    fn names_in_brackets_stay_apart_across_lines() {
        let source = "本报讯（记者 陈 雨\n 李 四\n 王 五）今天";
        let mut prose = Prose::default();
        for line in super::super::lines::lines(source) {
            prose.push(source, line.bytes());
        }
        assert_eq!(prose.text(source), "本报讯（记者 陈 雨 李 四 王 五）今天");
        let back = prose.take_back(source, 19);
        assert_eq!(
            (prose.text(source).as_str(), back.text(source).as_str()),
            ("本报讯（记者 陈 雨 李 四 王 五）", "今天")
        );
    }
}
