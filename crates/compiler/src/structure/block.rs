//! A piece of a body: its text, what it is set as, and which of its words lead out of the page.

use std::ops::Range;

use edition::model::Shape;

use crate::sourced::Sourced;

/// A piece of a body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Block {
    /// Its text.
    pub(crate) text: Sourced,
    /// What it is set as.
    pub(crate) shape: Shape,
    /// Words of it that lead out of the page, in their order.
    pub(crate) links: Vec<Outward>,
}

impl Block {
    /// Takes a part out of the text.
    pub(crate) fn remove(&mut self, range: Range<usize>) {
        for link in &mut self.links {
            link.without(&range);
        }
        self.text.remove(range);
    }
}

/// Words of a text that lead out of the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Outward {
    /// Bytes of the text.
    pub(crate) words: Range<usize>,
    /// Where they lead.
    pub(crate) address: String,
}

impl Outward {
    /// The words as they stand after `range` was taken out of the text.
    fn without(&mut self, range: &Range<usize>) {
        let moved = |at: usize| at - (at.clamp(range.start, range.end) - range.start);
        self.words = moved(self.words.start)..moved(self.words.end);
    }
}
