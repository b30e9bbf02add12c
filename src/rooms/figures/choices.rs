//! What the explanation of a figure and the board let a reader choose.

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
