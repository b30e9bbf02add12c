//! `cargo xtask import`.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, bail};
use compiler::import::{self, Action, ForeignName, Import, MANIFEST, REPORT, Refused};

use crate::edition_source::{self, plural};

/// Options of `import`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// Text dump of a newspaper page: UTF-8, GB18030, Big5 or UTF-16.
    #[arg(value_name = "DUMP")]
    dump: PathBuf,
    /// Folder to write the edition to.
    #[arg(long, value_name = "DIR", required_unless_present = "explain")]
    out: Option<PathBuf>,
    /// Write nothing; say why a line of the dump is read as it is: signs, points, second choices, the lines around it.
    #[arg(long, value_name = "LINE", conflicts_with = "out")]
    explain: Option<u32>,
    /// Import into a folder that exists. Files that were edited are kept; their new versions are written as NAME.new.
    #[arg(long)]
    force: bool,
}

/// Turns a dump into an edition folder with a report of every decision to look over.
///
/// # Errors
/// Where the dump is no text, holds no article, or the folder exists and `--force` is not given.
pub(crate) fn run(arguments: &Arguments) -> Result<()> {
    let dump = &arguments.dump;
    let read = || fs::read(dump).with_context(|| format!("cannot read {}", dump.display()));
    if let Some(line) = arguments.explain {
        say!("{}", import::explain(&read()?, line).or_else(|refused| refuse(dump, refused))?.trim_end());
        return Ok(());
    }
    let Some(out) = &arguments.out else { bail!("name a folder with --out") };
    if out.exists() && !out.is_dir() {
        bail!("{} is a file; name a folder that does not exist yet", out.display());
    }
    if out.exists() && !arguments.force {
        bail!("{} exists; name another folder, or add --force: edited files are kept", out.display());
    }
    let import = import::import(&read()?).or_else(|refused| refuse(dump, refused))?;
    for note in &import.notes {
        note!("{}:{}", dump.display(), import::terminal_line(note));
    }
    write(out, &import)?;
    summarise(dump, out, &import)
}

fn refuse<T>(dump: &Path, refused: Refused) -> Result<T> {
    let name = dump.display();
    match refused {
        Refused::Empty => bail!("{name}:1: the file is empty; export the page's text again"),
        Refused::Format("HTML") => bail!(
            "{name}:1: this is a saved web page (HTML); open it in a browser, select the text of the page, and paste it into \
             a plain text file (.txt)"
        ),
        Refused::Format(format) => bail!("{name}:1: this is a {format} file; export the page as plain text (.txt)"),
        Refused::Binary(line) => bail!("{name}:{line}: this is no text; export the page as plain text (.txt)"),
    }
}

fn write(out: &Path, import: &Import) -> Result<()> {
    fs::create_dir_all(out).with_context(|| format!("cannot create {}", out.display()))?;
    let manifest = content(&out.join(MANIFEST)).and_then(|bytes| String::from_utf8(bytes).ok());
    let actions = import::merge(&import.files, manifest.as_deref(), |name| content(&out.join(name)));
    let actions = actions.map_err(|ForeignName(name)| {
        let manifest = out.join(MANIFEST);
        anyhow!("{}: “{name}” is no file of this folder; remove its line and import again", manifest.display())
    })?;
    for action in &actions {
        if let Action::Write { name, .. } | Action::Keep { beside: name, .. } = action {
            check_free(&out.join(name))?;
        }
    }
    let store = |name: &str, content: &str| {
        let path = out.join(name);
        fs::write(&path, content).with_context(|| format!("cannot write {}", path.display()))
    };
    for action in actions {
        match action {
            Action::Write { name, content } => store(&name, &content)?,
            Action::Keep { name, beside, content } => {
                note!("{}: edited, kept; the new version is {beside}", out.join(name).display());
                store(&beside, &content)?;
            }
            Action::Remove { name } => {
                let path = out.join(name);
                fs::remove_file(&path).with_context(|| format!("cannot remove {}", path.display()))?;
            }
            Action::KeepStale { name } => {
                note!("{}: no longer in the dump, but edited: kept", out.join(name).display());
            }
        }
    }
    Ok(())
}

/// The content of a regular file: a pipe would never end, and a link may lead out of the folder.
fn content(path: &Path) -> Option<Vec<u8>> {
    if fs::symlink_metadata(path).ok()?.is_file() { fs::read(path).ok() } else { None }
}

/// Whether a file can be written at `path` without writing elsewhere.
fn check_free(path: &Path) -> Result<()> {
    if fs::symlink_metadata(path).is_ok_and(|found| !found.is_file()) {
        bail!("{} is no regular file; move it away and import again", path.display());
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
    say!(
        "{}: {}, {} and {} to look over in {}",
        out.display(),
        plural(import.items, "item"),
        plural(defects, "warning"),
        plural(import.notes.len() - defects, "note"),
        report.display(),
    );
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A new folder for one test, with a dump in it.
    fn scratch(name: &str) -> (PathBuf, Import) {
        let folder = std::env::temp_dir().join(format!("civic-import-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir(&folder).unwrap();
        (folder, import::import("全市动员\n本报讯（记者张三）全市动员，人人参与。\n".as_bytes()).unwrap())
    }

    #[test]
    fn a_manifest_that_names_other_folders_changes_nothing() {
        let (folder, import) = scratch("foreign");
        let out = folder.join("out");
        fs::create_dir(&out).unwrap();
        fs::write(folder.join("victim"), "").unwrap();
        // The checksum of an empty file: what nobody has edited may be removed.
        let manifest = r#"{"../victim": "0-cbf29ce484222325"}"#;
        fs::write(out.join(MANIFEST), manifest).unwrap();
        let error = write(&out, &import).unwrap_err().to_string();
        assert!(error.contains("“../victim” is no file of this folder"), "{error}");
        assert!(folder.join("victim").exists());
        assert_eq!(fs::read_dir(&out).unwrap().count(), 1);
        fs::remove_dir_all(&folder).unwrap();
    }

    #[cfg(unix)]
    #[test]
    fn nothing_is_written_through_links_and_pipes() {
        let (folder, import) = scratch("links");
        let (out, victim) = (folder.join("out"), folder.join("victim"));
        let name = &import.files[0].0;
        fs::create_dir(&out).unwrap();
        fs::write(&victim, "mine").unwrap();
        std::os::unix::fs::symlink(&victim, out.join(name)).unwrap();
        assert!(std::process::Command::new("mkfifo").arg(out.join(MANIFEST)).status().unwrap().success());
        let error = write(&out, &import).unwrap_err().to_string();
        assert!(error.contains("is no regular file"), "{error}");
        assert_eq!(fs::read_to_string(&victim).unwrap(), "mine");
        assert_eq!(fs::read_dir(&out).unwrap().count(), 2);
        fs::remove_dir_all(&folder).unwrap();
    }
}
