//! Links to entries, and what they lead to.

use edition::model::TermKind;

use crate::ground::{Effect, Ground, ScrollTarget};
use crate::nodes::{Element, element};
use crate::route::View;

/// Id of an entry's heading.
pub(super) fn heading_id(name: &str) -> String {
    ["entry-", &name.replace(char::is_whitespace, "-")].concat()
}

/// The heading of the entry that the address names.
pub fn heading(ground: &Ground) -> Option<String> {
    ground.route.entry_name().map(heading_id)
}

/// Brings the entry into sight that the address names.
pub fn target(ground: &Ground) -> Option<Effect> {
    heading(ground).map(|id| Effect::Scroll(ScrollTarget::Element(id)))
}

/// A link to an entry.
pub(super) fn link(ground: &Ground, kind: TermKind, name: &str) -> Element {
    let view = if kind == TermKind::Person { View::People } else { View::Places };
    element("a").attribute("href", ground.route.entry(view, name).href())
}
