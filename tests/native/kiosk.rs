use civic_edition::kiosk::{Presence, quiet_time};
use civic_edition::message::{Effect, Message};
use civic_edition::state::State;
use civic_edition::update::update;

use super::sample::state;

fn kiosk(hash: &str) -> State {
    let mut state = state();
    update(&mut state, Message::Arrive(hash.into()));
    state
}

#[test]
fn a_personal_device_is_never_reset() {
    let mut state = kiosk("#/?q=灯");
    assert_eq!(quiet_time(&state), None);
    assert_eq!(update(&mut state, Message::FallQuiet), []);
    assert_eq!(state.presence, Presence::Active);
}

#[test]
fn reading_is_given_more_time() {
    assert!(quiet_time(&kiosk("#/article/lane?kiosk")) > quiet_time(&kiosk("#/?kiosk")));
}

#[test]
fn the_kiosk_asks_and_a_touch_answers() {
    let mut state = kiosk("#/article/lane?q=灯&kiosk");
    update(&mut state, Message::FallQuiet);
    assert_eq!(state.presence, Presence::Asked(30));
    update(&mut state, Message::CountDown);
    update(&mut state, Message::Stay);
    assert_eq!(state.route.query, "灯");
    assert_eq!(update(&mut state, Message::CountDown), [], "the countdown is over");
}

#[test]
fn after_the_countdown_nothing_is_left_of_the_visit() {
    let mut state = kiosk("#/article/lane?q=灯&section=街巷&kind=money&size=large&kiosk");
    update(&mut state, Message::FallQuiet);
    let mut effects = Vec::new();
    for _ in 0..30 {
        effects = update(&mut state, Message::CountDown);
    }
    assert_eq!(state.route.href(), "#/?kiosk");
    assert_eq!(effects[0], Effect::Replace("#/?kiosk".into()));
    assert!(state.results.is_none() && state.places.is_empty() && state.announced.is_empty());
    assert_eq!(state.visit, 1);
    assert_eq!(update(&mut state, Message::FallQuiet), [], "the start needs no question");
}
