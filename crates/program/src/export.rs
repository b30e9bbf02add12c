//! `cargo xtask export`.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use civic_edition::ground::Ground;
use civic_edition::rooms::figures;
use clap::ValueEnum;
use edition::model::Edition;

use crate::edition_source;
use crate::home::Home;

mod book;
mod identifier;
mod markup;
mod ninjs;
mod text;

/// Options of `export`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// Folder of the edition, or a JSON list of articles.
    #[arg(value_name = "DIR")]
    edition: Option<PathBuf>,
    /// What to write.
    #[arg(long)]
    format: Format,
    /// File to write; for ninjs a folder, with one document for each article.
    #[arg(long, value_name = "PATH")]
    out: PathBuf,
    /// Where the page is published, for the identifiers of ninjs: URL#/article/ID. Without it they are numbers made of
    /// the masthead and the article's identifier.
    #[arg(long, value_name = "URL")]
    base: Option<String>,
    /// Write over what is there.
    #[arg(long)]
    force: bool,
}

/// Forms in which an edition leaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// IPTC ninjs 3.0, for news agencies and editorial systems.
    Ninjs,
    /// Everything, as `show --json` prints it.
    Json,
    /// The figures as a table for spreadsheet programs.
    Csv,
    /// Plain text to read or print.
    Text,
    /// A book for e-readers (EPUB 3).
    Epub,
}

/// A file below the place that was asked for; the place itself where the name is empty.
type File = (String, Vec<u8>);

/// Writes the edition in another form.
///
/// # Errors
/// Mistakes in the edition; a file that exists where `--force` is not given; an address that is none.
pub(crate) fn run(arguments: &Arguments, home: &Home) -> Result<()> {
    let folder = edition_source::or_usual(arguments.edition.as_ref(), home);
    let out = &arguments.out;
    if out.exists() && !arguments.force {
        bail!("{} exists; name another place, or add --force to write over it", out.display());
    }
    let base = arguments.base.as_deref().map(checked_base).transpose()?;
    let edition = edition_source::compile(&folder)?.edition;
    let files = files(edition, arguments.format, base)?;
    for (name, content) in &files {
        let path = if name.is_empty() { out.clone() } else { out.join(name) };
        write(&path, content)?;
    }
    say!("{}: {}", out.display(), edition_source::plural(files.len(), "file"));
    Ok(())
}

fn write(path: &Path, content: &[u8]) -> Result<()> {
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent).with_context(|| format!("cannot create {}", parent.display()))?;
    }
    fs::write(path, content).with_context(|| format!("cannot write {}", path.display()))
}

/// An address to which `#/article/ID` can be added.
fn checked_base(base: &str) -> Result<&str> {
    let is_address = ["https://", "http://"].iter().any(|scheme| base.len() > scheme.len() && base.starts_with(scheme));
    if !is_address || base.contains(|character: char| character.is_whitespace() || character == '#') {
        bail!("--base {base}: write the address of the page, such as https://example.org/2023-10-18/");
    }
    Ok(base)
}

fn files(edition: Edition, format: Format, base: Option<&str>) -> Result<Vec<File>> {
    let one = |content: Vec<u8>| vec![(String::new(), content)];
    Ok(match format {
        Format::Ninjs => ninjs::documents(&edition, base)?,
        Format::Json => one(compiler::json::edition_json(&edition)?.into_bytes()),
        Format::Csv => one(figures(edition).into_bytes()),
        Format::Text => one(text::text(&edition).into_bytes()),
        Format::Epub => one(book::book(&edition)?),
    })
}

/// The table that the page offers on its board, with every figure in the order of the text.
fn figures(edition: Edition) -> String {
    let ground = Ground::new(edition.into());
    figures::csv(&ground, &figures::counted(&ground, &figures::Board::default()).rows)
}

#[cfg(test)]
mod tests {
    use super::*;

    pub(super) fn bundled() -> Edition {
        compiler::compile_folder(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../corpus"))).unwrap().edition
    }

    #[test]
    fn every_format_gives_its_files() {
        let edition = bundled();
        for format in Format::value_variants() {
            let files = files(edition.clone(), *format, None).unwrap();
            let expected = if *format == Format::Ninjs { edition.articles.len() } else { 1 };
            assert_eq!(files.len(), expected, "{format:?}");
            assert!(files.iter().all(|(_, content)| !content.is_empty()), "{format:?}");
        }
    }

    #[test]
    fn the_table_has_a_mark_a_head_and_every_figure() {
        let edition = bundled();
        let count = edition.articles.iter().map(|article| article.figures().count()).sum::<usize>();
        let table = figures(edition);
        let mut rows = csv::Reader::from_reader(table.strip_prefix('\u{feff}').unwrap().as_bytes());
        assert_eq!(rows.headers().unwrap().len(), 11);
        let rows: Vec<csv::StringRecord> = rows.records().map(Result::unwrap).collect();
        assert_eq!(rows.len(), count);
        assert!(rows.iter().all(|row| row.len() == 11 && !row[1].starts_with(['=', '+', '@'])));
    }

    #[test]
    fn a_base_is_an_address() {
        assert!(checked_base("https://example.org/2023-10-18/").is_ok());
        for wrong in ["example.org", "https://", "https://example.org/#/x", "https://a b"] {
            assert!(checked_base(wrong).is_err(), "{wrong}");
        }
    }
}
