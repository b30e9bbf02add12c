//! `cargo xtask bench`: the benchmarks, with what others offer in the same browser run.
//!
//! Each writes a table to standard output and to `target/bench/NAME.md`, and its numbers to `NAME.json` beside it. Times
//! depend on the machine and on what else it does; trust the ratios between contestants of one run.

use std::fs;
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use clap::ValueEnum;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::page::module;
use crate::serve::server::{Isolation, Live, Server, Site};
use crate::test::needs;
use crate::{process, terminal, tools, workspace};

mod articles;
mod figures;
mod generator;
mod goals;
mod lexicon;
mod load;
mod queries;
mod search;
mod shelf;
mod statistics;
mod table;
mod truth;
mod words;

use goals::Goals;

/// Options of `bench`.
#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// Which benchmark; all of them unless said.
    #[arg(value_enum)]
    which: Option<Which>,
    /// Articles to search and to recognise figures in, a JSON list [{"id","title","body","section"}], instead of
    /// generated ones.
    #[arg(long, value_name = "JSON")]
    corpus: Option<PathBuf>,
    /// What readers type into the search, a JSON list [{"q","kind"}], instead of what stands in the articles.
    #[arg(long, value_name = "JSON", requires = "corpus")]
    queries: Option<PathBuf>,
    /// How many articles to search, one run each; of a given corpus its first ones.
    #[arg(long, value_name = "N,N,…", value_delimiter = ',', default_values_t = [1, 10, 100, 1_000, 10_000])]
    articles: Vec<usize>,
    /// Only these contestants of the search; `ours` and `indexof` are what the goals compare.
    #[arg(long, value_name = "NAME,NAME,…", value_delimiter = ',')]
    contestants: Vec<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Which {
    /// Search in editions of 1 to 10 000 articles, beside other search libraries.
    Search,
    /// Recognising figures, on the host and in the browser, beside another recogniser.
    Figures,
    /// Many packed editions as one, on the host: memory, and the time of a keystroke.
    Shelf,
    /// Start of the built page, and its answer to a keystroke on a slow machine.
    Load,
}

/// Runs the benchmarks.
///
/// # Errors
/// Where one cannot run, or a goal is missed.
pub(crate) fn run(arguments: &Arguments) -> Result<()> {
    tools::ensure_packages(&tools::bench_folder())?;
    let wanted = |which| arguments.which.is_none_or(|only| only == which);
    let mut missed = Vec::new();
    if wanted(Which::Figures) {
        missed.extend(figures::run(arguments)?.missed());
    }
    if wanted(Which::Load) {
        missed.extend(load::run()?.missed());
    }
    if wanted(Which::Shelf) {
        missed.extend(shelf::run(arguments)?.missed());
    }
    if wanted(Which::Search) {
        missed.extend(search::run(arguments)?.missed());
    }
    if missed.is_empty() { Ok(()) } else { bail!("{} missed: {}", missed.len(), missed.join("; ")) }
}

/// Where benchmarks write.
fn folder() -> PathBuf {
    module::target_folder(&workspace::root()).join("bench")
}

/// Prints the report of the benchmark `name` and writes it with its numbers.
fn publish(name: &str, report: &str, numbers: &impl Serialize, goals: &Goals) -> Result<()> {
    let report = format!("{report}\n{}", goals.table());
    terminal::write(&format!("\n{report}"))?;
    let (text, json) = (folder().join(format!("{name}.md")), folder().join(format!("{name}.json")));
    write(&text, report.as_bytes())?;
    write(&json, &serde_json::to_vec_pretty(numbers)?)?;
    note!("wrote {} and {}", workspace::shown(&text).display(), workspace::shown(&json).display());
    Ok(())
}

/// Runs a script of `tests/bench` in Node with `plan` and gives what it measured.
fn measure<T: DeserializeOwned>(script: &str, plan: &impl Serialize) -> Result<T> {
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
fn serve(folder: &Path, isolation: Isolation) -> Result<Server> {
    let site = Site::load(folder, Live::No)?;
    let site = if isolation == Isolation::CrossOrigin { site.isolated() } else { site };
    Server::start(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?, site)
}

/// Writes a file and the folders above it.
fn write(path: &Path, content: &[u8]) -> Result<()> {
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent).with_context(|| format!("cannot create {}", parent.display()))?;
    }
    fs::write(path, content).with_context(|| format!("cannot write {}", path.display()))
}

/// Copies files of `tests/bench` into `site`, each to the path behind it.
fn copy(files: &[(&str, &str)], site: &Path) -> Result<()> {
    for (from, to) in files {
        let from = tools::bench_folder().join(from);
        let content = fs::read(&from).with_context(|| format!("cannot read {}", from.display()))?;
        write(&site.join(to), &content)?;
    }
    Ok(())
}
