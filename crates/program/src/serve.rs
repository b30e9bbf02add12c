//! `serve`: the page in the browser of this machine, new after every save.

use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Context, Result, bail};

pub mod server;
mod watch;

use crate::edition_source::{Mistakes, shown, typed};
use crate::home::Home;
use crate::page::Wish;
use crate::page::file::File;
use crate::page::template::Effort;
use crate::terminal::in_words;
use crate::{build, page};
use server::{Live, Server, Site};

/// Options of `serve`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// 版面文件夹；可以写几次，第一个是本期，其余是往期
    #[arg(long, value_name = "DIR")]
    edition: Vec<PathBuf>,
    /// 127.0.0.1 的端口；0 是任意空着的
    #[arg(long, value_name = "N", default_value_t = 8000)]
    port: u16,
}

/// Serves the page and makes it anew after every change of an edition, until it is interrupted.
pub(crate) fn run(arguments: &Arguments, home: &Home) -> Result<()> {
    follow(arguments, home, &[], |folders, _| page::files(folders, Wish { effort: Effort::Quick, base: None }, home))
}

/// Serves what `make` makes of the editions' folders, and again after every change in one of them or in a folder of
/// `others`; `make` is told what changed.
///
/// # Errors
/// Where the port is taken, or a folder cannot be watched.
pub fn follow(
    arguments: &Arguments,
    home: &Home,
    others: &[PathBuf],
    mut make: impl FnMut(&[PathBuf], Option<&Path>) -> Result<Vec<File>>,
) -> Result<()> {
    let folders = build::folders(&arguments.edition, home)?;
    let listener = bind(arguments.port, &command(arguments, home))?;
    // Before the first page, so that a change made during it is not missed.
    let changes = watch::start(&[folders.as_slice(), others].concat())?;

    let first = make(&folders, None);
    let mut build = u32::from(first.is_ok());
    let (site, failure) = match first {
        Ok(files) => (Site::new(files, Live::Build(build)), None),
        Err(error) => (Site::waiting(), Some(error)),
    };
    let server = Server::start(listener, site)?;
    if let Some(error) = failure {
        note!("{}", in_words(&error));
        server.report_failure(message(&error));
        note!("还没有网页；改好并保存以后就有");
    }
    say!("http://{}/ 已打开（保存后自动更新；按 Ctrl+C 结束）", server.address());

    while let Some(changed) = changes.next() {
        note!("已改动：{}", shown(&changed).display());
        let start = Instant::now();
        match make(&folders, Some(&changed)) {
            Ok(files) => {
                build += 1;
                server.publish(Site::new(files, Live::Build(build)));
                note!("已更新，用了 {} 毫秒", start.elapsed().as_millis());
            }
            Err(error) => {
                note!("{}", in_words(&error));
                note!("{}", if build == 0 { "仍然没有网页" } else { "继续显示上一次的网页" });
                server.report_failure(message(&error));
            }
        }
    }
    bail!("文件夹不能再监视了")
}

/// What the page shows of an error: mistakes of an edition with all their places.
fn message(error: &anyhow::Error) -> String {
    let mistakes = error.downcast_ref::<Mistakes>().map(|mistakes| mistakes.list.as_slice());
    mistakes
        .unwrap_or_default()
        .iter()
        .chain([&format!("{}\n", in_words(error))])
        .cloned()
        .collect::<Vec<_>>()
        .join("\n")
}

/// The command as it was given, but for its port.
fn command(arguments: &Arguments, home: &Home) -> String {
    let editions = arguments.edition.iter().map(|folder| format!(" --edition {}", typed(folder)));
    format!("{} serve{}", home.program, editions.collect::<String>())
}

/// A listener on this port of 127.0.0.1; `command` is what was given, but for the port.
fn bind(port: u16, command: &str) -> Result<TcpListener> {
    match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
        Err(error) if error.kind() == std::io::ErrorKind::AddrInUse => {
            let free = (port.saturating_add(1)..=port.saturating_add(100))
                .find(|port| TcpListener::bind((Ipv4Addr::LOCALHOST, *port)).is_ok());
            match free {
                Some(free) => {
                    bail!("端口 {port} 已被占用，可能已经开着一个 serve；{free} 空着：{command} --port {free}")
                }
                None => bail!("端口 {port} 已被占用；请用 --port 换一个"),
            }
        }
        listener => listener.with_context(|| format!("端口 {port} 不能使用")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_port_in_use_is_named_with_a_free_one() {
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = taken.local_addr().unwrap().port();
        let message = bind(port, "civic-edition serve --edition songhe").unwrap_err().to_string();
        assert!(message.starts_with(&format!("端口 {port} 已被占用")), "{message}");
        assert!(message.contains("civic-edition serve --edition songhe --port"), "{message}");
    }
}
