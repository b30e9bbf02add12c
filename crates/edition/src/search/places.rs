//! The places of a query in the texts of one article.

use crate::fold::{Folded, Folding, is_digit};
use crate::model::Article;
use crate::search::haystack::fields;
use crate::search::{Field, How, Match, Query, Term, scan};

/// Every place of the terms of `query` in `article`, in the order of the article; overlapping ones are joined.
pub(crate) fn find(article: &Article, query: &Query, folding: &Folding) -> Vec<Match> {
    let texts: Vec<(Field, &str, Folded)> =
        fields(article).map(|(field, text)| (field, text, folding.fold(text))).collect();
    let mut matches = Vec::new();
    for term in query.terms() {
        let mut found = Vec::new();
        for (field, text, folded) in &texts {
            find_term(term, *field, text, folded, &mut found);
        }
        if found.iter().any(|place| place.how < How::InsideNumber) {
            found.retain(|place| place.how < How::InsideNumber);
        }
        matches.extend(found);
    }
    join(matches)
}

/// Every place of `term` in one text.
fn find_term(term: &Term, field: Field, text: &str, folded: &Folded, found: &mut Vec<Match>) {
    let needle = term.units();
    let mut from = 0;
    while let Some(at) = scan::find(&folded.units, needle, from) {
        from = at + needle.len();
        let (start, end) = (folded.bytes[at].0, folded.bytes[from - 1].1);
        let how = if inside_number(&folded.units, at, from) {
            How::InsideNumber
        } else if text[start as usize..end as usize] == *term.text() {
            How::Exact
        } else {
            How::Folded
        };
        found.push(Match { field, start, end, how });
    }
}

/// Whether the units from `start` to `end` begin or end inside a number that is longer: `4%` in `24%` and `3.4%`.
pub(crate) fn inside_number(units: &[u16], start: usize, end: usize) -> bool {
    let digit = |at: Option<usize>| at.and_then(|at| units.get(at)).is_some_and(|unit| is_digit(*unit));
    let point = |at: Option<usize>| at.and_then(|at| units.get(at)).is_some_and(|unit| *unit == u16::from(b'.'));
    let before = |distance| start.checked_sub(distance);
    let begins = digit(Some(start)) && (digit(before(1)) || point(before(1)) && digit(before(2)));
    let ends = digit(end.checked_sub(1)) && (digit(Some(end)) || point(Some(end)) && digit(Some(end + 1)));
    begins || ends
}

/// Sorts places and joins those that overlap; the join was found in the better way of the two.
fn join(mut matches: Vec<Match>) -> Vec<Match> {
    matches.sort_unstable();
    matches.dedup_by(|next, kept| {
        let overlap = next.field == kept.field && next.start < kept.end;
        if overlap {
            kept.end = kept.end.max(next.end);
            kept.how = kept.how.min(next.how);
        }
        overlap
    });
    matches
}
