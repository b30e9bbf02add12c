//! The parts that the first view does not need: asked for when they are needed, told when they are lost.

use civic_edition::ground::Effect;
use civic_edition::page::fetch_rest::Message;
use civic_edition::page::{self, Rest, State};
use civic_edition::rooms::{figures, search};

use super::sample::{state, update};

/// A page whose rest is still on the server.
fn first_part() -> State {
    let mut state = state();
    state.rest = Rest::Away;
    (state.figures.later, state.mechanisms.later, state.search.later) = (None, None, None);
    (state.people.later, state.kiosk.later) = (None, None);
    (state.tools.later, state.aloud.later) = (None, None);
    state.ground.numbers = None;
    state
}

fn arrive(state: &mut State, hash: &str) -> Vec<Effect> {
    update(state, page::Message::Arrive(hash.to_owned()))
}

fn shown(state: &State) -> String {
    page::page(state).iter().map(ToString::to_string).collect()
}

#[test]
fn only_what_needs_the_rest_asks_for_it_and_once() {
    for (hash, needs) in [
        ("#/", false),
        ("#/article/lane", false),
        ("#/?q=居民", false),
        ("#/?q=没有的字", true),
        ("#/?q=2", true),
        ("#/figures", true),
        ("#/mechanisms", true),
        ("#/people", true),
        ("#/days?name=x", true),
        ("#/article/lane?f=lane.1.1", true),
        ("#/?kiosk", true),
    ] {
        let mut state = first_part();
        assert_eq!(arrive(&mut state, hash).contains(&Effect::FetchRest), needs, "{hash}");
        assert!(!arrive(&mut state, hash).contains(&Effect::FetchRest), "{hash}, again");
    }
}

#[test]
fn what_is_lost_is_told_where_it_is_missed_and_tried_again() {
    let mut state = first_part();
    assert_eq!(update(&mut state, Message::Fetch), [Effect::FetchRest], "ahead");
    update(&mut state, Message::Failed);
    assert_eq!(state.rest, Rest::Away, "nobody missed it");
    arrive(&mut state, "#/figures");
    assert!(shown(&state).contains("正在载入"));
    update(&mut state, Message::Failed);
    assert!(shown(&state).contains("fetch-rest"));
    assert_eq!(update(&mut state, Message::Fetch), [Effect::FetchRest]);
}

#[test]
fn a_figure_that_cannot_be_explained_is_told_and_the_next_tap_tries_again() {
    let mut state = first_part();
    arrive(&mut state, "#/article/lane?f=lane.1.1");
    update(&mut state, Message::Failed);
    assert!(state.ground.notice.as_deref().is_some_and(|notice| notice.contains("没有取到")));
    let address = state.ground.route.figure.clone().expect("a figure");
    let explain = figures::Message::Explain { address, opener: String::new() };
    assert!(update(&mut state, explain).contains(&Effect::FetchRest));
}

#[test]
fn numbers_that_are_not_understood_are_told_and_tried_again_in_the_search_field() {
    let mut state = first_part();
    arrive(&mut state, "#/?q=2");
    assert!(!state.ground.found.is_nowhere(), "as text it is found");
    update(&mut state, Message::Failed);
    assert!(state.ground.notice.as_deref().is_some_and(|notice| notice.contains("写法")));
    assert!(update(&mut state, search::Message::Enter).contains(&Effect::FetchRest));
}

#[test]
fn a_page_that_is_not_cut_has_everything() {
    let mut state = state();
    assert_eq!(state.rest, Rest::Here);
    assert!(update(&mut state, Message::Fetch).is_empty());
}
