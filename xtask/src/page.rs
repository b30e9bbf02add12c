//! The page build: module, glue and shell become the files of a site, or one file.
//!
//! 1. cargo compiles the app for the browser, with the edition embedded;
//! 2. wasm-bindgen writes the JavaScript glue for it;
//! 3. wasm-opt makes it smaller and esbuild the scripts and the style sheet, where the result is to be published;
//! 4. the shell `www/index.html` takes the title and the articles as static HTML, and its own security policy.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use compiler::Compiled;

use shelf::Editions;
use site::File;
use slim::Language;

use crate::edition_source::{self, plural};
use crate::workspace;

pub(crate) mod html;
pub(crate) mod module;
pub(crate) mod policy;
pub(crate) mod shelf;
pub(crate) mod single_file;
pub(crate) mod site;
pub(crate) mod sizes;
mod slim;
mod split;

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

/// The parts of the page that are written by hand or from the edition, before they are put together.
#[derive(Debug)]
pub(crate) struct Parts {
    /// The shell with its placeholders.
    pub(crate) shell: String,
    /// The style sheet.
    pub(crate) style: String,
    /// The script that starts the module.
    pub(crate) loader: String,
    /// The script that shows the page inside others.
    pub(crate) embed: String,
    /// The masthead, as text.
    pub(crate) title: String,
    /// All articles as HTML.
    pub(crate) articles: String,
    /// How many there are in all editions.
    pub(crate) scale: Scale,
    /// The other editions with their manifest; nothing where there is only one.
    pub(crate) shelf: Vec<File>,
}

impl Parts {
    /// What the module of the page must export.
    pub(crate) const fn exports(&self) -> Exports {
        if self.shelf.is_empty() { Exports::Reader } else { Exports::Shelf }
    }

    /// Reads `www/` and the editions.
    pub(crate) fn read(editions: &Editions, effort: Effort) -> Result<Self> {
        let folder = workspace::root().join("www");
        let read = |name: &str| {
            let path = folder.join(name);
            std::fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))
        };
        let written = |name: &str, language: Language| {
            let text = read(name)?;
            match effort {
                Effort::Quick => Ok(text),
                Effort::Small => slim::minify(&text, language).with_context(|| format!("www/{name}")),
            }
        };
        let compile = |folder: PathBuf| Ok((folder.clone(), edition_source::compile(&folder)?));
        let mut compiled: Vec<(PathBuf, Compiled)> = editions.folders().map(compile).collect::<Result<_>>()?;
        let warnings: usize = compiled.iter().map(|(_, compiled)| compiled.warnings.len()).sum();
        if warnings > 0 {
            note!("{}: `cargo xtask check` lists them", plural(warnings, "warning"));
        }
        let articles: usize = compiled.iter().map(|(_, compiled)| compiled.edition.articles.len()).sum();
        let shelf = if editions.others.is_empty() { Vec::new() } else { shelf::files(&compiled)? };
        let edition = compiled.swap_remove(0).1.edition;
        Ok(Self {
            shell: read("index.html")?,
            style: if shelf.is_empty() {
                written("style.css", Language::Style)?
            } else {
                written("style.css", Language::Style)? + &written("shelf.css", Language::Style)?
            },
            loader: written("index.js", Language::Script)?,
            embed: written(site::EMBED, Language::Script)?,
            // The same views that the module draws.
            articles: civic_edition::page::static_page(edition.clone()),
            shelf,
            scale: if articles < edition::search::MIN_ARCHIVE_ARTICLES { Scale::Page } else { Scale::Archive },
            title: edition.title,
        })
    }
}
