//! What the mechanisms remember.

use super::message::Message;
use crate::ground::{Effect, Ground};
use crate::nodes::{AttributeOf, Element};
use crate::passages::Additions;

/// What is fetched after the page can be used: the drawings, and the whole mechanisms of an edition that came with their
/// names only.
#[derive(Debug, Clone, Copy)]
pub struct Later {
    /// All mechanisms of the chosen sections.
    pub gallery: fn(&Ground, &State) -> Element,
    /// What the status region says of them.
    pub count: fn(&Ground) -> String,
    /// The one that the address names; none where the edition does not have it.
    pub single: fn(&Ground, &State, &str) -> Option<Element>,
    /// Those of an article, each behind the paragraph that names it, and what is asked marked in the text.
    pub below: fn(&Ground, &State, usize, &mut Additions),
    /// What a message makes of the mechanisms.
    pub update: fn(&mut Ground, &mut State, Message) -> Vec<Effect>,
    /// The message that a part of a drawing stands for, or a key on it.
    pub action: fn(&str, AttributeOf<'_>) -> Option<Message>,
    /// Puts in the mechanisms of an edition that came with their names only.
    pub put_in: fn(&mut Ground, &[u8]),
}

/// What the mechanisms remember.
#[derive(Debug, Clone, Default)]
pub struct State {
    /// What has been fetched; none before.
    pub later: Option<Later>,
    /// The part that is asked.
    pub asked: Option<Asked>,
    /// What was asked before the drawings came.
    pub waiting: Option<Message>,
    /// Mechanisms that are shown or hidden in their article against what the window has room for.
    pub toggled: Vec<usize>,
}

/// A part of a mechanism.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked {
    /// Index of the mechanism in the edition.
    pub mechanism: usize,
    /// Index into its parts; 0 is the mechanism itself.
    pub part: usize,
}

impl State {
    /// Forgets everything but what has been fetched.
    pub fn start_anew(&mut self) {
        *self = Self { later: self.later, ..Self::default() };
    }

    /// The part of this mechanism that is asked.
    pub fn asked_of(&self, mechanism: usize) -> Option<usize> {
        self.asked.filter(|asked| asked.mechanism == mechanism).map(|asked| asked.part)
    }
}
