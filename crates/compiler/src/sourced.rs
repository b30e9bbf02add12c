//! Text that remembers where in its file it stood.

use std::ops::Range;

/// A text made of pieces of a file: lines joined, marks taken out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Sourced {
    /// The text.
    pub(crate) text: String,
    /// Where a piece starts in `text` and in the file, in the order of the text.
    pieces: Vec<(usize, usize)>,
}

impl Sourced {
    /// The lines of `text`, which starts at byte `at` of the file, joined: white space around them is dropped, and a
    /// space stands in its place only between two characters of a script that puts spaces between words.
    pub(crate) fn join(text: &str, at: usize) -> Self {
        Self::join_lines(lines(text, at), at)
    }

    /// Lines joined, each with the byte of the file at which it starts; `at` is that of the first.
    pub(crate) fn join_lines<'a>(lines: impl Iterator<Item = (usize, &'a str)>, at: usize) -> Self {
        let mut joined = Self::default();
        for (start, line) in lines {
            let content = line.trim();
            if !content.is_empty() {
                if spaced(&joined.text, content) {
                    joined.text.push(' ');
                }
                let indent = line.len() - line.trim_start().len();
                joined.pieces.push((joined.text.len(), start + indent));
                joined.text.push_str(content);
            }
        }
        if joined.pieces.is_empty() {
            joined.pieces.push((0, at));
        }
        joined
    }

    /// The byte of the file at which the text starts.
    pub(crate) fn at(&self) -> usize {
        self.source_offset(0)
    }

    /// The byte of the file at which byte `offset` of the text stands.
    pub(crate) fn source_offset(&self, offset: usize) -> usize {
        let next = self.pieces.partition_point(|(text, _)| *text <= offset);
        let (text, source) = next.checked_sub(1).map_or((0, 0), |index| self.pieces[index]);
        source + (offset - text)
    }

    /// The byte of the text at which byte `offset` of the file stands, or where it would if it had not been taken out.
    pub(crate) fn text_offset(&self, offset: usize) -> usize {
        let next = self.pieces.partition_point(|(_, source)| *source <= offset);
        let (text, source) = next.checked_sub(1).map_or((0, offset), |index| self.pieces[index]);
        let end = self.pieces.get(next).map_or(self.text.len(), |(text, _)| *text);
        (text + (offset - source)).min(end)
    }

    /// Takes a part out of the text.
    pub(crate) fn remove(&mut self, range: Range<usize>) {
        let resume = (range.start, self.source_offset(range.end));
        self.text.replace_range(range.clone(), "");
        self.pieces.retain(|(text, _)| *text < range.start || *text > range.end);
        for (text, _) in &mut self.pieces {
            if *text > range.end {
                *text -= range.len();
            }
        }
        let place = self.pieces.partition_point(|(text, _)| *text < range.start);
        self.pieces.insert(place, resume);
    }
}

/// The lines of `text`, which starts at byte `at` of the file, each with the byte at which it starts.
pub(crate) fn lines(text: &str, at: usize) -> impl Iterator<Item = (usize, &str)> {
    text.split_inclusive('\n').scan(at, |next, line| {
        let start = *next;
        *next += line.len();
        Some((start, line))
    })
}

/// Whether a space belongs between two lines.
fn spaced(before: &str, after: &str) -> bool {
    match (before.chars().next_back(), after.chars().next()) {
        (Some(before), Some(after)) => !is_chinese(before) && !is_chinese(after),
        _ => false,
    }
}

/// Whether a character belongs to running Chinese: ideographs, kana, full-width forms and the marks that Chinese
/// shares with others (quotes, dashes, ellipsis).
pub(crate) fn is_chinese(character: char) -> bool {
    matches!(character, '\u{2010}'..='\u{2027}' | '\u{2E80}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}'
        | '\u{FE30}'..='\u{FE4F}' | '\u{FF00}'..='\u{FFEF}' | '\u{20000}'..='\u{3FFFF}')
}

/// Whether a character is an ideograph.
pub(crate) fn is_ideograph(character: char) -> bool {
    matches!(character, '〇' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}'
        | '\u{20000}'..='\u{3FFFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, joined: &str) {
        let found = Sourced::join(text, 0);
        assert_eq!(found.text, joined);
        for (offset, character) in found.text.char_indices().filter(|(_, character)| *character != ' ') {
            assert!(text[found.source_offset(offset)..].starts_with(character), "{character} of {text}");
        }
    }

    #[test]
    fn lines_are_joined() {
        check("", "");
        check("　　湖滨路\r\n街道　\n", "湖滨路街道");
        check("全长48.6\n公里", "全长48.6公里");
        check("open\nsource", "open source");
        check("使用\nLED\n灯", "使用LED灯");
        check("他说\n“好”", "他说“好”");
    }

    #[test]
    fn a_part_is_taken_out() {
        let source = "**强化\n宣传** 全市";
        let mut text = Sourced::join(source, 0);
        text.remove(14..17);
        text.remove(0..2);
        assert_eq!(text.text, "强化宣传全市");
        for (offset, character) in text.text.char_indices() {
            assert!(source[text.source_offset(offset)..].starts_with(character), "{character}");
        }
    }
}
