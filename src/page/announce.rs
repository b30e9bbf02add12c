//! What the status region says of the view.

use super::state::State;
use crate::rooms::search;
use crate::route::View;

/// How much the view shows, or how much was found; empty where nothing is counted.
pub fn announcement(state: &State) -> String {
    match state.ground.route.view {
        View::Figures => {
            let count = state.figures.later.map(|later| (later.count)(&state.ground));
            count.map(|count| format!("显示 {count}")).unwrap_or_default()
        }
        View::Mechanisms if state.ground.found.is_searching() => {
            state.mechanisms.later.map(|later| (later.count)(&state.ground)).unwrap_or_default()
        }
        View::Front if !state.ground.found.is_searching() => {
            ["显示 ", &state.ground.shown_articles().count().to_string(), " 篇文章"].concat()
        }
        _ => search::announcement(&state.ground, &state.search),
    }
}
