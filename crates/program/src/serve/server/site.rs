//! The files of a page, as the server has them in memory.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::page::file::File;

/// Whether the page watches for new builds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Live {
    /// The page is served as it was built.
    No,
    /// The page loads itself again when there is a build after this one; they are counted from 1.
    Build(u32),
}

/// Whether pages get fine clocks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Isolation {
    /// As any server would.
    None,
    /// Cross-origin isolated: a browser's clock then steps in 5 microseconds instead of 100.
    CrossOrigin,
    /// Files of other people's pages, which have no policy of ours, around the site in the folder [`INNER`].
    Host,
}

/// Where the site lies in the folder of a host.
pub const INNER: &str = "dist/";

/// The files of a page.
#[derive(Debug)]
pub struct Site {
    pub(super) files: BTreeMap<String, Vec<u8>>,
    pub(super) live: Live,
    pub(super) isolation: Isolation,
}

impl Site {
    /// The site of these files.
    pub fn new(files: Vec<File>, live: Live) -> Self {
        let mut files: BTreeMap<_, _> = files.into_iter().collect();
        if let (Live::Build(number), Some(page)) = (live, files.get_mut("index.html")) {
            *page = with_live_script(page, number);
        }
        Self { files, live, isolation: Isolation::None }
    }

    /// Reads every file of `folder`.
    pub fn load(folder: &Path, live: Live) -> Result<Self> {
        Ok(Self::new(files(folder)?, live))
    }

    /// What stands there until there is a page: it says so, and watches for the first build.
    pub fn waiting() -> Self {
        let page = with_live_script(include_bytes!("../waiting.html"), 0);
        let files = BTreeMap::from([("index.html".to_owned(), page)]);
        Self { files, live: Live::Build(0), isolation: Isolation::None }
    }

    /// The same site with fine clocks.
    #[must_use]
    pub fn isolated(self) -> Self {
        Self { isolation: Isolation::CrossOrigin, ..self }
    }

    /// The same files as another page's, with the site below them.
    #[must_use]
    pub fn hosted(self) -> Self {
        Self { isolation: Isolation::Host, ..self }
    }

    /// The same site with this file, in place of one with its name.
    #[must_use]
    pub fn with(mut self, name: &str, content: Vec<u8>) -> Self {
        self.files.insert(name.to_owned(), content);
        self
    }

    /// The file that a request for `path` gets.
    pub(super) fn file(&self, path: &str) -> Option<(&str, &[u8])> {
        let name = path.trim_start_matches('/');
        let folder;
        let name = if name.is_empty() || name.ends_with('/') {
            folder = format!("{name}index.html");
            &folder
        } else {
            name
        };
        if let (LIVE_SCRIPT, Live::Build(_)) = (name, self.live) {
            return Some((LIVE_SCRIPT, include_bytes!("../live.js")));
        }
        self.files.get_key_value(name).map(|(name, content)| (name.as_str(), content.as_slice()))
    }
}

/// Every file of `folder`.
pub fn files(folder: &Path) -> Result<Vec<File>> {
    let mut files = Vec::new();
    read_folder(folder, "", &mut files).with_context(|| format!("cannot read {}", folder.display()))?;
    Ok(files)
}

fn read_folder(folder: &Path, prefix: &str, files: &mut Vec<File>) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            read_folder(&entry.path(), &format!("{name}/"), files)?;
        } else {
            files.push((name, fs::read(entry.path())?));
        }
    }
    Ok(())
}

const LIVE_SCRIPT: &str = "__live.js";

/// The page with the script that watches for builds after `number`.
pub(super) fn with_live_script(page: &[u8], number: u32) -> Vec<u8> {
    let script = format!("<script type=\"module\" src=\"/{LIVE_SCRIPT}?build={number}\"></script></head>");
    String::from_utf8_lossy(page).replacen("</head>", &script, 1).into_bytes()
}

/// The media type of a file by its ending.
pub(super) fn media_type(name: &str) -> &'static str {
    match name.rsplit_once('.').map_or("", |(_, ending)| ending) {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "json" | "webmanifest" => "application/json",
        "bin" => "application/octet-stream",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "woff2" => "font/woff2",
        _ => "text/plain; charset=utf-8",
    }
}
