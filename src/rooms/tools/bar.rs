//! The buttons above an article, and the way back to one that was begun.

use super::message::Panel;
use super::settings::{SETTINGS, SPEED};
use super::state::State;
use crate::ground::Ground;
use crate::nodes::{Element, Node, element};
use crate::passages::parts::button;
use crate::route::{TextSize, View};

/// The buttons, those of other rooms first.
pub(super) fn bar(state: &State, others: Vec<Node>) -> Element {
    let look = button("look", "字号")
        .attribute("aria-expanded", (state.open == Some(Panel::Look)).to_string())
        .attribute("aria-label", "字号、行距和颜色");
    element("div")
        .key("article-tools")
        .class("article-tools")
        .attribute("role", "group")
        .attribute("aria-label", "阅读工具")
        .children(others)
        .child(look)
}

/// The way back to the article that was begun, on the front page.
pub(super) fn resume(ground: &Ground, state: &State) -> Option<Element> {
    let place = state.place.as_ref()?;
    let at_front = ground.route.view == View::Front && !ground.found.is_searching();
    let index = place.article_begun(ground).filter(|_| at_front)?;
    let mut route = ground.route.with_view(View::Article(place.article.clone()));
    route.paragraph = Some(place.paragraph);
    let link = element("a")
        .attribute("id", "resume")
        .attribute("href", route.href())
        .text("继续阅读 ")
        .child(element("b").text(ground.edition.articles[index].headline.text.clone()))
        .child(element("small").text(format!("第 {} 段", place.paragraph)));
    let forget = button("forget-place", "×").attribute("aria-label", "不再提示继续阅读");
    Some(element("aside").key("resume").class("resume").attribute("aria-label", "继续阅读").child(link).child(forget))
}

/// Hundredths of the usual speed for the values of the setting.
const SPEEDS: [u16; 5] = [60, 80, 100, 125, 150];

/// The same in 长辈版, where the usual is a little slower.
const ELDER_SPEEDS: [u16; 5] = [55, 70, 90, 110, 130];

/// The speed of reading aloud, in hundredths of the usual one.
pub(super) fn speed(ground: &Ground, state: &State) -> u16 {
    let speeds = if ground.route.size == TextSize::Large { ELDER_SPEEDS } else { SPEEDS };
    speeds.get(state.chosen().value(SPEED)).copied().unwrap_or(100)
}

/// The button that takes the next speed, and behind the fastest the slowest.
pub(super) fn speed_button(state: &State) -> Element {
    let values = SETTINGS[SPEED].values;
    let now = state.chosen().value(SPEED);
    let label = values.get(now).map_or("", |(_, label)| label);
    button("cycle-speed", "语速").child(element("small").text(label))
}
