use super::sample::update;
use civic_edition::ground::{Effect, ScrollTarget};
use civic_edition::page::Message;
use civic_edition::page::State;
use civic_edition::rooms::kiosk;
use civic_edition::rooms::kiosk::{Presence, quiet_time};
use civic_edition::route::Device;

use super::sample::state;

fn kiosk(hash: &str) -> State {
    let mut state = state();
    update(&mut state, Message::Arrive(hash.into()));
    state
}

#[test]
fn a_personal_device_is_never_reset() {
    let mut state = kiosk("#/?q=灯");
    assert_eq!(quiet_time(&state.ground), None);
    assert_eq!(update(&mut state, kiosk::Message::FallQuiet), []);
    assert_eq!(state.kiosk.presence, Presence::Active);
}

#[test]
fn reading_is_given_more_time() {
    assert!(quiet_time(&kiosk("#/article/lane?kiosk").ground) > quiet_time(&kiosk("#/?kiosk").ground));
}

#[test]
fn the_kiosk_asks_and_a_touch_answers() {
    let mut state = kiosk("#/article/lane?q=灯&kiosk");
    update(&mut state, kiosk::Message::FallQuiet);
    assert_eq!(state.kiosk.presence, Presence::Asked(30));
    update(&mut state, kiosk::Message::CountDown);
    update(&mut state, kiosk::Message::Stay);
    assert_eq!(state.ground.route.query, "灯");
    assert_eq!(update(&mut state, kiosk::Message::CountDown), [], "the countdown is over");
}

#[test]
fn after_the_countdown_nothing_is_left_of_the_visit() {
    let mut state = kiosk("#/article/lane?q=灯&section=街巷&kind=money&size=large&kiosk");
    update(&mut state, kiosk::Message::FallQuiet);
    let mut effects = Vec::new();
    for _ in 0..30 {
        effects = update(&mut state, kiosk::Message::CountDown);
    }
    assert_eq!(state.ground.route.href(), "#/?kiosk");
    assert_eq!(effects[0], Effect::Replace("#/?kiosk".into()));
    assert!(
        state.ground.found.results.is_none()
            && state.ground.found.places.is_empty()
            && state.ground.announced.is_empty()
    );
    assert_eq!(state.kiosk.visit, 1);
    let effects = update(&mut state, kiosk::Message::FallQuiet);
    assert_eq!(effects, [Effect::Scroll(ScrollTarget::Top)], "the start needs no question");
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
