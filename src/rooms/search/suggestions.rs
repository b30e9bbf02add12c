//! Terms of the edition for what is typed, or to begin with.

use edition::search::{Nearness, SearchOptions, starters};

use super::state::{Group, Offer};
use crate::ground::Ground;
use crate::route::Device;

/// What is offered for the query of the route.
pub(super) fn offers(ground: &Ground) -> Vec<Group> {
    if ground.route.query.trim().is_empty() { beginnings(ground) } else { suggestions(ground) }
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
        let (text, query) = (term.text.clone(), term.text.clone());
        Offer { text, typed: 0..0, count: term.count, kind: term.kind, query, nearness: Nearness::Same }
    };
    let group = |name, terms: &[u32]| Group { name, is_capped: false, offers: terms.iter().map(offer).collect() };
    let groups =
        [group("常见词", &found.words), group("人物", &found.people), group("地点", &found.places)].into_iter();
    groups.filter(|group| !group.offers.is_empty()).collect()
}

/// Terms for what is typed; behind other terms only those that stand together with them.
fn suggestions(ground: &Ground) -> Vec<Group> {
    let typed = &ground.route.query;
    let found = ground.index().suggest(&*ground.edition, typed, room(ground));
    let before = ground.index().read(&*ground.edition, typed.get(..found.from).unwrap_or_default());
    let offers: Vec<Offer> = found
        .terms
        .into_iter()
        .map(|term| Offer {
            query: [&before, &*term.text].concat(),
            typed: term.start as usize..term.end as usize,
            text: term.text,
            count: term.count,
            kind: term.kind,
            nearness: term.nearness,
        })
        .filter(|offer| before.trim().is_empty() || articles(ground, &offer.query) > 0)
        .collect();
    if offers.is_empty() { Vec::new() } else { vec![Group { name: "", is_capped: found.is_capped, offers }] }
}

/// How many articles `query` finds in all sections.
pub(super) fn articles(ground: &Ground, query: &str) -> u32 {
    let options = SearchOptions { limit: 0, with_matches: 0, ..SearchOptions::default() };
    ground.index().search(&*ground.edition, &ground.index().query(query), &options).articles
}
