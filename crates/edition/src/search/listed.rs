//! Queries that the postings of an archive answer: one plain term of one unit or of a frequent pair.

use crate::search::articles::Articles;
use crate::search::examine::{Worth, examine, inside_number};
use crate::search::found::Found;
use crate::search::index::Index;
use crate::search::postings::posting::{MOST_PLACES, Posting};
use crate::search::postings::{Lists, Postings};
use crate::search::query::Query;
use crate::search::rank::Scoring;
use crate::search::results::How;
use crate::search::scan::stands;
use crate::search::spans::Spans;
use crate::search::stored::{Sought, Stored};
use crate::source::Source;

/// A query of one plain term, and where figures have its value.
#[derive(Clone, Copy)]
struct Asked<'a> {
    query: &'a Query,
    units: &'a [u16],
    edition: &'a dyn Source,
    sought: &'a Sought,
}

impl Index {
    /// The articles of these lists, and those with figures of the same value, in any order. Hardly a text is looked at.
    pub(super) fn listed(
        &self,
        postings: &Postings,
        lists: Lists,
        figures: Spans,
        edition: &dyn Source,
        query: &Query,
    ) -> Vec<Found> {
        let sought = Sought { figures, ..Sought::default() };
        let asked = Asked { query, units: query.terms()[0].needle().units(), edition, sought: &sought };
        let mut seen = Articles::none(self.haystack().len());
        // Most characters that are typed first are in most articles.
        let mut found = Vec::with_capacity(self.haystack().len());
        postings.each_whole(lists, |posting| {
            seen.insert(posting.article);
            let how = if posting.printed { How::Exact } else { How::Folded };
            found.push(self.posted(posting, how, asked));
        });
        for article in sought.figures.articles() {
            if !seen.contains(article) {
                seen.insert(article);
                let nothing = Posting { article, places: 0, rank: 0, printed: false };
                found.push(self.posted(nothing, How::Value, asked));
            }
        }
        postings.each_inside(lists, |posting| {
            if !seen.contains(posting.article) {
                found.push(self.posted(posting, How::InsideNumber, asked));
            }
        });
        found
    }

    /// What an article is worth with more places than a posting tells.
    #[inline(never)]
    fn counted(&self, article: usize, asked: Asked) -> Option<Worth> {
        let texts = Stored::new(self, asked.edition, article, core::slice::from_ref(asked.sought));
        examine(asked.query, &texts, &mut Vec::new())
    }

    /// An article by its posting, found in this way, with its figures of the same value.
    fn posted(&self, posting: Posting, how: How, asked: Asked) -> Found {
        let Posting { article, mut places, mut rank, .. } = posting;
        if places >= MOST_PLACES
            && let Some(worth) = self.counted(article, asked)
        {
            return Found { article, worth };
        }
        let units = asked.units;
        let mut covered = places as usize * units.len();
        for (start, end) in asked.sought.figures.of(article) {
            let text = self.haystack().article(article);
            if posting.places == 0 || !touches(units, text.units, *start as usize, *end as usize) {
                places += 1;
                covered += (end - start) as usize;
                rank = rank.max(text.zones.rank(*start as usize));
            }
        }
        let mut scoring = Scoring::default();
        scoring.add(rank, how);
        let (score, how) = scoring.score(places, covered, self.haystack().length(article));
        Found { article, worth: Worth { score, how, places } }
    }
}

/// Whether `units` stand in `text`, not inside a longer number, and share a unit with the place from `start` to `end`.
fn touches(units: &[u16], text: &[u16], start: usize, end: usize) -> bool {
    (start.saturating_sub(units.len() - 1)..end)
        .any(|at| stands(units, &text[at..]) && !inside_number(text, at, at + units.len()))
}
