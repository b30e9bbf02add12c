//! What other rooms add to an article: words that they wrap, signs behind words, and blocks below paragraphs.

use std::ops::Range;

use crate::nodes::Element;

/// Additions to an article, by paragraph.
#[derive(Debug, Clone, Default)]
pub struct Additions {
    wraps: Vec<(u16, Range<u32>, Element)>,
    signs: Vec<(u16, u32, Element)>,
    below: Vec<(u16, Element)>,
}

impl Additions {
    /// Puts the bytes of a paragraph into `element`. Left out where something else of the text crosses them.
    pub fn wrap(&mut self, paragraph: u16, bytes: Range<u32>, element: Element) {
        self.wraps.push((paragraph, bytes, element));
    }

    /// Puts `element` behind the byte of a paragraph.
    pub fn sign(&mut self, paragraph: u16, at: u32, element: Element) {
        self.signs.push((paragraph, at, element));
    }

    /// Puts `element` below a paragraph.
    pub fn below(&mut self, paragraph: u16, element: Element) {
        self.below.push((paragraph, element));
    }

    /// What is wrapped in a paragraph.
    pub fn wraps_of(&self, paragraph: usize) -> impl Iterator<Item = (Range<u32>, &Element)> {
        self.wraps
            .iter()
            .filter(move |(number, ..)| usize::from(*number) == paragraph)
            .map(|(_, bytes, element)| (bytes.clone(), element))
    }

    /// The signs of a paragraph.
    pub fn signs_of(&self, paragraph: usize) -> impl Iterator<Item = (u32, &Element)> {
        self.signs
            .iter()
            .filter(move |(number, ..)| usize::from(*number) == paragraph)
            .map(|(_, at, element)| (*at, element))
    }

    /// What stands below a paragraph.
    pub fn below_of(&self, paragraph: usize) -> impl Iterator<Item = &Element> {
        self.below.iter().filter(move |(number, _)| usize::from(*number) == paragraph).map(|(_, element)| element)
    }
}
