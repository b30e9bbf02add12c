//! What stands around an article: the way to a visitor's own phone.

use super::bar::take_along;
use super::panels::can_be_taken;
use super::state::State;
use crate::ground::Ground;
use crate::nodes::{Element, Node};

/// The view of an article with the key for taking it along below its text, where it can be taken.
pub(super) fn with_ways(ground: &Ground, state: &State, mut view: Element) -> Element {
    if can_be_taken(ground, state)
        && let (Some(key), Some(Node::Element(main))) = (take_along(ground), view.children.first_mut())
    {
        main.children.push(key.into());
    }
    view
}
