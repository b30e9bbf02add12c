//! What messages make of the mechanisms, once their drawings are here.

use super::message::Message;
use super::state::{Asked, State};
use super::told::{part_id, told, way_id};
use crate::ground::{Effect, Ground, ScrollTarget};

/// Changes `state` by `message`. What the edition does not have is not asked.
pub(super) fn update(ground: &mut Ground, state: &mut State, message: Message) -> Vec<Effect> {
    let mut effects = Vec::new();
    match message {
        Message::Ask { mechanism, part } => {
            let Some(asked) = known(ground, &mechanism, part) else { return effects };
            if state.asked == Some(asked) {
                state.asked = None;
                ground.announced.clear();
            } else {
                ask(ground, state, asked);
                // Its answer lies over the lower part of the screen.
                effects.push(Effect::Scroll(ScrollTarget::Nearest(part_id(&mechanism, part))));
            }
        }
        Message::Show { mechanism, part } => {
            let Some(asked) = known(ground, &mechanism, part) else { return effects };
            if !is_shown(ground, state, asked.mechanism) {
                toggle(state, asked.mechanism);
            }
            ask(ground, state, asked);
            effects.push(Effect::Scroll(ScrollTarget::Nearest(way_id(&mechanism))));
            effects.push(Effect::Focus(part_id(&mechanism, part)));
        }
        Message::Step { mechanism, part, key } => {
            let Some(from) = known(ground, &mechanism, part) else { return effects };
            let to = Asked { part: ground.edition.mechanisms()[from.mechanism].step(from.part, key), ..from };
            ask(ground, state, to);
            effects.push(Effect::Scroll(ScrollTarget::Nearest(part_id(&mechanism, to.part))));
            effects.push(Effect::Focus(part_id(&mechanism, to.part)));
        }
        Message::Toggle(mechanism) => {
            let Some(asked) = known(ground, &mechanism, 0) else { return effects };
            toggle(state, asked.mechanism);
            if state.asked_of(asked.mechanism).is_some() {
                state.asked = None;
            }
        }
    }
    effects
}

/// Whether the drawing of a mechanism is shown in its article: from three columns on there is room for it beside what it
/// explains, on a phone it is asked for.
pub(super) fn is_shown(ground: &Ground, state: &State, mechanism: usize) -> bool {
    (ground.columns >= 3) != state.toggled.contains(&mechanism)
}

fn toggle(state: &mut State, mechanism: usize) {
    let before = state.toggled.len();
    state.toggled.retain(|known| *known != mechanism);
    if state.toggled.len() == before {
        state.toggled.push(mechanism);
    }
}

fn ask(ground: &mut Ground, state: &mut State, asked: Asked) {
    state.asked = Some(asked);
    ground.announced = told(ground, asked);
}

fn known(ground: &Ground, mechanism: &str, part: usize) -> Option<Asked> {
    let index = ground.edition.mechanism_index(mechanism)?;
    ground.edition.mechanisms()[index].part(part)?;
    Some(Asked { mechanism: index, part })
}
