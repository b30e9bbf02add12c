//! The button that begins, the bar that leads, and the mark in the text.

use super::script::Place;
use super::state::{After, Phase, State};
use super::steps::SENTENCE;
use super::voices::{Origin, Volume};
use crate::nodes::{Element, Node, element};
use crate::passages::Additions;
use crate::passages::parts::button as action_button;

/// Its label says what a tap does.
const fn verb(phase: Phase) -> &'static str {
    match phase {
        Phase::Silent => "朗读",
        Phase::Speaking => "暂停",
        Phase::Paused => "继续",
    }
}

/// The button above an article; none where there is no voice.
pub(super) fn button(state: &State) -> Option<Node> {
    state.has_voice().then(|| action_button("aloud", verb(state.phase)).into())
}

/// The bar with which the reading is led.
pub(super) fn player(state: &State, speed: Element) -> Option<Element> {
    if state.phase == Phase::Silent {
        return None;
    }
    let onward = action_button("aloud-onward", "连读")
        .attribute("aria-pressed", (state.after == After::GoOn).to_string())
        .attribute("title", "读完这一篇接着读下一篇");
    let bar = element("div")
        .class("player-row")
        .child(action_button("aloud-previous", "上一句"))
        .child(action_button("aloud-pause", verb(state.phase)).class("main"))
        .child(action_button("aloud-next", "下一句"))
        .child(speed)
        .child(onward)
        .child(action_button("aloud-stop", "×").class("icon").attribute("aria-label", "停止朗读"));
    Some(
        element("section")
            .key("player")
            .class("player")
            .attribute("id", "player")
            .attribute("aria-label", "朗读")
            .child_if(trouble(state))
            .child(bar),
    )
}

/// Why the engine does not read; none where it does.
pub(super) fn trouble(state: &State) -> Option<Element> {
    state
        .trouble
        .map(|trouble| element("p").key("trouble").class("notice").attribute("role", "alert").text(trouble.words()))
}

/// Which voice reads, or why none does.
pub(super) fn voices(state: &State) -> Element {
    let row = element("div").class("sheet-row").attribute("role", "group").attribute("aria-label", "朗读的声音");
    let label = element("span").class("sheet-label").attribute("aria-hidden", "true").text("声音");
    let voices = match &state.voices {
        None => return row.child(label).child(element("span").text("正在查找……")),
        Some(voices) if voices.is_empty() => {
            return row.child(label).child(element("span").text("这台设备没有普通话语音，不能朗读。"));
        }
        Some(voices) => voices,
    };
    let buttons = voices.iter().enumerate().map(|(index, voice)| {
        let away = if voice.origin == Origin::Network { "（联网）" } else { "" };
        element("button")
            .attribute("type", "button")
            .attribute("id", format!("voice-{index}"))
            .attribute("data-action", "aloud-voice")
            .attribute("data-voice", index.to_string())
            .attribute("aria-pressed", (index == state.voice).to_string())
            .text([&voice.name, away].concat())
    });
    row.child(label).children(buttons)
}

/// How loud the voice is, for a machine whose own keys nobody reaches.
pub(super) fn volumes(state: &State) -> Element {
    let steps = Volume::ALL.iter().enumerate().map(|(number, volume)| {
        element("button")
            .attribute("type", "button")
            .attribute("data-action", "aloud-volume")
            .attribute("data-volume", number.to_string())
            .attribute("aria-pressed", (*volume == state.volume).to_string())
            .text(volume.name())
    });
    let label = element("span").attribute("aria-hidden", "true").text("朗读声音");
    element("div")
        .class("k-volumes")
        .attribute("role", "group")
        .attribute("aria-label", "朗读声音")
        .child(label)
        .children(steps)
}

/// Every sentence of the article is an element while it is read, so that only the mark moves from one to the next.
pub(super) fn mark(state: &State, additions: &mut Additions) {
    if state.phase == Phase::Silent {
        return;
    }
    for (index, part) in state.parts.iter().enumerate() {
        let Place::Text(paragraph, bytes) = &part.place else { continue };
        let mut sentence = element("span");
        if index == state.at {
            sentence = sentence.attribute("id", SENTENCE).attribute("data-speaking", "true");
            if let Some(word) = state.word.clone().filter(|word| bytes.start <= word.start && word.end <= bytes.end) {
                additions.wrap(*paragraph, word, element("span").class("spoken-word"));
            }
        }
        additions.wrap(*paragraph, bytes.clone(), sentence);
    }
}

/// Marks the element that is read as a whole: the headline, a note, a drawing.
pub(super) fn mark_element(state: &State, view: &mut Element) {
    let Some(Place::Element(id)) = state.place() else { return };
    mark_in(view, id);
}

fn mark_in(view: &mut Element, id: &str) -> bool {
    if view.get("id") == Some(id) {
        view.attributes.push(("data-speaking", "true".into()));
        return true;
    }
    view.children.iter_mut().any(|child| match child {
        Node::Element(child) => mark_in(child, id),
        Node::Text(_) => false,
    })
}
