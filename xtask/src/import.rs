//! `cargo xtask import`.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use compiler::import::{self, Action, Import, MANIFEST, REPORT, Refused};

use crate::edition_source::{self, plural};

/// Options of `import`.
#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// Text dump of a newspaper page: UTF-8, GB18030, Big5 or UTF-16.
    #[arg(value_name = "DUMP")]
    dump: PathBuf,
    /// Folder to write the edition to.
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    /// Import into a folder that exists. Files that were edited are kept; their new versions are written as NAME.new.
    #[arg(long)]
    force: bool,
}

/// Turns a dump into an edition folder with a report of every decision to look over.
///
/// # Errors
/// Where the dump is no text, holds no article, or the folder exists and `--force` is not given.
pub(crate) fn run(arguments: &Arguments) -> Result<()> {
    let (dump, out) = (&arguments.dump, &arguments.out);
    if out.exists() && !out.is_dir() {
        bail!("{} is a file; name a folder that does not exist yet", out.display());
    }
    if out.exists() && !arguments.force {
        bail!("{} exists; name another folder, or add --force: edited files are kept", out.display());
    }
    let bytes = fs::read(dump).with_context(|| format!("cannot read {}", dump.display()))?;
    let import = import::import(&bytes).or_else(|refused| refuse(dump, refused))?;
    for note in &import.notes {
        eprintln!("{}:{}", dump.display(), import::terminal_line(note));
    }
    write(out, &import)?;
    summarise(dump, out, &import)
}

fn refuse(dump: &Path, refused: Refused) -> Result<Import> {
    let name = dump.display();
    match refused {
        Refused::Empty => bail!("{name}:1: the file is empty; export the page's text again"),
        Refused::Format(format) => bail!("{name}:1: this is a {format} file; export the page as plain text (.txt)"),
        Refused::Binary(line) => bail!("{name}:{line}: this is no text; export the page as plain text (.txt)"),
    }
}

fn write(out: &Path, import: &Import) -> Result<()> {
    fs::create_dir_all(out).with_context(|| format!("cannot create {}", out.display()))?;
    let manifest = fs::read_to_string(out.join(MANIFEST)).ok();
    let store = |name: &str, content: &str| {
        let path = out.join(name);
        fs::write(&path, content).with_context(|| format!("cannot write {}", path.display()))
    };
    for action in import::merge(&import.files, manifest.as_deref(), |name| fs::read(out.join(name)).ok()) {
        match action {
            Action::Write { name, content } => store(&name, &content)?,
            Action::Keep { name, beside, content } => {
                eprintln!("{}: edited, kept; the new version is {beside}", out.join(name).display());
                store(&beside, &content)?;
            }
            Action::Remove { name } => {
                let path = out.join(name);
                fs::remove_file(&path).with_context(|| format!("cannot remove {}", path.display()))?;
            }
            Action::KeepStale { name } => {
                eprintln!("{}: no longer in the dump, but edited: kept", out.join(name).display());
            }
        }
    }
    Ok(())
}

fn summarise(dump: &Path, out: &Path, import: &Import) -> Result<()> {
    let report = out.join(REPORT);
    let defects = import.notes.iter().filter(|note| note.topic.is_defect()).count();
    if import.items == 0 {
        bail!("{}:1: no article found; what was found is in {}", dump.display(), report.display());
    }
    edition_source::compile(out)?;
    println!(
        "{}: {}, {} and {} to look over in {}",
        out.display(),
        plural(import.items, "item"),
        plural(defects, "warning"),
        plural(import.notes.len() - defects, "note"),
        report.display(),
    );
    Ok(())
}
