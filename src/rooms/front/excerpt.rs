//! What of an article's text stands on the front page.

use std::ops::Range;

use edition::model::{Article, Passage};

/// Characters in a line of a column.
pub(super) const LINE: usize = 20;

/// A part of a paragraph, or of the summary.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Excerpt {
    /// Which text.
    pub source: Source,
    /// Bytes of it.
    pub range: Range<u32>,
    /// Whether the text goes on behind it.
    pub ending: Ending,
}

/// Where an excerpt comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// [`Article::summary`].
    Summary,
    /// A paragraph of the body.
    Paragraph(usize),
}

/// How an excerpt ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// With the end of a sentence.
    Sentence,
    /// In the middle of one.
    Cut,
}

/// About `lines` lines: the summary where it fills them or is longer than the sentences of the body that fit, else the body
/// from its beginning. Of an article without a summary the last sentence may be cut behind a clause.
pub fn excerpt(article: &Article, lines: usize) -> Vec<Excerpt> {
    let summary = &article.summary.text;
    let is_filled = lines <= summary.chars().count().div_ceil(LINE) + 1;
    let worst = if summary.is_empty() { Ending::Cut } else { Ending::Sentence };
    let mut left = lines * LINE;
    let mut found = Vec::new();
    for (number, paragraph) in article.paragraphs.iter().enumerate() {
        if left < LINE && !found.is_empty() {
            break;
        }
        let (end, ending) = cut(paragraph, left, worst);
        if end > 0 {
            found.push(Excerpt { source: Source::Paragraph(number), range: 0..end, ending });
        }
        left = left.saturating_sub(paragraph.text.chars().count().div_ceil(LINE) * LINE);
    }
    let length: u32 = found.iter().map(|part| part.range.end).sum();
    let end = summary.len() as u32;
    if end > 0 && (is_filled || length <= end) {
        return vec![Excerpt { source: Source::Summary, range: 0..end, ending: Ending::Sentence }];
    }
    found
}

/// The end of the last sentence within `room` characters, or of the last clause where `worst` is a cut; the first one
/// is always taken, behind the run-in head where there is one. Never inside a figure.
fn cut(paragraph: &Passage, room: usize, worst: Ending) -> (u32, Ending) {
    let mut end = 0;
    let mut ending = Ending::Sentence;
    for (count, (at, character)) in paragraph.text.char_indices().enumerate() {
        if end > 0 && count >= room {
            return (end, ending);
        }
        let behind = (at + character.len_utf8()) as u32;
        let kind = match character {
            '。' | '！' | '？' => Ending::Sentence,
            '，' | '；' | '：' if worst == Ending::Cut => Ending::Cut,
            _ => continue,
        };
        if behind <= paragraph.head_end {
            continue;
        }
        let quoted = paragraph.text[behind as usize..].starts_with('”');
        if !quoted && !paragraph.figures.iter().any(|figure| figure.start < behind && behind < figure.end) {
            (end, ending) = (behind, kind);
        }
    }
    (paragraph.text.len() as u32, Ending::Sentence)
}
