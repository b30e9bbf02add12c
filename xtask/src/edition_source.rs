//! Editions for the commands: a folder, or for benchmarks a JSON list of articles.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow};
use compiler::{Compiled, Diagnostic};

use crate::workspace;

/// Compiles the edition at `path`, a folder or a list. Where it has mistakes, each is written to standard error.
pub(crate) fn compile(path: &Path) -> Result<Compiled> {
    let path = workspace::shown(path);
    let compiled = if path.is_file() {
        let list = fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
        compiler::compile_json(&path, &list)
    } else {
        compiler::compile_folder(&path)
    };
    compiled.map_err(|report| {
        // The errors last, where they are seen.
        print_all(&report.warnings);
        print_all(&report.errors);
        anyhow!("{} in {}", plural(report.errors.len(), "error"), path.display())
    })
}

/// Writes findings to standard error.
pub(crate) fn print_all(findings: &[Diagnostic]) {
    for finding in findings {
        eprintln!("{finding}");
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
