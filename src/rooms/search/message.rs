//! What can happen to the search.

use crate::ground::Direction;
use crate::nodes::AttributeOf;

/// Something that the reader did to the search.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Message {
    /// The text of the search field changed; never sent while an input method composes.
    Type(String),
    /// The search is to be cleared.
    Clear,
    /// The reader turned to the search field.
    Enter,
    /// The reader turned to something else on the page.
    Leave,
    /// The suggestion before or after the one that is reached.
    StepSuggestion(Direction),
    /// The suggestion that is reached is to be searched for, or the match before or after the current one shown.
    Submit(Direction),
    /// This is to be searched for instead of what was typed.
    Choose {
        /// The query.
        query: String,
        /// What chose it.
        hand: Hand,
    },
    /// A key of the kiosk's keyboard: a character, or none to take the last one away.
    PressKey(Option<char>),
    /// The kiosk's keyboard is to be put away.
    FinishTyping,
    /// The match before or after the current one is to be shown.
    StepMatch(Direction),
    /// All places of this article among the results are to be shown, or the best ones only.
    ToggleHit(usize),
    /// More of the results are to be shown.
    More,
    /// The match of this number is to be shown in its article.
    ShowMatch(usize),
}

/// What the reader works with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hand {
    /// A finger on the screen.
    Finger,
    /// A keyboard or a mouse.
    Keys,
}

/// The message that an element stands for.
pub fn action(name: &str, attribute: AttributeOf<'_>) -> Option<Message> {
    Some(match name {
        "previous-match" => Message::StepMatch(Direction::Previous),
        "next-match" => Message::StepMatch(Direction::Next),
        "clear" => Message::Clear,
        "key" => Message::PressKey(Some(attribute("data-key")?.chars().next()?)),
        "delete" => Message::PressKey(None),
        "done" => Message::FinishTyping,
        "expand" => Message::ToggleHit(attribute("data-hit")?.parse().ok()?),
        "more-hits" => Message::More,
        "show-match" => Message::ShowMatch(attribute("data-match").or_else(|| attribute("data-place"))?.parse().ok()?),
        _ => return None,
    })
}
