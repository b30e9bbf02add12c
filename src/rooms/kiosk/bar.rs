//! The bar that is always there, and the keys that move the text by a screenful.

use super::front::is_front;
use super::places::{self, Place};
use super::state::{Panel, Scene, Speech, Stack};
use super::steps::start;
use crate::ground::Ground;
use crate::nodes::{Element, element};
use crate::route::View;

/// 首页, 返回, 字号, 搜索; 朗读 where somebody can read.
pub(super) fn bar(scene: &Scene) -> Element {
    let Scene { ground, state, .. } = scene;
    let at_home = is_front(ground) && ground.route.view == View::Front;
    let nothing_behind = state.depth == 0 && at_home && scene.layers == Stack::None && state.panel == Panel::None;
    let home = element("a").attribute("href", start(ground).href()).attribute("id", "key-home");
    let find = element("a").attribute("href", places::address(ground, Place::Find).href()).attribute("id", "key-find");
    let finding = places::place(&ground.route) == Some(Place::Find);
    let back = key("kiosk-back").attribute_if("disabled", nothing_behind.then_some(""));
    let text = key("kiosk-text").attribute("aria-expanded", (state.panel == Panel::Text).to_string());
    let bar = element("nav").key("bar").class("k-bar").attribute("id", "bar").attribute("aria-label", "常用键");
    bar.child(home.attribute_if("aria-current", at_home.then_some("page")).child(icon(HOME)).child(name("首页")))
        .child(back.child(icon(BACK)).child(name("返回")))
        .child_if(scene.speech.map(speech))
        .child(text.child(icon(TEXT)).child(name("字号")))
        .child(find.attribute_if("aria-current", finding.then_some("page")).child(icon(FIND)).child(name("搜索")))
}

/// 朗读, and 停止 while a voice reads.
fn speech(speech: Speech) -> Element {
    match speech {
        Speech::Silent => key("aloud").child(icon(SPEAK)).child(name("朗读")),
        Speech::Speaking => key("aloud-stop").attribute("aria-pressed", "true").child(icon(STOP)).child(name("停止")),
    }
}

/// 上一屏 and 下一屏: the style sheet shows each only where something follows.
pub(super) fn screenfuls() -> Element {
    let keys = element("nav").key("screenfuls").class("k-screenfuls").attribute("aria-label", "翻屏");
    keys.child(key("screen-up").child(icon(UP)).child(name("上一屏")))
        .child(key("screen-down").child(icon(DOWN)).child(name("下一屏")))
}

/// The button that carries what is read to a visitor's own phone.
pub(super) fn take_along(ground: &Ground) -> Option<Element> {
    ground
        .article()
        .map(|_| key("take-along").class("k-take").child(icon(CODE)).child(element("span").text("带到手机上看")))
}

/// A button that sends a message; its action is its id.
pub(super) fn key(action: &'static str) -> Element {
    element("button").attribute("type", "button").attribute("id", action).attribute("data-action", action)
}

fn name(shown: &'static str) -> Element {
    element("span").text(shown)
}

const HOME: &str = "M3 11.5 12 4l9 7.5M5.5 9.5V20h4.5v-6h4v6h4.5V9.5";
const BACK: &str = "M15 4 7 12l8 8";
const SPEAK: &str = "M4 9.5v5h3.5L12 19V5L7.5 9.5zM15.5 9a4.2 4.2 0 0 1 0 6M18 6a8.4 8.4 0 0 1 0 12";
const STOP: &str = "M6 6h12v12H6z";
const TEXT: &str = "M3 8V5h11v3M8.5 5v14M6 19h5M14 12v-2h7v2M17.5 10v9M16 19h3";
const FIND: &str = "M15.5 15.5 21 21M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13z";
const UP: &str = "M4 15l8-8 8 8";
const DOWN: &str = "M4 9l8 8 8-8";
const CODE: &str = "M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h3v3h-3zM20 14v6h-6";

/// A sign drawn with a line, beside the word that says the same.
fn icon(path: &'static str) -> Element {
    element("svg")
        .class("k-icon")
        .attribute("viewBox", "0 0 24 24")
        .attribute("aria-hidden", "true")
        .attribute("focusable", "false")
        .child(element("path").attribute("d", path))
}
