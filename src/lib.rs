//! The interactive edition in the browser.
//!
//! Data flows one way: an event becomes a [`message::Message`], [`update::update`] gives the next [`state::State`],
//! [`view`] makes a tree of it, and the page is changed by the difference of two trees. Everything but `web` and `api`
//! is pure and runs on the host too; the build uses the same views to write the page's static text.

#[cfg(all(target_arch = "wasm32", feature = "embed"))]
pub mod api;
pub mod board;
#[cfg(feature = "embed")]
pub mod embedded;
pub mod kiosk;
pub mod message;
pub mod route;
pub mod search_box;
#[cfg(feature = "shelf")]
pub mod shelf;
pub mod state;
pub mod update;
pub mod view;
#[cfg(target_arch = "wasm32")]
pub mod web;

use std::rc::Rc;

use edition::model::Edition;

/// The page's text as HTML for browsers in which the module does not run: the front page, then every article whole.
///
/// Figures are plain text there: without the module nothing could explain them.
pub fn prerender(edition: &Edition) -> String {
    let mut state = state::State::new(Rc::new(edition.clone()));
    state.route.kinds = route::Highlight::Only(route::KindSet::default());
    view::static_page(&state)
}
