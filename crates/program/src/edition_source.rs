//! Editions for the commands: a folder, or for benchmarks a JSON list of articles.

use std::env;
use std::error::Error;
use std::fmt;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use compiler::regular_file::{self, Unread};
use compiler::{Compiled, Diagnostic, MOST_BYTES, Report};

use crate::home::Home;

/// Compiles the edition at `path`, a folder or a list. Where it has mistakes, each is written to standard error;
/// what is only doubtful can wait.
pub fn compile(path: &Path) -> Result<Compiled> {
    read(path)?.map_err(|report| told(path, &report))
}

/// The mistakes of the edition at `path`, which are written to standard error one by one.
pub(crate) fn told(path: &Path, report: &Report) -> anyhow::Error {
    print_all(&report.errors);
    let summary = summary(path, report.errors.len());
    Mistakes::new(report.errors.iter().map(ToString::to_string).collect(), summary).into()
}

/// How many mistakes the edition at `path` has.
pub(crate) fn summary(path: &Path, mistakes: usize) -> String {
    let path = shown(path);
    let place = if path == Path::new(HERE) { "当前文件夹".to_owned() } else { format!("{} ", path.display()) };
    format!("{place}里有 {mistakes} 处错误")
}

/// Mistakes of an edition.
#[derive(Debug)]
pub struct Mistakes {
    /// Each with its place and what to do.
    pub list: Vec<String>,
    /// How many there are, and where.
    summary: String,
}

impl Mistakes {
    /// Mistakes that have been told one by one.
    pub fn new(list: Vec<String>, summary: impl Into<String>) -> Self {
        Self { list, summary: summary.into() }
    }
}

impl fmt::Display for Mistakes {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.summary)
    }
}

impl Error for Mistakes {}

/// Compiles the edition at `path`, a folder or a list; the inner error are its mistakes.
pub fn read(path: &Path) -> Result<Result<Compiled, Report>> {
    let path = shown(path);
    if path.is_file() {
        let list = String::from_utf8(read_file(&path)?).with_context(|| format!("{} 读不了", path.display()))?;
        return Ok(compiler::compile_json(&path, &list));
    }
    Ok(compiler::compile_folder(&path))
}

/// The bytes of a regular file that is no larger than a whole folder may be.
pub(crate) fn read_file(path: &Path) -> Result<Vec<u8>> {
    regular_file::read(path, MOST_BYTES as u64).or_else(|unread| match unread {
        Unread::Refused(error) => Err(error).with_context(|| format!("{} 读不了", path.display())),
        Unread::NotRegular => bail!("{} 不是普通文件，没有读", path.display()),
        Unread::TooLarge(_) => bail!("{} 太大：最多 {} MB", path.display(), MOST_BYTES >> 20),
    })
}

/// Writes findings to standard error.
pub fn print_all(findings: &[Diagnostic]) {
    for finding in findings {
        note!("{finding}");
    }
}

/// The folder that was named on the command line, or the one that the program means where none is.
pub fn or_usual(folder: Option<&PathBuf>, home: &Home) -> PathBuf {
    folder.unwrap_or(&home.edition).clone()
}

/// What the folder is called in which the command was given.
const HERE: &str = ".";

/// `path` as it is shown in messages: without the folder in which the command was given. It leads to the same file.
pub fn shown(path: &Path) -> PathBuf {
    below(path, &env::current_dir().unwrap_or_default())
}

fn below(path: &Path, here: &Path) -> PathBuf {
    match path.strip_prefix(here) {
        Ok(rest) if rest.as_os_str().is_empty() => PathBuf::from(HERE),
        Ok(rest) => rest.to_path_buf(),
        Err(_) => path.to_path_buf(),
    }
}

/// `path` as it is typed behind a command.
pub(crate) fn typed(path: &Path) -> String {
    let path = shown(path).display().to_string();
    if path.contains(char::is_whitespace) { format!("\"{path}\"") } else { path }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[track_caller]
    fn check_refused(path: &Path, expect: &str) {
        let error = read_file(path).expect_err("no file to read");
        assert_eq!(error.to_string(), format!("{} {expect}", path.display()));
    }

    #[test]
    fn a_path_is_shown_from_where_the_command_was_given() {
        for (path, expect) in [
            ("/home/a", "."),
            ("/home/a/", "."),
            ("/home/a/songhe", "songhe"),
            ("/home/ab", "/home/ab"),
            ("songhe", "songhe"),
            (".", "."),
        ] {
            assert_eq!(below(Path::new(path), Path::new("/home/a")), Path::new(expect), "{path}");
        }
        assert_eq!(typed(Path::new("一期 版面")), "\"一期 版面\"");
    }

    #[test]
    fn what_is_no_file_of_a_moderate_size_is_not_read() {
        let folder = std::env::temp_dir().join(format!("civic-source-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let path = folder.join("list.json");
        check_refused(&path, "读不了");
        check_refused(&folder, "不是普通文件，没有读");
        fs::write(&path, "[]").unwrap();
        assert_eq!(read_file(&path).unwrap(), b"[]");
        fs::File::options().write(true).open(&path).unwrap().set_len(MOST_BYTES as u64 + 1).unwrap();
        check_refused(&path, "太大：最多 256 MB");
        fs::remove_dir_all(&folder).unwrap();
        #[cfg(unix)]
        check_refused(Path::new("/dev/zero"), "不是普通文件，没有读");
    }
}
