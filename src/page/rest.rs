//! Where the parts of the page are that the first view does not need.
//!
//! The published page is cut into a first module and the rest (`web/later.rs`); every other build holds everything from
//! the start.

/// Where the rest is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Rest {
    /// On the server.
    #[default]
    Away,
    /// On its way.
    Coming,
    /// It could not be had when it was needed.
    Lost,
    /// Here.
    Here,
}

/// What of the edition comes with the rest, where the first module does without it.
#[derive(Debug, Clone, Default)]
pub struct Brought {
    /// Its terms, readings and glossary, packed as an edition of nothing else.
    pub words: Vec<u8>,
    /// Its mechanisms, where it has their names only; as [`edition::packed::pack_mechanisms`] packs them.
    pub mechanisms: Vec<u8>,
}
