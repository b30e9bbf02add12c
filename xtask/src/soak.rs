//! `cargo xtask soak`: random visits to the kiosk, for minutes or hours.

use std::net::{Ipv4Addr, TcpListener};
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};
use program::serve::server::{Live, Server, Site};

use crate::{build, process, tools, workspace};

/// Options of `soak`.
#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// How long; 120 is what a release is tried with.
    #[arg(long, value_name = "N", default_value_t = 5.0)]
    minutes: f32,
    /// The same visits for the same number.
    #[arg(long, value_name = "N", default_value_t = 1)]
    seed: u32,
    /// Visits before the first measurement.
    #[arg(long, value_name = "N", default_value_t = 100)]
    visits: u32,
    /// Folder of a page that is built already.
    #[arg(long, value_name = "DIR")]
    site: Option<PathBuf>,
}

/// Builds the page where none is named, and lets the monkey at it.
pub(crate) fn run(arguments: &Arguments) -> Result<()> {
    tools::ensure_node_packages()?;
    let folder = arguments.site.clone().unwrap_or_else(|| workspace::root().join("target/soak"));
    if arguments.site.is_none() {
        build::bundled(&folder)?;
    }
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).context("cannot listen")?;
    let server = Server::start(listener, Site::load(&folder, Live::No)?)?;
    let mut node = Command::new("node");
    node.arg(tools::node_folder().join("soak.mjs")).args(["--url", &format!("http://{}/", server.address())]);
    for (name, value) in [
        ("--minutes", arguments.minutes.to_string()),
        ("--seed", arguments.seed.to_string()),
        ("--visits", arguments.visits.to_string()),
    ] {
        node.args([name, &value]);
    }
    process::run(node.current_dir(workspace::root()))
}
