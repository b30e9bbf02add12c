//! What is remembered of sharing.

use super::message::{Known, Message};
use crate::ground::{Effect, Ground};
use crate::nodes::{Element, Node};

/// Id of the panel.
pub(super) const PANEL: &str = "share-panel";

/// What is fetched after the page can be used.
#[derive(Debug, Clone, Copy)]
pub struct Later {
    /// What a message makes of it.
    pub update: fn(&mut Ground, &mut State, Message) -> Vec<Effect>,
    /// The message that an element stands for.
    pub action: fn(&str) -> Option<Message>,
    /// The message of a key.
    pub shortcut: fn(&str) -> Option<Message>,
    /// The button above an article.
    pub button: fn(&Ground, &State) -> Option<Node>,
    /// The panel.
    pub panel: fn(&Ground, &State) -> Option<Element>,
}

/// What is remembered of sharing.
#[derive(Debug, Clone, Default)]
pub struct State {
    /// What has been fetched; none before.
    pub later: Option<Later>,
    /// Whether the panel is open.
    pub panel: Panel,
    /// What the browser told of the page when the panel was opened.
    pub known: Known,
    /// What copying came to.
    pub copied: Option<&'static str>,
}

/// Whether the panel is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Panel {
    /// It is closed.
    #[default]
    Closed,
    /// It is open.
    Open,
}

impl State {
    /// Forgets everything but what has been fetched.
    pub fn start_anew(&mut self) {
        *self = Self { later: self.later, ..Self::default() };
    }
}
