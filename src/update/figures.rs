//! Steps that concern figures: explaining one, walking through all, copying.

use edition::model::FigureRef;

use super::INSPECTOR;
use crate::board::export::Format;
use crate::board::{Board, ROWS, table};
use crate::message::{Copying, Direction, Effect};
use crate::route::{FigureAddress, Route, View};
use crate::state::{Side, State};
use crate::view::inspector::citation;

/// Explains the figure at `place`.
pub(super) fn explain(state: &mut State, article: usize, place: FigureRef) -> Vec<Effect> {
    if state.edition.articles.get(article).and_then(|article| article.figure(place)).is_none() {
        return Vec::new();
    }
    let address = state.address(article, place);
    state.copied = None;
    state.route.figure = Some(address.clone());
    vec![Effect::Replace(state.route.href()), Effect::Uncover(address), Effect::Focus(INSPECTOR.to_owned())]
}

/// Closes the explanation; the focus goes back to where it came from.
pub(super) fn close_figure(state: &mut State) -> Vec<Effect> {
    let Some(address) = state.route.figure.take() else { return Vec::new() };
    state.side = Side::Right;
    state.copied = None;
    let back = state.opener.take().map_or_else(|| Effect::FocusFigure(address), Effect::Focus);
    vec![Effect::Replace(state.route.href()), back]
}

/// Explains the figure before or after the explained one, in the order of the page.
pub(super) fn step_figure(state: &mut State, direction: Direction) -> Vec<Effect> {
    let figures: Vec<_> = state.all_figures().collect();
    let current = state.explained().and_then(|figure| figures.iter().position(|known| *known == figure));
    let next = match (current, direction) {
        (Some(current), Direction::Next) => (current + 1) % figures.len(),
        (Some(current), Direction::Previous) => (current + figures.len() - 1) % figures.len(),
        (None, _) => return Vec::new(),
    };
    let (article, place) = figures[next];
    let address = state.address(article, place);
    state.opener = None;
    state.copied = None;
    if matches!(state.route.view, View::Article(_)) {
        state.route.view = View::Article(address.article.clone());
        state.route.paragraph = None;
    }
    state.route.figure = Some(address.clone());
    vec![Effect::Replace(state.route.href()), Effect::Uncover(address)]
}

/// Brings the explained figure into sight beside its explanation; nothing where none is explained.
pub(super) fn uncover(state: &State) -> Option<Effect> {
    state.explained().map(|(article, place)| Effect::Uncover(state.address(article, place)))
}

/// Copies the explained figure's sentence with its source, or the link to it alone.
pub(super) fn copy(state: &mut State, what: Copying) -> Vec<Effect> {
    // The same words are heard again only where others stood between.
    state.announced.clear();
    state.copied = None;
    let Some((index, place)) = state.explained() else { return Vec::new() };
    let words = match what {
        Copying::Citation => citation(state, index, place).unwrap_or_default(),
        Copying::Link => String::new(),
    };
    // Whoever follows the link has a selection and a device of their own.
    let route = Route {
        view: View::Article(state.edition.articles[index].id.clone()),
        paragraph: Some(place.paragraph + 1),
        figure: Some(state.address(index, place)),
        ..Route::default()
    };
    vec![Effect::Copy { words, href: route.href() }]
}

/// Keeps the figures of the board within a magnitude.
pub(super) fn set_magnitude(state: &mut State, typed: String) -> Vec<Effect> {
    let board = Board { magnitude: typed, rows: ROWS, ..Board::of(&state.route) };
    state.route.extra = board.parameters();
    vec![Effect::Replace(state.route.href()), Effect::SettleLater]
}

/// Gives the board's table away as a file.
pub(super) fn export(state: &State, format: Format) -> Vec<Effect> {
    let rows = table(state, &Board::of(&state.route)).rows;
    vec![Effect::Download {
        name: format.file_name(),
        media_type: format.media_type(),
        content: format.content(state, &rows),
    }]
}

/// Id of a figure in the reading view.
pub fn figure_id(address: &FigureAddress) -> String {
    format!("{}-p{}-f{}", address.article, address.place.paragraph + 1, address.place.figure + 1)
}
