//! The parts of the page before they are put together.

use std::path::PathBuf;

use anyhow::{Context, Result};
use compiler::Compiled;
use sha2::{Digest as _, Sha256};

use super::options::{Effort, Exports, Scale};
use super::shelf::{self, Editions};
use super::slim::{self, Language};
use crate::workspace;
use program::edition_source::{self, plural};
use program::page::file::{EMBED, File, KIOSK_SCRIPT, KIOSK_STYLE, REST_STYLE};
use program::page::html;

/// The parts of the page that are written by hand or from the edition, before they are put together.
#[derive(Debug)]
pub(crate) struct Parts {
    /// The shell with its placeholders.
    pub(crate) shell: String,
    /// The style sheet of the first view.
    pub(crate) style: String,
    /// The one of what is fetched later.
    pub(crate) rest_style: String,
    /// The one of a kiosk.
    pub(crate) kiosk_style: String,
    /// The script that keeps a kiosk alive.
    pub(crate) kiosk_script: String,
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

    /// What the page is, for a watchdog: the program's version, and the edition's title with a digest of its articles.
    pub(crate) fn names(&self) -> String {
        let digest = Sha256::digest(&self.articles);
        let title = html::escape(&self.title).replace('"', "&quot;");
        format!(
            "<meta name=\"generator\" content=\"civic-edition {}\">\n\
             <meta name=\"edition\" content=\"{title} {:02x}{:02x}{:02x}{:02x}\">",
            env!("CARGO_PKG_VERSION"),
            digest[0],
            digest[1],
            digest[2],
            digest[3]
        )
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
            rest_style: written(REST_STYLE, Language::Style)?,
            kiosk_style: written(KIOSK_STYLE, Language::Style)?,
            kiosk_script: written(KIOSK_SCRIPT, Language::Script)?,
            loader: written("index.js", Language::Script)?,
            embed: written(EMBED, Language::Script)?,
            // The same views that the module draws.
            articles: civic_edition::page::static_page(edition.clone()),
            shelf,
            scale: if articles < edition::search::MIN_ARCHIVE_ARTICLES { Scale::Page } else { Scale::Archive },
            title: edition.title,
        })
    }
}
