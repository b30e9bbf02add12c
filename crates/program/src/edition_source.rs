//! Editions for the commands: a folder, or for benchmarks a JSON list of articles.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow};
use compiler::{Compiled, Diagnostic, Report};

use crate::home::Home;

/// Compiles the edition at `path`, a folder or a list. Where it has mistakes, each is written to standard error;
/// what is only doubtful can wait.
pub fn compile(path: &Path) -> Result<Compiled> {
    read(path)?.map_err(|report| {
        print_all(&report.errors);
        anyhow!("{} in {}", plural(report.errors.len(), "error"), shown(path).display())
    })
}

/// Compiles the edition at `path`, a folder or a list; the inner error are its mistakes.
pub fn read(path: &Path) -> Result<Result<Compiled, Report>> {
    let path = shown(path);
    if path.is_file() {
        let list = fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
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

/// `1 error`, `2 errors`.
pub fn plural(count: usize, noun: &str) -> String {
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
}
