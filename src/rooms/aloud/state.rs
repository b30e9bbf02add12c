//! What is remembered of reading aloud.

use std::ops::Range;

use super::message::Message;
use super::script::{Part, Place};
use super::voices::{Voice, Volume};
use crate::ground::{Effect, Ground, Outcome};
use crate::nodes::{AttributeOf, Element, Node};
use crate::passages::Additions;

/// What is fetched after the page can be used.
#[derive(Debug, Clone, Copy)]
pub struct Later {
    /// What a message makes of the voice.
    pub update: fn(&mut Ground, &mut State, Message) -> Outcome,
    /// The message that an element stands for.
    pub action: fn(&str, AttributeOf<'_>) -> Option<Message>,
    /// The message of a key.
    pub shortcut: fn(&str) -> Option<Message>,
    /// The button above an article; none where there is no voice.
    pub button: fn(&State) -> Option<Node>,
    /// The bar with which the reading is led, with the choice of the speed.
    pub player: fn(&State, Element) -> Option<Element>,
    /// Why the engine does not read; none where it does.
    pub trouble: fn(&State) -> Option<Element>,
    /// Which voice reads, or why none does.
    pub voices: fn(&State) -> Element,
    /// How loud it reads, for a machine whose own keys nobody reaches.
    pub volumes: fn(&State) -> Element,
    /// Marks the sentence that is read, in the text of an article.
    pub mark: fn(&State, &mut Additions),
    /// Marks it where it is a whole element.
    pub mark_element: fn(&State, &mut Element),
    /// Is silent where another article is shown, or none.
    pub attend: fn(&Ground, &mut State) -> Option<Effect>,
    /// Changes the speed, in hundredths of the usual one.
    pub set_speed: fn(&mut State, u16) -> Vec<Effect>,
}

/// What is remembered of reading aloud.
#[derive(Debug, Clone, Default)]
pub struct State {
    /// What has been fetched; none before.
    pub later: Option<Later>,
    /// The voices that are offered; none before the engine has told.
    pub voices: Option<Vec<Voice>>,
    /// Index of the voice that reads.
    pub voice: usize,
    /// Hundredths of the usual speed; 0 is as usual.
    pub speed: u16,
    /// How loud it is on a shared machine.
    pub volume: Volume,
    /// Whether something is being read.
    pub phase: Phase,
    /// The identifier of the article that is read.
    pub article: String,
    /// All that is read of it.
    pub parts: Vec<Part>,
    /// Index of the part that is read.
    pub at: usize,
    /// The word that is spoken, in bytes of its paragraph; none where the engine does not tell.
    pub word: Option<Range<u32>>,
    /// Number of the utterance that is being said.
    pub number: u32,
    /// How often the engine may still fail with this part.
    pub trials: u8,
    /// Whether the next article is read after this one.
    pub after: After,
    /// Whether the engine failed.
    pub trouble: Option<Trouble>,
}

/// Whether something is being read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Phase {
    /// Nothing is.
    #[default]
    Silent,
    /// A voice reads.
    Speaking,
    /// It was asked to wait.
    Paused,
}

/// What follows when an article has been read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum After {
    /// Silence.
    #[default]
    Stop,
    /// The next article.
    GoOn,
}

/// How the engine failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// It said so.
    Refused,
    /// It fell silent.
    Silent,
}

impl Trouble {
    /// What the reader is told.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Refused => "这个声音读不了。可以换一个声音，或稍后再试。",
            Self::Silent => "没有听到声音，朗读已停下。请检查音量，或换一个声音再试。",
        }
    }
}

impl State {
    /// Whether a voice reads now: somebody listens.
    pub fn is_speaking(&self) -> bool {
        self.phase == Phase::Speaking
    }

    /// Whether there is a voice that could read.
    pub fn has_voice(&self) -> bool {
        self.voices.as_ref().is_some_and(|voices| !voices.is_empty())
    }

    /// The place that is read; none while nothing is.
    pub fn place(&self) -> Option<&Place> {
        let part = self.parts.get(self.at).filter(|_| self.phase != Phase::Silent)?;
        Some(&part.place)
    }

    /// Forgets what was read, but not what the engine told.
    pub fn start_anew(&mut self) {
        *self = Self { later: self.later, voices: self.voices.take(), number: self.number, ..Self::default() };
    }
}
