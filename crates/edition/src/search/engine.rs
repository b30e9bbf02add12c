//! Which articles a query finds, from the postings of an archive and the folded texts.

use crate::search::articles::Articles;
use crate::search::examine::examine;
use crate::search::found::Found;
use crate::search::index::Index;
use crate::search::places::has_value;
use crate::search::query::{Query, Term};
use crate::search::spans::Spans;
use crate::search::stored::{Sought, Stored};
use crate::search::tally::tally;
use crate::source::Source;

impl Index {
    /// The articles that hold every term of `query`, as it was typed or as the page prints it, and no excluded one; in any
    /// order.
    pub(super) fn find(&self, edition: &dyn Source, query: &Query) -> Vec<Found> {
        let mut found = self.find_as_typed(edition, query);
        if let Some(printed) = query.as_printed(&edition.head().aliases, &self.folding) {
            for other in self.find_as_typed(edition, &printed) {
                match found.iter_mut().find(|known| known.article == other.article) {
                    Some(known) => known.worth.places = self.matches(edition, known.article, query).len() as u32,
                    None => found.push(other),
                }
            }
        }
        found
    }

    fn find_as_typed(&self, edition: &dyn Source, query: &Query) -> Vec<Found> {
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
                let texts = Stored::new(self, edition, article, &sought);
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

    /// What is known of `term` before any text is looked at.
    fn seek(&self, edition: &dyn Source, term: &Term) -> Sought {
        let known = self.postings().map(|postings| postings.known(term.needle().units(), self.haystack()));
        match self.values() {
            Some(values) => {
                Sought { known, figures: values.find(term, self.haystack().len()), by_value: self.otherwise(term) }
            }
            None => Sought { known, figures: Spans::default(), by_value: self.by_value(edition, term) },
        }
    }

    /// The articles of an archive that may have the number of `term` in another writing.
    fn otherwise(&self, term: &Term) -> Articles {
        let none = Articles::none(self.haystack().len());
        let mut articles = none.clone();
        for other in term.others() {
            let Some(postings) = self.postings() else { return Articles::all(self.haystack().len()) };
            let known = postings.known(other.units(), self.haystack()).articles(none.clone());
            known.iter().for_each(|article| articles.insert(article));
        }
        articles
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
}
