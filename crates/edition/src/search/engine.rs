//! Which articles a query finds, from the postings and the folded texts.

use core::cmp::Reverse;

use crate::order;
use crate::search::articles::Articles;
use crate::search::blocks::Blocks;
use crate::search::examine::{Texts, Worth, examine};
use crate::search::haystack::Folds;
use crate::search::places::{Opened, Unfolded, has_value};
use crate::search::postings::{Lists, MOST_PLACES, Posting, Postings};
use crate::search::rank::Standing;
use crate::search::{How, Index, Query, Term};
use crate::source::Source;

impl Index {
    /// The articles that hold every term of `query` and no excluded one, in any order.
    pub(super) fn find(&self, edition: &dyn Source, query: &Query) -> Vec<Found> {
        if query.is_empty() {
            return Vec::new();
        }
        let by_value: Vec<Articles> = query.terms().iter().map(|term| self.by_value(edition, term)).collect();
        let valued = |article| by_value.iter().any(|articles| articles.contains(article));
        if let Some(postings) = self.postings()
            && let Some(lists) = postings.lists(query.terms()[0].needle().units())
            && query.is_one_plain_term()
            && by_value[0].is_empty()
        {
            return self.listed(postings, lists, edition, query);
        }
        let blocks: Vec<Vec<Blocks>> = match self.postings() {
            Some(postings) => {
                query.terms().iter().map(|term| postings.holding(term.needle().units(), &self.haystack)).collect()
            }
            None => vec![vec![Blocks::ALL; self.haystack.len()]; query.terms().len()],
        };
        let candidate = |article: &usize| {
            let terms = blocks.iter().zip(&by_value);
            terms.into_iter().all(|(blocks, by_value)| blocks[*article].any() || by_value.contains(*article))
        };
        let mut room = Vec::new();
        let examined = (0..self.haystack.len()).filter(candidate).filter_map(|article| {
            let worth = if valued(article) || query.excludes_numbers() {
                self.open(edition, article, |opened| examine(query, &opened, &mut room))?
            } else {
                examine(query, &self.stored(edition, article, &blocks), &mut room)
            };
            Some(Found { article, worth: worth? })
        });
        examined.collect()
    }

    /// What `look` sees in the texts of an article as they were printed.
    pub(super) fn open<T>(&self, edition: &dyn Source, article: usize, look: impl FnOnce(Opened) -> T) -> Option<T> {
        let printed = edition.article(article)?;
        Some(match self.unfolded.get(article) {
            Some(unfolded) => look(Opened { article: &printed, unfolded }),
            None => look(Opened { article: &printed, unfolded: &Unfolded::new(&printed, &self.folding) }),
        })
    }

    /// The articles with a figure that has the value which `term` asks for.
    fn by_value(&self, edition: &dyn Source, term: &Term) -> Articles {
        let mut articles = Articles::none(self.haystack.len());
        if term.is_number() {
            let with_figures = self.with_figures.iter().map(|article| *article as usize);
            let has_value = |at: &usize| edition.article(*at).is_some_and(|article| has_value(&article, term));
            with_figures.filter(has_value).for_each(|at| articles.insert(at));
        }
        articles
    }

    /// The articles of these lists, from the postings alone, in any order.
    fn listed(&self, postings: &Postings, lists: Lists, edition: &dyn Source, query: &Query) -> Vec<Found> {
        let mut whole = Articles::none(self.haystack.len());
        let mut found = Vec::new();
        for posting in postings.whole(lists) {
            whole.insert(posting.article);
            found.push(self.posted(posting, How::Exact, edition, query));
        }
        let inside = postings.inside(lists).filter(|posting| !whole.contains(posting.article));
        found.extend(inside.map(|posting| self.posted(posting, How::InsideNumber, edition, query)));
        found
    }

    /// What an article is worth by its posting for a query of one plain term. `how` is the best that can be.
    fn posted(&self, posting: Posting, how: How, edition: &dyn Source, query: &Query) -> Found {
        let Posting { article, places, rank, printed, .. } = posting;
        let counted = || {
            let how = if how == How::Exact && !printed { How::Folded } else { how };
            let mut standing = Standing::default();
            standing.add(rank, how);
            let covered = places as usize * query.terms()[0].needle().units().len();
            let (score, how) = standing.score(places, covered, self.haystack.length(article));
            Worth { score, how, places }
        };
        let uncounted = || examine(query, &self.stored(edition, article, &[]), &mut Vec::new());
        let worth = if places < MOST_PLACES { counted() } else { uncounted().unwrap_or_else(counted) };
        Found { article, worth }
    }

    /// The texts of an article, with the blocks where each term can start in each article, if known.
    fn stored<'a>(&'a self, edition: &'a dyn Source, article: usize, blocks: &'a [Vec<Blocks>]) -> Stored<'a> {
        Stored { index: self, article, edition, blocks }
    }
}

/// An article that was found.
#[derive(Debug, Clone, Copy)]
pub(super) struct Found {
    pub(super) article: usize,
    pub(super) worth: Worth,
}

/// The best `limit` of what was found, best first. Linear for a small limit.
pub(super) fn best(mut found: Vec<Found>, limit: usize) -> Vec<Found> {
    order::least_by_key(&mut found, limit, |found| (Reverse(found.worth.score), found.article));
    found.truncate(limit);
    found
}

/// An article's texts as the index holds them; figures are not looked at.
struct Stored<'a> {
    index: &'a Index,
    article: usize,
    edition: &'a dyn Source,
    blocks: &'a [Vec<Blocks>],
}

impl Texts for Stored<'_> {
    fn folds(&self) -> Folds<'_> {
        self.index.haystack.article(self.article)
    }

    fn way(&self, term: &Term, start: usize, end: usize) -> How {
        let printed = || self.index.open(self.edition, self.article, |opened| opened.way(term, start, end));
        self.index.haystack.way(self.article, term, start, end).or_else(printed).unwrap_or(How::Folded)
    }

    fn values(&self, _: &Term) -> Vec<(usize, usize)> {
        Vec::new()
    }

    fn blocks(&self, term: usize) -> Blocks {
        self.blocks.get(term).map_or(Blocks::ALL, |articles| articles[self.article])
    }
}
