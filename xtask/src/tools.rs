//! What the build needs on this machine, installed where it is missing.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use program::edition_source::shown;

use crate::{process, workspace};

/// The target of the page's module.
pub(crate) const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// Option for cargo: the crate that searches and recognises is made for speed, which the published page has no need of.
pub(crate) const FAST_EDITION: &str = "profile.release.package.edition.opt-level=3";

/// Installs the standard library for the browser where it is missing.
pub(crate) fn ensure_wasm_target() -> Result<()> {
    if has_wasm_target() {
        return Ok(());
    }
    note!("installing the target {WASM_TARGET}");
    process::run(Command::new("rustup").args(["target", "add", WASM_TARGET])).with_context(|| {
        format!(
            "the target {WASM_TARGET} is missing and could not be installed; install it with `rustup target add \
             {WASM_TARGET}`, or from your system's packages (on Debian libstd-rust-dev-wasm32 beside its own rustc)"
        )
    })
}

fn has_wasm_target() -> bool {
    let mut rustc = Command::new(std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()));
    process::output(rustc.args(["--print", "target-libdir", "--target", WASM_TARGET]))
        .is_some_and(|folder| Path::new(&folder).is_dir())
}

/// Where cargo keeps its registry and installed programs.
pub(crate) fn cargo_home() -> Option<PathBuf> {
    let home = || Some(Path::new(&std::env::var_os("HOME")?).join(".cargo"));
    std::env::var_os("CARGO_HOME").map(PathBuf::from).or_else(home)
}

/// Folder of the packages for Node: the browser driver, axe, wasm-opt and esbuild.
pub(crate) fn node_folder() -> PathBuf {
    workspace::root().join("tests/e2e")
}

/// Folder of the packages for Node that the benchmarks compare with.
pub(crate) fn bench_folder() -> PathBuf {
    workspace::root().join("tests/bench")
}

/// Installs the packages for Node that the build and the tests need.
pub(crate) fn ensure_node_packages() -> Result<()> {
    ensure_packages(&node_folder())
}

/// Installs exactly the locked packages of `folder` where they are missing or those of another lock file.
pub(crate) fn ensure_packages(folder: &Path) -> Result<()> {
    let (wanted, installed) = (folder.join("package-lock.json"), folder.join("node_modules/.installed.json"));
    let lock = fs::read(&wanted).with_context(|| format!("cannot read {}", wanted.display()))?;
    if fs::read(&installed).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    note!("installing the packages of {}", shown(&wanted).display());
    let mut npm = Command::new("npm");
    npm.args(["ci", "--no-audit", "--no-fund", "--loglevel=error"]).current_dir(folder);
    process::run(&mut npm)
        .context("Node 20 or newer with npm is needed: install it with `apt-get install nodejs npm`")?;
    fs::write(&installed, lock).with_context(|| format!("cannot write {}", installed.display()))
}
