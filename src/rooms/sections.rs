//! The sections: the reader's main filter.

use crate::ground::{Effect, Ground, ScrollTarget};
use crate::nodes::{AttributeOf, Element, element};
use crate::route::View;

/// What can happen to the filter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Message {
    /// A section is to be added to the chosen ones or taken out.
    Toggle(String),
    /// All sections are to be shown.
    Clear,
}

/// What `message` makes of the chosen sections.
pub fn update(ground: &mut Ground, message: Message) -> Vec<Effect> {
    let mut effects = Vec::new();
    match message {
        Message::Toggle(name) => {
            if !ground.edition.sections().contains(&name) {
                return Vec::new();
            }
            match ground.route.sections.iter().position(|chosen| *chosen == name) {
                Some(position) => drop(ground.route.sections.remove(position)),
                None => ground.route.sections.push(name),
            }
        }
        Message::Clear => ground.route.sections.clear(),
    }
    if matches!(ground.route.view, View::Article(_)) {
        ground.route = ground.route.with_view(View::Front);
        effects.push(Effect::Scroll(ScrollTarget::Top));
    }
    ground.found.current = None;
    ground.collect_places();
    effects.insert(0, Effect::Push(ground.route.href()));
    effects.push(Effect::SettleLater);
    effects
}

/// The message that an element stands for.
pub fn action(name: &str, attribute: AttributeOf<'_>) -> Option<Message> {
    match name {
        "section" => Some(Message::Toggle(attribute("data-section")?)),
        "all-sections" => Some(Message::Clear),
        _ => None,
    }
}

/// The sections as toggles, each with its count. In an article none is pressed unless it was chosen: they lead to the front.
pub fn sections(ground: &Ground, counts: Vec<usize>) -> Element {
    let all: usize = counts.iter().sum();
    let unfiltered = ground.route.sections.is_empty() && ground.article().is_none();
    let everything = button("全部", all, unfiltered).attribute("data-action", "all-sections");
    let buttons = ground.edition.sections().iter().zip(counts).map(|(name, count)| {
        button(name, count, ground.route.sections.contains(name))
            .attribute("data-action", "section")
            .attribute("data-section", name.clone())
    });
    element("nav").key("sections").class("sections").attribute("aria-label", "栏目").child(everything).children(buttons)
}

fn button(name: &str, count: usize, pressed: bool) -> Element {
    element("button")
        .key(name)
        .attribute("type", "button")
        .attribute("id", format!("section-{name}"))
        .attribute("aria-pressed", pressed.to_string())
        .text(name.to_owned())
        .text(" ")
        .child(element("small").text(count.to_string()))
}
