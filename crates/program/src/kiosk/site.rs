//! The page that is served, and the new edition in its place: only when it is whole.

use std::fs;
use std::net::{SocketAddr, TcpListener};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use super::settings::Settings;
use crate::output::{SUMS, hash};
use crate::page::file::KIOSK_SETTINGS;
use crate::serve::server::{Live, Server, Site};

/// The page that is served.
pub(super) struct Served {
    server: Server,
    folder: PathBuf,
    for_page: String,
    /// The list of files of what is served.
    sums: String,
    /// A list whose files were not whole: told once.
    refused: String,
}

impl Served {
    /// Serves the page in the folder of `settings`.
    ///
    /// # Errors
    /// Where the folder has no page, or one with damaged or missing files.
    pub(super) fn start(listener: TcpListener, settings: &Settings) -> Result<Self> {
        let (folder, for_page) = (settings.page.clone(), settings.for_page());
        let sums = validate(&folder)?;
        let server = Server::start(listener, load(&folder, &for_page)?)?;
        Ok(Self { server, folder, for_page, sums, refused: String::new() })
    }

    pub(super) fn address(&self) -> SocketAddr {
        self.server.address()
    }

    /// Serves what lies in the folder now, where that is another page than is served. Whether it was.
    ///
    /// # Errors
    /// Where the new page is damaged or being copied still, once for each; the page that is served stays.
    pub(super) fn take_new(&mut self) -> Result<bool> {
        let present = fs::read_to_string(self.folder.join(SUMS)).unwrap_or_default();
        if present == self.sums {
            return Ok(false);
        }
        match validate(&self.folder).and_then(|sums| Ok((sums, load(&self.folder, &self.for_page)?))) {
            Ok((sums, site)) => {
                self.server.publish(site);
                self.sums = sums;
                Ok(true)
            }
            Err(error) if self.refused != present => {
                self.refused = present;
                Err(error)
            }
            Err(_) => Ok(false),
        }
    }
}

fn load(folder: &Path, for_page: &str) -> Result<Site> {
    Ok(Site::load(folder, Live::No)?.with(KIOSK_SETTINGS, for_page.as_bytes().to_vec()))
}

/// The folder's list of files, which the build writes last.
///
/// # Errors
/// Where a file is missing or is not the one that was built.
fn validate(folder: &Path) -> Result<String> {
    let path = folder.join(SUMS);
    let text = fs::read_to_string(&path).with_context(|| format!("这里没有生成好的网页：读不到 {}", path.display()))?;
    let files: Vec<_> = text.lines().filter_map(|line| line.split_once("  ")).collect();
    if !files.iter().any(|(_, name)| *name == "index.html") {
        bail!("{} 里没有 index.html", path.display());
    }
    for (digest, name) in files {
        let content = fs::read(folder.join(name)).with_context(|| format!("缺少文件 {name}"))?;
        if digest != hash(&content) {
            bail!("文件 {name} 不是生成时的样子");
        }
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use std::net::Ipv4Addr;

    use super::*;

    fn write(folder: &Path, page: &str, digest: Option<&str>) {
        fs::write(folder.join("index.html"), page).unwrap();
        let digest = digest.map_or_else(|| hash(page.as_bytes()), str::to_owned);
        fs::write(folder.join(SUMS), format!("{digest}  index.html\n")).unwrap();
    }

    #[test]
    fn only_a_whole_edition_is_taken() {
        let folder = std::env::temp_dir().join(format!("kiosk-site-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        write(&folder, "one", None);
        let settings = Settings { page: folder.clone(), ..Settings::default() };
        let listener = || TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let mut served = Served::start(listener(), &settings).unwrap();
        assert!(!served.take_new().unwrap(), "the same");
        write(&folder, "two", Some("0000"));
        assert!(served.take_new().unwrap_err().to_string().contains("文件 index.html 不是"));
        assert!(!served.take_new().unwrap(), "told once");
        write(&folder, "two", None);
        assert!(served.take_new().unwrap());
        fs::remove_file(folder.join("index.html")).unwrap();
        assert!(Served::start(listener(), &settings).is_err());
        fs::remove_dir_all(folder).unwrap();
    }
}
