//! `cargo xtask bench`: the benchmarks, with what others offer in the same browser run.
//!
//! Each writes a table to standard output and to `target/bench/NAME.md`, and its numbers to `NAME.json` beside it. Times
//! depend on the machine and on what else it does; trust the ratios between contestants of one run.

use anyhow::{Result, bail};

use crate::tools;

mod arguments;
mod articles;
mod figures;
mod generator;
mod goals;
mod lexicon;
mod load;
mod queries;
mod random;
mod runner;
mod search;
mod shelf;
mod statistics;
mod table;
mod truth;
mod words;

use arguments::Which;

pub(crate) use arguments::Arguments;

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
