//! Counting the places of a single term in an article of an archive, without listing them: what most keys ask for.

use crate::search::examine::{ArticleTexts, Worth, is_inside};
use crate::search::query::Term;
use crate::search::rank::Scoring;
use crate::search::results::How;
use crate::search::stored::Stored;

/// The places that count alike.
#[derive(Debug, Clone, Copy)]
struct Places {
    count: u32,
    /// First unit of the first.
    first: usize,
    how: How,
}

/// What an article without figures of the term's value is worth for `term` alone, where it holds it.
pub(super) fn tally(term: &Term, texts: &Stored) -> Option<Worth> {
    let folds = texts.folds();
    let (mut whole, mut inside): (Option<Places>, Option<Places>) = (None, None);
    texts.each(0, term, &mut |start, end| {
        let is_inside = is_inside(term, folds.units, start, end);
        let places = if is_inside { &mut inside } else { &mut whole };
        let places = places.get_or_insert(Places { count: 0, first: start, how: How::InsideNumber });
        places.count += 1;
        // None is better than exact.
        if !is_inside && places.how != How::Exact {
            places.how = places.how.min(texts.way(term, start, end));
        }
    });
    let Places { count, first, how } = whole.or(inside)?;
    let mut scoring = Scoring::default();
    // The texts that count most come first.
    scoring.add(folds.zones.rank(first), how);
    let covered = count as usize * term.needle().units().len();
    let (score, how) = scoring.score(count, covered, folds.units.len());
    Some(Worth { score, how, places: count })
}
