//! What the figures remember.

use edition::model::FigureRef;

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
    /// A figure's sentence with its source.
    pub citation: fn(&Ground, usize, FigureRef) -> Option<String>,
    /// The board's table as a file.
    pub export: fn(&Ground, Format) -> Vec<Effect>,
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

/// A side of the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Side {
    /// Where articles have their rail.
    #[default]
    Right,
    /// Where the figure stands on the right.
    Left,
}

/// Kinds of files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Comma-separated values (RFC 4180).
    Csv,
    /// A list of objects.
    Json,
}

impl State {
    /// Forgets everything but what has been fetched.
    pub fn start_anew(&mut self) {
        *self = Self { later: self.later, ..Self::default() };
    }
}

/// What is copied of a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Copying {
    /// Its sentence with the source and the link.
    Citation,
    /// The link alone.
    Link,
}

/// How copying ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CopyOutcome {
    /// The clipboard holds it.
    Done,
    /// The browser did not allow it.
    Refused,
}

impl CopyOutcome {
    /// What the reader is told.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Done => "已复制",
            Self::Refused => "浏览器不允许复制，请选中文字后自行复制",
        }
    }
}
