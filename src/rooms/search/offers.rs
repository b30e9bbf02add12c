//! What the search offers: suggestions while somebody types, and other ways to look where nothing is found.

use edition::search::Term;

use super::state::{Attention, State};
use crate::ground::Ground;

/// Looks for the query of the route in all sections.
pub fn look(ground: &mut Ground, state: &mut State) {
    state.expanded.clear();
    ground.find();
    understand(ground, state);
}

/// Finds what the query could mean, where it is known how.
fn understand(ground: &mut Ground, state: &mut State) {
    state.other_ways.clear();
    state.beside.clear();
    if let Some(later) = state.later {
        (later.understand)(ground, state);
    }
}

/// Understands and offers what was missed while it was not known how.
pub fn catch_up(ground: &mut Ground, state: &mut State) {
    let has_number = ground.asks_for(Term::has_number);
    if has_number {
        ground.find();
    }
    understand(ground, state);
    if has_number || ground.found.meant.is_some() {
        ground.start_in_article();
    }
    attend(ground, state, state.attention);
}

/// The reader is at work here from now on.
pub fn attend(ground: &Ground, state: &mut State, attention: Attention) {
    state.attention = attention;
    state.active = None;
    let later = state.later.filter(|_| attention == Attention::Suggestions);
    state.groups = later.map(|later| (later.offers)(ground)).unwrap_or_default();
}
