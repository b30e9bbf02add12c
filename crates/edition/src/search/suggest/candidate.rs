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
    pub(super) class: Class,
    /// Whether it hardly is a word.
    is_weak: bool,
    /// Letters of pinyin that lie in whole syllables.
    whole: usize,
    wordhood: Wordhood,
    /// Where it comes in the edition.
    pub(super) first: usize,
}

/// What is known of characters beside their reading; earlier is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Wordhood {
    /// They are a term.
    Term,
    /// They begin or end one.
    Part,
    /// Nothing: characters that only meet across words hardly are a part of a term.
    Unknown,
}

/// How well something fits what was typed; earlier is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Class {
    /// Every syllable was typed whole.
    Whole,
    /// A term or a part of one that was typed to its end.
    Word,
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
        let wordhood = if suggestion.term.is_some() { Wordhood::Term } else { Wordhood::Unknown };
        Self { is_weak: is_weak(&suggestion.text), suggestion, class, whole, wordhood, first }
    }

    /// Notes whether its characters are a part of a term, where that is not known.
    pub(super) fn look_up(&mut self, is_part: impl FnOnce(&str) -> bool) {
        let text = &self.suggestion.text;
        if self.wordhood == Wordhood::Unknown && is_part(text) {
            self.wordhood = Wordhood::Part;
            if self.class == Class::Text && text.chars().nth(1).is_some() {
                self.class = Class::Word;
            }
        }
    }

    /// Whether it is a term, or begins or ends one.
    pub(super) const fn is_word(&self) -> bool {
        !matches!(self.wordhood, Wordhood::Unknown)
    }

    pub(super) fn key(&self) -> impl Ord + use<> {
        let Suggestion { nearness, count, .. } = self.suggestion;
        let fit = (!self.is_sure(), nearness, self.class, self.is_weak);
        // Of what was typed whole the more frequent is meant, be it a term or a part of one.
        let wordhood = if self.class == Class::Whole { self.wordhood.max(Wordhood::Part) } else { self.wordhood };
        (fit, Reverse(self.whole), wordhood, Reverse(count), self.first)
    }

    /// Whether letters are sure to mean it, if nothing else does. One place where unfinished syllables fit, or sounds that are
    /// only alike, can lie across words.
    fn is_sure(&self) -> bool {
        let Suggestion { nearness, count, .. } = self.suggestion;
        let is_spelled = self.class == Class::Whole && nearness == Nearness::Same;
        self.class != Class::Weak && (self.wordhood != Wordhood::Unknown || count > 1 || is_spelled)
    }
}

/// A group as a suggestion beside what is `known`; none where that says more, and none of characters that only meet across a
/// mark.
pub(super) fn candidate(
    group: Group,
    letters: usize,
    confusions: Confusions,
    known: &[Candidate],
) -> Option<Candidate> {
    let Group { text, places, whole, first, is_broken } = group;
    let nearness = if confusions == Confusions::Allowed { Nearness::Alike } else { Nearness::Same };
    // Most words have two characters: more of them at the end of a term, of which little was typed, begin within a word.
    let is_cut = 2 * whole < letters && text.chars().nth(2).is_some();
    let says_more = |other: &Candidate| {
        let Suggestion { text: known, count, term, start, .. } = &other.suggestion;
        let is_in = || if *start == 0 { known.starts_with(&text) } else { is_cut && known.contains(&text) };
        *known == text || term.is_some() && *count == places && is_in()
    };
    if is_broken || known.iter().any(says_more) {
        return None;
    }
    let class = match text.chars().nth(1) {
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

/// Whether the first is what was meant: nothing else is as likely, but for what begins with it, or hardly ever stands in
/// the texts.
pub(super) fn stands_out(found: &[Candidate]) -> bool {
    let Some((first, others)) = found.split_first() else { return false };
    let last = if first.class == Class::Word { Class::Begins } else { first.class };
    let is_rival = |other: &&Candidate| {
        other.suggestion.nearness == first.suggestion.nearness
            && other.class <= last
            && other.is_weak <= first.is_weak
            && other.wordhood <= first.wordhood.max(Wordhood::Part)
            && !other.suggestion.text.starts_with(&first.suggestion.text)
    };
    let rivals = others.iter().filter(is_rival).map(|rival| rival.suggestion.count);
    first.class <= Class::Text
        && first.is_sure()
        && rivals.max().is_none_or(|most| first.suggestion.count >= OUTSTANDING * most)
}
