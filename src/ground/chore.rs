//! What the page does by the part that is fetched after the first view.

use super::Direction;

/// An effect that no first view needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Chore {
    /// Keep this text for the next visit.
    Keep(String),
    /// Show the dialog with this id above everything else.
    ShowDialog(&'static str),
    /// Print what is shown.
    Print,
    /// Speak, or be silent.
    Speech(Order),
    /// Tell what only the browser knows of the page and of what is selected in it.
    LookAround,
    /// Let the device hand these words on its own way.
    HandOver {
        /// The headline.
        title: String,
        /// Words of the article; may be empty.
        words: String,
        /// The address.
        address: String,
    },
    /// Move what is in sight by a screenful.
    Screenful(Direction),
}

/// What an engine of speech is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Order {
    /// Say this instead of whatever is being said.
    Say(Utterance),
    /// Be silent.
    Hush,
}

/// Words that are spoken at once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Utterance {
    /// Its number: what is reported of another one is late.
    pub number: u32,
    /// The words.
    pub text: String,
    /// Hundredths of the usual speed.
    pub speed: u16,
    /// Hundredths of what the machine is set to, where the machine is shared: a reader's own device has keys for that.
    pub volume: u16,
    /// The voice, by the identifier that the engine gave it.
    pub voice: String,
    /// Milliseconds without a sign of life after which the engine is given up.
    pub patience: u32,
}
