//! What every room stands on: what is read, where the reader is, and what was found there. Pure.

use std::cell::OnceCell;
use std::rc::Rc;

use edition::model::{Article, FigureRef};
use edition::packed::unpack;
use edition::search::{Hit, Index, Numbers};
use edition::shelf::Shelf;

use crate::route::{EditionChoice, FigureAddress, QUERY_LIMIT, Route, View};

mod chore;
mod effect;
mod find;
mod found;
mod paper;
mod trip;

pub use chore::{Chore, Order as SpeechOrder, Utterance};
pub use effect::{Effect, Order, ScrollTarget};
pub use found::{Found, Place, SHOWN_HITS};
pub use paper::Paper;
pub use trip::{Outcome, Trip, Way};

/// Articles from which on figures are not drawn from all editions at once: so many would take seconds.
const MOST_FIGURED: usize = 2_000;

/// The part of the page's state that all rooms read.
#[derive(Debug)]
pub struct Ground {
    /// What is read: one edition, or several as one.
    pub edition: Rc<Shelf>,
    /// The edition prepared for searching, once that was asked for.
    index: Lazy,
    /// How numbers in a query are understood, once that has been fetched.
    pub numbers: Option<&'static Numbers>,
    /// The edition with which the page was opened: a kiosk returns to it.
    pub start: EditionChoice,
    /// Where the reader is.
    pub route: Route,
    /// What the query found.
    pub found: Found,
    /// Columns that the window has room for, 1 to 5.
    pub columns: u8,
    /// What the status region says.
    pub announced: String,
    /// A message above the page.
    pub notice: Option<String>,
    /// Whether it is being printed.
    pub paper: Paper,
}

/// An index that is made when it is first used: the first view needs none.
pub type Lazy = Rc<OnceCell<Index>>;

/// Forwards or backwards.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// To what comes before.
    Previous,
    /// To what comes after.
    Next,
}

impl Ground {
    /// The front page of `edition`.
    pub fn new(edition: Shelf) -> Self {
        Self {
            index: Lazy::default(),
            numbers: None,
            edition: Rc::new(edition),
            start: EditionChoice::default(),
            route: Route::default(),
            found: Found::default(),
            columns: 3,
            announced: String::new(),
            notice: None,
            paper: Paper::Screen,
        }
    }

    /// The edition prepared for searching. The first call is linear in its text.
    pub fn index(&self) -> &Index {
        let index = self.index.get_or_init(|| Index::literal(&*self.edition));
        if let Some(numbers) = self.numbers {
            index.understand(numbers);
        }
        index
    }

    /// Stands for what is read: it is another one for every edition that is put in its place.
    pub const fn identity(&self) -> &Lazy {
        &self.index
    }

    /// Makes the index before somebody waits for it. Linear in the edition's text.
    pub fn prepare_search(&self) {
        self.index();
    }

    /// Whether articles of this section are shown.
    pub fn shows_section(&self, section: u16) -> bool {
        self.route.sections.is_empty()
            || self.edition.sections().get(usize::from(section)).is_some_and(|name| self.route.sections.contains(name))
    }

    /// The articles of the chosen sections, in the order of the page.
    pub fn shown_articles(&self) -> impl Iterator<Item = usize> + Clone {
        (0..self.edition.articles.len()).filter(|index| self.shows_section(self.edition.section_of(*index)))
    }

    /// What was found in the chosen sections, best first.
    pub fn hits(&self) -> impl Iterator<Item = &Hit> {
        let all = self.found.results.iter().flat_map(|results| &results.hits);
        all.filter(|hit| self.shows_section(self.edition.section_of(hit.article as usize)))
    }

    /// How many articles each section has that match the query.
    pub fn section_counts(&self) -> Vec<usize> {
        let mut counts = vec![0; self.edition.sections().len()];
        let mut count = |article: usize| {
            if let Some(count) = counts.get_mut(usize::from(self.edition.section_of(article))) {
                *count += 1;
            }
        };
        match &self.found.results {
            Some(results) => results.hits.iter().for_each(|hit| count(hit.article as usize)),
            None => (0..self.edition.articles.len()).for_each(count),
        }
        counts
    }

    /// The article that is read, with its index.
    pub fn article(&self) -> Option<(usize, &Article)> {
        let View::Article(id) = &self.route.view else { return None };
        let index = self.edition.article_index(id)?;
        Some((index, &self.edition.articles[index]))
    }

    /// The figure that is explained, with the index of its article.
    pub fn explained(&self) -> Option<(usize, FigureRef)> {
        let address = self.route.figure.as_ref()?;
        let index = self.edition.article_index(&address.article)?;
        self.edition.articles[index].figure(address.place).map(|_| (index, address.place))
    }

    /// The articles whose figures are compared with each other: all, or where they are too many those of the edition that
    /// is read.
    pub fn figured(&self) -> core::ops::Range<usize> {
        let all = 0..self.edition.articles.len();
        if all.len() <= MOST_FIGURED {
            return all;
        }
        let read = self.article().map(|(index, _)| index).or_else(|| self.explained().map(|(index, _)| index));
        read.map_or(0..0, |index| self.edition.around(index))
    }

    /// Every figure of these in the order of the page.
    pub fn all_figures(&self) -> impl Iterator<Item = (usize, FigureRef)> {
        let figures = |index: usize| self.edition.articles[index].figures().map(move |(place, _)| (index, place));
        self.figured().flat_map(figures)
    }

    /// The address of a figure.
    pub fn address(&self, article: usize, place: FigureRef) -> FigureAddress {
        FigureAddress { article: self.edition.articles[article].id.clone(), place }
    }

    /// Searches for `query` from now on, where the reader is. The results are brought up to date by the search.
    pub fn set_query(&mut self, query: &str) {
        self.route.query = query.chars().take(QUERY_LIMIT).collect();
        self.route.paragraph = None;
    }

    /// Shows other articles. Returns what was shown; what was found there is forgotten.
    pub fn replace(&mut self, edition: Rc<Shelf>, index: Lazy) -> (Rc<Shelf>, Lazy) {
        self.found = Found::in_articles(edition.articles.len());
        (std::mem::replace(&mut self.edition, edition), std::mem::replace(&mut self.index, index))
    }

    /// Puts in the packed terms, readings and glossary of an edition that came without them.
    pub fn add_words(&mut self, packed: &[u8]) {
        if let Some((shelf, words)) = Rc::get_mut(&mut self.edition).zip(unpack(packed).ok()) {
            shelf.add_words(words);
        }
    }

    /// Puts in the mechanisms of an edition that came with their names only.
    pub fn add_mechanisms(&mut self, packed: &[u8]) {
        if let Some(shelf) = Rc::get_mut(&mut self.edition) {
            shelf.set_mechanisms(packed);
        }
    }

    /// Lets articles go that were looked at before.
    pub fn fold_away(&mut self) {
        if let Some(shelf) = Rc::get_mut(&mut self.edition) {
            shelf.fold_away();
        }
    }
}

/// The beginning of a name that came from outside, short enough for a message.
pub fn shortened(name: &str) -> String {
    name.chars().take(20).collect()
}
