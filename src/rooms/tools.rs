//! The reading tools: the size of the type.

use crate::ground::{Effect, Ground};
use crate::nodes::{Element, element};
use crate::route::TextSize;

/// What can happen to the tools.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Message {
    /// The type is to be made large, or normal again.
    ToggleSize,
}

/// What `message` makes of the settings.
pub fn update(ground: &mut Ground, message: Message) -> Vec<Effect> {
    match message {
        Message::ToggleSize => {
            ground.route.size = match ground.route.size {
                TextSize::Normal => TextSize::Large,
                TextSize::Large => TextSize::Normal,
            };
        }
    }
    vec![Effect::Replace(ground.route.href())]
}

/// The message that an element stands for.
pub fn action(name: &str) -> Option<Message> {
    (name == "size").then_some(Message::ToggleSize)
}

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
