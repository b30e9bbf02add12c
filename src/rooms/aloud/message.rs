//! What can happen to the voice that reads.

use super::voices::{Voice, Volume};
use crate::ground::Direction;
use crate::nodes::AttributeOf;

/// What can happen. The first five are wishes; a kiosk's key needs [`Message::Toggle`] and [`Message::Stop`] only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Message {
    /// Begin to read the article, pause, or go on.
    Toggle,
    /// Be silent, and forget where it was.
    Stop,
    /// To the sentence before or after.
    Step(Direction),
    /// Read from this paragraph on, from 1.
    From(u16),
    /// Whether the next article is read after this one, the other way round.
    ToggleOnward,
    /// Speak with the voice of this index among those offered.
    Choose(usize),
    /// Speak as loud as this.
    Volume(Volume),
    /// The engine has these voices; none where it has none, or there is no engine.
    Voices(Vec<Voice>),
    /// The engine has begun with this utterance.
    Began(u32),
    /// The engine has come to a word: the utterance, and the word's first UTF-16 unit and their number.
    Reached(u32, u32, u32),
    /// The engine has said this utterance.
    Ended(u32),
    /// The engine could not say this utterance.
    Failed(u32),
    /// The engine gave no sign of life for longer than its patience.
    FellSilent(u32),
}

/// The message that an element stands for.
pub(super) fn action(name: &str, attribute: AttributeOf<'_>) -> Option<Message> {
    let number = |name: &str| attribute(name)?.parse::<usize>().ok();
    Some(match name {
        "aloud" | "aloud-pause" => Message::Toggle,
        "aloud-stop" => Message::Stop,
        "aloud-previous" => Message::Step(Direction::Previous),
        "aloud-next" => Message::Step(Direction::Next),
        "aloud-onward" => Message::ToggleOnward,
        "aloud-from" => Message::From(number("data-paragraph")? as u16),
        "aloud-volume" => Message::Volume(*Volume::ALL.get(number("data-volume")?)?),
        "aloud-voice" => Message::Choose(number("data-voice")?),
        _ => return None,
    })
}

/// The message of a key.
pub(super) fn shortcut(key: &str) -> Option<Message> {
    Some(match key {
        "p" => Message::Toggle,
        "[" => Message::Step(Direction::Previous),
        "]" => Message::Step(Direction::Next),
        _ => return None,
    })
}
