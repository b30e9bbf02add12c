//! Searching: the results of the query and the places that are stepped through.

use std::cell::OnceCell;

use edition::search::{Hit, MIN_ARCHIVE_ARTICLES, Meant, SearchOptions, Term};

use super::Ground;
use super::found::{Found, Place};
use crate::route::View;

impl Ground {
    /// Looks for the query of the route in all sections.
    pub fn find(&mut self) {
        self.found.meant = None;
        self.find_sought();
    }

    /// Looks for what is meant by the query of the route, which is nowhere.
    pub fn find_meant(&mut self, meant: Meant) {
        self.found.meant = Some(meant);
        self.find_sought();
    }

    /// What is searched for: the query of the route, or what is meant by it.
    pub fn sought(&self) -> &str {
        self.found.meant.as_ref().map_or(&self.route.query, |meant| &meant.query)
    }

    /// Whether some term of the query of the route is like this.
    pub fn asks_for(&self, is: fn(&Term) -> bool) -> bool {
        let typed = self.route.query.trim();
        !typed.is_empty() && self.index().query(typed).terms().iter().any(is)
    }

    fn find_sought(&mut self) {
        self.found.current = None;
        let articles = self.edition.articles.len();
        self.found.reach = Found::in_articles(articles).reach;
        // Of many articles not all can be looked into after every key: the places in those that are shown are filled in.
        let with_matches = if articles < MIN_ARCHIVE_ARTICLES { usize::MAX } else { 0 };
        let options = SearchOptions { with_matches, ..SearchOptions::default() };
        let query = self.index().query(self.sought());
        let found = || self.index().search(&*self.edition, &query, &options);
        self.found.results = (!self.route.query.trim().is_empty()).then(found);
        self.collect_places();
    }

    /// Places in the chosen sections, whether or not they are stepped through.
    pub fn place_count(&self) -> usize {
        self.hits().map(|hit| hit.places as usize).sum()
    }

    /// Brings the places up to date with the results, the chosen sections and how many hits are shown.
    pub fn collect_places(&mut self) {
        self.fill_places();
        let reading = self.article().map(|(index, _)| index);
        let shown = |(rank, hit): &(usize, &Hit)| *rank < self.found.reach || reading == Some(hit.article as usize);
        let places = self.hits().enumerate().filter(shown).flat_map(|(_, hit)| {
            let article = hit.article as usize;
            hit.matches.iter().enumerate().map(move |(number, found)| Place { article, number, found: *found })
        });
        self.found.places = places.collect();
    }

    /// Goes to the first place in the article that is read, if it has one.
    pub fn start_in_article(&mut self) {
        let article = self.article().map(|(index, _)| index);
        self.found.current =
            article.and_then(|article| self.found.places.iter().position(|place| place.article == article));
    }

    /// Looks for the places in the hits that are shown, where the search has not.
    fn fill_places(&mut self) {
        let Some(mut results) = self.found.results.take() else { return };
        let query = OnceCell::new();
        let reading = self.article().map(|(index, _)| index);
        let reach = if self.route.view == View::Figures { usize::MAX } else { self.found.reach };
        let mut rank = 0;
        for hit in &mut results.hits {
            let index = hit.article as usize;
            let chosen = self.shows_section(self.edition.section_of(index));
            let wanted = chosen && rank < reach || reading == Some(index);
            rank += usize::from(chosen);
            if wanted && hit.matches.is_empty() {
                let query = query.get_or_init(|| self.index().query(self.sought()));
                hit.matches = self.index().matches(&*self.edition, index, query);
            }
        }
        self.found.results = Some(results);
    }
}
