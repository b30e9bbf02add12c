use civic_edition::ground::{Chore, Direction, Effect, ScrollTarget};
use civic_edition::page::{self, Message, State};
use civic_edition::rooms::kiosk::{self, Controls, Motion, Panel, Presence, TextStep, pulse};
use civic_edition::rooms::search;
use civic_edition::route::{Device, Route};

use super::sample::{state, update};

fn kiosk(hash: &str) -> State {
    let mut state = state();
    update(&mut state, Message::Arrive(hash.into()));
    state
}

fn shown(state: &State) -> String {
    page::page(state).iter().map(ToString::to_string).collect()
}

/// Milliseconds until something happens by itself, and what.
fn next(state: &State) -> Option<(u32, kiosk::Message)> {
    pulse(&state.ground, &state.kiosk)
}

/// Lets so many things happen by themselves.
fn wait(state: &mut State, times: usize) -> Vec<Effect> {
    let mut effects = Vec::new();
    for _ in 0..times {
        let (_, message) = next(state).expect("a kiosk waits for something");
        effects = update(state, message);
    }
    effects
}

#[test]
fn a_personal_device_is_never_reset() {
    let mut state = kiosk("#/?q=灯");
    assert_eq!(next(&state), None);
    assert_eq!(update(&mut state, kiosk::Message::FallQuiet), []);
    assert_eq!(state.kiosk.presence, Presence::Active);
}

#[test]
fn quiet_times_are_those_of_the_operator() {
    let mut state = kiosk("#/article/lane?kiosk");
    assert_eq!(next(&state), Some((300_000, kiosk::Message::FallQuiet)));
    assert_eq!(next(&kiosk("#/?kiosk")), Some((90_000, kiosk::Message::FallQuiet)));
    state.kiosk.settings.quiet_reading = 20;
    assert_eq!(next(&state), Some((20_000, kiosk::Message::FallQuiet)));
}

#[test]
fn the_kiosk_asks_and_a_touch_answers() {
    let mut state = kiosk("#/article/lane?q=灯&kiosk");
    assert_eq!(wait(&mut state, 1), [Effect::Focus(kiosk::STAY.to_owned())]);
    assert_eq!(state.kiosk.presence, Presence::Asked(30));
    assert!(shown(&state).contains("role=\"alertdialog\""));
    wait(&mut state, 1);
    update(&mut state, kiosk::Message::Stay);
    assert_eq!(state.ground.route.query, "灯");
    assert_eq!(next(&state), Some((300_000, kiosk::Message::FallQuiet)), "the quiet time begins anew");
}

#[test]
fn after_the_countdown_nothing_is_left_of_the_visit() {
    let mut state = kiosk("#/article/lane?q=灯&section=街巷&kind=money&size=large&kiosk");
    let visit = state.kiosk.visit;
    update(&mut state, kiosk::Message::Depth(3));
    update(&mut state, kiosk::Message::Size(TextStep::new(4).expect("a step")));
    update(&mut state, kiosk::Message::MoveControls);
    update(&mut state, kiosk::Message::Toggle(Panel::Text));
    let effects = wait(&mut state, 31);
    assert_eq!(state.ground.route.href(), "#/?kiosk");
    assert_eq!(effects, [Effect::Replace("#/?kiosk".into()), Effect::Scroll(ScrollTarget::Top)]);
    assert!(state.ground.found.results.is_none() && state.ground.found.places.is_empty());
    assert_eq!(state.ground.announced, "");
    let left = &state.kiosk;
    assert_eq!((left.visit, left.depth, left.panel), (visit + 1, 0, Panel::None));
    assert_eq!((left.text, left.controls, left.presence), (TextStep::default(), Controls::Low, Presence::Away));
}

#[test]
fn an_untouched_front_needs_no_question() {
    let mut state = kiosk("#/?kiosk");
    wait(&mut state, 1);
    assert_eq!(state.kiosk.presence, Presence::Away);
    assert!(shown(&state).contains("data-attract") && !shown(&state).contains("id=\"bar\""));
    update(&mut state, kiosk::Message::Stay);
    assert!(shown(&state).contains("id=\"bar\"") && !shown(&state).contains("data-attract"));
}

#[test]
fn what_is_shown_to_nobody_changes_its_place_and_colours() {
    let mut state = kiosk("#/?kiosk");
    state.kiosk.settings.turn = 3;
    wait(&mut state, 1);
    assert_eq!(next(&state), Some((8_000, kiosk::Message::Turn)), "never less than 8 seconds");
    let card = |state: &State| shown(state).split_once("k-attract-card").map(|(_, card)| card.to_owned());
    let first = card(&state);
    let tint =
        |state: &State| page::root_attributes(state).iter().find(|(name, _)| *name == "data-tint").and_then(|at| at.1);
    assert_eq!(tint(&state), Some("light"));
    wait(&mut state, 1);
    assert_ne!(card(&state), first);
    wait(&mut state, 7);
    assert_eq!(tint(&state), Some("dark"), "after a minute");
    assert!(shown(&state).contains("shift-1"));
    state.kiosk.settings.motion = Motion::Reduced;
    assert_eq!(next(&state), Some((60_000, kiosk::Message::Turn)));
    let still = |state: &State| card(state).map(|card| card.contains("小巷"));
    let before = still(&state);
    wait(&mut state, 5);
    assert_eq!(still(&state), before, "the same thing is shown");
}

#[test]
fn a_kiosk_stays_one_through_every_address() {
    for hash in ["#/?Kiosk", "#/nope?kiosk", "#/shelf?kiosk", "#/figures?q=x&KIOSK", "#/kiosk"] {
        let mut state = kiosk(hash);
        assert_eq!(state.ground.route.device, Device::Kiosk, "{hash}");
        for typed in ["#/", "#/article/lane", "#/nope", "", "#/figures?size=large"] {
            let effects = update(&mut state, Message::Arrive(typed.into()));
            assert_eq!(state.ground.route.device, Device::Kiosk, "{hash}, then {typed}");
            assert!(effects.contains(&Effect::Replace(state.ground.route.href())), "the address says so");
        }
    }
    assert_eq!(kiosk("#/nope").ground.route.device, Device::Personal);
}

/// Every address that a page of a kiosk leads to.
fn links(state: &State) -> Vec<String> {
    let mut found = Vec::new();
    for node in page::page(state) {
        let mut links = Vec::new();
        node.find_all(&|element| element.tag == "a", &mut links);
        found.extend(links.into_iter().filter_map(|link| link.get("href").map(str::to_owned)));
    }
    found
}

#[test]
fn every_link_stays_on_the_kiosk_and_every_article_is_two_touches_away() {
    let front = kiosk("#/?kiosk");
    let mut reached: Vec<String> = links(&front);
    for link in links(&front) {
        reached.extend(links(&kiosk(&link)));
    }
    for link in &reached {
        assert_eq!(Route::parse(link).expect("an address").device, Device::Kiosk, "{link}");
    }
    for article in front.ground.edition.articles.iter() {
        let address = format!("#/article/{}?kiosk", article.id);
        assert!(reached.contains(&address), "{address}");
    }
}

#[test]
fn no_section_without_articles_and_no_word_without_a_place_is_offered() {
    let find = kiosk("#/?show=find&kiosk");
    for link in links(&find) {
        let there = kiosk(&link);
        let shown = shown(&there);
        assert!(["没有找到", " 0 篇", " 0 个", " 0 处"].iter().all(|none| !shown.contains(none)), "{link}");
        for word in links(&there).into_iter().filter(|word| word.contains("?q=")) {
            assert!(kiosk(&word).ground.hits().count() > 0, "{word}");
        }
    }
}

#[test]
fn back_closes_what_is_open_then_goes_back_then_home() {
    let mut state = kiosk("#/article/lane?kiosk");
    update(&mut state, kiosk::Message::Depth(2));
    update(&mut state, kiosk::Message::Toggle(Panel::Text));
    update(&mut state, search::Message::Enter);
    assert_eq!(update(&mut state, kiosk::Message::Back), []);
    assert_eq!(state.kiosk.panel, Panel::None);
    assert_eq!(update(&mut state, kiosk::Message::Back), []);
    assert!(!state.search.is_typing(&state.ground));
    assert_eq!(update(&mut state, kiosk::Message::Back), [Effect::Back]);
    update(&mut state, kiosk::Message::Depth(0));
    update(&mut state, kiosk::Message::Back);
    assert_eq!(state.ground.route.href(), "#/?kiosk");
    assert!(shown(&state).contains("id=\"kiosk-back\" data-action=\"kiosk-back\" disabled"), "nothing lies behind");
}

#[test]
fn letters_that_begin_an_offer_are_not_called_a_failure() {
    let mut state = kiosk("#/?kiosk");
    for key in "xxzz".chars() {
        update(&mut state, search::Message::PressKey(Some(key)));
        let offered = state.search.offers().next().is_some();
        assert!(!offered || !shown(&state).contains("没有找到"), "{}", state.ground.route.query);
    }
}

#[test]
fn an_article_is_taken_along_by_its_address_or_its_words() {
    let mut state = kiosk("#/article/lane?q=灯&kiosk");
    update(&mut state, kiosk::Message::Toggle(Panel::TakeAlong));
    assert!(shown(&state).contains("不用上网"));
    state.kiosk.settings.address = "https://paper.example/2023-10-18/".to_owned();
    assert!(shown(&state).contains("在自己的手机上接着读"));
    assert!(shown(&state).contains("class=\"qr\""));
}

#[test]
fn a_screenful_is_the_browsers_to_move() {
    let mut state = kiosk("#/article/lane?kiosk");
    let effects = update(&mut state, kiosk::Message::Screenful(Direction::Next));
    assert_eq!(effects, [Effect::Later(Chore::Screenful(Direction::Next))]);
}
