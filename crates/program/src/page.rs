//! The page: an edition is put into a [`Template`], which was compiled once; the shell takes the title and the articles as
//! static HTML, and its own security policy. What comes of it are the files of a site, and one file that opens from disk.

pub mod archive;
mod carried;
pub mod file;
pub mod html;
mod parts;
pub mod policy;
mod section;
mod shelf;
mod single_file;
pub mod site;
pub mod template;

use std::path::PathBuf;

use anyhow::Result;

use crate::home::Home;
use file::{File, SINGLE};
use parts::Parts;
use template::Effort;

/// The files of the page of the editions in `folders`, the first of which it carries; the page in one file stands last,
/// where the template has what it needs.
///
/// # Errors
/// Mistakes in an edition, which are told on standard error; a program without its page.
pub fn files(folders: &[PathBuf], effort: Effort, home: &Home) -> Result<Vec<File>> {
    // The editions first: their errors are the likeliest, and come before anything that takes time.
    let parts = Parts::read(folders, home)?;
    let template = (home.template)(parts.kind, effort)?;
    let mut files = site::assemble(&template, &parts)?;
    if let Some(whole) = &template.whole {
        files.push((SINGLE.to_owned(), single_file::assemble(&template, whole, &parts)?.into_bytes()));
    }
    Ok(files)
}
