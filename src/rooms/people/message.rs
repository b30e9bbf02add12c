//! What can happen to people, places, days and words: nothing but that a word is explained. All else are links.

use crate::nodes::AttributeOf;

/// What can happen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Message {
    /// The meaning of the word with this index in the glossary is to be shown in the article that is read, or put away.
    Explain(usize),
}

/// The message that an element stands for.
pub fn action(name: &str, attribute: AttributeOf<'_>) -> Option<Message> {
    if name == "word" { Some(Message::Explain(attribute("data-word")?.parse().ok()?)) } else { None }
}
