//! From place to place: by the browser's address, by a link, or after something has been fetched.

use super::announce::announcement;
use super::fetch_rest;
use super::state::State;
use crate::ground::{Effect, Ground, Outcome, ScrollTarget, Trip, Way, shortened};
use crate::rooms::search::Attention;
use crate::rooms::{figures, people, search, shelf, tools};
use crate::route::{Device, Route, View};

/// Shows what the browser's address names.
pub(super) fn arrive(state: &mut State, hash: &str) -> Vec<Effect> {
    let device = on(state, Route::device(hash));
    let route = Route::parse(hash).ok().filter(|route| shelf::EXISTS || route.view != View::Shelf);
    let Some(route) = route.map(|route| Route { device, ..route }) else {
        let home = Route { device, ..state.ground.route.home() };
        let mut effects = arrive_at(state, home);
        state.ground.notice = Some("没有这个地址，已回到版面。".to_owned());
        effects.insert(0, Effect::Replace(state.ground.route.href()));
        return effects;
    };
    let size = tools::size_at(&state.ground, &state.tools, route.size);
    let route = Route { size, ..route };
    let outcome = shelf::depart(&mut state.ground, &mut state.shelf, route, Way::Address);
    let mut effects = travel(state, outcome);
    if device != Route::device(hash) {
        effects.insert(0, Effect::Replace(state.ground.route.href()));
    }
    effects
}

/// The device on which an address for `device` is shown: a kiosk stays one, whatever is typed or linked.
fn on(state: &State, device: Device) -> Device {
    if state.ground.route.device == Device::Kiosk { Device::Kiosk } else { device }
}

/// A link was followed.
pub(super) fn follow(state: &mut State, route: Route) -> Vec<Effect> {
    let route = Route { device: on(state, route.device), ..route };
    let outcome = shelf::depart(&mut state.ground, &mut state.shelf, route, Way::Link);
    travel(state, outcome)
}

/// Takes the reader where a step leads.
pub(super) fn travel(state: &mut State, outcome: Outcome) -> Vec<Effect> {
    let Outcome { mut effects, trip } = outcome;
    let Some(Trip { route, way, announced, notice }) = trip else { return effects };
    match way {
        Way::Link => effects.extend(open(state, route)),
        Way::Address => effects.extend(arrive_at(state, route)),
        Way::Meanwhile => go(state, route),
    }
    if let Some(announced) = announced {
        if way == Way::Address {
            // What was chosen while it was being fetched may stand in the address.
            effects.insert(0, Effect::Replace(state.ground.route.href()));
        }
        state.ground.announced = if state.ground.found.is_searching() { announcement(state) } else { announced };
    }
    if notice.is_some() {
        state.ground.notice = notice;
    }
    effects
}

/// Takes the reader to `route`, whatever it asks for: what does not exist is told, and the front page shown.
pub(super) fn go(state: &mut State, mut route: Route) {
    state.ground.notice = None;
    state.focus_later = None;
    state.figures.entry = figures::Entry::Shared;
    shelf::choose(&mut state.ground, &mut state.shelf, &mut route);
    let ground = &mut state.ground;
    leave_out_unknown(ground, &mut route);
    let searched =
        route.query != ground.route.query || (!ground.found.is_searching() && !route.query.trim().is_empty());
    ground.route = route;
    search::attend(ground, &mut state.search, Attention::Elsewhere);
    state.tools.open.take_if(|_| ground.article().is_none());
    state.share.start_anew();
    if searched {
        search::look(ground, &mut state.search);
    }
    ground.collect_places();
    if ground.route.figure.is_some() && ground.explained().is_none() {
        ground.route.figure = None;
    }
}

/// Takes what the edition does not have out of `route`, and tells it.
fn leave_out_unknown(ground: &mut Ground, route: &mut Route) {
    if let View::Article(id) = &route.view
        && ground.edition.article_index(id).is_none()
    {
        ground.notice = Some(format!("没有编号为“{}”的文章，已回到版面。", shortened(id)));
        *route = Route { view: View::Front, paragraph: None, figure: None, ..route.clone() };
    }
    if let View::Mechanism(id) = &route.view
        && ground.edition.mechanism_index(id).is_none()
    {
        ground.notice = Some(format!("没有编号为“{}”的做法，已回到全部做法。", shortened(id)));
        route.view = View::Mechanisms;
    }
    let sections = ground.edition.sections();
    if let Some(name) = route.sections.iter().find(|name| !sections.contains(name)) {
        ground.notice = Some(format!("没有“{}”这个栏目，已略去。", shortened(name)));
        route.sections.retain(|name| sections.contains(name));
    }
}

/// Shows what the browser's address names, where everything is here.
fn arrive_at(state: &mut State, route: Route) -> Vec<Effect> {
    let known = route.clone();
    go(state, route);
    let ground = &state.ground;
    // A front that nobody has narrowed down is no news.
    let whole = ground.route.view == View::Front && !ground.found.is_searching() && ground.route.sections.is_empty();
    state.ground.announced = if whole { String::new() } else { announcement(state) };
    let ground = &state.ground;
    let mut effects = Vec::new();
    if known != ground.route {
        effects.push(Effect::Replace(ground.route.href()));
    }
    effects.extend(paragraph(ground).map(Effect::Scroll).or_else(|| people::target(ground)));
    effects.extend(figures::uncover(ground));
    effects
}

/// Takes the reader to `route` by an entry of the history.
fn open(state: &mut State, route: Route) -> Vec<Effect> {
    let before = &state.ground.route;
    let same_search = route.query == before.query || route.view != View::Front;
    let same_view = route.view == before.view && route.edition == before.edition && same_search;
    state.figures.opener = None;
    go(state, route);
    let ground = &mut state.ground;
    ground.start_in_article();
    let mut effects = vec![Effect::Push(ground.route.href())];
    let entry = people::heading(ground);
    let target = match (paragraph(ground), &entry) {
        (Some(target), _) => target,
        (None, Some(entry)) => ScrollTarget::Element(entry.clone()),
        (None, None) if ground.found.current.is_some() => ScrollTarget::CurrentMatch,
        // What was found beside its text: a caption, a name.
        (None, None) if !same_view && ground.found.is_searching() && ground.article().is_some() => {
            ScrollTarget::CurrentMatch
        }
        (None, None) => ScrollTarget::Top,
    };
    if !same_view || target != ScrollTarget::Top {
        effects.push(Effect::Scroll(target));
        let heading = entry.unwrap_or_else(|| "view-heading".to_owned());
        if fetch_rest::is_waiting(state) {
            state.focus_later = Some(heading);
        } else {
            effects.push(Effect::Focus(heading));
        }
    }
    let ground = &mut state.ground;
    if ground.route.view == View::Figures {
        effects.push(Effect::SettleLater);
    }
    if let Some(uncover) = figures::uncover(ground) {
        effects.push(uncover);
        effects.push(Effect::Focus(figures::INSPECTOR.to_owned()));
    }
    effects
}

/// The paragraph that the address names.
fn paragraph(ground: &Ground) -> Option<ScrollTarget> {
    let (_, article) = ground.article()?;
    let paragraph = ground.route.paragraph?;
    (usize::from(paragraph) <= article.paragraphs.len())
        .then(|| ScrollTarget::Element(format!("{}-p{paragraph}", article.id)))
}
