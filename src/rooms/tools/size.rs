//! The switch to 长辈版, which is there before the panels.

use crate::ground::Ground;
use crate::nodes::{Element, element};
use crate::route::TextSize;

/// The switch to large type.
pub fn size_button(ground: &Ground) -> Element {
    let large = ground.route.size == TextSize::Large;
    element("button")
        .attribute("type", "button")
        .attribute("id", "text-size")
        .class("size")
        .attribute("data-action", "size")
        .attribute("aria-pressed", large.to_string())
        .text("长辈版")
}
