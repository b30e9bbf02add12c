//! What editors do with an edition: the commands, one file each, and what they stand on. [`Command`] lists them; a program
//! that offers them says in a [`Home`] how it is called and which edition it means where none is named.

use std::process::ExitCode;

use anyhow::Result;
use clap::Subcommand;

#[macro_use]
pub mod terminal;

mod check;
pub mod edition_source;
mod export;
pub mod home;
mod import;
mod jsonl;
mod kiosk;
mod new;
mod pack;
pub mod page;
mod search;
pub mod serve;
mod show;

pub use home::Home;

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
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
    /// Show the built page on a shared touch screen: serve it, keep Chromium on it, start that anew when it fails.
    Kiosk(kiosk::Arguments),
}

/// Does what `command` asks for.
pub fn run(command: &Command, home: &Home) -> Result<()> {
    match command {
        Command::Check(arguments) => check::run(arguments, home),
        Command::Show(arguments) => show::run(arguments, home),
        Command::Export(arguments) => export::run(arguments, home),
        Command::Search(arguments) => search::run(arguments, home),
        Command::Figures(arguments) => jsonl::run(arguments, compiler::json::figures_line),
        Command::Import(arguments) => import::run(arguments),
        Command::New(arguments) => new::run(arguments, home),
        Command::Checks(arguments) => jsonl::run(arguments, compiler::json::checks_line),
        Command::Pack(arguments) => pack::run(arguments),
        Command::Kiosk(arguments) => kiosk::run(arguments),
    }
}

/// How a program ends whose command came to `outcome`; an error is told on standard error.
pub fn exit_code(outcome: Result<()>) -> ExitCode {
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
