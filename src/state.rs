//! What the page knows: the edition, where the reader is, and what was found. Pure; [`crate::update`] changes it.

use std::rc::Rc;

use edition::model::{Article, Edition, FigureRef};
use edition::search::{Hit, Index, Match, Results};

use crate::kiosk::Presence;
use crate::message::CopyOutcome;
use crate::route::{FigureAddress, Route, View};
use crate::search_box::{OtherWay, SearchBox};

/// What is read: an edition in memory, or on a page that is made for several one of those or all.
#[cfg(feature = "shelf")]
pub type Shown = edition::shelf::Shelf;
/// What is read: an edition in memory, or on a page that is made for several one of those or all.
#[cfg(not(feature = "shelf"))]
pub type Shown = Edition;

/// The state of the page.
#[derive(Debug)]
pub struct State {
    /// What is read.
    pub edition: Rc<Shown>,
    /// The edition prepared for searching.
    pub index: Rc<Index>,
    /// The other editions of the site.
    #[cfg(feature = "shelf")]
    pub library: crate::shelf::Library,
    /// Where the reader is.
    pub route: Route,
    /// What the query found in all sections; `None` while nothing is searched for.
    pub results: Option<Results>,
    /// What else to look for where the query finds nothing in any section.
    pub other_ways: Vec<OtherWay>,
    /// The search field.
    pub search_box: SearchBox,
    /// Every place that was found in the chosen sections, in the order in which it is stepped through.
    pub places: Vec<Place>,
    /// The current match: index into `places`.
    pub current_match: Option<usize>,
    /// Articles whose places are all shown among the results.
    pub expanded: Vec<usize>,
    /// Id of the element that gets the focus when the explanation of a figure is closed.
    pub opener: Option<String>,
    /// Where the explanation stands in a wide window.
    pub side: Side,
    /// What copying from the explanation came to.
    pub copied: Option<CopyOutcome>,
    /// Columns that the window has room for, 1 to 5.
    pub columns: u8,
    /// What the status region says.
    pub announced: String,
    /// A message above the page.
    pub notice: Option<String>,
    /// Whether somebody seems to be at the kiosk.
    pub presence: Presence,
    /// Counts the visits to a kiosk: what an earlier visitor left in the history is not shown to the next.
    pub visit: u32,
}

/// A match with its article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// Index of the article.
    pub article: usize,
    /// Index into the hit's matches.
    pub number: usize,
    /// The match.
    pub found: Match,
}

/// A side of the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Where articles have their rail.
    Right,
    /// Where the figure stands on the right.
    Left,
}

impl State {
    /// The front page of `edition`.
    pub fn new(edition: Rc<Edition>) -> Self {
        #[cfg(feature = "shelf")]
        let edition = Rc::new(Shown::from(Rc::unwrap_or_clone(edition)));
        Self::of(edition)
    }

    /// The front page of what is read.
    pub(crate) fn of(edition: Rc<Shown>) -> Self {
        let index = Rc::new(Index::new(&edition));
        Self {
            edition,
            index,
            #[cfg(feature = "shelf")]
            library: crate::shelf::Library::default(),
            route: Route::default(),
            results: None,
            other_ways: Vec::new(),
            search_box: SearchBox::default(),
            places: Vec::new(),
            current_match: None,
            expanded: Vec::new(),
            opener: None,
            side: Side::Right,
            copied: None,
            columns: 3,
            announced: String::new(),
            notice: None,
            presence: Presence::default(),
            visit: 0,
        }
    }

    /// Whether articles of this section are shown.
    pub fn shows_section(&self, section: u16) -> bool {
        self.route.sections.is_empty()
            || self.edition.sections.get(usize::from(section)).is_some_and(|name| self.route.sections.contains(name))
    }

    /// What was found in the chosen sections, best first.
    pub fn hits(&self) -> impl Iterator<Item = &Hit> {
        let all = self.results.iter().flat_map(|results| &results.hits);
        all.filter(|hit| self.shows_section(self.edition.section_of(hit.article as usize)))
    }

    /// The hits whose places are stepped through: all, or of very many those that are shown and that of the article which
    /// is read.
    #[cfg(feature = "shelf")]
    fn hits_in_reach(&self) -> impl Iterator<Item = &Hit> {
        let reading = self.article().map(|(index, _)| index);
        let reached =
            move |(rank, hit): &(usize, &Hit)| *rank < self.library.reach() || reading == Some(hit.article as usize);
        self.hits().enumerate().filter(reached).map(|(_, hit)| hit)
    }

    /// The hits whose places are stepped through.
    #[cfg(not(feature = "shelf"))]
    fn hits_in_reach(&self) -> impl Iterator<Item = &Hit> {
        self.hits()
    }

    /// Places in the chosen sections, whether or not they are stepped through.
    pub fn place_count(&self) -> usize {
        if cfg!(feature = "shelf") { self.hits().map(|hit| hit.places as usize).sum() } else { self.places.len() }
    }

    /// Brings `places` up to date with the results and the chosen sections.
    pub fn collect_places(&mut self) {
        #[cfg(feature = "shelf")]
        self.fill_places();
        self.places = self
            .hits_in_reach()
            .flat_map(|hit| {
                let article = hit.article as usize;
                hit.matches.iter().enumerate().map(move |(number, found)| Place { article, number, found: *found })
            })
            .collect();
    }

    /// How many articles each section has that match the query.
    pub fn section_counts(&self) -> Vec<usize> {
        let mut counts = vec![0; self.edition.sections.len()];
        let mut count = |article: usize| {
            if let Some(count) = counts.get_mut(usize::from(self.edition.section_of(article))) {
                *count += 1;
            }
        };
        match &self.results {
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
        #[cfg(feature = "shelf")]
        if self.edition.articles.len() > crate::shelf::MOST_FIGURED {
            let read =
                self.article().or_else(|| self.explained().map(|(index, _)| (index, &self.edition.articles[index])));
            return read.map_or(0..0, |(index, _)| self.edition.around(index));
        }
        0..self.edition.articles.len()
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
}
