//! `cargo xtask build`.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::page::module::{self, Cut, Form};
use crate::page::shelf::{self, Editions};
use crate::page::{Effort, Parts, Source, single_file, site, sizes};
use program::page::file::{File, SINGLE};

/// Options of `build`.
#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// Folder of the edition to embed, instead of corpus/. Where it is given several times, the page offers the others
    /// beside the first.
    #[arg(long, value_name = "DIR")]
    edition: Vec<PathBuf>,
    /// Folder to write to.
    #[arg(long, value_name = "DIR", default_value = "dist")]
    out: PathBuf,
    /// Only the site, and without the slow steps: what `serve` runs after a change.
    #[arg(long, hide = true)]
    quick: bool,
}

/// Builds the page, writes it and prints its sizes.
pub(crate) fn run(arguments: &Arguments) -> Result<()> {
    let editions = Editions::new(&arguments.edition)?;
    let effort = if arguments.quick { Effort::Quick } else { Effort::Small };
    build(&editions, effort, &arguments.out)
}

/// Builds the page of `editions` in the folder `out`; with [`Effort::Quick`] only the site.
///
/// # Errors
/// Mistakes in the edition, a step that fails, a budget that the bundled edition exceeds. Of others that is only told: how
/// much an editor writes is not the program's to refuse.
pub(crate) fn build(editions: &Editions, effort: Effort, out: &Path) -> Result<()> {
    // The edition first: its errors are the likeliest, and come before a minute of compiling.
    let parts = Parts::read(editions, effort)?;
    let compile = |cut| module::compile(&editions.embedded, parts.scale, parts.exports(), effort, cut);
    let module = match effort {
        Effort::Quick => module::bind(&compile(Cut::Whole)?, Form::Module, parts.scale, effort)?,
        Effort::Small => module::bind_in_two(&compile(Cut::InTwo)?, parts.scale)?,
    };
    let page = site::assemble(&parts, module)?;
    shelf::clear(out)?;
    write(out, &page)?;
    if effort == Effort::Quick {
        return Ok(());
    }
    let file = single_file::assemble(&parts, &module::bind(&compile(Cut::Whole)?, Form::Script, parts.scale, effort)?)?;
    write(out, &[(SINGLE.to_owned(), file.clone().into_bytes())])?;
    note!("wrote {} and {}", out.display(), out.join(SINGLE).display());
    match (sizes::report(&page, &file), &editions.embedded) {
        (Err(excess), Source::Folder(_)) => note!("note: {excess}"),
        (outcome, _) => outcome?,
    }
    Ok(())
}

fn write(folder: &Path, files: &[File]) -> Result<()> {
    for (path, content) in files {
        let path = folder.join(path);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent).with_context(|| format!("cannot create {}", parent.display()))?;
        }
        fs::write(&path, content).with_context(|| format!("cannot write {}", path.display()))?;
    }
    Ok(())
}
