//! What an engine of speech does, so that tests speak without one.

use crate::ground::{SpeechOrder, Utterance};

/// Something that speaks. What becomes of an utterance it reports with the messages [`Began`](super::Message::Began),
/// [`Reached`](super::Message::Reached), [`Ended`](super::Message::Ended), [`Failed`](super::Message::Failed).
pub trait Engine {
    /// Why it may refuse.
    type Refusal;

    /// Says this, instead of whatever it is saying.
    fn say(&self, utterance: Utterance) -> Result<(), Self::Refusal>;

    /// Is silent.
    fn hush(&self) -> Result<(), Self::Refusal>;
}

/// Lets the engine do what is asked for.
pub fn carry_out<E: Engine>(engine: &E, order: SpeechOrder) -> Result<(), E::Refusal> {
    match order {
        SpeechOrder::Say(utterance) => engine.say(utterance),
        SpeechOrder::Hush => engine.hush(),
    }
}
