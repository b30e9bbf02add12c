//! What the room does before its drawings are here.

use super::message::{self, Message};
use super::state::State;
use super::told::part_id;
use crate::ground::{Effect, Ground};
use crate::nodes::AttributeOf;

/// Changes `state` by `message`; before the drawings are here it is kept until they come.
pub fn update(ground: &mut Ground, state: &mut State, message: Message) -> Vec<Effect> {
    if let Some(later) = state.later {
        return (later.update)(ground, state, message);
    }
    state.waiting = Some(message);
    Vec::new()
}

/// Does what was asked before the drawings came.
pub fn catch_up(ground: &mut Ground, state: &mut State) -> Vec<Effect> {
    state.waiting.take().map(|message| update(ground, state, message)).unwrap_or_default()
}

/// Makes the asked part quiet, `None` where none is asked; the focus stays on it.
pub fn close(ground: &mut Ground, state: &mut State) -> Option<Vec<Effect>> {
    let asked = state.asked.take()?;
    ground.announced.clear();
    let way = ground.edition.mechanisms().get(asked.mechanism)?;
    Some(vec![Effect::Focus(part_id(&way.id, asked.part))])
}

/// The message that an element stands for.
pub fn action(state: &State, name: &str, attribute: AttributeOf<'_>) -> Option<Message> {
    message::at_once(name, attribute).or_else(|| (state.later?.action)(name, attribute))
}
