//! What is suggested, and what there is to begin with.

use crate::model::{Term, TermKind};

/// What could be meant by what was typed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Suggestions {
    /// Byte of the query from which on a chosen term replaces it.
    pub from: usize,
    /// Terms and other texts, best first.
    pub terms: Vec<Suggestion>,
    /// Whether the first stands out, so that it is what was meant.
    pub stands_out: bool,
    /// Whether the letters fit more places than were looked at: 10 000.
    pub is_capped: bool,
}

/// Something that could be meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// Index into [`Edition::terms`](crate::model::Edition::terms), where it is a term.
    pub term: Option<u32>,
    /// What to look for.
    pub text: String,
    /// Places in the edition.
    pub count: u32,
    /// Where it comes from.
    pub kind: TermKind,
    /// First byte of `text` that was typed, by its character or its reading.
    pub start: u32,
    /// Byte after the last.
    pub end: u32,
    /// How near its sounds are to what was typed.
    pub nearness: Nearness,
}

/// How near sounds are; earlier is nearer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Nearness {
    /// They are the same.
    #[default]
    Same,
    /// Many speakers take them for each other: zh and z, n and l, ng and n, f and h.
    Alike,
}

/// Terms to start from while nothing is typed: indices into [`Edition::terms`](crate::model::Edition::terms), the most frequent first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Starters {
    /// Words, organisations and programmes.
    pub words: Vec<u32>,
    /// People.
    pub people: Vec<u32>,
    /// Places.
    pub places: Vec<u32>,
}

/// Terms to start from, at most `limit` of each group.
pub fn starters(terms: &[Term], limit: usize) -> Starters {
    let group = |kinds: &[TermKind]| {
        let terms = terms.iter().enumerate().filter(|(_, term)| kinds.contains(&term.kind));
        terms.map(|(index, _)| index as u32).take(limit).collect()
    };
    Starters {
        words: group(&[TermKind::Word, TermKind::Organisation, TermKind::Programme]),
        people: group(&[TermKind::Person]),
        places: group(&[TermKind::Place]),
    }
}
