//! Reading an article aloud, sentence by sentence, with the sentence marked that is read.
//!
//! What speaks is an [`Engine`]: in the browser its speech synthesis, in tests one that is made of messages. It is given one
//! sentence at a time and tells what becomes of it; where it tells nothing it is tried once more, then given up.

mod early;
mod engine;
mod later;
mod message;
mod script;
mod state;
mod steps;
mod views;
mod voices;

pub use early::update;
pub use engine::{Engine, carry_out};
pub use later::LATER;
pub use message::Message;
pub use script::{Part, Place};
pub use state::{After, Later, Phase, State, Trouble};
pub use voices::{Origin, Voice, Volume};
