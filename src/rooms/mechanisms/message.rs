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

/// The message that an element stands for.
pub fn action(name: &str, attribute: AttributeOf<'_>) -> Option<Message> {
    let mechanism = attribute("data-way")?;
    let part = |name| attribute(name)?.parse().ok();
    match name {
        "ask" => Some(Message::Ask { mechanism, part: part("data-part")? }),
        "show-way" => Some(Message::Show { mechanism, part: part("data-to")? }),
        "toggle-way" => Some(Message::Toggle(mechanism)),
        key => {
            let keys = [
                ("ArrowLeft", Key::Left),
                ("ArrowRight", Key::Right),
                ("ArrowUp", Key::Up),
                ("ArrowDown", Key::Down),
                ("Home", Key::Home),
                ("End", Key::End),
            ];
            let (_, key) = keys.into_iter().find(|(known, _)| *known == key)?;
            Some(Message::Step { mechanism, part: part("data-part")?, key })
        }
    }
}
