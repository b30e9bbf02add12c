//! What can happen at a kiosk, and what comes of it.

use super::choices::{Panel, TextStep};
use crate::ground::{Direction, Effect};
use crate::nodes::AttributeOf;

/// What can happen at a kiosk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Message {
    /// Nobody has touched the screen for the quiet time.
    FallQuiet,
    /// A second has passed since the page asked whether somebody is there.
    CountDown,
    /// The next thing is to be shown to nobody in particular.
    Turn,
    /// Somebody is there.
    Stay,
    /// The page was opened by itself: nobody is there.
    Leave,
    /// The history leads to what an earlier visitor looked at.
    ArriveAtPastVisit,
    /// So many steps of this visit lie behind what is shown.
    Depth(u32),
    /// To what was shown before.
    Back,
    /// A panel is to be opened, or closed where it is open.
    Toggle(Panel),
    /// Another size of the text.
    Size(TextStep),
    /// The keys are to be at the other edge of the screen.
    MoveControls,
    /// The text is to be moved by a screenful.
    Screenful(Direction),
}

/// What follows from a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// The visit goes on.
    Stay(Vec<Effect>),
    /// What lies open is to be closed, or the page goes back to what was shown before.
    Back,
    /// Everything of the visit is forgotten.
    Reset,
}

/// The message that an element stands for.
pub(super) fn action(name: &str, attribute: AttributeOf<'_>) -> Option<Message> {
    Some(match name {
        "stay" => Message::Stay,
        "kiosk-back" => Message::Back,
        "kiosk-text" => Message::Toggle(Panel::Text),
        "take-along" => Message::Toggle(Panel::TakeAlong),
        "text-step" => Message::Size(TextStep::new(attribute("data-step")?.parse().ok()?)?),
        "move-controls" => Message::MoveControls,
        "screen-up" => Message::Screenful(Direction::Previous),
        "screen-down" => Message::Screenful(Direction::Next),
        _ => return None,
    })
}
