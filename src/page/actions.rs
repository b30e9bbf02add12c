//! Which message an element or a key stands for: elements name it in `data-action`.

use super::fetch_rest;
use super::message::Message;
use super::state::State;
use crate::nodes::AttributeOf;
use crate::rooms::{figures, mechanisms, people, search, sections, shelf, tools};
use crate::route::Route;

/// The message of the action `name`; `attribute` gives the element's attributes.
pub fn action(state: &State, name: &str, attribute: AttributeOf<'_>) -> Option<Message> {
    match name {
        "open" => return Some(Message::Open(Box::new(Route::parse(&attribute("data-href")?).ok()?))),
        "dismiss" => return Some(Message::DismissNotice),
        "fetch-rest" => return Some(fetch_rest::Message::Fetch.into()),
        _ => {}
    }
    sections::action(name, attribute)
        .map(Message::Sections)
        .or_else(|| search::action(name, attribute).map(Message::Search))
        .or_else(|| figures::action(&state.figures, name, attribute).map(Message::Figures))
        .or_else(|| mechanisms::action(&state.mechanisms, name, attribute).map(Message::Mechanisms))
        .or_else(|| people::action(name, attribute).map(Message::People))
        .or_else(|| tools::action(&state.tools, name, attribute).map(Message::Tools))
        .or_else(|| (state.aloud.later?.action)(name, attribute).map(Message::Aloud))
        .or_else(|| (state.share.later?.action)(name).map(Message::Share))
        .or_else(|| shelf::action(name).map(Message::Shelf))
        .or_else(|| (state.kiosk.later?.action)(name, attribute).map(Message::Kiosk))
}

/// The message of `key`, where nothing is typed; none where the reader has switched such keys off.
pub fn shortcut(state: &State, key: &str) -> Option<Message> {
    state.tools.settings.filter(|settings| settings.value(tools::KEYS) == 0)?;
    let tools = state.tools.later.and_then(|later| (later.shortcut)(key)).map(Message::Tools);
    let aloud = || (state.aloud.later?.shortcut)(key).map(Message::Aloud);
    tools.or_else(aloud).or_else(|| (state.share.later?.shortcut)(key).map(Message::Share))
}
