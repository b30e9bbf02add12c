//! The page: an edition is put into a [`Template`], which was compiled once; the shell takes the title and the articles as
//! static HTML, and its own security policy. What comes of it are the files of a site, and one file that opens from disk.

pub mod archive;
mod articles;
mod carried;
pub mod compressed;
mod dense;
pub mod file;
pub mod html;
mod installed;
mod made;
mod metadata;
mod parts;
pub(crate) mod photos;
pub mod policy;
mod previews;
mod section;
mod servers;
mod shelf;
mod shell;
mod single_file;
pub mod site;
pub mod template;
mod within;

use std::path::PathBuf;

use anyhow::Result;

use crate::home::Home;
use file::{File, SINGLE};
use parts::Parts;
use template::Effort;

/// How a page is wanted.
#[derive(Debug, Clone, Copy)]
pub struct Wish<'a> {
    /// How much work is put into it.
    pub effort: Effort,
    /// Where it will be published, where that is known: with a slash at its end.
    pub base: Option<&'a str>,
}

/// The files of the page of the editions in `folders`, the first of which it carries; where it is for readers, also the page
/// in one file, and every file compressed beside itself.
///
/// # Errors
/// Mistakes in an edition, which are told on standard error; where it is for readers also what nobody may read; a program
/// without its page.
pub fn files(folders: &[PathBuf], wish: Wish<'_>, home: &Home) -> Result<Vec<File>> {
    // The editions first: their errors are the likeliest, and come before anything that takes time.
    let parts = Parts::read(folders, wish.effort, home)?;
    let template = (home.template)(parts.kind, wish.effort)?;
    let mut files = site::assemble(&template, &parts, wish.base)?;
    if wish.effort == Effort::Quick {
        return Ok(files);
    }
    if let Some(whole) = &template.whole {
        files.push((SINGLE.to_owned(), single_file::assemble(&template, whole, &parts)?.into_bytes()));
    }
    let compressed = compressed::beside(&files, &site::ready(&template, &parts))?;
    files.extend(compressed);
    Ok(files)
}
