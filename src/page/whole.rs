//! Views of the page with what every room adds to them, once the rest is here.

use super::announce::announcement;
use super::chrome;
use super::state::{State, Views};
use super::view::{legend, view};
use crate::nodes::{Element, Node, element};
use crate::passages::Additions;
use crate::rooms::{aloud, kiosk, mechanisms, reading, search, shelf};
use crate::route::{Device, View};

/// The functions themselves.
pub(super) const LATER: Views = Views { kiosk: kiosk_screen, article, overlays };

/// A kiosk's screen: its own views, with those of other rooms.
fn kiosk_screen(state: &State) -> Vec<Node> {
    let Some(later) = state.kiosk.later else { return Vec::new() };
    let ground = &state.ground;
    let inspector = state.figures.later.and_then(|later| (later.inspector)(ground, &state.figures));
    let keyboard = state.search.later.filter(|_| state.search.is_typing(ground));
    let keyboard = keyboard.map(|later| (later.pad)(ground, &state.search, &announcement(state)));
    let drawing = |id: &str| (state.mechanisms.later?.single)(ground, &state.mechanisms, id);
    (later.screen)(&kiosk::Scene {
        ground,
        state: &state.kiosk,
        content: others_view(state),
        search: search::search(ground, &state.search),
        offered: state.search.offers().next().filter(|_| ground.found.is_nowhere()).map(|offer| &*offer.query),
        editions: shelf::link(ground, &state.shelf),
        speech: speech(state),
        volumes: speech(state).and(state.aloud.later).map(|later| (later.volumes)(&state.aloud)),
        status: chrome::status(ground),
        notices: [
            chrome::notice(ground),
            shelf::loading(&state.shelf),
            state.aloud.later.and_then(|later| (later.trouble)(&state.aloud)),
        ]
        .into_iter()
        .flatten()
        .collect(),
        layers: if inspector.is_some() || keyboard.is_some() { kiosk::Stack::Open } else { kiosk::Stack::None },
        overlays: inspector.into_iter().chain(keyboard).collect(),
        drawing: &drawing,
    })
}

/// Whether a voice reads the article on a kiosk's screen; none where it cannot.
fn speech(state: &State) -> Option<kiosk::Speech> {
    state.ground.article().filter(|_| state.aloud.has_voice())?;
    Some(if state.aloud.phase == aloud::Phase::Silent { kiosk::Speech::Silent } else { kiosk::Speech::Speaking })
}

/// What another room than the kiosk's shows on its screen; none where the kiosk has a view of its own.
fn others_view(state: &State) -> Option<Element> {
    let ground = &state.ground;
    let others = shelf::view(ground, &state.shelf);
    match &ground.route.view {
        View::Figures | View::Mechanisms => others,
        View::Front if !ground.found.is_searching() => others,
        // The keyboard offers what could be meant.
        View::Front if state.search.is_beginning(ground) => None,
        _ => others.or_else(|| Some(view(state))),
    }
}

/// What the buttons above an article have opened.
fn panel(state: &State) -> Option<Element> {
    let (tools, share) = state.tools.later.zip(state.share.later)?;
    let voices = state.aloud.later.map(|aloud| (aloud.voices)(&state.aloud));
    (tools.panel)(&state.ground, &state.tools, voices).or_else(|| (share.panel)(&state.ground, &state.share))
}

/// The bar with which reading aloud is led.
fn player(state: &State) -> Option<Element> {
    let (aloud, tools) = state.aloud.later.zip(state.tools.later)?;
    (aloud.player)(&state.aloud, (tools.speed_button)(&state.tools))
}

/// The explanation of a figure, what the buttons above an article have opened, and the bar of the voice.
fn overlays(state: &State) -> Vec<Node> {
    let inspector = state.figures.later.and_then(|later| (later.inspector)(&state.ground, &state.figures));
    [inspector, panel(state), player(state)].into_iter().flatten().map(Node::from).collect()
}

/// An article with what every room knows of it beside the text.
fn article(state: &State, index: usize) -> Element {
    let ground = &state.ground;
    let rail = [
        legend(ground, index),
        state.figures.later.and_then(|later| (later.checks_rail)(ground, index)),
        state.people.later.and_then(|later| (later.rail)(ground, &state.people, index)),
    ];
    let mut additions = Additions::default();
    if let Some(later) = state.aloud.later {
        (later.mark)(&state.aloud, &mut additions);
    }
    if let Some(later) = state.people.later {
        (later.additions)(ground, &state.people, index, &mut additions);
    }
    mechanisms::spans(ground, index, &mut additions);
    if let Some(later) = state.mechanisms.later {
        (later.below)(ground, &state.mechanisms, index, &mut additions);
    }
    let voice = state.aloud.later.and_then(|later| (later.button)(&state.aloud));
    let tools = state.tools.later.filter(|_| ground.route.device == Device::Personal);
    let share = state.share.later.and_then(|later| (later.button)(ground, &state.share));
    let bar = tools.map(|later| (later.bar)(&state.tools, voice.into_iter().chain(share).collect()));
    let mut read = reading::reading(ground, index, &additions, bar, rail.into_iter().flatten().collect());
    if let Some(later) = state.aloud.later {
        (later.mark_element)(&state.aloud, &mut read);
    }
    if let Some(later) = tools {
        (later.annotate)(ground, &state.tools, index, &mut read);
    }
    match state.search.later.and_then(|later| (later.elsewhere)(ground, &state.search)) {
        Some(elsewhere) => element("div").key("found-in").child(elsewhere).child(read),
        None => read,
    }
}
