//! `cargo xtask export`.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use civic_edition::ground::Ground;
use civic_edition::rooms::figures;
use clap::ValueEnum;
use compiler::Compiled;
use edition::model::Edition;

use crate::home::Home;
use crate::page::photos;
use crate::{base, edition_source};

mod book;
mod identifier;
mod markup;
mod ninjs;
mod text;

/// Options of `export`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// 版面文件夹，或文章的 JSON 列表
    #[arg(value_name = "DIR")]
    edition: Option<PathBuf>,
    /// 写成什么
    #[arg(long)]
    format: Format,
    /// 写到哪个文件；ninjs 是文件夹，每篇一个文件
    #[arg(long, value_name = "PATH")]
    out: PathBuf,
    /// 网页的网址，ninjs 用它作标识：网址article/ID/；不写就用版名和文章 id 算出的编号
    #[arg(long, value_name = "URL")]
    base: Option<String>,
    /// 覆盖已有的文件
    #[arg(long)]
    force: bool,
}

/// Forms in which an edition leaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// IPTC ninjs 3.0，供通讯社和采编系统使用
    Ninjs,
    /// 全部内容，同 show --json
    Json,
    /// 数字表，供电子表格使用
    Csv,
    /// 纯文本
    Text,
    /// 电子书（EPUB 3）
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
        bail!("{} 已经有了；换一个地方，或加 --force 覆盖", out.display());
    }
    let base = arguments.base.as_deref().map(base::checked).transpose()?.map(base::folder);
    let compiled = edition_source::compile(&folder)?;
    let files = files(compiled, arguments.format, base.as_deref())?;
    for (name, content) in &files {
        let path = if name.is_empty() { out.clone() } else { out.join(name) };
        write(&path, content)?;
    }
    say!("已写入 {}：{} 个文件", out.display(), files.len());
    Ok(())
}

fn write(path: &Path, content: &[u8]) -> Result<()> {
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent).with_context(|| format!("建不了 {}", parent.display()))?;
    }
    fs::write(path, content).with_context(|| format!("{} 写不进去", path.display()))
}

fn files(compiled: Compiled, format: Format, base: Option<&str>) -> Result<Vec<File>> {
    let one = |content: Vec<u8>| vec![(String::new(), content)];
    let Compiled { edition, pictures, .. } = compiled;
    Ok(match format {
        Format::Ninjs => [ninjs::documents(&edition, base)?, photos::readable(&pictures)?].concat(),
        Format::Json => one(compiler::json::edition_json(&edition)?.into_bytes()),
        Format::Csv => one(figures(edition).into_bytes()),
        Format::Text => one(text::text(&edition).into_bytes()),
        Format::Epub => one(book::book(&edition, &photos::readable(&pictures)?)?),
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

    fn compiled() -> Compiled {
        compiler::compile_folder(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../corpus"))).unwrap()
    }

    pub(super) fn bundled() -> Edition {
        compiled().edition
    }

    #[test]
    fn every_format_gives_its_files() {
        let compiled = compiled();
        for format in Format::value_variants() {
            let files = files(compiled.clone(), *format, None).unwrap();
            let expected = if *format == Format::Ninjs { compiled.edition.articles.len() } else { 1 };
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
        assert_eq!(rows.headers().unwrap().len(), 12);
        let rows: Vec<csv::StringRecord> = rows.records().map(Result::unwrap).collect();
        assert_eq!(rows.len(), count);
        assert!(rows.iter().all(|row| row.len() == 12 && !row[1].starts_with(['=', '+', '@'])));
    }
}
