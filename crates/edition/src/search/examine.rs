//! One article and a query: where its terms stand, and what that weighs.

use crate::fold::{is_digit, is_numeral};
use crate::order;
use crate::search::haystack::folds::Folds;
use crate::search::query::{Query, Term};
use crate::search::rank::Scoring;
use crate::search::results::How;

/// The texts of one article as the examination needs them.
pub(crate) trait ArticleTexts {
    /// The folded texts.
    fn folds(&self) -> Folds<'_>;
    /// How `term` was found at these units, which it folds to: exact or folded.
    fn way(&self, term: &Term, start: usize, end: usize) -> How;
    /// The units of the figures that have the value that `term` asks for, which is the one of this number in the query.
    fn values(&self, number: usize, term: &Term) -> Vec<(usize, usize)>;
    /// Calls `note` for every place where the units of `term` stand, which is the one of this number in the query. Excluded
    /// ones are counted behind the others.
    fn each(&self, _number: usize, term: &Term, note: &mut dyn FnMut(usize, usize)) {
        term.needle().each(self.folds().units, note);
    }
}

/// A place of a term among the units of an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Span {
    /// First unit.
    pub(crate) start: usize,
    /// Unit after the last.
    pub(crate) end: usize,
    /// How it was found.
    pub(crate) how: How,
}

/// What an article is worth for a query.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Worth {
    /// As [`crate::search::rank`] weighs it.
    pub(crate) score: u32,
    /// As the term that was found worst.
    pub(crate) how: How,
    /// Number of places.
    pub(crate) places: u32,
}

/// What the article is worth, where it holds every term of `query` and no excluded one. `spans` is only room to work in.
pub(crate) fn examine(query: &Query, texts: &dyn ArticleTexts, spans: &mut Vec<Span>) -> Option<Worth> {
    let folds = texts.folds();
    spans.clear();
    let mut scoring = Scoring::default();
    for (number, term) in query.terms().iter().enumerate() {
        let from = spans.len();
        collect(number, term, texts, spans);
        let best = spans[from..].iter().map(|span| folds.zones.rank(span.start)).max()?;
        let how = spans[from..].iter().map(|span| span.how).min()?;
        scoring.add(best, how);
    }
    if (query.terms().len()..).zip(query.excluded()).any(|(number, term)| holds(number, term, texts)) {
        return None;
    }
    join(spans);
    let covered = spans.iter().map(|span| span.end - span.start).sum();
    let (score, how) = scoring.score(spans.len() as u32, covered, folds.units.len());
    Some(Worth { score, how, places: spans.len() as u32 })
}

/// Every place of the terms of `query`, in the order of the units; overlapping ones are joined.
pub(crate) fn all_spans(query: &Query, texts: &dyn ArticleTexts) -> Vec<Span> {
    let mut spans = Vec::new();
    query.terms().iter().enumerate().for_each(|(number, term)| collect(number, term, texts, &mut spans));
    join(&mut spans);
    spans
}

/// Adds the places of the term of this number. Places inside longer numbers count only where there are no others.
fn collect(number: usize, term: &Term, texts: &dyn ArticleTexts, spans: &mut Vec<Span>) {
    let units = texts.folds().units;
    let from = spans.len();
    texts.each(number, term, &mut |start, end| {
        let how = if is_inside(term, units, start, end) { How::InsideNumber } else { texts.way(term, start, end) };
        spans.push(Span { start, end, how });
    });
    let written = spans.len();
    let mut otherwise = |start: usize, end: usize| {
        let overlaps = |span: &Span| span.how != How::InsideNumber && span.start < end && start < span.end;
        if !spans[from..written].iter().any(overlaps) {
            spans.push(Span { start, end, how: How::Value });
        }
    };
    texts.values(number, term).into_iter().for_each(|(start, end)| otherwise(start, end));
    for other in term.others() {
        other.each(units, |start, end| {
            if !inside_number(units, start, end) && !inside_numeral(units, start, end) {
                otherwise(start, end);
            }
        });
    }
    if spans[from..].iter().any(|span| span.how != How::InsideNumber) {
        let mut kept = from;
        for at in from..spans.len() {
            if spans[at].how != How::InsideNumber {
                spans[kept] = spans[at];
                kept += 1;
            }
        }
        spans.truncate(kept);
    }
}

/// Whether the article holds `term` as a whole.
fn holds(number: usize, term: &Term, texts: &dyn ArticleTexts) -> bool {
    let mut spans = Vec::new();
    collect(number, term, texts, &mut spans);
    spans.iter().any(|span| span.how != How::InsideNumber)
}

/// Sorts places and joins those that overlap; the join was found in the better way of the two.
fn join(spans: &mut Vec<Span>) {
    if !spans.is_sorted() {
        order::sort_by_key(spans, |span| *span);
    }
    spans.dedup_by(|next, kept| {
        let overlap = next.start < kept.end;
        if overlap {
            kept.end = kept.end.max(next.end);
            kept.how = kept.how.min(next.how);
        }
        overlap
    });
}

/// Whether `term`, which stands at these units, is only a part of a longer number there.
pub(crate) fn is_inside(term: &Term, units: &[u16], start: usize, end: usize) -> bool {
    term.can_be_inside() && (inside_number(units, start, end) || term.is_numeral() && inside_numeral(units, start, end))
}

/// Whether the units from `start` to `end` begin or end inside a number that is longer: `4%` in `24%` and `3.4%`.
pub(crate) fn inside_number(units: &[u16], start: usize, end: usize) -> bool {
    let is = |test: fn(u16) -> bool, at: usize| units.get(at).is_some_and(|unit| test(*unit));
    let point = |unit| unit == u16::from(b'.');
    let begins = is(is_digit, start)
        && start > 0
        && (is(is_digit, start - 1) || start > 1 && is(point, start - 1) && is(is_digit, start - 2));
    let ends = is(is_digit, end - 1) && (is(is_digit, end) || is(point, end) && is(is_digit, end + 1));
    begins || ends
}

/// The same for numbers in Chinese numerals: 十三万 in 二十三万.
fn inside_numeral(units: &[u16], start: usize, end: usize) -> bool {
    let numeral = |at: usize| units.get(at).is_some_and(|unit| is_numeral(*unit));
    let part = |at: usize| numeral(at) || units.get(at).is_some_and(|unit| is_digit(*unit));
    numeral(start) && start > 0 && part(start - 1) || numeral(end - 1) && part(end)
}
