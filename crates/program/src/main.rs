//! The program for editors: one file that carries the page with it, so that an edition becomes a site without a compiler,
//! without other programs, and without a network.

use std::env;
use std::fs::File;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::{Arc, OnceLock};

use anyhow::{Context, Result};
use clap::Parser;
use program::page::archive::{self, Entry};
use program::page::template::{Effort, Kind, Template};
use program::{Home, usage};

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// How the program is called.
const PROGRAM: &str = "civic-edition";

/// 从报纸版面的文字到可以读、可以查的网页
#[derive(Parser)]
#[command(name = PROGRAM, version, disable_help_subcommand = true)]
struct Arguments {
    #[command(subcommand)]
    command: program::Command,
}

fn main() -> ExitCode {
    let home = Home { program: PROGRAM, edition: PathBuf::from("."), template };
    program::exit_code(program::run(&usage::arguments::<Arguments>().command, &home))
}

/// The page of this kind, from the end of this program's own file.
fn template(kind: Kind, _: Effort) -> Result<Arc<Template>> {
    static ENTRIES: OnceLock<Vec<Entry>> = OnceLock::new();
    if ENTRIES.get().is_none() {
        let file = env::current_exe().context("找不到程序自己的文件")?;
        let program = File::open(&file).with_context(|| format!("读不了程序自己的文件 {}", file.display()))?;
        let _ = ENTRIES.set(archive::entries(program)?);
    }
    Ok(Arc::new(Template::from_entries(ENTRIES.get().map_or(&[], Vec::as_slice), kind)?))
}
