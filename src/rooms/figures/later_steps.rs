//! Steps that are asked for by the explanation of a figure and by the board: walking through all figures, copying, exporting.

use super::choices::{Copying, Format};
use super::export::export;
use super::inspector::citation;
use super::message::Message;
use super::parameters::{Board, ROWS};
use super::state::{Entry, State};
use crate::ground::{Direction, Effect, Ground};
use crate::route::{Route, View};

/// What `message` makes of the figures.
pub(super) fn update(ground: &mut Ground, state: &mut State, message: Message) -> Vec<Effect> {
    match message {
        Message::Step(direction) => return step(ground, state, direction),
        Message::MoveInspector(side) => state.side = side,
        Message::Copy(what) => return copy(ground, state, what),
        Message::Copied(outcome) => {
            state.copied = Some(outcome);
            outcome.words().clone_into(&mut ground.announced);
        }
        Message::Magnitude(typed) => return set_magnitude(ground, typed),
        Message::Export(format) => return export(ground, format),
        Message::ToggleKind(_) | Message::ToggleAll | Message::Explain { .. } | Message::Close => {}
    }
    Vec::new()
}

/// The message that an element of the explanation or of the board stands for.
pub(super) fn action(name: &str) -> Option<Message> {
    Some(match name {
        "close-figure" => Message::Close,
        "previous-figure" => Message::Step(Direction::Previous),
        "next-figure" => Message::Step(Direction::Next),
        "copy-figure" => Message::Copy(Copying::Citation),
        "copy-link" => Message::Copy(Copying::Link),
        "export-csv" => Message::Export(Format::Csv),
        "export-json" => Message::Export(Format::Json),
        _ => return None,
    })
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

/// Copies the explained figure's sentence with its source, or the link to it alone.
fn copy(ground: &mut Ground, state: &mut State, what: Copying) -> Vec<Effect> {
    // The same words are heard again only where others stood between.
    ground.announced.clear();
    state.copied = None;
    let Some((index, place)) = ground.explained() else { return Vec::new() };
    let words = match what {
        Copying::Citation => citation(ground, index, place).unwrap_or_default(),
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
