//! What the search offers: suggestions while somebody types, and other ways to look where nothing is found.

use super::state::{Attention, State};
use crate::ground::Ground;

/// Looks for the query of the route in all sections.
pub fn look(ground: &mut Ground, state: &mut State) {
    state.expanded.clear();
    ground.find();
    find_other_ways(ground, state);
}

/// Finds what else to look for, where the query is nowhere and it is known how.
fn find_other_ways(ground: &Ground, state: &mut State) {
    let later = state.later.filter(|_| ground.found.is_nowhere());
    state.other_ways = later.map(|later| (later.other_ways)(ground)).unwrap_or_default();
}

/// Offers what was missed while it was not known how.
pub fn catch_up(ground: &Ground, state: &mut State) {
    find_other_ways(ground, state);
    attend(ground, state, state.attention);
}

/// The reader is at work here from now on.
pub fn attend(ground: &Ground, state: &mut State, attention: Attention) {
    state.attention = attention;
    state.active = None;
    let later = state.later.filter(|_| attention == Attention::Suggestions);
    state.groups = later.map(|later| (later.offers)(ground)).unwrap_or_default();
}
