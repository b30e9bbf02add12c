//! What opens below the search field.

use std::ops::Range;

use edition::model::TermKind;
use edition::search::Nearness;

use super::field::{HINT, OPTIONS, explains_language, language};
use super::state::{Group, Offer, State};
use super::steps::option_id;
use crate::ground::Ground;
use crate::nodes::{Element, Node, element, text};

/// Suggestions and the line that explains the query language; none while the reader is at work elsewhere.
pub(super) fn panel(ground: &Ground, state: &State) -> Option<Element> {
    let options = options(ground, state);
    let hint = explains_language(ground, state).then(|| language().attribute("id", HINT));
    if options.is_none() && hint.is_none() {
        return None;
    }
    Some(element("div").key("panel").class("search-panel").child_if(options).child_if(hint))
}

/// The suggestions; none where there are none.
pub(super) fn options(ground: &Ground, state: &State) -> Option<Element> {
    let groups = &state.groups;
    if groups.is_empty() {
        return None;
    }
    let mut first = 0;
    let mut list = element("div")
        .attribute("id", OPTIONS)
        .class("options")
        .attribute("role", "listbox")
        .attribute("aria-label", if ground.route.query.is_empty() { "可以从这些词开始" } else { "版面上的词" });
    if groups.iter().any(|group| group.is_capped) {
        let note = element("p").key("capped").class("capped").attribute("role", "presentation");
        list = list.child(note.text("一万处以上，请多打几个字母"));
    }
    for group in groups {
        list = list.child(option_group(state, group, first));
        first += group.offers.len();
    }
    Some(list)
}

fn option_group(state: &State, group: &Group, first: usize) -> Element {
    let options = group.offers.iter().zip(first..).map(|(offer, number)| option(state, offer, number));
    let row = element("div").key(group.name).class("option-group");
    if group.name.is_empty() {
        return row.attribute("role", "presentation").children(options);
    }
    row.attribute("role", "group")
        .attribute("aria-label", group.name)
        .child(element("span").class("group-name").attribute("aria-hidden", "true").text(group.name))
        .children(options)
}

fn option(state: &State, offer: &Offer, number: usize) -> Element {
    let grouped = offer.typed.is_empty();
    let kind = kind_name(offer.kind).filter(|_| !grouped);
    element("div")
        .class("option")
        .attribute("id", option_id(number))
        .attribute("role", "option")
        .attribute("aria-selected", if state.active == Some(number) { "true" } else { "false" })
        .attribute("data-action", "choose")
        .attribute("data-query", offer.query.clone())
        .child(element("span").class("term").children(term(offer)))
        .child_if(kind.map(|kind| element("small").text(kind)))
        .child_if((offer.nearness == Nearness::Alike).then(|| element("small").class("near").text("音近")))
        .child(element("small").class("times").text([&offer.count.to_string(), " 处"].concat()))
}

/// The term; what was typed of it stands out.
fn term(offer: &Offer) -> Vec<Node> {
    let part = |range: Range<usize>| offer.text.get(range).unwrap_or_default().to_owned();
    let (start, end) = (offer.typed.start, offer.typed.end);
    let mut nodes = Vec::new();
    if start > 0 {
        nodes.push(text(part(0..start)));
    }
    if start < end {
        nodes.push(element("b").text(part(start..end)).into());
    }
    if end < offer.text.len() {
        nodes.push(text(part(end..offer.text.len())));
    }
    nodes
}

/// Where a term comes from, where that says more than the term.
const fn kind_name(kind: TermKind) -> Option<&'static str> {
    match kind {
        TermKind::Person => Some("人物"),
        TermKind::Place => Some("地点"),
        TermKind::Organisation => Some("机构"),
        TermKind::Programme => Some("项目"),
        TermKind::Word => None,
    }
}
