//! Which articles a query finds, from the postings of an archive and the folded texts.

use core::cmp::Reverse;

use crate::order;
use crate::search::articles::Articles;
use crate::search::examine::{Texts, Worth, examine};
use crate::search::haystack::Folds;
use crate::search::places::{Opened, Unfolded, has_value};
use crate::search::postings::Known;
use crate::search::spans::Spans;
use crate::search::tally::tally;
use crate::search::{How, Index, Query, Term};
use crate::source::Source;

/// So many times the articles that are wanted are a sample.
const SAMPLE: usize = 16;

impl Index {
    /// The articles that hold every term of `query` and no excluded one, in any order.
    pub(super) fn find(&self, edition: &dyn Source, query: &Query) -> Vec<Found> {
        let [term, ..] = query.terms() else { return Vec::new() };
        if let (Some(postings), Some(values)) = (self.postings(), self.values())
            && let Some(lists) = postings.lists(term.needle().units())
            && query.is_one_plain_term()
        {
            let figures = values.find(term, self.haystack().len());
            return self.listed(postings, lists, figures, edition, query);
        }
        let sought: Vec<Sought> = query.all_terms().map(|term| self.seek(edition, term)).collect();
        let wanted = &sought[..query.terms().len()];
        let mut candidates = Articles::all(self.haystack().len());
        for term in wanted {
            term.keep(&mut candidates);
        }
        let looks_at_figures =
            |article| query.excludes_numbers() || wanted.iter().any(|term| term.has_value_in(article));
        let is_single = sought.len() == 1;
        let mut room = Vec::new();
        let examined = candidates.iter().filter_map(|article| {
            let worth = if self.values().is_none() && looks_at_figures(article) {
                self.open(edition, article, |opened| examine(query, &opened, &mut room))?
            } else {
                let texts = self.stored(edition, article, &sought);
                if is_single && self.values().is_some() && !sought[0].has_value_in(article) {
                    tally(term, &texts)
                } else {
                    examine(query, &texts, &mut room)
                }
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

    /// What is known of `term` before any text is looked at.
    fn seek(&self, edition: &dyn Source, term: &Term) -> Sought {
        let known = self.postings().map(|postings| postings.known(term.needle().units(), self.haystack()));
        match self.values() {
            Some(values) => {
                Sought { known, figures: values.find(term, self.haystack().len()), by_value: Articles::default() }
            }
            None => Sought { known, figures: Spans::default(), by_value: self.by_value(edition, term) },
        }
    }

    /// The articles with a figure that has the value which `term` asks for.
    fn by_value(&self, edition: &dyn Source, term: &Term) -> Articles {
        let mut articles = Articles::none(self.haystack().len());
        if term.is_number() {
            let has_value = |at: &usize| edition.article(*at).is_some_and(|article| has_value(&article, term));
            (0..self.haystack().len()).filter(has_value).for_each(|at| articles.insert(at));
        }
        articles
    }

    /// The texts of an article, with what is known of each term of a query.
    pub(super) fn stored<'a>(&'a self, edition: &'a dyn Source, article: usize, sought: &'a [Sought]) -> Stored<'a> {
        Stored { index: self, article, edition, sought }
    }
}

/// Where a term can be, and where figures have its value.
#[derive(Debug, Default)]
pub(super) struct Sought {
    /// Where it stands; none where every text must be looked at.
    pub(super) known: Option<Known>,
    /// The figures that have its value, of an archive.
    pub(super) figures: Spans,
    /// The articles that have such figures, where it is no archive.
    pub(super) by_value: Articles,
}

impl Sought {
    /// Keeps those of `candidates` in which it can be.
    fn keep(&self, candidates: &mut Articles) {
        let mut holding = match &self.known {
            None => return,
            Some(Known::Articles(articles)) => articles.clone(),
            Some(Known::Places(places)) => {
                let mut holding = candidates.none_of_them();
                places.articles().for_each(|article| holding.insert(article));
                holding
            }
        };
        self.figures.articles().for_each(|article| holding.insert(article));
        candidates.keep(&holding);
    }

    fn has_value_in(&self, article: usize) -> bool {
        !self.figures.of(article).is_empty() || self.by_value.contains(article)
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
    let key = |found: &Found| (Reverse(found.worth.score), found.article);
    // Of very many most are worse than the worst of the best of a sample.
    let sample = limit.saturating_mul(SAMPLE);
    if let Some(first) = found.get_mut(..sample).filter(|_| limit > 0) {
        order::least_by_key(first, limit, key);
        let worst = key(&first[limit - 1]);
        found.retain(|found| key(found) <= worst);
    }
    order::least_by_key(&mut found, limit, key);
    found.truncate(limit);
    found
}

/// An article's texts as the index holds them.
pub(super) struct Stored<'a> {
    index: &'a Index,
    article: usize,
    edition: &'a dyn Source,
    sought: &'a [Sought],
}

impl Texts for Stored<'_> {
    fn folds(&self) -> Folds<'_> {
        self.index.haystack().article(self.article)
    }

    fn way(&self, term: &Term, start: usize, end: usize) -> How {
        let printed = || self.index.open(self.edition, self.article, |opened| opened.way(term, start, end));
        self.index.haystack().way(self.article, term, start, end).or_else(printed).unwrap_or(How::Folded)
    }

    fn values(&self, number: usize, _: &Term) -> Vec<(usize, usize)> {
        let figures = self.sought.get(number).map_or(&[][..], |sought| sought.figures.of(self.article));
        figures.iter().map(|(start, end)| (*start as usize, *end as usize)).collect()
    }

    fn each(&self, number: usize, term: &Term, note: &mut dyn FnMut(usize, usize)) {
        match self.sought.get(number).and_then(|sought| sought.known.as_ref()) {
            Some(Known::Places(places)) => {
                places.of(self.article).iter().for_each(|(start, end)| note(*start as usize, *end as usize));
            }
            _ => term.needle().each(self.folds().units, note),
        }
    }
}
