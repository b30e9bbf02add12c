//! The state as a tree of nodes.

use super::announce::announcement;
use super::state::State;
use super::{chrome, fetch_rest, paper};
use crate::ground::Paper;
use crate::nodes::{Element, Node, element};
use crate::passages::Additions;
use crate::rooms::{figures, front, kiosk, mechanisms, reading, search, sections, shelf};
use crate::route::{Device, TextSize, View};

/// The whole page.
pub fn page(state: &State) -> Vec<Node> {
    let ground = &state.ground;
    if let Some(later) = state.kiosk.later.filter(|_| ground.route.device == Device::Kiosk) {
        return kiosk_screen(state, later);
    }
    let nodes = [
        Some(chrome::skip_link()),
        Some(chrome::masthead(ground)),
        Some(chrome::toolbar(state)),
        (ground.route.view != View::Shelf).then(|| sections::sections(ground, section_counts(state))),
        Some(chrome::status(ground)),
        chrome::notice(ground),
        shelf::loading(&state.shelf),
        Some(main(state)),
        Some(chrome::footer(ground).child_if(paper::source(ground))),
        state.figures.later.and_then(|later| (later.inspector)(ground, &state.figures)),
    ];
    nodes.into_iter().flatten().map(Node::from).collect()
}

/// What each section holds of what the view shows: articles, or figures on the board once it is here.
fn section_counts(state: &State) -> Vec<usize> {
    let ground = &state.ground;
    let board = state.figures.later.filter(|_| ground.route.view == View::Figures);
    board.map_or_else(|| ground.section_counts(), |later| (later.section_counts)(ground))
}

/// A kiosk's screen: its own views, with those of other rooms.
fn kiosk_screen(state: &State, later: kiosk::Later) -> Vec<Node> {
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
        speech: None,
        status: chrome::status(ground),
        notices: [chrome::notice(ground), shelf::loading(&state.shelf)].into_iter().flatten().collect(),
        layers: if inspector.is_some() || keyboard.is_some() { kiosk::Stack::Open } else { kiosk::Stack::None },
        overlays: inspector.into_iter().chain(keyboard).collect(),
        drawing: &drawing,
    })
}

/// What another room than the kiosk's shows on its screen; none where the kiosk has a view of its own.
fn others_view(state: &State) -> Option<Element> {
    let ground = &state.ground;
    let others = shelf::view(ground, &state.shelf);
    match &ground.route.view {
        View::Figures | View::Mechanisms => others,
        View::Front if !ground.found.is_searching() => others,
        // The keyboard offers what could be meant.
        View::Front if ground.found.is_nowhere() && state.search.offers().next().is_some() => None,
        _ => others.or_else(|| Some(view(state))),
    }
}

fn main(state: &State) -> Element {
    let content = shelf::view(&state.ground, &state.shelf).unwrap_or_else(|| view(state));
    element("main").key("main").attribute("id", "main").attribute("tabindex", "-1").child(content)
}

fn view(state: &State) -> Element {
    let ground = &state.ground;
    match (&ground.route.view, ground.article()) {
        (_, Some((index, _))) => article(state, index),
        (View::Mechanisms, _) => match state.mechanisms.later {
            Some(later) => (later.gallery)(ground, &state.mechanisms),
            None => fetch_rest::waiting(state),
        },
        (View::Mechanism(id), _) => {
            let drawn = state.mechanisms.later.and_then(|later| (later.single)(ground, &state.mechanisms, id));
            drawn.unwrap_or_else(|| fetch_rest::waiting(state))
        }
        (View::People | View::Places | View::Days, _) => match state.people.later {
            Some(later) => (later.view)(ground, &state.people),
            None => fetch_rest::waiting(state),
        },
        (View::Figures, _) => match state.figures.later {
            Some(later) => (later.board)(ground),
            None => fetch_rest::waiting(state),
        },
        _ if ground.found.is_searching() => search::results(ground, &state.search, shelf::scope(ground, &state.shelf)),
        _ if ground.paper != Paper::Screen => paper::whole(ground),
        _ => front::front(ground),
    }
}

/// An article with what every room knows of it beside the text.
fn article(state: &State, index: usize) -> Element {
    let ground = &state.ground;
    let legend = figures::kinds(ground, &std::iter::once(index));
    let rail = [
        legend.map(|legend| element("section").child(element("h3").text("本文数字")).child(legend)),
        state.figures.later.and_then(|later| (later.checks_rail)(ground, index)),
        state.people.later.and_then(|later| (later.rail)(ground, &state.people, index)),
    ];
    let mut additions = Additions::default();
    if let Some(later) = state.people.later {
        (later.additions)(ground, &state.people, index, &mut additions);
    }
    mechanisms::spans(ground, index, &mut additions);
    match state.mechanisms.later {
        Some(later) => (later.below)(ground, &state.mechanisms, index, &mut additions),
        None => mechanisms::below(ground, index, &mut additions),
    }
    let elsewhere = state.search.later.and_then(|later| (later.elsewhere)(ground));
    let read = reading::reading(ground, index, &additions, rail.into_iter().flatten());
    match elsewhere {
        Some(elsewhere) => element("div").key("found-in").child(elsewhere).child(read),
        None => read,
    }
}

/// Title of the window.
pub fn title(state: &State) -> String {
    let ground = &state.ground;
    let edition = ground.edition.title();
    match (&ground.route.view, ground.article()) {
        (_, Some((_, article))) => format!("{} - {edition}", article.headline.text),
        (View::Figures, _) => format!("数字 - {edition}"),
        (View::Mechanism(id), _) => format!("{} - {edition}", mechanisms::name(ground, id)),
        (View::Mechanisms, _) => format!("做法 - {edition}"),
        (View::People, _) => format!("人物 - {edition}"),
        (View::Places, _) => format!("地点 - {edition}"),
        (View::Days, _) => format!("日子 - {edition}"),
        (View::Shelf, _) => format!("往期 - {edition}"),
        _ if ground.found.is_searching() => format!("搜索“{}” - {edition}", ground.route.query.trim()),
        _ => edition.to_owned(),
    }
}

/// Attributes of the root element by name; those without a value are not set.
pub type RootAttributes = [(&'static str, Option<&'static str>); 6];

/// What the style sheet must know of the state.
pub fn root_attributes(state: &State) -> RootAttributes {
    let route = &state.ground.route;
    let is_kiosk = route.device == Device::Kiosk;
    [
        ("data-kiosk", is_kiosk.then_some("true")),
        ("data-size", (route.size == TextSize::Large).then_some("large")),
        // The loader waits for it before it says that the page is ready.
        ("data-rest", fetch_rest::awaited(state)),
        ("data-text", is_kiosk.then(|| state.kiosk.text.number())),
        ("data-controls", is_kiosk.then(|| state.kiosk.controls.name())),
        ("data-tint", is_kiosk.then(|| kiosk::tint(&state.kiosk)).flatten()),
    ]
}
