//! What the room does before its lists and its words are here.

use super::message::Message;
use super::state::State;
use crate::ground::{Effect, Ground};

/// What `message` makes of the state; nothing before the words are here.
pub fn update(ground: &mut Ground, state: &mut State, message: Message) -> Vec<Effect> {
    if let Some(later) = state.later {
        (later.explain)(ground, state, message);
    }
    Vec::new()
}

/// Puts the meaning of a word away; `None` where none is shown.
pub fn close(ground: &Ground, state: &mut State) -> Option<Vec<Effect>> {
    let (article, word) = state.open.take()?;
    let is_read = ground.article().is_some_and(|(read, _)| read == article);
    is_read.then(|| vec![Effect::Focus(["word-", &word.to_string()].concat())])
}

/// Gathers what the view shows, once.
pub fn prepare(ground: &Ground, state: &mut State) {
    if let Some(later) = state.later {
        (later.gather)(ground, state);
    }
}
