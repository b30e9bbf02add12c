//! The state as a tree of nodes.

use super::announce::announcement;
use super::state::State;
use super::{chrome, fetch_rest, paper};
use crate::ground::Paper;
use crate::nodes::{Element, Node, RootAttribute, element};
use crate::passages::Additions;
use crate::rooms::{aloud, figures, front, kiosk, mechanisms, reading, search, sections, shelf};
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
        panel(state),
        player(state),
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

fn main(state: &State) -> Element {
    let content = shelf::view(&state.ground, &state.shelf).unwrap_or_else(|| view(state));
    let resume = state.tools.later.and_then(|later| (later.resume)(&state.ground, &state.tools));
    element("main").key("main").attribute("id", "main").attribute("tabindex", "-1").child(content).child_if(resume)
}

fn view(state: &State) -> Element {
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
    if let Some(later) = state.aloud.later {
        (later.mark)(&state.aloud, &mut additions);
    }
    if let Some(later) = state.people.later {
        (later.additions)(ground, &state.people, index, &mut additions);
    }
    mechanisms::spans(ground, index, &mut additions);
    match state.mechanisms.later {
        Some(later) => (later.below)(ground, &state.mechanisms, index, &mut additions),
        None => mechanisms::below(ground, index, &mut additions),
    }
    let voice = state.aloud.later.and_then(|later| (later.button)(&state.aloud));
    let tools = state.tools.later.filter(|_| ground.route.device == Device::Personal);
    let share = state.share.later.and_then(|later| (later.button)(ground, &state.share));
    let bar = tools.map(|later| (later.bar)(&state.tools, voice.into_iter().chain(share).collect()));
    let mut read = reading::reading(ground, index, &additions, bar, rail.into_iter().flatten());
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
