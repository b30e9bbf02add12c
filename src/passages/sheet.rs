//! A panel over the page.

use super::parts::button;
use crate::nodes::{Element, element};

/// A panel that leaves the text beside it in sight: a sheet at the lower end of a small window.
pub fn sheet(id: &'static str, name: &'static str, close: &'static str) -> Element {
    let close = button(close, "×").class("icon close").attribute("aria-label", "关闭");
    let head = element("div").class("sheet-head").child(element("h2").text(name)).child(close);
    element("section")
        .key(id)
        .class("sheet")
        .attribute("id", id)
        .attribute("role", "dialog")
        .attribute("aria-label", name)
        .attribute("tabindex", "-1")
        .child(head)
}
