//! Whether the page goes to paper.

/// What the page is shown on.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Paper {
    /// A screen.
    #[default]
    Screen,
    /// Paper; with the address under which others find the page, empty for a file on this device.
    Printed(String),
}
