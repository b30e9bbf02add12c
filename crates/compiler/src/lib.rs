//! The compiler: a folder of articles becomes a packed edition. It runs on the host only, at build time.
//!
//! The way through, in reading order:
//!
//! 1. `folder`: which files of a folder are read;
//! 2. `edition_file` and `article_file`: from text to the model, by `fields` (front matter) and `body` (paragraphs);
//! 3. `assemble`: the articles put together, with what only shows when all are seen;
//! 4. `lint`: what a proofreader would look at;
//! 5. `enrich`: terms with their readings, where headings break, traditional characters: the host's dictionaries;
//! 6. [`json`]: the compiled edition for other tools.
//!
//! Every mistake is reported, not only the first: [`Diagnostic`] says where, what, and what to do.

mod annotations;
mod article_file;
mod assemble;
mod body;
mod breaks;
mod checks;
mod common;
mod compiled;
mod date;
mod diagnostic;
mod draft;
mod edition_file;
mod enrich;
mod fields;
mod folder;
mod glossary;
pub mod import;
mod invisible;
pub mod json;
mod lint;
mod list;
mod markdown;
mod mechanisms;
mod nearest;
mod photos;
mod positions;
mod pronunciation;
mod quotes;
mod readings;
pub mod refusal;
pub mod regular_file;
mod segmenter;
mod simplified;
mod source;
mod sourced;
mod structure;
mod syntax;
mod template;
mod vocabulary;
mod words;

use std::path::Path;

pub use compiled::Compiled;
pub use diagnostic::{Diagnostic, Location, Report, Severity};
pub use edition_file::{ALL_EDITIONS, NAME as EDITION_FILE};
pub use folder::{File, MOST_BYTES};
pub use invisible::shown;
pub use list::compile_json;
pub use photos::{Avif, MOST_PIXELS, Picture};
pub use positions::{Place, Positions, passages};
pub use syntax::mistakes as toml_mistakes;
pub use template::FILES as TEMPLATE;

/// Compiles the edition in `folder`: `edition.toml` and one Markdown file an article, in the order of their names.
///
/// # Errors
/// Every mistake in the files, with the warnings found beside them.
pub fn compile_folder(folder: &Path) -> Result<Compiled, Report> {
    let mut report = Report::default();
    let files = folder::read(folder, &mut report);
    if files.is_empty() && !report.errors.is_empty() {
        return Err(report);
    }
    assemble::compile(folder, files, report)
}

/// Compiles files that were read before; `folder` only names the edition in messages. Files that are neither
/// `edition.toml` nor an article are left out, as in [`compile_folder`].
///
/// # Errors
/// As [`compile_folder`].
pub fn compile_files(folder: &Path, files: Vec<File>) -> Result<Compiled, Report> {
    let files = files.into_iter().filter(|file| folder::is_read(&file.path)).collect();
    assemble::compile(folder, files, Report::default())
}
