//! What can happen to the reading tools.

use super::settings::{SETTINGS, SPEED, TEXT};
use crate::nodes::AttributeOf;

/// What can happen to the tools.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Message {
    /// 长辈版 is to begin or to end.
    ToggleSize,
    /// What the last visit left is here: the browser's text, `None` where it keeps nothing.
    Recalled(Option<String>),
    /// A panel is to be opened, or closed where it is open.
    Toggle(Panel),
    /// The open panel is to be closed.
    Close,
    /// A value is to be chosen: the setting's index, and the value's.
    Choose(usize, usize),
    /// The next value of a setting, and after the last the first.
    Cycle(usize),
    /// The type is to be one step larger or smaller.
    Resize(Step),
    /// This paragraph of the article, from 1, stands at the top of the window.
    Seen(u16),
    /// How far an article was read is to be forgotten.
    ForgetPlace,
    /// The article is to be printed.
    Print,
}

/// A step of the size.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// One step larger.
    Larger,
    /// One step smaller.
    Smaller,
    /// As designed.
    Normal,
}

/// What the tools open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Panel {
    /// Size, lines, colours.
    Look,
    /// The list of the shortcuts.
    Keys,
}

/// The message that an element stands for.
pub(super) fn action(name: &str, attribute: AttributeOf<'_>) -> Option<Message> {
    Some(match name {
        "look" => Message::Toggle(Panel::Look),
        "keys" => Message::Toggle(Panel::Keys),
        "close-tools" => Message::Close,
        "larger" => Message::Resize(Step::Larger),
        "smaller" => Message::Resize(Step::Smaller),
        "forget-place" => Message::ForgetPlace,
        "print" => Message::Print,
        "cycle-speed" => Message::Cycle(SPEED),
        "choose" => {
            let (name, value) = (attribute("data-setting")?, attribute("data-value")?);
            let setting = SETTINGS.iter().position(|setting| setting.name == name)?;
            let value = SETTINGS[setting].values.iter().position(|(known, _)| *known == value)?;
            Message::Choose(setting, value)
        }
        _ => return None,
    })
}

/// The message of a key.
pub(super) fn shortcut(key: &str) -> Option<Message> {
    Some(match key {
        "?" => Message::Toggle(Panel::Keys),
        "a" => Message::Toggle(Panel::Look),
        "+" | "=" => Message::Resize(Step::Larger),
        "-" => Message::Resize(Step::Smaller),
        "0" => Message::Resize(Step::Normal),
        "e" => Message::ToggleSize,
        "t" => Message::Cycle(super::settings::THEME),
        "y" => Message::Cycle(super::settings::PINYIN),
        _ => return None,
    })
}

impl Step {
    /// The value of the size after this step from `value`, within its ends.
    pub(super) fn from(self, value: usize) -> usize {
        match self {
            Self::Larger => (value + 1).min(SETTINGS[TEXT].values.len() - 1),
            Self::Smaller => value.saturating_sub(1),
            Self::Normal => SETTINGS[TEXT].default.into(),
        }
    }
}
