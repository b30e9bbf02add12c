//! What else to look for where the terms of a query stand nowhere together: fewer of them.

use core::cmp::Reverse;

use crate::order;
use crate::search::Index;
use crate::search::meant::quoted;
use crate::source::Source;

/// Terms that are tried: enough for a reader, and bounded.
const MOST_TERMS: usize = 6;

/// Queries without one term that are offered.
const MOST_WITHOUT: usize = 3;

/// A query with fewer terms.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fewer {
    /// The query.
    pub query: String,
    /// Which terms it has.
    pub kept: Kept,
    /// Articles that it finds.
    pub articles: u32,
}

/// Which terms of a query are looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    /// All but one.
    AllButOne,
    /// One alone.
    One,
}

impl Index {
    /// Fewer terms of `typed`, letters as they are read: the query without each of several, those that find most first, then
    /// each term alone. Every one finds something.
    pub fn fewer(&self, edition: &dyn Source, typed: &str) -> Vec<Fewer> {
        let query = self.query(typed);
        if query.all_terms().count() < 2 {
            return Vec::new();
        }
        let readings = self.readings(edition, &query);
        let wanted = query.terms().iter().take(MOST_TERMS).map(|term| {
            let reading = readings.iter().find(|(read, _)| *read == term);
            quoted(reading.map_or(term.text(), |(_, reading)| &reading.text))
        });
        let wanted: Vec<String> = wanted.collect();
        let excluded = query.excluded().iter().map(|term| ["-", &quoted(term.text())].concat());
        let all: Vec<String> = wanted.iter().cloned().chain(excluded).collect();
        let mut found: Vec<Fewer> = Vec::new();
        let mut try_it = |query: String, kept| {
            let articles = self.find(edition, &self.query(&query)).len() as u32;
            if articles > 0 {
                found.push(Fewer { query, kept, articles });
            }
        };
        // Of two terms one is left.
        for number in (0..all.len().min(MOST_TERMS)).filter(|_| all.len() > 2) {
            try_it([&all[..number], &all[number + 1..]].concat().join(" "), Kept::AllButOne);
        }
        for term in wanted {
            try_it(term, Kept::One);
        }
        let (mut fewer, alone): (Vec<_>, Vec<_>) = found.into_iter().partition(|fewer| fewer.kept == Kept::AllButOne);
        order::sort_by_key(&mut fewer, |fewer| Reverse(fewer.articles));
        fewer.truncate(MOST_WITHOUT);
        fewer.extend(alone);
        fewer
    }
}
