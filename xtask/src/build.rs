//! `cargo xtask build`.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::page::module::{self, Form};
use crate::page::site::File;
use crate::page::{Effort, Parts, Source, single_file, site, sizes};

/// Options of `build`.
#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// Folder of the edition to embed, instead of corpus/.
    #[arg(long, value_name = "DIR")]
    edition: Option<PathBuf>,
    /// Folder to write to.
    #[arg(long, value_name = "DIR", default_value = "dist")]
    out: PathBuf,
    /// Only the site, and without the slow steps: what `serve` runs after a change.
    #[arg(long, hide = true)]
    quick: bool,
}

/// Builds the page and writes it.
pub(crate) fn run(arguments: &Arguments) -> Result<()> {
    let source = Source::new(arguments.edition.as_deref())?;
    // The edition first: its errors are the likeliest, and come before a minute of compiling.
    let parts = Parts::read(&source)?;
    let compiled = module::compile(&source)?;
    if arguments.quick {
        let page = site::assemble(&parts, module::bind(&compiled, Form::Module, Effort::Quick)?)?;
        return write(&arguments.out, &page);
    }
    let page = site::assemble(&parts, module::bind(&compiled, Form::Module, Effort::Small)?)?;
    let file = single_file::assemble(&parts, &module::bind(&compiled, Form::Script, Effort::Small)?)?;
    write(&arguments.out, &page)?;
    write(&arguments.out, &[(single_file::NAME.to_owned(), file.clone().into_bytes())])?;
    eprintln!("wrote {} and {}", arguments.out.display(), arguments.out.join(single_file::NAME).display());
    sizes::report(&page, &file)
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
