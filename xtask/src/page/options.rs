//! What is built of which edition, and with how much work.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::workspace;

/// How much work the build puts into small files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Effort {
    /// As quick as can be: for the page under development.
    Quick,
    /// As small as can be: for readers.
    Small,
}

/// What the module must be able to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Scale {
    /// Search the articles of a newspaper page by reading them all.
    Page,
    /// Search so many articles that it needs postings, and the code for them.
    Archive,
}

/// What the module exports.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Exports {
    /// The reader only: what the page needs.
    Reader,
    /// The reader of a site with several editions.
    Shelf,
    /// Also the class `Edition` and the recogniser, as the npm package has them.
    Package,
}

/// Which edition the page embeds.
#[derive(Debug, Clone)]
pub(crate) enum Source {
    /// The edition in `corpus/`.
    Bundled,
    /// The edition in this folder, an absolute path.
    Folder(PathBuf),
}

impl Source {
    /// The folder that was named on the command line, or the bundled edition.
    pub(crate) fn new(folder: Option<&Path>) -> Result<Self> {
        folder.map_or(Ok(Self::Bundled), |folder| {
            let absolute = folder.canonicalize().with_context(|| format!("no edition at {}", folder.display()))?;
            Ok(Self::Folder(absolute))
        })
    }

    /// Its folder.
    pub(crate) fn folder(&self) -> PathBuf {
        match self {
            Self::Bundled => workspace::corpus(),
            Self::Folder(folder) => folder.clone(),
        }
    }
}
