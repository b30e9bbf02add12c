//! A heading group, taken apart.

/// A heading group as parts of the article; indices of its lines, joined where more than one.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(in crate::import) struct Group {
    pub(in crate::import) kicker: Vec<usize>,
    pub(in crate::import) headline: Vec<usize>,
    pub(in crate::import) deck: Vec<usize>,
    /// Whether two lines were joined because one breaks in the middle of a phrase.
    pub(in crate::import) joined: Option<usize>,
    /// Whether a dash, a name or an occasion says which line is which.
    pub(in crate::import) is_certain: bool,
}
