//! The keyboard of a kiosk: letters for pinyin, digits and signs for numbers, and the suggestions above them. Real buttons
//! on the page, since a kiosk's browser has no keyboard to show.

use crate::route::Device;
use crate::search_box::Attention;
use crate::state::State;
use crate::update::announcement;
use crate::view::node::{Element, element};
use crate::view::search_box::panel;

/// Keys that type what they show.
const ROWS: [&str; 4] = ["1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm.%>"];

/// The keyboard, while a kiosk's visitor is at the search field.
pub fn pad(state: &State) -> Option<Element> {
    if state.route.device == Device::Personal || state.search_box.attention != Attention::Suggestions {
        return None;
    }
    let typed = element("p")
        .class("pad-typed")
        .attribute("aria-hidden", "true")
        .child(element("b").text(state.route.query.clone()))
        .child(element("span").text(announcement(state)));
    let mut keys = element("div").class("keys").attribute("role", "group").attribute("aria-label", "按键");
    for row in ROWS {
        keys = keys.children(row.chars().map(|sign| key(sign.to_string(), sign.to_string())));
        if row.len() < 10 {
            keys = keys.child(button("delete", "删除"));
        }
    }
    keys = keys
        .children(["万", "亿"].map(|sign| key(sign.to_owned(), sign.to_owned())))
        .child(key(" ".to_owned(), "空格".to_owned()).class("wide"))
        .child(button("clear", "清空").class("wide"))
        .child(button("done", "完成").class("wide done"));
    Some(
        element("section")
            .key("pad")
            .class("pad")
            .attribute("id", "pad")
            .attribute("aria-label", "屏幕键盘")
            .child(typed)
            .child_if(panel(state))
            .child(keys),
    )
}

fn key(types: String, shown: String) -> Element {
    let id = ["key-", &types].concat();
    button("key", shown).key(id).attribute("data-key", types)
}

fn button(action: &'static str, shown: impl Into<std::borrow::Cow<'static, str>>) -> Element {
    element("button").attribute("type", "button").attribute("data-action", action).text(shown)
}
