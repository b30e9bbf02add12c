//! Queries that the postings of an archive answer: one plain term of one unit or of a frequent pair.

use crate::fold::is_digit;
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
use crate::search::spans::{Spans, Stretch};
use crate::search::stored::{Sought, Stored};
use crate::search::values::written::Written;
use crate::source::Source;

/// A query of one plain term, and where figures have its value.
#[derive(Clone, Copy)]
struct Asked<'a> {
    query: &'a Query,
    units: &'a [u16],
    edition: &'a dyn Source,
    sought: &'a Sought,
    /// Whether it is a number in digits and nothing else.
    is_digits: bool,
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
        let units = query.terms()[0].needle().units();
        let is_digits = units[0] != u16::from(b'0') && units.iter().all(|unit| is_digit(*unit));
        let asked = Asked { query, units, edition, sought: &sought, is_digits };
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
        let mut covered = places as usize * asked.units.len();
        for figure in asked.sought.figures.of(article) {
            if posting.places == 0 || !self.is_typed_in(figure, article, asked) {
                places += 1;
                covered += (figure.end - figure.start) as usize;
                rank = rank.max(self.haystack().article(article).zones.rank(figure.start as usize));
            }
        }
        let mut scoring = Scoring::default();
        scoring.add(rank, how);
        let (score, how) = scoring.score(places, covered, self.haystack().length(article));
        Found { article, worth: Worth { score, how, places } }
    }

    /// Whether the units that are asked for stand in `figure`, which has their value. Texts lie far apart in memory, so that
    /// none is looked at where how the figure is written tells it.
    fn is_typed_in(&self, figure: &Stretch, article: usize, asked: Asked) -> bool {
        match figure.written {
            Written::Digits if asked.is_digits => true,
            Written::Words if asked.is_digits => false,
            _ => {
                let text = self.haystack().article(article).units;
                touches(asked.units, text, figure.start as usize, figure.end as usize)
            }
        }
    }
}

/// Whether `units` stand in `text`, not inside a longer number, and share a unit with the place from `start` to `end`.
fn touches(units: &[u16], text: &[u16], start: usize, end: usize) -> bool {
    (start.saturating_sub(units.len() - 1)..end)
        .any(|at| stands(units, &text[at..]) && !inside_number(text, at, at + units.len()))
}
