//! What is asked before the panel is here.

use super::message::Message;
use super::state::{Panel, State};
use crate::ground::{Effect, Ground};

/// What was copied of the open panel has come to `words`.
pub fn note_copied(state: &mut State, words: &'static str) {
    state.copied = (state.panel == Panel::Open).then_some(words);
}

/// What `message` makes of sharing; nothing before the panel is here.
pub fn update(ground: &mut Ground, state: &mut State, message: Message) -> Vec<Effect> {
    state.later.map(|later| (later.update)(ground, state, message)).unwrap_or_default()
}
