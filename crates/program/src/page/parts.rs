//! The parts of a page that come of its editions.

use std::path::PathBuf;

use anyhow::Result;
use compiler::Compiled;

use super::carried::Carried;
use super::file::File;
use super::shelf;
use super::template::Kind;
use crate::edition_source::{self, plural};
use crate::home::Home;

/// The parts of a page that come of its editions.
#[derive(Debug)]
pub(super) struct Parts {
    /// The masthead, as text.
    pub(super) title: String,
    /// All articles as HTML.
    pub(super) articles: String,
    /// The edition that the page carries, as a module has it that is cut in two.
    pub(super) carried: Carried,
    /// The same whole.
    pub(super) packed: Vec<u8>,
    /// The other editions with their manifest; nothing where there is only one.
    pub(super) shelf: Vec<File>,
    /// What the page must be able to do.
    pub(super) kind: Kind,
}

impl Parts {
    /// Compiles the editions in `folders`, the first of which the page carries.
    ///
    /// # Errors
    /// Mistakes in an edition, which are told on standard error.
    pub(super) fn read(folders: &[PathBuf], home: &Home) -> Result<Self> {
        let compile = |folder: &PathBuf| Ok((folder.clone(), edition_source::compile(folder)?));
        let mut compiled: Vec<(PathBuf, Compiled)> = folders.iter().map(compile).collect::<Result<_>>()?;
        let warnings: usize = compiled.iter().map(|(_, compiled)| compiled.warnings.len()).sum();
        if warnings > 0 {
            note!("{}: `{} check` lists them", plural(warnings, "warning"), home.program);
        }
        let articles: usize = compiled.iter().map(|(_, compiled)| compiled.edition.articles.len()).sum();
        let shelf = if compiled.len() == 1 { Vec::new() } else { shelf::files(&compiled)? };
        let edition = compiled.swap_remove(0).1.edition;
        Ok(Self {
            carried: Carried::new(&edition),
            packed: edition::packed::pack(&edition),
            kind: Kind::of(folders.len(), articles),
            title: edition.title.clone(),
            // The same views that the module draws.
            articles: civic_edition::page::static_page(edition),
            shelf,
        })
    }
}
