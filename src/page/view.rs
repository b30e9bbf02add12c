//! The state as a tree of nodes.

use super::state::State;
use super::{chrome, fetch_rest, paper};
use crate::ground::{Ground, Paper};
use crate::nodes::{Element, Node, RootAttribute, element};
use crate::passages::Additions;
use crate::rooms::{figures, front, kiosk, mechanisms, reading, search, sections, shelf};
use crate::route::{Device, TextSize, View};

/// The whole page.
pub fn page(state: &State) -> Vec<Node> {
    let ground = &state.ground;
    if let Some(views) = state.views.filter(|_| ground.route.device == Device::Kiosk) {
        return (views.kiosk)(state);
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
    ];
    let overlays = state.views.map(|views| (views.overlays)(state));
    nodes.into_iter().flatten().map(Node::from).chain(overlays.into_iter().flatten()).collect()
}

/// What each section holds of what the view shows: articles, or figures on the board once it is here.
fn section_counts(state: &State) -> Vec<usize> {
    let ground = &state.ground;
    let board = state.figures.later.filter(|_| ground.route.view == View::Figures);
    board.map_or_else(|| ground.section_counts(), |later| (later.section_counts)(ground))
}

fn main(state: &State) -> Element {
    let content = shelf::view(&state.ground, &state.shelf).unwrap_or_else(|| view(state));
    let resume = state.tools.later.and_then(|later| (later.resume)(&state.ground, &state.tools));
    element("main").key("main").attribute("id", "main").attribute("tabindex", "-1").child(content).child_if(resume)
}

/// The view that the address names.
pub(super) fn view(state: &State) -> Element {
    let mut view = plain_view(state);
    let is_marked = !state.search.beside.is_empty() && state.ground.route.view != View::Front;
    if let Some(later) = state.search.later.filter(|_| is_marked) {
        (later.mark_beside)(&state.search, &mut view);
    }
    view
}

fn plain_view(state: &State) -> Element {
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

/// An article with its legend, and the names of its mechanisms where their drawings will be.
fn article(state: &State, index: usize) -> Element {
    if let Some(views) = state.views {
        return (views.article)(state, index);
    }
    let ground = &state.ground;
    let mut additions = Additions::default();
    mechanisms::spans(ground, index, &mut additions);
    mechanisms::below(ground, index, &mut additions);
    reading::reading(ground, index, &additions, None, legend(ground, index).into_iter().collect())
}

/// Which kinds of figures an article has.
pub(super) fn legend(ground: &Ground, index: usize) -> Option<Element> {
    let legend = figures::kinds(ground, &std::iter::once(index));
    legend.map(|legend| element("section").child(element("h3").text("本文数字")).child(legend))
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
        _ if ground.found.is_searching() => format!("搜索“{}” - {edition}", search::shortened(&ground.route.query)),
        _ => edition.to_owned(),
    }
}

/// Attributes of the root element by name; those without a value are not set.
pub type RootAttributes = Vec<RootAttribute>;

/// What the style sheet must know of the state.
pub fn root_attributes(state: &State) -> RootAttributes {
    let route = &state.ground.route;
    let is_kiosk = route.device == Device::Kiosk;
    let mut attributes = vec![
        ("data-kiosk", is_kiosk.then_some("true")),
        ("data-size", (route.size == TextSize::Large).then_some("large")),
        // The loader waits for it before it says that the page is ready.
        ("data-rest", fetch_rest::awaited(state)),
        ("data-type", is_kiosk.then(|| state.kiosk.text.number())),
        ("data-controls", is_kiosk.then(|| state.kiosk.controls.name())),
        ("data-tint", is_kiosk.then(|| kiosk::tint(&state.kiosk)).flatten()),
    ];
    if let Some((later, settings)) = state.tools.later.zip(state.tools.settings).filter(|_| !is_kiosk) {
        attributes.extend((later.attributes)(settings));
    }
    attributes
}
