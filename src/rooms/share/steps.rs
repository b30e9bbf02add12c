//! Steps of sharing: opening, copying, handing over.

use edition::model::Article;

use super::citation::citation;
use super::message::{Copying, Message};
use super::state::{PANEL, Panel, State};
use crate::ground::{Chore, Effect, Ground};
use crate::route::{Device, Route, View};

/// What `message` makes of sharing.
pub(super) fn update(ground: &mut Ground, state: &mut State, message: Message) -> Vec<Effect> {
    match (message, state.panel) {
        (Message::Toggle, Panel::Closed) => open(ground, state),
        (Message::Toggle | Message::Close, _) => close(state),
        (Message::Known(known), _) => {
            state.known = known;
            Vec::new()
        }
        (Message::Copy(what), _) => copy(ground, state, what),
        (Message::HandOver, _) => hand_over(ground, state),
    }
}

fn open(ground: &Ground, state: &mut State) -> Vec<Effect> {
    if ground.article().is_none() || ground.route.device == Device::Kiosk {
        return Vec::new();
    }
    (state.panel, state.copied) = (Panel::Open, None);
    // What is selected is asked before the focus moves.
    vec![Effect::Later(Chore::LookAround), Effect::Focus(PANEL.to_owned())]
}

fn close(state: &mut State) -> Vec<Effect> {
    if state.panel == Panel::Closed {
        return Vec::new();
    }
    state.start_anew();
    vec![Effect::Focus("share".to_owned())]
}

/// The address of the article, or of the paragraph in which words are selected. Whoever follows it has a selection and a
/// device of their own.
pub(super) fn href(article: &Article, state: &State) -> String {
    let paragraph = state.known.selected.as_ref().map(|(paragraph, _)| *paragraph);
    Route { view: View::Article(article.id.clone()), paragraph, ..Route::default() }.href()
}

/// The words that are selected.
pub(super) fn quote(state: &State) -> Option<&str> {
    state.known.selected.as_ref().map(|(_, words)| words.trim()).filter(|words| !words.is_empty())
}

fn copy(ground: &mut Ground, state: &mut State, what: Copying) -> Vec<Effect> {
    // The same words are heard again only where others stood between.
    ground.announced.clear();
    state.copied = None;
    let Some((_, article)) = ground.article() else { return Vec::new() };
    let href = href(article, state);
    let source = citation(ground, article, &state.known, &href);
    vec![match (what, quote(state)) {
        (Copying::Link, _) => Effect::Copy { words: String::new(), href },
        (Copying::Quote, Some(words)) => {
            Effect::Copy { words: format!("“{words}”\n{source}"), href: String::new() }
        }
        (Copying::Citation | Copying::Quote, _) => Effect::Copy { words: source, href: String::new() },
    }]
}

fn hand_over(ground: &Ground, state: &State) -> Vec<Effect> {
    let Some((_, article)) = ground.article() else { return Vec::new() };
    let title = article.headline.text.clone();
    let words = quote(state).unwrap_or_default().to_owned();
    vec![Effect::Later(Chore::HandOver { title, words, address: state.known.address.clone() + &href(article, state) })]
}
