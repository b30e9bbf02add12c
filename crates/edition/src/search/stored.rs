//! An article as the index holds it, and what is known of the terms of a query before its texts are looked at.

use crate::search::articles::Articles;
use crate::search::examine::ArticleTexts;
use crate::search::haystack::folds::Folds;
use crate::search::index::Index;
use crate::search::postings::Known;
use crate::search::query::Term;
use crate::search::results::How;
use crate::search::spans::Spans;
use crate::source::Source;

/// Where a term can be, and where figures have its value.
#[derive(Debug, Default)]
pub(super) struct Sought {
    /// Where it stands; none where every text must be looked at.
    pub(super) known: Option<Known>,
    /// The figures that have its value, of an archive.
    pub(super) figures: Spans,
    /// The articles that have such figures, where it is no archive, or where its number stands in another writing.
    pub(super) by_value: Articles,
}

impl Sought {
    /// Keeps those of `candidates` in which it can be.
    pub(super) fn keep(&self, candidates: &mut Articles) {
        let Some(known) = &self.known else { return };
        let mut holding = known.articles(candidates.none_of_them());
        self.figures.articles().chain(self.by_value.iter()).for_each(|article| holding.insert(article));
        candidates.keep(&holding);
    }

    /// Whether a figure of this article has its value.
    pub(super) fn has_value_in(&self, article: usize) -> bool {
        !self.figures.of(article).is_empty() || self.by_value.contains(article)
    }
}

/// An article's texts as the index holds them.
pub(super) struct Stored<'a> {
    index: &'a Index,
    article: usize,
    edition: &'a dyn Source,
    sought: &'a [Sought],
}

impl<'a> Stored<'a> {
    /// The texts of an article, with what is known of each term of a query.
    pub(super) const fn new(index: &'a Index, edition: &'a dyn Source, article: usize, sought: &'a [Sought]) -> Self {
        Self { index, article, edition, sought }
    }
}

impl ArticleTexts for Stored<'_> {
    fn folds(&self) -> Folds<'_> {
        self.index.haystack().article(self.article)
    }

    fn way(&self, term: &Term, start: usize, end: usize) -> How {
        let printed = || self.index.open(self.edition, self.article, |opened| opened.way(term, start, end));
        self.index.haystack().way(self.article, term, start, end).or_else(printed).unwrap_or(How::Folded)
    }

    fn values(&self, number: usize, _: &Term) -> Vec<(usize, usize)> {
        let figures = self.sought.get(number).map_or(&[][..], |sought| sought.figures.of(self.article));
        figures.iter().map(|figure| (figure.start as usize, figure.end as usize)).collect()
    }

    fn each(&self, number: usize, term: &Term, note: &mut dyn FnMut(usize, usize)) {
        match self.sought.get(number).and_then(|sought| sought.known.as_ref()) {
            Some(Known::Places(places)) => {
                places.of(self.article).iter().for_each(|place| note(place.start as usize, place.end as usize));
            }
            _ => term.needle().each(self.folds().units, note),
        }
    }
}
