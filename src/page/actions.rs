//! Which message an element stands for: elements name it in `data-action`.

use super::fetch_rest;
use super::message::Message;
use crate::rooms::{figures, kiosk, mechanisms, people, search, sections, shelf, tools};
use crate::route::Route;

/// The message of the action `name`; `attribute` gives the element's attributes.
pub fn action(name: &str, attribute: &dyn Fn(&str) -> Option<String>) -> Option<Message> {
    match name {
        "open" => return Some(Message::Open(Box::new(Route::parse(&attribute("data-href")?).ok()?))),
        "dismiss" => return Some(Message::DismissNotice),
        "fetch-rest" => return Some(fetch_rest::Message::Fetch.into()),
        _ => {}
    }
    sections::action(name, attribute)
        .map(Message::Sections)
        .or_else(|| search::action(name, attribute).map(Message::Search))
        .or_else(|| figures::action(name, attribute).map(Message::Figures))
        .or_else(|| mechanisms::action(name, attribute).map(Message::Mechanisms))
        .or_else(|| people::action(name, attribute).map(Message::People))
        .or_else(|| tools::action(name).map(Message::Tools))
        .or_else(|| shelf::action(name).map(Message::Shelf))
        .or_else(|| kiosk::action(name, attribute).map(Message::Kiosk))
}
