//! What the page knows: the ground and what each room remembers.

use edition::model::Edition;
use edition::shelf::Shelf;

use crate::ground::Ground;
use crate::rooms::{figures, kiosk, search, shelf};

/// The state of the page.
#[derive(Debug)]
pub struct State {
    /// What is read, where the reader is, what was found.
    pub ground: Ground,
    /// What the search offers.
    pub search: search::State,
    /// How figures are explained.
    pub figures: figures::State,
    /// The other editions of the site.
    pub shelf: shelf::State,
    /// Who is at the kiosk.
    pub kiosk: kiosk::State,
}

impl State {
    /// The front page of `edition`. Linear in its text.
    pub fn new(edition: Edition) -> Self {
        Self::with_shelf(edition.into(), shelf::State::default())
    }

    /// The front page of `edition` on a site with others.
    pub fn with_shelf(edition: Shelf, shelf: shelf::State) -> Self {
        Self {
            ground: Ground::new(edition),
            search: search::State::default(),
            figures: figures::State::default(),
            shelf,
            kiosk: kiosk::State::default(),
        }
    }
}
