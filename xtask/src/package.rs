//! `cargo xtask package`: the program for editors.

use std::fs;
use std::io::Cursor;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use program::output::{SUMS, hash};
use program::page::archive;
use program::page::template::{Effort, Kind};

use crate::page::template;
use crate::{process, workspace};

/// Options of `package`.
#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// Folder to write to.
    #[arg(long, value_name = "DIR", default_value = "target/package")]
    out: PathBuf,
}

/// Name of the program's file.
const NAME: &str = "civic-edition";

/// Makes the program for this machine, with the page in it, and its checksum.
///
/// # Errors
/// A step that fails, or a program that is not whole.
pub(crate) fn run(arguments: &Arguments) -> Result<()> {
    let file = make(&arguments.out)?;
    say!("{}: {} MB", file.display(), fs::metadata(&file)?.len() / 1_000_000);
    Ok(())
}

/// Makes the program in the folder `out`; its file.
///
/// # Errors
/// As [`run`].
pub(crate) fn make(out: &Path) -> Result<PathBuf> {
    let root = workspace::root();
    let mut cargo = process::cargo();
    cargo.args(["build", "--release", "--package", "program", "--bin", NAME]);
    cargo.args(["--config", "profile.release.strip=true", "--config", "profile.release.opt-level=2"]);
    process::run(cargo.current_dir(&root))?;
    let built = workspace::target_folder(&root).join("release").join(NAME);
    let program = fs::read(&built).with_context(|| format!("cannot read {}", built.display()))?;
    let mut entries = Vec::new();
    for kind in Kind::ALL {
        entries.extend(template(kind, Effort::Small)?.entries(kind));
    }
    let content = archive::append(&program, &entries);
    if archive::entries(Cursor::new(&content))?.len() != entries.len() {
        bail!("the program does not find its page again");
    }
    fs::create_dir_all(out)?;
    let file = out.join(NAME);
    // The built file gives its permissions.
    fs::copy(&built, &file)?;
    fs::write(&file, &content)?;
    fs::write(out.join(SUMS), format!("{}  {NAME}\n", hash(&content)))?;
    Ok(file)
}
