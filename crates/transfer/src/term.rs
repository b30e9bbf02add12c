//! Words of the edition's own vocabulary, and whatever else stands in its texts.

use std::borrow::Cow;

use edition::model::{Edition, Term, TermKind};
use edition::search::{Nearness, Suggestion};
use serde::Serialize;

/// A term, or other characters that were found for letters.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TermInfo<'a> {
    /// The word.
    pub text: Cow<'a, str>,
    /// Its syllables without tones, joined by spaces; those of marks are left out.
    pub pinyin: String,
    /// Occurrences in the edition.
    pub count: u32,
    /// Where it comes from: `person`, `place`, `organisation`, `programme`, or `word` of running text; `text` where it is no
    /// term.
    pub kind: &'static str,
    /// `alike` where the letters that were typed only sound alike to many speakers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sounds: Option<&'static str>,
}

impl<'a> TermInfo<'a> {
    /// A term of `edition`.
    pub fn new(edition: &Edition, term: &'a Term) -> Self {
        Self {
            text: Cow::Borrowed(&term.text),
            pinyin: joined(&edition.pinyin(term)),
            count: term.count,
            kind: match term.kind {
                TermKind::Person => "person",
                TermKind::Place => "place",
                TermKind::Organisation => "organisation",
                TermKind::Programme => "programme",
                TermKind::Word => "word",
            },
            sounds: None,
        }
    }

    /// What `edition` suggests.
    pub fn suggested(edition: &'a Edition, suggestion: Suggestion) -> Self {
        if let Some(term) = suggestion.term.and_then(|term| edition.terms.get(term as usize)) {
            return Self::new(edition, term);
        }
        Self {
            pinyin: joined(&edition.readings.table().pinyin(&suggestion.text)),
            text: Cow::Owned(suggestion.text),
            count: suggestion.count,
            kind: "text",
            sounds: (suggestion.nearness == Nearness::Alike).then_some("alike"),
        }
    }
}

fn joined(syllables: &[String]) -> String {
    let syllables = syllables.iter().map(String::as_str).filter(|syllable| !syllable.is_empty());
    syllables.collect::<Vec<_>>().join(" ")
}
