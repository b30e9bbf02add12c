//! Buttons that lead to another state of the board.

use crate::nodes::{Element, Node, element};
use crate::route::Route;

/// A button that leads to another state of the board; pressed where that state is the present one.
pub(super) fn toggle(route: &Route, pressed: bool, content: impl Into<Node>) -> Element {
    button(route, content).attribute("aria-pressed", pressed.to_string())
}

/// A button that leads to another state of the board.
pub(super) fn button(route: &Route, content: impl Into<Node>) -> Element {
    element("button")
        .attribute("type", "button")
        .attribute("data-action", "open")
        .attribute("data-href", route.href())
        .child(content)
}
