//! Editions for the commands: a folder, or for benchmarks a JSON list of articles.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow};
use compiler::{Compiled, Diagnostic, Report};

use crate::workspace;

/// Compiles the edition at `path`, a folder or a list. Where it has mistakes, each is written to standard error;
/// what is only doubtful can wait.
pub(crate) fn compile(path: &Path) -> Result<Compiled> {
    read(path)?.map_err(|report| {
        print_all(&report.errors);
        anyhow!("{} in {}", plural(report.errors.len(), "error"), workspace::shown(path).display())
    })
}

/// Compiles the edition at `path`, a folder or a list; the inner error are its mistakes.
pub(crate) fn read(path: &Path) -> Result<Result<Compiled, Report>> {
    let path = workspace::shown(path);
    if path.is_file() {
        let list = fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
        return Ok(compiler::compile_json(&path, &list));
    }
    Ok(compiler::compile_folder(&path))
}

/// Writes findings to standard error.
pub(crate) fn print_all(findings: &[Diagnostic]) {
    for finding in findings {
        note!("{finding}");
    }
}

/// The folder that was named on the command line, or the bundled edition.
pub(crate) fn or_bundled(folder: Option<&PathBuf>) -> PathBuf {
    folder.cloned().unwrap_or_else(workspace::corpus)
}

/// `1 error`, `2 errors`.
pub(crate) fn plural(count: usize, noun: &str) -> String {
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
}
