//! The rest of the page as it is built, and the page with which a reader begins. Nothing else names these functions, so that
//! the build can keep them apart.

use edition::model::Edition;
use edition::shelf::Shelf;

use super::rest::Brought;
use super::state::{Later, State};
use super::whole;
use crate::rooms::{aloud, figures, kiosk, mechanisms, people, search, share, shelf, tools};

/// The functions themselves.
static LATER: Later = Later {
    views: whole::LATER,
    figures: figures::LATER,
    mechanisms: mechanisms::LATER,
    people: people::LATER,
    search: search::LATER,
    kiosk: kiosk::LATER,
    aloud: aloud::LATER,
    tools: tools::LATER,
    share: share::LATER,
};

/// The rest, for the one function at which the build cuts the module (`web/later.rs`).
#[cfg(all(feature = "split", target_arch = "wasm32"))]
pub fn rest() -> &'static Later {
    &LATER
}

impl State {
    /// The front page of `edition`. Linear in its text.
    pub fn new(edition: Edition) -> Self {
        Self::with_shelf(edition.into(), shelf::State::default())
    }

    /// The front page of `edition` on a site with others.
    pub fn with_shelf(edition: Shelf, shelf: shelf::State) -> Self {
        let mut state = Self::of(edition, shelf);
        if cfg!(not(all(feature = "split", target_arch = "wasm32"))) {
            state.put_in(&LATER, &Brought::default());
        }
        state
    }
}
