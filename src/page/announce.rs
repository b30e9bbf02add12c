//! What the status region says of the view.

use super::state::State;
use crate::rooms::{figures, search};
use crate::route::View;

/// How much the board shows, or how much was found; empty while nothing is searched for.
pub fn announcement(state: &State) -> String {
    match state.ground.route.view {
        View::Figures => format!("显示 {}", figures::count(&state.ground)),
        _ => search::announcement(&state.ground, &state.search),
    }
}
