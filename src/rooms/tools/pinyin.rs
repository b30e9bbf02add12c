//! 注音: the reading above every character of an article, as `<ruby>` (clreq 3.3.1).

use edition::fold::Folding;
use edition::readings::{Readings, Syllable};
use edition::source::Source as _;

use super::settings::PINYIN;
use super::state::State;
use crate::ground::Ground;
use crate::nodes::{Element, Node, element};

/// Puts the readings into the headline and the text of the article at `index`, where they are asked for. Linear in the text
/// and in the readings of its edition.
pub(super) fn annotate(ground: &Ground, state: &State, index: usize, view: &mut Element) {
    if state.chosen().value(PINYIN) == 0 {
        return;
    }
    let readings = ground.edition.readings(index);
    let folding = Folding::new(&ground.edition.head().simplified);
    for_each_text(view, &mut |block| set_above(block, &readings, &folding));
}

/// Calls `change` with every element whose text is read as one: the lines of the headline, and each paragraph.
fn for_each_text(view: &mut Element, change: &mut dyn FnMut(&mut Element)) {
    let in_text = view.get("class") == Some("text");
    for child in &mut view.children {
        let Node::Element(child) = child else { continue };
        match (child.tag, child.get("class")) {
            ("h2", _) | ("p", Some("kicker" | "deck")) => change(child),
            ("p", _) if in_text => change(child),
            ("div" | "article" | "hgroup", _) => for_each_text(child, change),
            _ => {}
        }
    }
}

fn set_above(block: &mut Element, readings: &Readings, folding: &Folding) {
    let mut text = String::new();
    collect(block, &mut text);
    let mut syllables = readings.of(&text, folding).into_iter().peekable();
    let mut at = 0;
    put_in(block, &mut at, &mut |at| syllables.next_if(|(place, _)| *place == at).map(|(_, syllable)| syllable));
}

/// Signs that stand in the text and are no part of it.
fn is_sign(element: &Element) -> bool {
    element.get("role") == Some("button") && matches!(element.get("class"), Some("note-mark" | "way-sign"))
}

fn collect(element: &Element, text: &mut String) {
    for child in &element.children {
        match child {
            Node::Text(run) => text.push_str(run),
            Node::Element(child) if !is_sign(child) => collect(child, text),
            Node::Element(_) => {}
        }
    }
}

/// Replaces every character that has a reading; `at` is the byte of the block's text that comes next.
fn put_in(element: &mut Element, at: &mut usize, reading: &mut dyn FnMut(usize) -> Option<Syllable>) {
    for child in std::mem::take(&mut element.children) {
        match child {
            Node::Element(mut child) => {
                if !is_sign(&child) {
                    put_in(&mut child, at, reading);
                }
                element.children.push(child.into());
            }
            Node::Text(run) => {
                let mut plain = 0;
                for (place, character) in run.char_indices() {
                    if let Some(syllable) = reading(*at + place) {
                        push_text(element, &run[plain..place]);
                        plain = place + character.len_utf8();
                        element.children.push(ruby(&run[place..plain], syllable).into());
                    }
                }
                push_text(element, &run[plain..]);
                *at += run.len();
            }
        }
    }
}

fn push_text(element: &mut Element, text: &str) {
    if !text.is_empty() {
        element.children.push(Node::Text(text.to_owned().into()));
    }
}

/// Who listens hears the character alone.
fn ruby(character: &str, syllable: Syllable) -> Element {
    let above = element("rt").attribute("aria-hidden", "true").text(syllable.marked());
    element("ruby").text(character.to_owned()).child(above)
}
