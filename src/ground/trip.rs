//! A way that a room asks the page to go.

use super::effect::Effect;
use crate::route::Route;

/// What a step comes to: what the browser must do first, then where the reader is taken.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Outcome {
    /// What the browser must do.
    pub effects: Vec<Effect>,
    /// Where the reader is taken.
    pub trip: Option<Trip>,
}

/// A place that the reader is taken to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trip {
    /// The place.
    pub route: Route,
    /// How the reader comes there.
    pub way: Way,
    /// What the status region says there, unless something is searched for.
    pub announced: Option<String>,
    /// A message above the page there.
    pub notice: Option<String>,
}

/// How the reader comes to a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// A link was followed: the address is still that of what is shown.
    Link,
    /// The browser's address names it.
    Address,
    /// It is shown until what the address names is here.
    Meanwhile,
}

impl Trip {
    /// A way to `route` of which nothing more is said.
    pub const fn new(route: Route, way: Way) -> Self {
        Self { route, way, announced: None, notice: None }
    }
}

impl From<Trip> for Outcome {
    fn from(trip: Trip) -> Self {
        Self { effects: Vec::new(), trip: Some(trip) }
    }
}

impl From<Vec<Effect>> for Outcome {
    fn from(effects: Vec<Effect>) -> Self {
        Self { effects, trip: None }
    }
}
