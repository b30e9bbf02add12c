//! The empty twin of the room of other editions, in a page that is built of one.

use crate::ground::{Effect, Ground, Outcome, Trip, Way};
use crate::nodes::Element;
use crate::route::{EditionChoice, Route};

/// Whether the page is made for several editions.
pub const EXISTS: bool = false;

/// Nothing to remember.
#[derive(Debug, Default)]
pub struct State {}

/// Nothing can happen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Message {}

/// Never called.
pub fn update(_: &mut Ground, _: &mut State, message: Message) -> Outcome {
    match message {}
}

/// No element of this page sends a message here.
pub const fn action(_: &str) -> Option<Message> {
    None
}

/// Everything is here.
pub fn depart(_: &mut Ground, _: &mut State, route: Route, way: Way) -> Outcome {
    Trip::new(route, way).into()
}

/// Nothing is being fetched.
pub const fn stop(_: &mut State) -> Vec<Effect> {
    Vec::new()
}

/// The one edition, whatever the address names.
pub fn choose(_: &mut Ground, _: &mut State, route: &mut Route) {
    route.edition = EditionChoice::Start;
}

/// No other editions to choose from.
pub const fn link(_: &Ground, _: &State) -> Option<Element> {
    None
}

/// Nothing is on its way.
pub const fn loading(_: &State) -> Option<Element> {
    None
}

/// One edition is searched.
pub const fn scope(_: &Ground, _: &State) -> Option<Element> {
    None
}

/// No view of its own.
pub const fn view(_: &Ground, _: &State) -> Option<Element> {
    None
}
