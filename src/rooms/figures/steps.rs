//! Steps of the figures: which are highlighted, explaining one, walking through all, copying, exporting.

use edition::figures::FigureKind;

use super::message::Message;
use super::parameters::{Board, ROWS};
use super::state::{Copying, Entry, INSPECTOR, State};
use crate::ground::{Direction, Effect, Ground};
use crate::route::{FigureAddress, Highlight, KindSet, Route, View};

/// What `message` makes of the figures.
pub fn update(ground: &mut Ground, state: &mut State, message: Message) -> Vec<Effect> {
    match message {
        Message::ToggleKind(kind) => toggle_kind(ground, kind),
        Message::ToggleAll => {
            let none = Highlight::Only(KindSet::default());
            ground.route.kinds = if ground.route.kinds == none { Highlight::All } else { none };
            vec![Effect::Replace(ground.route.href())]
        }
        Message::Explain { address, opener } => explain(ground, state, address, opener),
        Message::Close => close(ground, state).unwrap_or_default(),
        Message::Step(direction) => step(ground, state, direction),
        Message::MoveInspector(side) => {
            state.side = side;
            Vec::new()
        }
        Message::Copy(what) => copy(ground, state, what),
        Message::Copied(outcome) => {
            state.copied = Some(outcome);
            outcome.words().clone_into(&mut ground.announced);
            Vec::new()
        }
        Message::Magnitude(typed) => set_magnitude(ground, typed),
        Message::Export(format) => state.later.map(|later| (later.export)(ground, format)).unwrap_or_default(),
    }
}

fn toggle_kind(ground: &mut Ground, kind: FigureKind) -> Vec<Effect> {
    let kinds = match ground.route.kinds {
        Highlight::All => KindSet::all(),
        Highlight::Only(kinds) => kinds,
    };
    let kinds = kinds.toggled(kind);
    ground.route.kinds = if kinds == KindSet::all() { Highlight::All } else { Highlight::Only(kinds) };
    vec![Effect::Replace(ground.route.href())]
}

/// Explains the figure at `address`.
fn explain(ground: &mut Ground, state: &mut State, address: FigureAddress, opener: String) -> Vec<Effect> {
    let article = ground.edition.article_index(&address.article);
    if article.and_then(|article| ground.edition.articles[article].figure(address.place)).is_none() {
        return Vec::new();
    }
    (state.opener, state.copied) = (Some(opener), None);
    let another = ground.route.figure.replace(address.clone()).is_some();
    let href = ground.route.href();
    let write = if another {
        Effect::Replace(href)
    } else {
        state.entry = Entry::Own;
        Effect::Push(href)
    };
    vec![write, Effect::Uncover(address), Effect::Focus(INSPECTOR.to_owned())]
}

/// Closes the explanation, `None` where none is open; the focus goes back to where it came from.
pub fn close(ground: &mut Ground, state: &mut State) -> Option<Vec<Effect>> {
    let address = ground.route.figure.take()?;
    let back = state.opener.take().map_or_else(|| Effect::FocusFigure(address), Effect::Focus);
    let leave = match state.entry {
        Entry::Own => Effect::StepBack,
        Entry::Shared => Effect::Replace(ground.route.href()),
    };
    state.start_anew();
    Some(vec![leave, back])
}

/// Explains the figure before or after the explained one, in the order of the page.
fn step(ground: &mut Ground, state: &mut State, direction: Direction) -> Vec<Effect> {
    let figures: Vec<_> = ground.all_figures().collect();
    let current = ground.explained().and_then(|figure| figures.iter().position(|known| *known == figure));
    let next = match (current, direction) {
        (Some(current), Direction::Next) => (current + 1) % figures.len(),
        (Some(current), Direction::Previous) => (current + figures.len() - 1) % figures.len(),
        (None, _) => return Vec::new(),
    };
    let (article, place) = figures[next];
    let address = ground.address(article, place);
    (state.opener, state.copied) = (None, None);
    if ground.article().is_some_and(|(shown, _)| shown != article) {
        ground.route.view = View::Article(address.article.clone());
        ground.route.paragraph = None;
        ground.announced = ["《", &ground.edition.articles[article].headline.text, "》"].concat();
        state.entry = Entry::Shared;
    }
    ground.route.figure = Some(address.clone());
    vec![Effect::Replace(ground.route.href()), Effect::Uncover(address)]
}

/// Brings the explained figure into sight beside its explanation; nothing where none is explained.
pub fn uncover(ground: &Ground) -> Option<Effect> {
    ground.explained().map(|(article, place)| Effect::Uncover(ground.address(article, place)))
}

/// Copies the explained figure's sentence with its source, or the link to it alone.
fn copy(ground: &mut Ground, state: &mut State, what: Copying) -> Vec<Effect> {
    // The same words are heard again only where others stood between.
    ground.announced.clear();
    state.copied = None;
    let Some((index, place)) = ground.explained() else { return Vec::new() };
    let words = match what {
        Copying::Citation => state.later.and_then(|later| (later.citation)(ground, index, place)).unwrap_or_default(),
        Copying::Link => String::new(),
    };
    // Whoever follows the link has a selection and a device of their own.
    let route = Route {
        view: View::Article(ground.edition.articles[index].id.clone()),
        paragraph: Some(place.paragraph + 1),
        figure: Some(ground.address(index, place)),
        ..Route::default()
    };
    vec![Effect::Copy { words, href: route.href() }]
}

/// Keeps the figures of the board within a magnitude.
fn set_magnitude(ground: &mut Ground, typed: String) -> Vec<Effect> {
    let board = Board { magnitude: typed, rows: ROWS, ..Board::of(&ground.route) };
    ground.route.extra = board.parameters();
    vec![Effect::Replace(ground.route.href()), Effect::SettleLater]
}
