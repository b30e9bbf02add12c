//! What could be suggested, and its rank.

use core::cmp::Reverse;

use super::suggestion::{Nearness, Suggestion};
use crate::model::TermKind;
use crate::search::letters::{Confusions, Group};

/// Characters that seldom begin or end a word.
const WEAK: &str = "的了和在与是及等将为对以并也就把被从到向由个这那其之而或于不有";

/// A reading that stands out is so many times as frequent as the next.
const OUTSTANDING: u32 = 4;

/// A suggestion with what decides its rank.
#[derive(Debug)]
pub(super) struct Candidate {
    pub(super) suggestion: Suggestion,
    pub(super) fit: Fit,
    /// Letters of pinyin that lie in whole syllables.
    pub(super) whole: usize,
    /// Whether it is a term of the edition or a part of one: characters that only meet across words hardly are.
    pub(super) standing: Standing,
    /// Where it comes in the edition.
    pub(super) first: usize,
}

/// How well something fits what was typed; less is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Fit {
    nearness: Nearness,
    pub(super) class: Class,
    /// Whether only a part of it was typed.
    is_part: bool,
    /// Whether it hardly is a word.
    is_weak: bool,
}

/// What is known of characters beside their reading; earlier is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Standing {
    /// They are a term or a part of one.
    InTerm,
    /// Nothing.
    Unknown,
}

/// How well something fits what was typed; earlier is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Class {
    /// Every syllable was typed whole.
    Whole,
    /// A term that begins as typed.
    Begins,
    /// Other characters that were typed with unfinished syllables, or one character.
    Text,
    /// A term that holds what was typed.
    Holds,
    /// Other characters that hardly are words.
    Weak,
}

impl Candidate {
    pub(super) fn new(suggestion: Suggestion, class: Class, whole: usize, first: usize) -> Self {
        let Suggestion { text, start, end, nearness, term, .. } = &suggestion;
        let is_part = *start > 0 || (*end as usize) < text.len();
        let fit = Fit { nearness: *nearness, class, is_part, is_weak: is_weak(text) };
        let standing = if term.is_some() { Standing::InTerm } else { Standing::Unknown };
        Self { suggestion, fit, whole, standing, first }
    }

    pub(super) fn key(&self) -> impl Ord + use<> {
        let Suggestion { term, count, .. } = &self.suggestion;
        (self.fit, Reverse(self.whole), term.is_none(), self.standing, Reverse(*count), self.first)
    }
}

/// A group as a suggestion beside what is `known`; none where that says more.
pub(super) fn candidate(
    group: Group,
    letters: usize,
    confusions: Confusions,
    known: &[Candidate],
) -> Option<Candidate> {
    let Group { text, places, whole, first, is_broken } = group;
    let nearness = if confusions == Confusions::Allowed { Nearness::Alike } else { Nearness::Same };
    let says_more = |other: &Candidate| {
        let Suggestion { text: known, count, start, .. } = &other.suggestion;
        *known == text || *start == 0 && other.suggestion.term.is_some() && *count == places && known.starts_with(&text)
    };
    if known.iter().any(says_more) {
        return None;
    }
    let class = match text.chars().nth(1) {
        Some(_) if is_broken => Class::Weak,
        Some(_) if whole >= letters => Class::Whole,
        Some(_) if is_weak(&text) => Class::Weak,
        _ => Class::Text,
    };
    let end = text.len() as u32;
    let suggestion = Suggestion { term: None, text, count: places, kind: TermKind::Word, start: 0, end, nearness };
    Some(Candidate::new(suggestion, class, whole, first))
}

/// Whether a text hardly is a word.
fn is_weak(text: &str) -> bool {
    text.starts_with(|first| WEAK.contains(first)) || text.ends_with(|last| WEAK.contains(last))
}

/// Whether the first is what was meant: nothing else fits as well, but for what begins with it, or hardly ever stands in
/// the texts.
pub(super) fn stands_out(found: &[Candidate]) -> bool {
    let Some((first, others)) = found.split_first() else { return false };
    let is_rival = |other: &&Candidate| {
        other.fit == first.fit
            && other.standing <= first.standing
            && !other.suggestion.text.starts_with(&first.suggestion.text)
    };
    let rivals = others.iter().filter(is_rival);
    first.fit.class <= Class::Text
        && rivals
            .map(|rival| rival.suggestion.count)
            .max()
            .is_none_or(|most| first.suggestion.count >= OUTSTANDING * most)
}
