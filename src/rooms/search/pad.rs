//! The keyboard of a kiosk: letters for pinyin, digits and signs for numbers, and the suggestions above them. Real buttons
//! on the page, since a kiosk's browser has no keyboard to show.

use super::panel::options;
use super::state::State;
use super::words::MOST_TOLD;
use crate::ground::Ground;
use crate::nodes::{Element, element};

/// Keys that type what they show.
const ROWS: [&str; 4] = ["1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm.%>"];

/// The keyboard, while a kiosk's visitor is at the search field. What is typed stands above it beside `announcement`.
pub(super) fn pad(ground: &Ground, state: &State, announcement: &str) -> Element {
    // A right offer is no failure: what was typed is the beginning of its letters.
    let said = if state.is_beginning(ground) { "要找的是不是下面的词？点一下" } else { announcement };
    let typed = element("p")
        .class("pad-typed")
        .attribute("aria-hidden", "true")
        .child(element("b").text(typed_last(&ground.route.query)))
        .child(element("span").text(said.to_owned()));
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
    element("section")
        .key("pad")
        .class("pad")
        .attribute("id", "pad")
        .attribute("aria-label", "屏幕键盘")
        .child(typed)
        .child_if(options(ground, state).map(|options| element("div").class("search-panel").child(options)))
        .child(keys)
}

/// The end of what is typed, where it is long: every key shows what it did.
fn typed_last(query: &str) -> String {
    match query.char_indices().rev().nth(MOST_TOLD - 1) {
        Some((start, _)) if start > 0 => ["……", &query[start..]].concat(),
        _ => query.to_owned(),
    }
}

fn key(types: String, shown: String) -> Element {
    let id = ["key-", &types].concat();
    button("key", shown).key(id).attribute("data-key", types)
}

fn button(action: &'static str, shown: impl Into<std::borrow::Cow<'static, str>>) -> Element {
    element("button").attribute("type", "button").attribute("data-action", action).text(shown)
}
