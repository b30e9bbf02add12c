//! What a query could mean beyond the articles' texts: what stands beside them, what letters are read as, and other queries.

use edition::search::Reading;

use super::other_ways::other_ways;
use super::state::{OtherWay, State};
use crate::ground::Ground;

/// Looks for what is searched for beside the articles' texts. What is nowhere is read as letters, and other queries are
/// sought that find something.
pub(super) fn understand(ground: &mut Ground, state: &mut State) {
    find_beside(ground, state);
    if !ground.found.is_nowhere() || !state.beside.is_empty() {
        return;
    }
    let edition = ground.edition.clone();
    let meant = ground.index().meant(&*edition, &ground.route.query);
    state.other_ways = other_ways(ground);
    if let Some(meant) = meant {
        ground.find_meant(meant);
        find_beside(ground, state);
        let is_found = !ground.found.is_nowhere() || !state.beside.is_empty();
        state.other_ways.retain(|way| way.query != ground.sought() && (way.is_spelled() || !is_found));
    } else if state.other_ways.iter().all(OtherWay::is_spelled) {
        state.beside = ground.index().beside_by_letters(&*edition, &ground.route.query);
        state.reading = Reading::ByLetters;
    }
}

/// Looks for what is searched for beside the articles' texts, as it was typed or is meant.
fn find_beside(ground: &Ground, state: &mut State) {
    state.reading = Reading::AsTyped;
    if ground.found.is_searching() {
        let query = ground.index().query(ground.sought());
        state.beside = ground.index().beside(&*ground.edition, &query);
    }
}
