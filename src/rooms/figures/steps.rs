//! Steps of the figures: which are highlighted, explaining one.

use edition::figures::FigureKind;

use super::message::{self, Message};
use super::state::{Entry, INSPECTOR, State};
use crate::ground::{Effect, Ground};
use crate::nodes::AttributeOf;
use crate::route::{FigureAddress, Highlight, KindSet};

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
        // All else is asked by the explanation and the board.
        message => state.later.map(|later| (later.update)(ground, state, message)).unwrap_or_default(),
    }
}

/// The message that an element stands for.
pub fn action(state: &State, name: &str, attribute: AttributeOf<'_>) -> Option<Message> {
    message::at_once(name, attribute).or_else(|| (state.later?.action)(name))
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

/// Brings the explained figure into sight beside its explanation; nothing where none is explained.
pub fn uncover(ground: &Ground) -> Option<Effect> {
    ground.explained().map(|(article, place)| Effect::Uncover(ground.address(article, place)))
}
