//! What the status region says of the view.

use super::state::State;
use crate::rooms::search;
use crate::route::View;

/// How much the board shows, or how much was found; empty while nothing is searched for.
pub fn announcement(state: &State) -> String {
    match state.ground.route.view {
        View::Figures => {
            let count = state.figures.later.map(|later| (later.count)(&state.ground));
            count.map(|count| format!("显示 {count}")).unwrap_or_default()
        }
        View::Mechanisms if state.ground.found.is_searching() => {
            state.mechanisms.later.map(|later| (later.count)(&state.ground)).unwrap_or_default()
        }
        _ => search::announcement(&state.ground, &state.search),
    }
}
