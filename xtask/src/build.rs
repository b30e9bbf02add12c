//! `cargo xtask build`: as the program for editors builds, from the code of this repository; the bundled page keeps to its
//! budgets.

use std::path::Path;

use anyhow::Result;
use program::Home;
use program::build::{self, Arguments};
use program::page::Wish;
use program::page::template::Effort;

use crate::page::{sizes, template};
use crate::workspace;

/// How this program is called.
pub(crate) const PROGRAM: &str = "cargo xtask";

/// This program, as its commands know it.
pub(crate) fn home() -> Home {
    Home { program: PROGRAM, edition: workspace::corpus(), template }
}

/// Builds the page, writes it and prints its sizes.
///
/// # Errors
/// Mistakes in the edition, a step that fails, a budget that the bundled edition exceeds. Of others that is only told: how
/// much an editor writes is not the program's to refuse.
pub(crate) fn run(arguments: &Arguments) -> Result<()> {
    let files = build::run(arguments, &home())?;
    if arguments.is_quick() {
        return Ok(());
    }
    match sizes::report(&files) {
        Err(excess) if arguments.names_editions() => note!("note: {excess}"),
        outcome => outcome?,
    }
    Ok(())
}

/// Builds the page of the bundled edition as it is published, in the folder `out`.
///
/// # Errors
/// As [`run`].
pub(crate) fn bundled(out: &Path) -> Result<()> {
    sizes::report(&build::write(&[workspace::corpus()], Wish { effort: Effort::Small, base: None }, out, &home())?)
}
