//! One step: what a message makes of the state, and what the page must do besides showing it.

use edition::figures::FigureKind;
use edition::search::SearchOptions;

use crate::kiosk::{self, Presence};
use crate::message::{Direction, Effect, Message, ScrollTarget};
use crate::route::{Highlight, KindSet, QUERY_LIMIT, Route, TextSize, View};
use crate::search_box::{self, Attention, attend};
#[cfg(feature = "shelf")]
use crate::shelf;
use crate::state::State;

mod figures;

pub use figures::figure_id;

/// Id of the search field.
pub const SEARCH_FIELD: &str = "search-field";

/// Id of the explanation of a figure.
pub const INSPECTOR: &str = "inspector";

/// Id of the field for a magnitude.
pub const MAGNITUDE_FIELD: &str = "board-magnitude";

/// Changes `state` by `message` and says what else is to be done. Accepts every message in every state.
pub fn update(state: &mut State, message: Message) -> Vec<Effect> {
    #[cfg(feature = "shelf")]
    state.fold_away();
    match message {
        Message::Arrive(hash) => arrive(state, &hash),
        Message::Open(route) => follow(state, *route),
        Message::Type(query) => type_query(state, &query),
        Message::ClearQuery => clear_query(state, Attention::Suggestions),
        Message::EnterSearch => {
            attend(state, Attention::Suggestions);
            Vec::new()
        }
        Message::LeaveSearch => {
            attend(state, Attention::Elsewhere);
            Vec::new()
        }
        Message::StepSuggestion(direction) => search_box::step(state, direction),
        Message::Submit(direction) => search_box::enter(state, direction),
        Message::Choose { query, hand } => search_box::choose(state, &query, hand),
        Message::PressKey(key) => search_box::press(state, key),
        Message::FinishTyping => search_box::finish(state),
        Message::Escape => escape(state),
        Message::ToggleSection(name) => toggle_section(state, name),
        Message::ClearSections => {
            state.route.sections.clear();
            state.current_match = None;
            state.collect_places();
            vec![Effect::Push(state.route.href()), Effect::SettleLater]
        }
        Message::ToggleKind(kind) => toggle_kind(state, kind),
        Message::ToggleFigures => {
            let none = Highlight::Only(KindSet::default());
            state.route.kinds = if state.route.kinds == none { Highlight::All } else { none };
            vec![Effect::Replace(state.route.href())]
        }
        Message::ExplainFigure { article, place, opener } => {
            state.opener = Some(opener);
            figures::explain(state, article, place)
        }
        Message::CloseFigure => figures::close_figure(state),
        Message::StepFigure(direction) => figures::step_figure(state, direction),
        Message::MoveInspector(side) => {
            state.side = side;
            Vec::new()
        }
        Message::CopyFigure(what) => figures::copy(state, what),
        Message::Copied(outcome) => {
            state.copied = Some(outcome);
            outcome.words().clone_into(&mut state.announced);
            Vec::new()
        }
        Message::Magnitude(typed) => figures::set_magnitude(state, typed),
        Message::Export(format) => figures::export(state, format),
        Message::StepMatch(direction) => step_match(state, direction),
        Message::ToggleHit(article) => {
            match state.expanded.iter().position(|known| *known == article) {
                Some(position) => drop(state.expanded.remove(position)),
                None => state.expanded.push(article),
            }
            Vec::new()
        }
        Message::ToggleSize => {
            state.route.size = match state.route.size {
                TextSize::Normal => TextSize::Large,
                TextSize::Large => TextSize::Normal,
            };
            vec![Effect::Replace(state.route.href())]
        }
        Message::Resize(columns) => {
            state.columns = columns.clamp(1, 5);
            Vec::new()
        }
        Message::Settle => {
            state.announced = announcement(state);
            Vec::new()
        }
        Message::DismissNotice => {
            state.notice = None;
            Vec::new()
        }
        Message::FallQuiet => kiosk::ask(state),
        Message::CountDown => kiosk::count_down(state),
        Message::Stay => {
            state.presence = Presence::Active;
            Vec::new()
        }
        #[cfg(feature = "shelf")]
        Message::Shelf(news) => shelf::news(state, news),
        Message::ArriveAtPastVisit => kiosk::reset(state),
    }
}

/// What the status region says of the board, or of the search; empty while nothing is searched for.
pub fn announcement(state: &State) -> String {
    if state.route.view == View::Figures {
        return format!("显示 {}", crate::view::board::count(state));
    }
    if state.results.is_none() {
        return String::new();
    }
    let (places, articles) = (state.place_count(), state.hits().count());
    let everywhere = state.results.as_ref().map_or(0, |results| results.places);
    match (articles, state.other_ways.len()) {
        (0, _) if everywhere > 0 => ["所选栏目没有找到，其他栏目有 ", &everywhere.to_string(), " 处"].concat(),
        (0, 0) => "没有找到".to_owned(),
        (0, ways) => ["没有找到，可以改查 ", &ways.to_string(), " 个词"].concat(),
        _ => format!("找到 {places} 处，在 {articles} 篇文章中"),
    }
}

/// What the status region says after a step from place to place: where it led, and that it went round.
fn announce_step(state: &State, from: Option<usize>, to: usize, direction: Direction) -> String {
    let went_round = match (from, direction) {
        (Some(from), Direction::Next) if to <= from => "已到最后一处，回到第一处。",
        (Some(from), Direction::Previous) if to >= from => "已到第一处，转到最后一处。",
        _ => "",
    };
    let headline = &state.edition.articles[state.places[to].article].headline.text;
    let (number, count) = ((to + 1).to_string(), state.places.len().to_string());
    [went_round, "第 ", &number, " 处，共 ", &count, " 处：", headline].concat()
}

/// Takes the reader to `route`, whatever it asks for: what does not exist is told, and the front page shown.
pub(crate) fn go(state: &mut State, mut route: Route) {
    state.notice = None;
    attend(state, Attention::Elsewhere);
    #[cfg(feature = "shelf")]
    shelf::choose(state, &mut route);
    if let View::Article(id) = &route.view
        && state.edition.article_index(id).is_none()
    {
        state.notice = Some(format!("没有编号为“{}”的文章，已回到版面。", shortened(id)));
        route = Route { view: View::Front, paragraph: None, figure: None, ..route };
    }
    let unknown: Vec<String> =
        route.sections.iter().filter(|name| !state.edition.sections.contains(name)).cloned().collect();
    if let Some(name) = unknown.first() {
        state.notice = Some(format!("没有“{}”这个栏目，已略去。", shortened(name)));
        route.sections.retain(|name| !unknown.contains(name));
    }
    let searched = route.query != state.route.query || (state.results.is_none() && !route.query.trim().is_empty());
    state.route = route;
    if searched {
        search(state);
    }
    state.collect_places();
    if state.route.figure.is_some() && state.explained().is_none() {
        state.route.figure = None;
    }
}

pub(crate) fn shortened(name: &str) -> String {
    name.chars().take(20).collect()
}

fn arrive(state: &mut State, hash: &str) -> Vec<Effect> {
    match Route::parse(hash) {
        #[cfg(feature = "shelf")]
        Ok(route) => {
            shelf::fetch_first(state, &route, shelf::Address::There).unwrap_or_else(|| arrive_at(state, route))
        }
        #[cfg(not(feature = "shelf"))]
        Ok(route) => arrive_at(state, route),
        Err(_) => {
            let home = state.route.home();
            let mut effects = arrive_at(state, home);
            state.notice = Some("没有这个地址，已回到版面。".to_owned());
            effects.insert(0, Effect::Replace(state.route.href()));
            effects
        }
    }
}

/// Shows what the browser's address names.
pub(crate) fn arrive_at(state: &mut State, route: Route) -> Vec<Effect> {
    let known = route.clone();
    go(state, route);
    state.announced = announcement(state);
    let mut effects = Vec::new();
    if known != state.route {
        effects.push(Effect::Replace(state.route.href()));
    }
    effects.extend(scroll_to_paragraph(state).map(Effect::Scroll));
    effects.extend(figures::uncover(state));
    effects
}

/// A link was followed.
fn follow(state: &mut State, route: Route) -> Vec<Effect> {
    #[cfg(feature = "shelf")]
    if let Some(effects) = shelf::fetch_first(state, &route, shelf::Address::Before) {
        return effects;
    }
    open(state, route)
}

/// Takes the reader to `route` by an entry of the history.
pub(crate) fn open(state: &mut State, route: Route) -> Vec<Effect> {
    let same_search = route.query == state.route.query || route.view != View::Front;
    let same_view = route.view == state.route.view && route.edition == state.route.edition && same_search;
    state.opener = None;
    go(state, route);
    state.current_match = match state.article() {
        Some((index, _)) => state.places.iter().position(|place| place.article == index),
        None => None,
    };
    let mut effects = vec![Effect::Push(state.route.href())];
    let target = if let Some(target) = scroll_to_paragraph(state) {
        target
    } else if state.current_match.is_some() {
        ScrollTarget::CurrentMatch
    } else {
        ScrollTarget::Top
    };
    if !same_view || target != ScrollTarget::Top {
        effects.push(Effect::Scroll(target));
        effects.push(Effect::Focus("view-heading".to_owned()));
    }
    if state.route.view == View::Figures {
        effects.push(Effect::SettleLater);
    }
    if let Some(uncover) = figures::uncover(state) {
        effects.push(uncover);
        effects.push(Effect::Focus(INSPECTOR.to_owned()));
    }
    effects
}

fn scroll_to_paragraph(state: &State) -> Option<ScrollTarget> {
    let (_, article) = state.article()?;
    let paragraph = state.route.paragraph?;
    (usize::from(paragraph) <= article.paragraphs.len())
        .then(|| ScrollTarget::Element(format!("{}-p{paragraph}", article.id)))
}

/// Looks for the query of the route in all sections.
pub(crate) fn search(state: &mut State) {
    state.expanded.clear();
    state.current_match = None;
    let options = SearchOptions::default();
    #[cfg(feature = "shelf")]
    let options = state.search_options(options);
    let query = state.index.query(&state.route.query);
    let found = || state.index.search(&state.edition, &query, &options);
    state.results = (!state.route.query.trim().is_empty()).then(found);
    let nothing = state.results.as_ref().is_some_and(|results| results.hits.is_empty());
    state.other_ways = if nothing { search_box::other_ways(state) } else { Vec::new() };
    state.collect_places();
}

/// Searches in the view that is shown, or on the front page from views that are not searched. Returns whether that makes
/// an entry of the history or changes it.
pub(crate) fn set_query(state: &mut State, query: &str) -> fn(String) -> Effect {
    let elsewhere = state.route.view == View::Mechanisms;
    let first = elsewhere || state.route.query.is_empty() && state.route.view == View::Front;
    if elsewhere {
        state.route = state.route.with_view(View::Front);
    }
    state.route.query = query.chars().take(QUERY_LIMIT).collect();
    search(state);
    state.route.paragraph = None;
    if let Some((index, _)) = state.article() {
        state.current_match = state.places.iter().position(|place| place.article == index);
    }
    if first { Effect::Push } else { Effect::Replace }
}

pub(crate) fn type_query(state: &mut State, query: &str) -> Vec<Effect> {
    let searched = state.results.is_some();
    let entry = set_query(state, query);
    attend(state, Attention::Suggestions);
    let mut effects = vec![entry(state.route.href()), Effect::SettleLater];
    if !searched && state.route.view == View::Front {
        effects.push(Effect::Scroll(ScrollTarget::Start));
    }
    effects
}

/// Closes the suggestions, or the explanation of a figure, or the search: the first of these that is open.
fn escape(state: &mut State) -> Vec<Effect> {
    if state.search_box.choices().next().is_some() {
        attend(state, Attention::Field);
        Vec::new()
    } else if state.route.figure.is_some() {
        figures::close_figure(state)
    } else if state.route.query.is_empty() {
        Vec::new()
    } else {
        clear_query(state, Attention::Field)
    }
}

fn clear_query(state: &mut State, attention: Attention) -> Vec<Effect> {
    state.route.query.clear();
    search(state);
    attend(state, attention);
    vec![Effect::Replace(state.route.href()), Effect::Focus(SEARCH_FIELD.to_owned()), Effect::SettleLater]
}

fn toggle_section(state: &mut State, name: String) -> Vec<Effect> {
    if !state.edition.sections.contains(&name) {
        return Vec::new();
    }
    match state.route.sections.iter().position(|chosen| *chosen == name) {
        Some(position) => drop(state.route.sections.remove(position)),
        None => state.route.sections.push(name),
    }
    state.current_match = None;
    state.collect_places();
    let mut effects = Vec::new();
    if matches!(state.route.view, View::Article(_)) {
        state.route = state.route.with_view(View::Front);
        effects.push(Effect::Scroll(ScrollTarget::Top));
    }
    effects.insert(0, Effect::Push(state.route.href()));
    effects.push(Effect::SettleLater);
    effects
}

fn toggle_kind(state: &mut State, kind: FigureKind) -> Vec<Effect> {
    let kinds = match state.route.kinds {
        Highlight::All => KindSet::all(),
        Highlight::Only(kinds) => kinds,
    };
    let kinds = kinds.toggled(kind);
    state.route.kinds = if kinds == KindSet::all() { Highlight::All } else { Highlight::Only(kinds) };
    vec![Effect::Replace(state.route.href())]
}

/// Shows the place before or after the current one. Where nothing is found, shows what else to look for.
pub(crate) fn step_match(state: &mut State, direction: Direction) -> Vec<Effect> {
    let attention =
        if state.search_box.attention == Attention::Elsewhere { Attention::Elsewhere } else { Attention::Field };
    attend(state, attention);
    let count = state.places.len();
    if count == 0 {
        if state.results.is_none() || !matches!(state.route.view, View::Article(_)) {
            return Vec::new();
        }
        state.route = state.route.with_view(View::Front);
        return vec![Effect::Push(state.route.href()), Effect::Scroll(ScrollTarget::Top)];
    }
    let next = match (state.current_match, direction) {
        (None, Direction::Next) => 0,
        (None, Direction::Previous) => count - 1,
        (Some(current), Direction::Next) => (current + 1) % count,
        (Some(current), Direction::Previous) => (current + count - 1) % count,
    };
    state.announced = announce_step(state, state.current_match, next, direction);
    state.current_match = Some(next);
    let article = state.places[next].article;
    let mut effects = Vec::new();
    let shown = state.article().map(|(shown, _)| shown);
    if shown.is_some_and(|shown| shown != article) {
        state.route.view = View::Article(state.edition.articles[article].id.clone());
        state.route.paragraph = None;
        effects.push(Effect::Replace(state.route.href()));
    } else if shown.is_none() && !state.expanded.contains(&article) {
        state.expanded.push(article);
    }
    effects.push(Effect::Scroll(ScrollTarget::CurrentMatch));
    effects
}
