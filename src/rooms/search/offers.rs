//! What the search offers: suggestions while somebody types, and other ways to look where nothing is found.

use edition::search::{SearchOptions, starters};

use super::state::{Attention, Group, Offer, State};
use crate::ground::Ground;
use crate::route::Device;

/// Looks for the query of the route in all sections.
pub fn look(ground: &mut Ground, state: &mut State) {
    state.expanded.clear();
    ground.find();
    find_other_ways(ground, state);
}

/// Finds what else to look for, where the query is nowhere and it is known how.
pub fn find_other_ways(ground: &Ground, state: &mut State) {
    let later = state.later.filter(|_| ground.found.is_nowhere());
    state.other_ways = later.map(|later| (later.other_ways)(ground)).unwrap_or_default();
}

/// The reader is at work here from now on.
pub fn attend(ground: &Ground, state: &mut State, attention: Attention) {
    state.attention = attention;
    state.active = None;
    state.groups = match attention {
        Attention::Suggestions if ground.route.query.trim().is_empty() => beginnings(ground),
        Attention::Suggestions => suggestions(ground),
        Attention::Elsewhere | Attention::Field => Vec::new(),
    };
}

/// Suggestions that the screen has room for without hiding the results: rows of small keys on a phone, a list beside
/// the text on a computer, the upper half of the keyboard in a kiosk.
const fn room(ground: &Ground) -> usize {
    match (ground.route.device, ground.columns) {
        (Device::Kiosk, _) => 12,
        (Device::Personal, 1) => 6,
        (Device::Personal, _) => 8,
    }
}

/// Terms to begin with while the field is empty: about a row of each group.
fn beginnings(ground: &Ground) -> Vec<Group> {
    let each = match (ground.route.device, ground.columns) {
        (Device::Kiosk, _) => 5,
        (Device::Personal, 1) => 3,
        (Device::Personal, _) => 8,
    };
    let found = starters(ground.edition.terms(), each);
    let offer = |index: &u32| {
        let term = &ground.edition.terms()[*index as usize];
        Offer { text: term.text.clone(), typed: 0..0, count: term.count, kind: term.kind, query: term.text.clone() }
    };
    let group = |name, terms: &[u32]| Group { name, offers: terms.iter().map(offer).collect() };
    let groups =
        [group("常见词", &found.words), group("人物", &found.people), group("地点", &found.places)].into_iter();
    groups.filter(|group| !group.offers.is_empty()).collect()
}

/// Terms for what is typed; behind other terms only those that stand together with them.
fn suggestions(ground: &Ground) -> Vec<Group> {
    let typed = &ground.route.query;
    let found = ground.index.suggest(&*ground.edition, typed, room(ground));
    let before = typed.get(..found.from).unwrap_or_default();
    let offers: Vec<Offer> = found
        .terms
        .into_iter()
        .map(|term| Offer {
            query: [before, &term.text].concat(),
            typed: term.start as usize..term.end as usize,
            text: term.text,
            count: term.count,
            kind: term.kind,
        })
        .filter(|offer| before.trim().is_empty() || articles(ground, &offer.query) > 0)
        .collect();
    if offers.is_empty() { Vec::new() } else { vec![Group { name: "", offers }] }
}

/// How many articles `query` finds in all sections.
pub(super) fn articles(ground: &Ground, query: &str) -> u32 {
    let options = SearchOptions { limit: 0, with_matches: 0, ..SearchOptions::default() };
    ground.index.search(&*ground.edition, &ground.index.query(query), &options).articles
}
