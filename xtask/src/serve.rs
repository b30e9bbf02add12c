//! `cargo xtask serve`.

use std::io::{BufRead as _, BufReader, IsTerminal as _};
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Instant;

use anyhow::{Context, Result, bail};

use crate::page::Source;
use crate::page::shelf::Editions;
use crate::{process, workspace};
use program::serve::server::{Live, Server, Site};
use program::serve::watch;
use program::terminal;

/// Options of `serve`.
#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// Folder of the edition to embed, instead of corpus/. Where it is given several times, the page offers the others
    /// beside the first.
    #[arg(long, value_name = "DIR")]
    edition: Vec<PathBuf>,
    /// Port on 127.0.0.1; 0 takes any free one.
    #[arg(long, value_name = "N", default_value_t = 8000)]
    port: u16,
}

/// Builds, serves, and rebuilds after every change until it is interrupted.
pub(crate) fn run(arguments: &Arguments) -> Result<()> {
    let editions = Editions::new(&arguments.edition)?;
    let listener = bind(arguments.port)?;
    let root = workspace::root();
    let mut watched: Vec<PathBuf> = editions.folders().collect();
    watched.extend(["src", "crates", "www"].map(|folder| root.join(folder)));
    // Before the first build, so that a change made during it is not missed.
    let changes = watch::start(&watched)?;

    let out = root.join("target/page");
    let first = rebuild(&editions, &out)?;
    let mut build = u32::from(first.is_ok());
    let site = if first.is_ok() { Site::load(&out, Live::Build(build))? } else { Site::waiting() };
    let server = Server::start(listener, site)?;
    if let Err(message) = first {
        server.report_failure(message);
        note!("no page yet; it comes when this is mended and saved");
    }
    say!("serving http://{}/ (rebuilds after a change; Ctrl+C ends it)", server.address());

    while let Some(changed) = changes.next() {
        note!("changed: {}", changed.strip_prefix(&root).unwrap_or(&changed).display());
        let start = Instant::now();
        match rebuild(&editions, &out)? {
            Ok(()) => {
                build += 1;
                server.publish(Site::load(&out, Live::Build(build))?);
                note!("rebuilt in {:.1} s", start.elapsed().as_secs_f32());
            }
            Err(message) => {
                note!("{}", if build == 0 { "still no page" } else { "the last good page stays up" });
                server.report_failure(message);
            }
        }
    }
    bail!("the watch on the folders has ended")
}

/// A listener on this port of 127.0.0.1.
fn bind(port: u16) -> Result<TcpListener> {
    match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
        Err(error) if error.kind() == std::io::ErrorKind::AddrInUse => {
            let free = (port.saturating_add(1)..=port.saturating_add(100))
                .find(|port| TcpListener::bind((Ipv4Addr::LOCALHOST, *port)).is_ok());
            match free {
                Some(free) => bail!("port {port} is in use; {free} is free: cargo xtask serve --port {free}"),
                None => bail!("port {port} is in use; choose another with --port"),
            }
        }
        listener => listener.with_context(|| format!("cannot listen on port {port}")),
    }
}

/// Builds the page in a new process, which is compiled first where it changed: the static articles come from view code
/// that this process has in an older version. The inner error is what the build wrote.
fn rebuild(editions: &Editions, out: &Path) -> Result<Result<(), String>> {
    let mut cargo = process::cargo();
    cargo.args(["run", "--quiet", "--package", "xtask", "--", "build", "--quick", "--out"]).arg(out);
    if let Source::Folder(_) = editions.embedded {
        for folder in editions.folders() {
            cargo.arg("--edition").arg(folder);
        }
    }
    if std::io::stderr().is_terminal() {
        cargo.env("CARGO_TERM_COLOR", "always");
    }
    let mut child =
        cargo.current_dir(workspace::root()).stderr(Stdio::piped()).spawn().context("cannot start cargo")?;
    let mut message = String::new();
    for line in child.stderr.take().into_iter().flat_map(|stderr| BufReader::new(stderr).lines()) {
        let line = line?;
        terminal::coloured_error_line(&line);
        message.push_str(&terminal::without_colours(&line));
        message.push('\n');
    }
    Ok(if child.wait()?.success() { Ok(()) } else { Err(message) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_port_in_use_is_named_with_a_free_one() {
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = taken.local_addr().unwrap().port();
        let message = bind(port).unwrap_err().to_string();
        assert!(message.starts_with(&format!("port {port} is in use")), "{message}");
        assert!(message.contains("--port"), "{message}");
    }
}
