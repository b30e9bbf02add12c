//! The question whether somebody is there; a touch anywhere answers it.

use super::state::{Presence, STAY, State};
use crate::nodes::{Element, element};

/// The question, while it is asked.
pub(super) fn question(state: &State) -> Option<Element> {
    let Presence::Asked(seconds) = state.presence else { return None };
    let stay = element("button").attribute("type", "button").attribute("id", STAY).attribute("data-action", "stay");
    let dialog = element("div")
        .class("question")
        .attribute("role", "alertdialog")
        .attribute("aria-modal", "true")
        .attribute("aria-label", "还在看吗？")
        .child(element("p").class("question-title").text("还在看吗？"))
        .child(element("p").child(element("b").text(seconds.to_string())).text(" 秒后回到首页"))
        .child(stay.text("继续阅读"));
    Some(element("div").key("question").class("question-veil").child(dialog))
}
