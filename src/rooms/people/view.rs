//! The three lists.

use super::gathered::entries;
use super::state::State;
use super::{days, named, words};
use crate::ground::Ground;
use crate::nodes::{Element, element};
use crate::passages::parts::{button, view_heading};
use crate::route::View;

/// The view of people, places or days.
pub(super) fn view(ground: &Ground, state: &State) -> Element {
    let entries = entries(ground, state);
    let (key, name, count, content) = match ground.route.view {
        View::Places => {
            let (count, content) = named::places(ground, &entries.places);
            ("places", "地点和单位", count, content)
        }
        View::Days => {
            let (count, content) = days::days(ground, &entries.moments);
            ("days", "日子", count, content)
        }
        _ => {
            let (count, mut content) = named::people(ground, &entries.people);
            content.extend(words::glossary(ground));
            ("people", "人物", count, content)
        }
    };
    let header = element("header").child(view_heading(name)).child(element("p").class("count").text(count));
    let empty = content.is_empty().then(|| {
        let told = element("p").text("这些栏目的文章里没有。");
        let widen = button("all-sections", "看全部栏目");
        element("div").class("empty").child(told).child_if((!ground.route.sections.is_empty()).then_some(widen))
    });
    element("div").key(key).class("entries").attribute("id", key).child(header).children(content).child_if(empty)
}
