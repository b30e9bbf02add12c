//! The search field with its suggestions: a combobox whose list is a popup beside the text, rows of keys on a phone, and
//! the upper half of the keyboard in a kiosk.

use super::state::{Attention, FIELD, State};
use super::steps::option_id;
use crate::ground::Ground;
use crate::nodes::{Element, element};
use crate::route::Device;

/// Id of the list of suggestions.
pub(super) const OPTIONS: &str = "search-options";

/// Id of the line that explains the query language.
pub(super) const HINT: &str = "search-hint";

/// What a query may hold, with what it does. As the search understands it: [`edition::search::Query`].
const LANGUAGE: [(&str, &str); 5] = [
    ("词 词", "都要有"),
    ("“…”", "连在一起"),
    ("-词", "不要有"),
    (">1000人", "数字更大"),
    ("100..500次", "在两数之间"),
];

/// The field, its buttons and, on a reader's own device, its suggestions.
pub fn search(ground: &Ground, state: &State) -> Element {
    let filled = !ground.route.query.is_empty();
    let clear = filled.then(|| icon_button("clear", "清除", "×"));
    let later = state.later.filter(|_| ground.route.device == Device::Personal);
    let shown = later.and_then(|later| (later.panel)(ground, state));
    element("search")
        .class("search")
        .attribute("id", "search")
        .child(
            element("div")
                .class("search-box")
                .child(field(ground, state))
                .child_if(clear)
                .child_if(filled.then(|| steps(ground))),
        )
        .child_if(shown)
}

fn field(ground: &Ground, state: &State) -> Element {
    let open = !state.groups.is_empty();
    let mut described = Vec::new();
    if explains_language(ground, state) {
        described.push(HINT);
    }
    if !ground.route.query.is_empty() {
        described.push("search-count");
    }
    element("input")
        .attribute("type", "search")
        .attribute("id", FIELD)
        .attribute("value", ground.route.query.clone())
        .attribute("placeholder", "搜文字、拼音、数字")
        .attribute("aria-label", "搜索本版")
        .attribute("role", "combobox")
        .attribute("aria-autocomplete", "list")
        .attribute("aria-expanded", if open { "true" } else { "false" })
        .attribute_if("aria-controls", open.then_some(OPTIONS))
        .attribute_if("aria-activedescendant", state.active.map(option_id))
        .attribute_if("aria-describedby", (!described.is_empty()).then(|| described.join(" ")))
        .attribute("autocomplete", "off")
        .attribute("autocapitalize", "off")
        .attribute("spellcheck", "false")
        .attribute("enterkeyhint", "search")
        .attribute_if("inputmode", (ground.route.device == Device::Kiosk).then_some("none"))
}

/// 上一处, "3 / 17", 下一处.
fn steps(ground: &Ground) -> Element {
    let count = ground.found.places.len();
    let current = ground.found.current.map_or(0, |current| current + 1);
    let disable = |button: Element| button.attribute_if("disabled", (count == 0).then_some(""));
    element("div")
        .class("steps")
        .attribute("role", "group")
        .attribute("aria-label", "逐处查看")
        .child(disable(icon_button("previous-match", "上一处", "↑")))
        .child(
            element("span")
                .class("step-count")
                .attribute("id", "search-count")
                .text([&current.to_string(), " / ", &count.to_string()].concat()),
        )
        .child(disable(icon_button("next-match", "下一处", "↓")))
}

fn icon_button(action: &'static str, name: &'static str, icon: &'static str) -> Element {
    element("button")
        .attribute("type", "button")
        .attribute("id", ["button-", action].concat())
        .attribute("data-action", action)
        .attribute("aria-label", name)
        .attribute("title", name)
        .class(["icon ", action].concat())
        .child(element("span").attribute("aria-hidden", "true").text(icon))
}

/// Whether the query language is explained at the field: where there is room for it, and where nothing is found. A kiosk's
/// visitor has keys for letters and offers above them instead.
pub(super) fn explains_language(ground: &Ground, state: &State) -> bool {
    let unfinished = ground.found.results.as_ref().is_none_or(|results| results.hits.is_empty());
    ground.route.device == Device::Personal
        && state.later.is_some()
        && state.attention == Attention::Suggestions
        && (unfinished || !state.groups.is_empty())
}

/// What a query may hold, as one line.
pub(super) fn language() -> Element {
    let part = |(sign, meaning): &(&'static str, &'static str)| {
        element("span").child(element("b").text(*sign)).text(" ").text(*meaning)
    };
    element("p").class("language").children(LANGUAGE.iter().map(part))
}
