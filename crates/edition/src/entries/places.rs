//! Where entries stand: sentences with the places in them.

use core::ops::Range;

use crate::sentence::sentences;

/// A sentence of an article with what an entry has in it. Offsets are bytes of the paragraph's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// Index of the article.
    pub article: u32,
    /// Index of the paragraph.
    pub paragraph: u16,
    /// The sentence.
    pub range: Range<u32>,
    /// Where the name or the date stands in it; nowhere where only the article's own date is meant.
    pub places: Vec<Range<u32>>,
}

/// The way through the sentences of a paragraph, for places in their order.
pub(super) struct Walk<'t> {
    article: u32,
    paragraph: u16,
    sentence: Range<usize>,
    rest: Box<dyn Iterator<Item = Range<usize>> + 't>,
}

impl<'t> Walk<'t> {
    pub(super) fn new(article: u32, paragraph: u16, text: &'t str) -> Self {
        Self { article, paragraph, sentence: 0..0, rest: Box::new(sentences(text)) }
    }

    /// Adds the place `at`, which begins no earlier than the one before, to the sentences of an entry.
    pub(super) fn add(&mut self, at: Range<usize>, entry: &mut Vec<Sentence>) {
        while self.sentence.end <= at.start {
            let Some(next) = self.rest.next() else { break };
            self.sentence = next;
        }
        let place = at.start as u32..at.end as u32;
        let Self { article, paragraph, ref sentence, .. } = *self;
        let start = sentence.start as u32;
        let end = sentence.end.max(at.end) as u32;
        let last = entry.last_mut();
        let is_here =
            |last: &&mut Sentence| (last.article, last.paragraph, last.range.start) == (article, paragraph, start);
        match last.filter(is_here) {
            Some(last) => {
                last.range.end = last.range.end.max(end);
                last.places.push(place);
            }
            None => entry.push(Sentence { article, paragraph, range: start..end, places: vec![place] }),
        }
    }
}
