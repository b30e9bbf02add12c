//! The project's commands: those of editors, which the crate `program` has, and those of developers, one file each beside
//! this one. `cargo xtask --help` lists them.

use std::process::ExitCode;

use clap::{Parser, Subcommand};
use program::Home;

#[macro_use(note, say)]
extern crate program;

mod bench;
mod build;
mod page;
mod process;
mod serve;
mod soak;
mod test;
mod tools;
mod workspace;

/// The commands of civic-edition, run from anywhere in the repository.
#[derive(Parser)]
#[command(name = PROGRAM, bin_name = PROGRAM, disable_help_subcommand = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

/// How this program is called.
const PROGRAM: &str = "cargo xtask";

#[derive(Subcommand)]
enum Command {
    /// Build the page, serve it on 127.0.0.1 and rebuild it when a file changes.
    Serve(serve::Arguments),
    /// Run everything that continuous integration runs, installing what it needs.
    Test(test::Arguments),
    #[command(flatten)]
    Editor(program::Command),
    /// Measure search, recogniser and page, beside what others offer; exit 1 where a goal is missed.
    Bench(bench::Arguments),
    /// Let a monkey visit the kiosk at random; exit 1 where memory, nodes or listeners grow, or an error is logged.
    Soak(soak::Arguments),
    /// Build dist/: a static site for any web server, and edition.html, one file that opens from disk.
    Build(build::Arguments),
}

fn main() -> ExitCode {
    let outcome = match Arguments::parse().command {
        Command::Serve(arguments) => serve::run(&arguments),
        Command::Test(arguments) => test::run(&arguments),
        Command::Editor(command) => program::run(&command, &Home { program: PROGRAM, edition: workspace::corpus() }),
        Command::Bench(arguments) => bench::run(&arguments),
        Command::Soak(arguments) => soak::run(&arguments),
        Command::Build(arguments) => build::run(&arguments),
    };
    program::exit_code(outcome)
}
