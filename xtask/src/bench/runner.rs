//! What every benchmark does: serve a folder, let a script measure in the browser, write the report.

use std::fs;
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::goals::Goals;
use crate::test::needs;
use program::edition_source::shown;
use program::serve::server::{Isolation, Live, Server, Site};
use program::terminal;

use crate::{process, tools, workspace};

/// Where benchmarks write.
pub(super) fn folder() -> PathBuf {
    workspace::target_folder(&workspace::root()).join("bench")
}

/// Prints the report of the benchmark `name` and writes it with its numbers.
pub(super) fn publish(name: &str, report: &str, numbers: &impl Serialize, goals: &Goals) -> Result<()> {
    let report = format!("{report}\n{}", goals.table());
    terminal::write(&format!("\n{report}"))?;
    let (text, json) = (folder().join(format!("{name}.md")), folder().join(format!("{name}.json")));
    write(&text, report.as_bytes())?;
    write(&json, &serde_json::to_vec_pretty(numbers)?)?;
    note!("wrote {} and {}", shown(&text).display(), shown(&json).display());
    Ok(())
}

/// Runs a script of `tests/bench` in Node with `plan` and gives what it measured.
pub(super) fn measure<T: DeserializeOwned>(script: &str, plan: &impl Serialize) -> Result<T> {
    let (plan_file, out) = (folder().join("plan.json"), folder().join("measured.json"));
    write(&plan_file, &serde_json::to_vec(plan)?)?;
    let mut node = Command::new("node");
    node.arg(tools::bench_folder().join(script)).arg(&plan_file).arg(&out);
    if let Some(browser) = needs::browser() {
        node.env("CHROMIUM", browser);
    }
    process::run(&mut node)?;
    let measured = fs::read(&out).with_context(|| format!("cannot read {}", out.display()))?;
    serde_json::from_slice(&measured).with_context(|| format!("{script} wrote something else than was expected"))
}

/// A server for the files of `folder`, with fine clocks or as readers get them.
pub(super) fn serve(folder: &Path, isolation: Isolation) -> Result<Server> {
    let site = Site::load(folder, Live::No)?;
    let site = if isolation == Isolation::CrossOrigin { site.isolated() } else { site };
    Server::start(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?, site)
}

/// Writes a file and the folders above it.
pub(super) fn write(path: &Path, content: &[u8]) -> Result<()> {
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent).with_context(|| format!("cannot create {}", parent.display()))?;
    }
    fs::write(path, content).with_context(|| format!("cannot write {}", path.display()))
}

/// Copies files of `tests/bench` into `site`, each to the path behind it.
pub(super) fn copy(files: &[(&str, &str)], site: &Path) -> Result<()> {
    for (from, to) in files {
        let from = tools::bench_folder().join(from);
        let content = fs::read(&from).with_context(|| format!("cannot read {}", from.display()))?;
        write(&site.join(to), &content)?;
    }
    Ok(())
}
