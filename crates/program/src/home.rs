//! What the commands know of the program that offers them.

use std::path::PathBuf;

/// The program that offers the commands.
#[derive(Debug, Clone)]
pub struct Home {
    /// How it is called, for messages: `cargo xtask`, say.
    pub program: &'static str,
    /// Folder of the edition that is meant where none is named.
    pub edition: PathBuf,
}
