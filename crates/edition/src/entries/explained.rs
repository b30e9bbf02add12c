//! Words that the editor explains.

use core::ops::Range;

use super::matcher::Matcher;
use crate::model::{Article, GlossaryEntry};

/// Where an article first uses a word of the glossary. Offsets are bytes of the paragraph's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FirstUse {
    /// Index of the word's entry.
    pub entry: usize,
    /// Index of the paragraph.
    pub paragraph: u16,
    /// The word.
    pub range: Range<u32>,
}

/// The first use of each word in the body of an article, in the order of the text. A word inside a longer one of the
/// glossary is not meant. O(n log k) for n characters and k words.
pub fn first_uses(glossary: &[GlossaryEntry], article: &Article) -> Vec<FirstUse> {
    let matcher = Matcher::new(glossary.iter().map(|entry| entry.word.as_str()));
    let mut is_used = vec![false; glossary.len()];
    let mut found = Vec::new();
    for (passage, paragraph) in article.paragraphs.iter().zip(0..) {
        for (entry, at) in matcher.find(&passage.text) {
            let entry = entry as usize;
            if !core::mem::replace(&mut is_used[entry], true) {
                found.push(FirstUse { entry, paragraph, range: at.start as u32..at.end as u32 });
            }
        }
    }
    found
}
