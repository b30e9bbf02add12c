//! Places in the body of an article.

use std::ops::Range;

use edition::model::Passage;
use serde::Serialize;

use crate::offset::{Converter, Offset};

/// Words of a paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct SpanInfo<'a, O> {
    /// Index of the paragraph.
    pub paragraph: u16,
    /// Where they begin.
    pub start: O,
    /// Where they have ended.
    pub end: O,
    /// As printed.
    pub text: &'a str,
}

impl<'a, O: Offset> SpanInfo<'a, O> {
    /// The words at `bytes` of a paragraph, where there are any. Linear in the paragraph.
    pub(crate) fn new(paragraphs: &'a [Passage], paragraph: u16, bytes: Range<u32>) -> Option<Self> {
        let text = &paragraphs.get(usize::from(paragraph))?.text;
        let mut offset = Converter::new(text);
        Some(Self {
            paragraph,
            start: offset.at(bytes.start),
            end: offset.at(bytes.end),
            text: text.get(bytes.start as usize..bytes.end as usize)?,
        })
    }
}
