//! What was typed, understood.

use crate::fold::Folding;

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
    units: Vec<u16>,
}

impl Query {
    /// Understands `typed`. Terms that fold to nothing are left out, as are repeated ones.
    pub(crate) fn parse(typed: &str, folding: &Folding) -> Self {
        let mut query = Self::default();
        for word in typed.split_whitespace() {
            let units = folding.fold(word).units;
            if !units.is_empty() && !query.terms.iter().any(|term| term.units == units) {
                query.terms.push(Term { text: word.to_owned(), units });
            }
        }
        query
    }

    /// Whether there is nothing to look for.
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
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
    /// The term as it was typed.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Its folded units.
    pub(crate) fn units(&self) -> &[u16] {
        &self.units
    }
}
