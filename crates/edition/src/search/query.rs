//! What was typed, understood.
//!
//! Terms stand between spaces and must all occur. `"…"` or `“…”` holds a term with spaces together, `-` before a term
//! excludes it, `>1000人`, `≥70%`, `<`, `≤` and `100..500次` ask for figures by magnitude, and a number finds the same
//! number written in another way. Whatever is not understood is text to look for.

use core::ops::RangeInclusive;

use crate::figures::Figure;
use crate::fold::{Folding, is_digit, is_numeral};
use crate::model::{Alias, Passage};
use crate::search::key::Key;
use crate::search::scan::Needle;

mod magnitude;
mod number;
mod parts;
mod typed;
mod writing;

pub use magnitude::Magnitude;
pub use number::Numbers;
use number::Sense;
use parts::{Form, Part, Role, parts};

/// Terms that are looked at; a query with more is cut off there, so that nothing that is pasted can stop the page.
const MOST_TERMS: usize = 64;

/// A query: terms that must all occur, and terms that must not.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Query {
    terms: Vec<Term>,
    excluded: Vec<Term>,
}

/// One thing to look for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    text: String,
    needle: Needle,
    /// Its number in another writing.
    others: Vec<Needle>,
    /// Whether `text` folds to itself.
    plain: bool,
    /// Whether folding drops some of `text`.
    loose: bool,
    /// Whether it is a number in more than one Chinese numeral.
    numeral: bool,
    sense: Sense,
    /// What holds figures against the sense, where it is one.
    numbers: Option<&'static Numbers>,
}

impl Query {
    /// Understands `typed`; its numbers where it is known how. Linear but for comparing terms with each other.
    pub(crate) fn parse(typed: &str, folding: &Folding, numbers: Option<&'static Numbers>) -> Self {
        let mut query = Self::default();
        for part in parts(typed).take(MOST_TERMS) {
            let term = Term::new(part, folding, numbers);
            let list = if part.role == Role::Excluded { &mut query.excluded } else { &mut query.terms };
            if !term.is_empty() && !list.contains(&term) {
                list.push(term);
            }
        }
        if query.terms.is_empty() {
            query.terms = core::mem::take(&mut query.excluded);
        }
        query
    }

    /// A query for this term alone.
    pub(crate) fn of(term: &Term) -> Self {
        Self { terms: vec![term.clone()], excluded: Vec::new() }
    }

    /// The query with what is printed for the terms that hold the word of an alias; none where none does.
    pub(crate) fn as_printed(&self, aliases: &[Alias], folding: &Folding) -> Option<Self> {
        let mut printed: Option<Self> = None;
        for alias in aliases {
            for (number, term) in self.terms.iter().enumerate() {
                let Some(text) = replaced(&term.text, &alias.word, &alias.printed) else { continue };
                let needle = Needle::new(folding.fold(&text).units);
                let query = printed.get_or_insert_with(|| self.clone());
                query.terms[number] = Term { needle, others: Vec::new(), plain: false, ..term.clone() };
            }
        }
        printed
    }

    /// A query for the places of the terms of both.
    pub(crate) fn or(mut self, other: &Self) -> Self {
        self.terms.extend_from_slice(&other.terms);
        self
    }

    /// Whether there is nothing to look for.
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// Whether it is one term, nothing else, typed as it is folded and not bounded by Chinese numerals.
    pub(crate) fn is_one_plain_term(&self) -> bool {
        let [term] = &self.terms[..] else { return false };
        term.plain && !term.numeral && term.others.is_empty() && self.excluded.is_empty()
    }

    /// Whether figures can exclude an article.
    pub(crate) fn excludes_numbers(&self) -> bool {
        self.excluded.iter().any(Term::is_number)
    }

    /// The terms that must occur, then those that must not.
    pub(crate) fn all_terms(&self) -> impl Iterator<Item = &Term> {
        self.terms.iter().chain(&self.excluded)
    }

    /// The terms that must all occur.
    pub fn terms(&self) -> &[Term] {
        &self.terms
    }

    /// The terms that must not occur.
    pub fn excluded(&self) -> &[Term] {
        &self.excluded
    }
}

impl Term {
    fn new(part: Part, folding: &Folding, numbers: Option<&'static Numbers>) -> Self {
        let numbers = numbers.filter(|_| part.form != Form::Phrase);
        let sense = numbers.map_or(Sense::Text, |numbers| (numbers.sense)(part.text));
        let text = if sense.is_magnitude() { part.text } else { folding.trim(part.text) };
        let units = if sense.is_magnitude() { Vec::new() } else { folding.fold(text).units };
        let plain = text.encode_utf16().eq(units.iter().copied());
        let loose = text.encode_utf16().count() != units.len();
        let numeral = sense != Sense::Text && units.iter().filter(|unit| is_numeral(**unit)).count() > 1;
        let others = numbers.map_or_else(Vec::new, |numbers| (numbers.others)(&units));
        Self { text: text.to_owned(), needle: Needle::new(units), others, plain, loose, numeral, sense, numbers }
    }

    /// The term as it was typed, without the sign of exclusion and the marks around it.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether it can be found by the value of figures.
    pub fn is_number(&self) -> bool {
        self.sense != Sense::Text
    }

    /// Whether there is a number in it, which may mean more than its characters.
    pub fn has_number(&self) -> bool {
        self.is_number() || self.needle.units().iter().any(|unit| is_digit(*unit) || is_numeral(*unit))
    }

    /// Whether it asks for figures by magnitude, and for no text.
    pub fn is_magnitude(&self) -> bool {
        self.sense.is_magnitude()
    }

    fn is_empty(&self) -> bool {
        self.needle.units().is_empty() && !self.sense.is_magnitude()
    }

    /// What to look for among units; nothing where only values count.
    pub(crate) fn needle(&self) -> &Needle {
        &self.needle
    }

    /// What else to look for among units: its number in another writing, which must not be a part of a longer one.
    pub(crate) fn others(&self) -> &[Needle] {
        &self.others
    }

    /// Whether it was typed as it is folded.
    pub(crate) fn is_plain(&self) -> bool {
        self.plain
    }

    /// Whether some of what was typed is dropped in folding.
    pub(crate) fn is_loose(&self) -> bool {
        self.loose
    }

    /// Whether it is a number in Chinese numerals, which does not stand inside a longer one.
    pub(crate) fn is_numeral(&self) -> bool {
        self.numeral
    }

    /// Whether it begins or ends with a digit or a numeral, and so may be a part of a longer number.
    pub(crate) fn can_be_inside(&self) -> bool {
        let units = self.needle.units();
        self.numeral || [units.first(), units.last()].into_iter().flatten().any(|unit| is_digit(*unit))
    }

    /// Whether a figure has its value.
    pub(crate) fn admits(&self, figure: &Figure) -> bool {
        self.numbers.is_some_and(|numbers| (numbers.admits)(&self.sense, figure))
    }

    /// How far the value of a figure of the same kind and unit is from its own; none where they cannot be compared.
    pub(crate) fn distance(&self, figure: &Figure) -> Option<f64> {
        self.sense.distance(figure)
    }

    /// Where such figures have their keys.
    pub(crate) fn keys(&self) -> Vec<RangeInclusive<Key>> {
        self.sense.keys()
    }

    /// Bytes of the figures of `passage` that have its value.
    pub(crate) fn figures<'a>(&'a self, passage: &'a Passage) -> impl Iterator<Item = (u32, u32)> + 'a {
        let figures = passage.figures.iter().filter(|figure| self.admits(figure));
        figures.map(|figure| (figure.start, figure.end))
    }
}

/// `text` with `other` for every `word` in it, from the left; none where it has none. What the standard library has for this
/// takes more room in the page than all else that understands a query.
fn replaced(text: &str, word: &str, other: &str) -> Option<String> {
    let (mut new, mut found, mut rest) = (String::new(), false, text);
    while let Some(first) = rest.chars().next() {
        if let Some(behind) = rest.strip_prefix(word).filter(|_| !word.is_empty()) {
            (found, rest) = (true, behind);
            new.push_str(other);
        } else {
            rest = &rest[first.len_utf8()..];
            new.push(first);
        }
    }
    found.then_some(new)
}

#[cfg(test)]
mod tests;
