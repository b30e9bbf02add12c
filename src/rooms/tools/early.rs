//! What the tools do before their panels are here: the switch to 长辈版.

use super::message::Message;
use super::state::{SizeOf, State};
use crate::ground::{Effect, Ground};
use crate::nodes::AttributeOf;
use crate::route::TextSize;

/// What `message` makes of the settings.
pub fn update(ground: &mut Ground, state: &mut State, message: Message) -> Vec<Effect> {
    if message == Message::ToggleSize {
        let size = match ground.route.size {
            TextSize::Normal => TextSize::Large,
            TextSize::Large => TextSize::Normal,
        };
        return set_size(ground, state, size);
    }
    state.later.map(|later| (later.update)(ground, state, message)).unwrap_or_default()
}

/// Makes the type of this size from now on.
pub(super) fn set_size(ground: &mut Ground, state: &mut State, size: TextSize) -> Vec<Effect> {
    (ground.route.size, state.size) = (size, SizeOf::Reader);
    let mut effects = vec![Effect::Replace(ground.route.href())];
    effects.extend(state.later.and_then(|later| (later.keep)(ground, state)));
    effects
}

/// The size with which the page goes on at an address that asks for `asked`.
pub fn size_at(ground: &Ground, state: &State, asked: TextSize) -> TextSize {
    match (state.size, asked) {
        (SizeOf::Arrival, TextSize::Large) => TextSize::Large,
        _ => ground.route.size,
    }
}

/// The message that an element stands for.
pub fn action(state: &State, name: &str, attribute: AttributeOf<'_>) -> Option<Message> {
    if name == "size" {
        return Some(Message::ToggleSize);
    }
    state.later.and_then(|later| (later.action)(name, attribute))
}
