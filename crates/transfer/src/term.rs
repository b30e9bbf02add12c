//! Words of the edition's own vocabulary.

use edition::model::{Edition, Term, TermKind};
use serde::Serialize;

/// A term.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TermInfo<'a> {
    /// The word.
    pub text: &'a str,
    /// Its syllables without tones, joined by spaces; those of marks are left out.
    pub pinyin: String,
    /// Occurrences in the edition.
    pub count: u32,
    /// Where it comes from: `person`, `place`, `organisation`, `programme`, or `word` of running text.
    pub kind: &'static str,
}

impl<'a> TermInfo<'a> {
    /// A term of `edition`.
    pub fn new(edition: &Edition, term: &'a Term) -> Self {
        let pinyin = edition.pinyin(term);
        let syllables = pinyin.iter().map(String::as_str).filter(|syllable| !syllable.is_empty());
        Self {
            text: &term.text,
            pinyin: syllables.collect::<Vec<_>>().join(" "),
            count: term.count,
            kind: match term.kind {
                TermKind::Person => "person",
                TermKind::Place => "place",
                TermKind::Organisation => "organisation",
                TermKind::Programme => "programme",
                TermKind::Word => "word",
            },
        }
    }
}
