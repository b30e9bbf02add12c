//! The page that is served, and the new edition in its place: only when it is whole.

use std::collections::BTreeMap;
use std::fs;
use std::net::{SocketAddr, TcpListener};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use serde::Deserialize;
use sha2::{Digest as _, Sha256};

use super::settings::Settings;
use crate::page::file::{KIOSK_SETTINGS, MANIFEST};
use crate::serve::server::{Live, Server, Site};

/// What the build writes beside the files: their digests.
#[derive(Debug, Deserialize)]
struct Manifest {
    files: BTreeMap<String, String>,
}

/// The page that is served.
pub(super) struct Served {
    server: Server,
    folder: PathBuf,
    for_page: String,
    /// The manifest of what is served.
    manifest: String,
    /// A manifest whose files were not whole: told once.
    refused: String,
}

impl Served {
    /// Serves the page in the folder of `settings`.
    ///
    /// # Errors
    /// Where the folder has no page, or one with damaged or missing files.
    pub(super) fn start(listener: TcpListener, settings: &Settings) -> Result<Self> {
        let (folder, for_page) = (settings.page.clone(), settings.for_page());
        let manifest = validate(&folder)?;
        let server = Server::start(listener, load(&folder, &for_page)?)?;
        Ok(Self { server, folder, for_page, manifest, refused: String::new() })
    }

    pub(super) fn address(&self) -> SocketAddr {
        self.server.address()
    }

    /// Serves what lies in the folder now, where that is another page than is served. Whether it was.
    ///
    /// # Errors
    /// Where the new page is damaged or being copied still, once for each; the page that is served stays.
    pub(super) fn take_new(&mut self) -> Result<bool> {
        let present = fs::read_to_string(self.folder.join(MANIFEST)).unwrap_or_default();
        if present == self.manifest {
            return Ok(false);
        }
        match validate(&self.folder).and_then(|manifest| Ok((manifest, load(&self.folder, &self.for_page)?))) {
            Ok((manifest, site)) => {
                self.server.publish(site);
                self.manifest = manifest;
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

/// The text of the folder's manifest.
///
/// # Errors
/// Where a file is missing or is not the one that was built.
fn validate(folder: &Path) -> Result<String> {
    let path = folder.join(MANIFEST);
    let text = fs::read_to_string(&path).with_context(|| format!("no built page: cannot read {}", path.display()))?;
    let manifest: Manifest = serde_json::from_str(&text).with_context(|| path.display().to_string())?;
    if !manifest.files.contains_key("index.html") {
        bail!("{} names no index.html", path.display());
    }
    for (name, digest) in &manifest.files {
        let content = fs::read(folder.join(name)).with_context(|| format!("{name} is missing"))?;
        if *digest != hex(&content) {
            bail!("{name} is not the file that was built");
        }
    }
    Ok(text)
}

/// SHA-256 in hexadecimal digits.
fn hex(content: &[u8]) -> String {
    format!("{:x}", Sha256::digest(content))
}

#[cfg(test)]
mod tests {
    use std::net::Ipv4Addr;

    use super::*;

    fn write(folder: &Path, page: &str, digest: Option<&str>) {
        fs::write(folder.join("index.html"), page).unwrap();
        let digest = digest.map_or_else(|| hex(page.as_bytes()), str::to_owned);
        fs::write(folder.join(MANIFEST), format!("{{\"files\":{{\"index.html\":\"{digest}\"}}}}")).unwrap();
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
        assert!(served.take_new().unwrap_err().to_string().contains("index.html is not the file"));
        assert!(!served.take_new().unwrap(), "told once");
        write(&folder, "two", None);
        assert!(served.take_new().unwrap());
        fs::remove_file(folder.join("index.html")).unwrap();
        assert!(Served::start(listener(), &settings).is_err());
        fs::remove_dir_all(folder).unwrap();
    }
}
