//! The project's commands: those of editors, which the crate `program` has, and those of developers, one file each beside
//! this one. `cargo xtask --help` lists them.

use std::process::ExitCode;

use build::PROGRAM;
use clap::{Parser, Subcommand};

#[macro_use(note, say)]
extern crate program;

mod bench;
mod build;
mod package;
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

#[derive(Subcommand)]
enum Command {
    #[command(flatten)]
    Editor(program::Command),
    /// Run everything that continuous integration runs, installing what it needs.
    Test(test::Arguments),
    /// Measure search, recogniser and page, beside what others offer; exit 1 where a goal is missed.
    Bench(bench::Arguments),
    /// Make the program for editors: one file, with the page in it, and its checksum.
    Package(package::Arguments),
    /// Let a monkey visit the kiosk at random; exit 1 where memory, nodes or listeners grow, or an error is logged.
    Soak(soak::Arguments),
}

fn main() -> ExitCode {
    program::exit_code(match Arguments::parse().command {
        Command::Editor(program::Command::Serve(arguments)) => serve::run(&arguments, &build::home()),
        Command::Editor(program::Command::Build(arguments)) => build::run(&arguments),
        Command::Editor(command) => program::run(&command, &build::home()),
        Command::Test(arguments) => test::run(&arguments),
        Command::Bench(arguments) => bench::run(&arguments),
        Command::Package(arguments) => package::run(&arguments),
        Command::Soak(arguments) => soak::run(&arguments),
    })
}
