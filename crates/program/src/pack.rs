//! `cargo xtask pack`.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::edition_source::{self, plural};

/// Options of `pack`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// Folder of the edition, or a JSON list [{"id","title","body","section"}].
    #[arg(value_name = "DIR-or-JSON")]
    edition: PathBuf,
    /// File to write.
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

/// Writes a packed edition.
pub(crate) fn run(arguments: &Arguments) -> Result<()> {
    let edition = edition_source::compile(&arguments.edition)?.edition;
    let bytes = edition::packed::pack(&edition);
    fs::write(&arguments.out, &bytes).with_context(|| format!("cannot write {}", arguments.out.display()))?;
    let articles = plural(edition.articles.len(), "article");
    say!("{}: {articles}, {} bytes", arguments.out.display(), bytes.len());
    Ok(())
}
