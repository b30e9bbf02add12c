//! What can happen to the mechanisms.

use crate::nodes::AttributeOf;
use edition::mechanism::Key;

/// Something that the reader did with a drawing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Message {
    /// A part was tapped: it says what it is, or is quiet again.
    Ask {
        /// Identifier of the mechanism.
        mechanism: String,
        /// Index of the part.
        part: usize,
    },
    /// A part is to be shown in its drawing, which may be hidden: its name was tapped in the text.
    Show {
        /// Identifier of the mechanism.
        mechanism: String,
        /// Index of the part.
        part: usize,
    },
    /// A key moves from the part that has the focus.
    Step {
        /// Identifier of the mechanism.
        mechanism: String,
        /// Index of the part.
        part: usize,
        /// Which way.
        key: Key,
    },
    /// The drawing in an article is shown or hidden.
    Toggle(String),
}

/// The message that an element stands for, where it is there before the drawings.
pub(super) fn at_once(name: &str, attribute: AttributeOf<'_>) -> Option<Message> {
    Some(match name {
        "show-way" => Message::Show { mechanism: attribute("data-way")?, part: attribute("data-to")?.parse().ok()? },
        "toggle-way" => Message::Toggle(attribute("data-way")?),
        _ => return None,
    })
}

/// The message that a part of a drawing stands for, or a key on it.
pub(super) fn of_part(name: &str, attribute: AttributeOf<'_>) -> Option<Message> {
    let (mechanism, part) = (attribute("data-way")?, attribute("data-part")?.parse().ok()?);
    if name == "ask" {
        return Some(Message::Ask { mechanism, part });
    }
    let keys = [
        ("ArrowLeft", Key::Left),
        ("ArrowRight", Key::Right),
        ("ArrowUp", Key::Up),
        ("ArrowDown", Key::Down),
        ("Home", Key::Home),
        ("End", Key::End),
    ];
    let (_, key) = keys.into_iter().find(|(known, _)| *known == name)?;
    Some(Message::Step { mechanism, part, key })
}
