//! Spoken text with the way back to the printed one, and the parts in which a text is spoken.

use core::ops::Range;

use crate::figures::Figure;
use crate::sentence::sentences;

/// Characters that are spoken at once, at most: an engine that is given more may fall silent in the middle.
const MOST_CHARACTERS: usize = 80;

/// What is read aloud, with the printed bytes that each part of it says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Spoken {
    /// The words.
    pub text: String,
    /// Where each piece begins in the words, in UTF-16 units, and the printed bytes that it says.
    pieces: Vec<(u32, Range<u32>)>,
    /// UTF-16 units of the words so far.
    length: u32,
}

impl Spoken {
    /// Adds the words for these printed bytes.
    pub(super) fn push(&mut self, printed: Range<usize>, words: &str) {
        if words.is_empty() {
            return;
        }
        self.pieces.push((self.length, printed.start as u32..printed.end as u32));
        self.length += words.encode_utf16().count() as u32;
        self.text.push_str(words);
    }

    /// The printed bytes that `length` UTF-16 units of the words from `start` on say, as an engine reports a word; whole
    /// figures. Linear in the pieces.
    pub fn printed(&self, start: u32, length: u32) -> Option<Range<u32>> {
        let end = start.saturating_add(length.max(1));
        let first = self.pieces.iter().rposition(|(at, _)| *at <= start)?;
        let last = self.pieces.iter().rposition(|(at, _)| *at < end)?;
        (start < self.length).then(|| self.pieces[first].1.start..self.pieces[last].1.end)
    }
}

/// The bytes of `text` that are spoken at once: a sentence, or where that is long its clauses. Never inside a figure.
/// Linear.
pub fn utterances(text: &str, figures: &[Figure]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for sentence in sentences(text) {
        let mut start = sentence.start;
        while text[start..sentence.end].chars().count() > MOST_CHARACTERS {
            let end = cut(text, figures, start..sentence.end);
            found.push(start..end);
            start = end;
        }
        found.push(start..sentence.end);
    }
    found.retain(|range| text[range.clone()].chars().any(char::is_alphanumeric));
    found
}

/// Where a long sentence is cut: behind the last semicolon within reach, else behind the last comma, else where it must.
fn cut(text: &str, figures: &[Figure], sentence: Range<usize>) -> usize {
    let part = &text[sentence.clone()];
    let reach = part.char_indices().nth(MOST_CHARACTERS).map_or(part.len(), |(at, _)| at);
    let is_inside = |at: usize| figures.iter().any(|figure| (figure.start as usize) < at && at < figure.end as usize);
    let last = |marks: &[char]| {
        let ends = part[..reach].match_indices(marks).map(|(at, mark)| sentence.start + at + mark.len());
        ends.rev().find(|end| !is_inside(*end) && *end < sentence.end)
    };
    let starts = part.char_indices().map(|(at, _)| sentence.start + at);
    let must = starts.rev().find(|at| *at > sentence.start && *at <= sentence.start + reach && !is_inside(*at));
    last(&['；']).or_else(|| last(&['，', '：'])).or_else(|| last(&['、'])).or(must).unwrap_or(sentence.end)
}
