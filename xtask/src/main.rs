//! The project's commands. `cargo xtask --help` lists them; each is one file beside this one.

use std::process::ExitCode;

use clap::{Parser, Subcommand};

#[macro_use]
mod terminal;

mod bench;
mod build;
mod check;
mod edition_source;
mod export;
mod import;
mod jsonl;
mod new;
mod pack;
mod page;
mod process;
mod search;
mod serve;
mod show;
mod test;
mod tools;
mod workspace;

/// The commands of civic-edition, run from anywhere in the repository.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", disable_help_subcommand = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Build the page, serve it on 127.0.0.1 and rebuild it when a file changes.
    Serve(serve::Arguments),
    /// Run everything that continuous integration runs, installing what it needs.
    Test(test::Arguments),
    /// Validate an edition: mistakes with file and line, warnings, every figure, checks with their verdicts.
    Check(check::Arguments),
    /// Print the compiled edition.
    Show(show::Arguments),
    /// Write the edition in another form: ninjs, JSON, CSV of the figures, plain text, EPUB.
    Export(export::Arguments),
    /// Print what the page would show for a query.
    Search(search::Arguments),
    /// Recognise the figures of texts: JSON lines {"id","text"} in, {"id","figures"} out.
    Figures(jsonl::Arguments),
    /// Turn a raw text dump of a newspaper page into an edition folder to review.
    Import(import::Arguments),
    /// Make a commented edition folder to start from.
    New(new::Arguments),
    /// Find the arithmetic relations of texts: JSON lines {"id","text"} in, {"id","checks"} out.
    Checks(jsonl::Arguments),
    /// Write a packed edition.
    Pack(pack::Arguments),
    /// Measure search, recogniser and page, beside what others offer; exit 1 where a goal is missed.
    Bench(bench::Arguments),
    /// Build dist/: a static site for any web server, and edition.html, one file that opens from disk.
    Build(build::Arguments),
}

fn main() -> ExitCode {
    let outcome = match Arguments::parse().command {
        Command::Serve(arguments) => serve::run(&arguments),
        Command::Test(arguments) => test::run(&arguments),
        Command::Check(arguments) => check::run(&arguments),
        Command::Show(arguments) => show::run(&arguments),
        Command::Export(arguments) => export::run(&arguments),
        Command::Search(arguments) => search::run(&arguments),
        Command::Pack(arguments) => pack::run(&arguments),
        Command::Figures(arguments) => jsonl::run(&arguments, compiler::json::figures_line),
        Command::Import(arguments) => import::run(&arguments),
        Command::New(arguments) => new::run(&arguments),
        Command::Checks(arguments) => jsonl::run(&arguments, compiler::json::checks_line),
        Command::Bench(arguments) => bench::run(&arguments),
        Command::Build(arguments) => build::run(&arguments),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        // The reader of the output has enough, as in `… | head`.
        Err(error) if is_broken_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            note!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn is_broken_pipe(error: &anyhow::Error) -> bool {
    error.downcast_ref::<std::io::Error>().is_some_and(|error| error.kind() == std::io::ErrorKind::BrokenPipe)
}
