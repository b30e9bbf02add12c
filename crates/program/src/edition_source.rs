//! Editions for the commands: a folder, or for benchmarks a JSON list of articles.

use std::env;
use std::error::Error;
use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use compiler::{Compiled, Diagnostic, Report};

use crate::home::Home;

/// Compiles the edition at `path`, a folder or a list. Where it has mistakes, each is written to standard error;
/// what is only doubtful can wait.
pub fn compile(path: &Path) -> Result<Compiled> {
    read(path)?.map_err(|report| told(path, &report))
}

/// The mistakes of the edition at `path`, which are written to standard error one by one.
pub(crate) fn told(path: &Path, report: &Report) -> anyhow::Error {
    print_all(&report.errors);
    let summary = format!("{} 里有 {} 处错误", shown(path).display(), report.errors.len());
    Mistakes::new(report.errors.iter().map(ToString::to_string).collect(), summary).into()
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
        let list = fs::read_to_string(&path).with_context(|| format!("{} 读不了", path.display()))?;
        return Ok(compiler::compile_json(&path, &list));
    }
    Ok(compiler::compile_folder(&path))
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

/// `path` as it is shown in messages: without the folder in which the command was given.
pub fn shown(path: &Path) -> PathBuf {
    let here = env::current_dir().unwrap_or_default();
    path.strip_prefix(&here).unwrap_or(path).to_path_buf()
}
