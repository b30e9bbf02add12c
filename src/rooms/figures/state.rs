//! What the explanation of figures remembers.

/// Id of the explanation of a figure.
pub const INSPECTOR: &str = "inspector";

/// Id of the field for a magnitude.
pub const MAGNITUDE_FIELD: &str = "board-magnitude";

/// What the explanation remembers; which figure it explains stands in the address.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct State {
    /// Id of the element that gets the focus when the explanation is closed.
    pub opener: Option<String>,
    /// Where the explanation stands in a wide window.
    pub side: Side,
    /// What copying from the explanation came to.
    pub copied: Option<CopyOutcome>,
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
