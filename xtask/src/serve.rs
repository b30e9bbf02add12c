//! `cargo xtask serve`: as the program for editors serves, and the program itself is followed too.

use std::io::{BufRead as _, BufReader, IsTerminal as _};
use std::path::{Path, PathBuf};
use std::process::Stdio;

use anyhow::{Context, Result};
use program::Home;
use program::edition_source::Mistakes;
use program::page::Wish;
use program::page::file::File;
use program::page::template::Effort;
use program::serve::{Arguments, follow, server};
use program::{page, terminal};

use crate::{process, workspace};

/// Builds, serves, and rebuilds after every change until it is interrupted.
pub(crate) fn run(arguments: &Arguments, home: &Home) -> Result<()> {
    let root = workspace::root();
    let code = ["src", "crates", "www"].map(|folder| root.join(folder));
    let mut is_outdated = false;
    follow(arguments, home, &code, |folders, changed| {
        is_outdated |= changed.is_some_and(|changed| code.iter().any(|folder| changed.starts_with(folder)));
        // The static articles come from view code that this process has in an older version.
        if is_outdated {
            rebuild(folders, &root.join("target/page"))
        } else {
            page::files(folders, Wish { effort: Effort::Quick, base: None }, home)
        }
    })
}

/// Builds the page in a new process, which is compiled first.
fn rebuild(folders: &[PathBuf], out: &Path) -> Result<Vec<File>> {
    let mut cargo = process::cargo();
    cargo.args(["run", "--quiet", "--package", "xtask", "--", "build", "--quick", "--out"]).arg(out);
    for folder in folders {
        cargo.arg("--edition").arg(folder);
    }
    if std::io::stderr().is_terminal() {
        cargo.env("CARGO_TERM_COLOR", "always");
    }
    let mut child =
        cargo.current_dir(workspace::root()).stderr(Stdio::piped()).spawn().context("cannot start cargo")?;
    let mut list = Vec::new();
    for line in child.stderr.take().into_iter().flat_map(|stderr| BufReader::new(stderr).lines()) {
        let line = line?;
        terminal::coloured_error_line(&line);
        list.push(terminal::without_colours(&line));
    }
    if child.wait()?.success() { server::files(out) } else { Err(Mistakes::new(list, "the build failed").into()) }
}
