//! The page on paper: in place of the front, which leads to articles, all articles whole; at the foot what a clipping must say.

use super::state::State;
use crate::nodes::{Element, element};
use crate::passages::Additions;
use crate::rooms::reading::{HeadingId, full_article};
use crate::words::date_as_printed;

/// What becomes of the page while the browser prints it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Paper {
    /// It is shown on a screen again.
    Screen,
    /// It goes to paper; the address under which others find it, empty for a file on this device.
    Printed(String),
}

/// All articles of the chosen sections, whole.
pub(super) fn whole(state: &State) -> Element {
    let ground = &state.ground;
    let articles =
        ground.shown_articles().map(|index| full_article(ground, index, HeadingId::None, &Additions::default()));
    element("div").key("whole").class("whole-edition").children(articles)
}

/// Where a printed article comes from: date and address.
pub(super) fn source(state: &State) -> Option<Element> {
    let Paper::Printed(address) = &state.paper else { return None };
    let date = state.ground.article().and_then(|(_, article)| article.date.as_deref()).map(date_as_printed);
    let parts: Vec<&str> =
        date.iter().map(String::as_str).chain([address.as_str()]).filter(|part| !part.is_empty()).collect();
    (!parts.is_empty()).then(|| element("p").class("source").text(parts.join("　")))
}
