//! What can happen to the other editions.

use super::book::Entry;

/// What came of fetching, and what the reader wants of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Message {
    /// The manifest, or why there is none.
    Manifest(Result<Vec<Entry>, String>),
    /// So many bytes of an edition have come.
    Progress {
        /// Index of the edition.
        book: usize,
        /// Bytes so far.
        bytes: u32,
    },
    /// An edition has come, or why it cannot.
    Arrived {
        /// Index of the edition.
        book: usize,
        /// Its file.
        outcome: Result<Vec<u8>, String>,
    },
    /// The reader does not want to wait.
    Cancel,
}

/// The message that an element stands for.
pub fn action(name: &str) -> Option<Message> {
    (name == "cancel-loading").then_some(Message::Cancel)
}
