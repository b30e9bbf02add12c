//! What rooms add to the text of an article that is shown by another.

use std::ops::Range;

use crate::nodes::Element;

/// What is added to an article's body.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Additions {
    /// Words that become something, in the order of the text; they neither overlap each other nor a figure.
    pub words: Vec<Words>,
    /// What stands below a paragraph, with the paragraph's index.
    pub below: Vec<(u16, Element)>,
}

/// Words of a paragraph with the element that holds them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// Index of the paragraph.
    pub paragraph: u16,
    /// Their bytes.
    pub range: Range<u32>,
    /// The element, empty.
    pub element: Element,
}

impl Additions {
    /// The words of one paragraph.
    pub fn words_of(&self, paragraph: usize) -> impl Iterator<Item = (Range<u32>, Element)> {
        let here = self.words.iter().filter(move |words| usize::from(words.paragraph) == paragraph);
        here.map(|words| (words.range.clone(), words.element.clone()))
    }
}
