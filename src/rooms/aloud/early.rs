//! What is asked before the voices are here.

use super::message::Message;
use super::state::State;
use crate::ground::{Ground, Outcome};

/// What `message` makes of the reading; nothing before what reads is here.
pub fn update(ground: &mut Ground, state: &mut State, message: Message) -> Outcome {
    state.later.map(|later| (later.update)(ground, state, message)).unwrap_or_default()
}
