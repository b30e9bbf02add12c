//! One step: what a message makes of the state, and what the page must do besides showing it.

use super::announce::announcement;
use super::fetch_rest;
use super::message::Message;
use super::navigate::{arrive, follow, go, travel};
use super::rest::Rest;
use super::state::State;
use crate::ground::{Effect, ScrollTarget};
use crate::rooms::search::Attention;
use crate::rooms::{aloud, figures, kiosk, mechanisms, people, search, sections, share, shelf, tools};

/// Changes `state` by `message` and says what else is to be done. Accepts every message in every state.
pub fn update(state: &mut State, message: Message) -> Vec<Effect> {
    state.ground.fold_away();
    // What was lost is asked for again where somebody taps a figure or turns to the search field.
    let asks =
        matches!(message, Message::Figures(figures::Message::Explain { .. }) | Message::Search(search::Message::Enter));
    if asks {
        state.focus_later = None;
        if state.rest == Rest::Lost {
            state.rest = Rest::Away;
        }
    }
    let mut effects = step(state, message);
    people::prepare(&state.ground, &mut state.people);
    if let Some(later) = state.aloud.later {
        effects.extend((later.attend)(&state.ground, &mut state.aloud));
    }
    effects.extend(fetch_rest::fetch_if_needed(state));
    effects
}

fn step(state: &mut State, message: Message) -> Vec<Effect> {
    match message {
        Message::Rest(message) => fetch_rest::update(state, message),
        Message::Arrive(hash) => {
            state.kiosk.panel = kiosk::Panel::None;
            arrive(state, &hash)
        }
        Message::Open(route) => {
            state.kiosk.panel = kiosk::Panel::None;
            follow(state, *route)
        }
        Message::Escape => escape(state),
        Message::Resize(columns) => {
            state.ground.columns = columns.clamp(1, 5);
            Vec::new()
        }
        Message::Print(paper) => {
            state.ground.paper = paper;
            Vec::new()
        }
        Message::Settle => {
            state.ground.announced = announcement(state);
            Vec::new()
        }
        Message::DismissNotice => {
            state.ground.notice = None;
            Vec::new()
        }
        Message::Sections(message) => sections::update(&mut state.ground, message),
        Message::Search(message) => search::update(&mut state.ground, &mut state.search, message),
        Message::Figures(message) => {
            if let figures::Message::Copied(outcome) = &message {
                share::note_copied(&mut state.share, outcome.words());
            } else {
                state.tools.open = None;
                state.share.start_anew();
            }
            figures::update(&mut state.ground, &mut state.figures, message)
        }
        Message::Mechanisms(message) => mechanisms::update(&mut state.ground, &mut state.mechanisms, message),
        Message::People(message) => people::update(&mut state.ground, &mut state.people, message),
        Message::Tools(message) => {
            if message == tools::Message::Toggle(tools::Panel::Look) {
                figures::close(&mut state.ground, &mut state.figures);
                state.share.start_anew();
            }
            let mut effects = tools::update(&mut state.ground, &mut state.tools, message);
            if let Some((tools, aloud)) = state.tools.later.zip(state.aloud.later) {
                effects.extend((aloud.set_speed)(&mut state.aloud, (tools.speed)(&state.ground, &state.tools)));
            }
            effects
        }
        Message::Share(message) => {
            if message == share::Message::Toggle {
                figures::close(&mut state.ground, &mut state.figures);
                state.tools.open = None;
            }
            share::update(&mut state.ground, &mut state.share, message)
        }
        Message::Aloud(message) => {
            let outcome = aloud::update(&mut state.ground, &mut state.aloud, message);
            travel(state, outcome)
        }
        Message::Shelf(message) => {
            let outcome = shelf::update(&mut state.ground, &mut state.shelf, message);
            travel(state, outcome)
        }
        Message::Kiosk(message) => match kiosk::update(&state.ground, &mut state.kiosk, message) {
            kiosk::Outcome::Stay(effects) => effects,
            kiosk::Outcome::Back => back(state),
            kiosk::Outcome::Reset => reset(state),
        },
    }
}

/// Closes the suggestions, or a panel, or the explanation of a figure, or the answer of a drawing, or the search: the first
/// of these that is open.
fn escape(state: &mut State) -> Vec<Effect> {
    close(state)
        .or_else(|| {
            let State { ground, search, .. } = state;
            (!ground.route.query.is_empty()).then(|| search::clear(ground, search, Attention::Field))
        })
        .unwrap_or_default()
}

/// Closes the nearest thing that lies open over the view; `None` where nothing does.
fn close(state: &mut State) -> Option<Vec<Effect>> {
    let State { ground, search, figures, mechanisms, people, tools, share, .. } = state;
    search::close(ground, search)
        .or_else(|| tools.open.map(|_| tools::update(ground, tools, tools::Message::Close)))
        .or_else(|| (share.panel == share::Panel::Open).then(|| share::update(ground, share, share::Message::Close)))
        .or_else(|| figures::close(ground, figures))
        .or_else(|| mechanisms::close(ground, mechanisms))
        .or_else(|| people::close(ground, people))
}

/// 返回 on a kiosk: closes what lies open, else goes to what was shown before, else to the start.
fn back(state: &mut State) -> Vec<Effect> {
    if state.kiosk.panel != kiosk::Panel::None {
        state.kiosk.panel = kiosk::Panel::None;
        return Vec::new();
    }
    if state.search.is_typing(&state.ground) {
        search::attend(&state.ground, &mut state.search, Attention::Elsewhere);
        return Vec::new();
    }
    if let Some(effects) = close(state) {
        return effects;
    }
    if state.kiosk.depth > 0 {
        return vec![Effect::Back];
    }
    go(state, kiosk::start(&state.ground));
    vec![Effect::Replace(state.ground.route.href()), Effect::Scroll(ScrollTarget::Top)]
}

/// Back to the kiosk's start, as for a new visitor.
fn reset(state: &mut State) -> Vec<Effect> {
    let mut effects = shelf::stop(&mut state.shelf);
    effects.extend(aloud::update(&mut state.ground, &mut state.aloud, aloud::Message::Stop).effects);
    state.aloud.start_anew();
    state.kiosk.start_anew();
    state.search.start_anew();
    state.figures.start_anew();
    state.mechanisms.start_anew();
    state.people.start_anew();
    state.tools.start_anew();
    state.share.start_anew();
    go(state, kiosk::start(&state.ground));
    state.ground.announced.clear();
    state.ground.notice = None;
    effects.extend([Effect::Replace(state.ground.route.href()), Effect::Scroll(ScrollTarget::Top)]);
    effects
}
