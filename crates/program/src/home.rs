//! What the commands know of the program that offers them.

use std::path::PathBuf;
use std::sync::Arc;

use anyhow::Result;

use crate::page::template::{Effort, Kind, Template};

/// The program that offers the commands.
pub struct Home {
    /// How it is called, for messages: `cargo xtask`, say.
    pub program: &'static str,
    /// Folder of the edition that is meant where none is named.
    pub edition: PathBuf,
    /// The page without an edition.
    pub template: fn(Kind, Effort) -> Result<Arc<Template>>,
}
