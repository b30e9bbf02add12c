//! What the figures remember.

use super::choices::{CopyOutcome, Side};
use super::message::Message;
use crate::ground::{Effect, Ground};
use crate::nodes::Element;

/// Id of the explanation of a figure.
pub const INSPECTOR: &str = "inspector";

/// Id of the field for a magnitude.
pub const MAGNITUDE_FIELD: &str = "board-magnitude";

/// What is fetched after the page can be used: the board, the explanation, the checks of an article.
#[derive(Debug, Clone, Copy)]
pub struct Later {
    /// The board.
    pub board: fn(&Ground) -> Element,
    /// What the status region says of the board.
    pub count: fn(&Ground) -> String,
    /// How many figures each section would show on the board.
    pub section_counts: fn(&Ground) -> Vec<usize>,
    /// The explanation of the figure that the address names.
    pub inspector: fn(&Ground, &State) -> Option<Element>,
    /// The relations of an article, for the rail beside it.
    pub checks_rail: fn(&Ground, usize) -> Option<Element>,
    /// What a message of the explanation or of the board makes of the figures.
    pub update: fn(&mut Ground, &mut State, Message) -> Vec<Effect>,
    /// The message that one of their elements stands for.
    pub action: fn(&str) -> Option<Message>,
}

/// What the figures remember; which one is explained stands in the address.
#[derive(Debug, Clone, Default)]
pub struct State {
    /// What has been fetched; none before.
    pub later: Option<Later>,
    /// Id of the element that gets the focus when the explanation is closed.
    pub opener: Option<String>,
    /// Where the explanation stands in a wide window.
    pub side: Side,
    /// Whether closing the explanation is one step back.
    pub entry: Entry,
    /// What copying from the explanation came to.
    pub copied: Option<CopyOutcome>,
}

/// The entry of the history at which the explanation stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Entry {
    /// That of the view: the reader came by an address with the figure, or went on from it.
    #[default]
    Shared,
    /// One that was added for it, so that Back closes the explanation and leaves the article open.
    Own,
}

impl State {
    /// Forgets everything but what has been fetched.
    pub fn start_anew(&mut self) {
        *self = Self { later: self.later, ..Self::default() };
    }
}
