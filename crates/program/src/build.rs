//! `build`: the page as files.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::home::Home;
use crate::page::file::{File, SINGLE};
use crate::page::template::Effort;
use crate::{output, page};

/// Options of `build`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// Folder of the edition that the page carries. Where it is given several times, the page offers the others beside the
    /// first.
    #[arg(long, value_name = "DIR")]
    edition: Vec<PathBuf>,
    /// Folder to write to.
    #[arg(long, value_name = "DIR", default_value = "dist")]
    out: PathBuf,
    /// Only the site, and without the slow steps: for a page under development.
    #[arg(long, hide = true)]
    quick: bool,
}

impl Arguments {
    /// Whether editions are named; else the page has the one that the program means.
    pub fn names_editions(&self) -> bool {
        !self.edition.is_empty()
    }

    /// Whether only a page under development is wanted.
    pub fn is_quick(&self) -> bool {
        self.quick
    }
}

/// Builds the page and writes it; the files.
///
/// # Errors
/// Mistakes in an edition; a folder that cannot be written, which stays as it was.
pub fn run(arguments: &Arguments, home: &Home) -> Result<Vec<File>> {
    let effort = if arguments.quick { Effort::Quick } else { Effort::Small };
    let files = write(&folders(&arguments.edition, home)?, effort, &arguments.out, home)?;
    let bytes: usize = files.iter().map(|(_, content)| content.len()).sum();
    let single =
        if effort == Effort::Small { format!("，其中 {SINGLE} 一个文件就能打开") } else { String::new() };
    note!("已写入 {}：{} 个文件，共 {} KB{single}", arguments.out.display(), files.len() + 1, bytes.div_ceil(1000));
    Ok(files)
}

/// Builds the page of the editions in `folders` and writes it to the folder `out`; the files.
///
/// # Errors
/// As [`run`].
pub fn write(folders: &[PathBuf], effort: Effort, out: &Path, home: &Home) -> Result<Vec<File>> {
    let files = page::files(folders, effort, home)?;
    output::write(out, &files)?;
    Ok(files)
}

/// The folders that were named on the command line, else the one that the program means; absolute.
pub(crate) fn folders(named: &[PathBuf], home: &Home) -> Result<Vec<PathBuf>> {
    let named = if named.is_empty() { std::slice::from_ref(&home.edition) } else { named };
    let absolute =
        |folder: &PathBuf| folder.canonicalize().with_context(|| format!("no edition at {}", folder.display()));
    named.iter().map(absolute).collect()
}
