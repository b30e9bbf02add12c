//! `build`: the page as files.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::home::Home;
use crate::output::place;
use crate::page::Wish;
use crate::page::file::{File, SINGLE};
use crate::page::template::Effort;
use crate::{base, output, page};

/// Options of `build`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// 版面文件夹；可以写几次，第一个是本期，其余是往期
    #[arg(long, value_name = "DIR")]
    edition: Vec<PathBuf>,
    /// 写到哪个文件夹
    #[arg(long, value_name = "DIR", default_value = "dist")]
    out: PathBuf,
    /// 网页将来的网址：各篇写明自己的网址，并写出 sitemap.xml、robots.txt，知道年份时还有 feed.xml
    #[arg(long, value_name = "URL")]
    base: Option<String>,
    /// 只要网站，省去费时的步骤
    #[arg(long, hide = true)]
    quick: bool,
}

impl Arguments {
    /// Whether editions are named; else the page has the one that the program means.
    pub fn names_editions(&self) -> bool {
        !self.edition.is_empty()
    }

    /// Whether only a page under development is wanted.
    pub fn is_quick(&self) -> bool {
        self.quick
    }
}

/// Builds the page and writes it; the files.
///
/// # Errors
/// Mistakes in an edition; a folder that holds something else, or cannot be written, which stays as it was.
pub fn run(arguments: &Arguments, home: &Home) -> Result<Vec<File>> {
    let effort = if arguments.quick { Effort::Quick } else { Effort::Small };
    let base = arguments.base.as_deref().map(base::checked).transpose()?.map(base::folder);
    let wish = Wish { effort, base: base.as_deref() };
    let files = write(&folders(&arguments.edition, home)?, wish, &arguments.out, home)?;
    let bytes: usize = files.iter().map(|(_, content)| content.len()).sum();
    let single =
        if effort == Effort::Small { format!("，其中 {SINGLE} 一个文件就能打开") } else { String::new() };
    note!("已写入 {}：{} 个文件，共 {} KB{single}", arguments.out.display(), files.len() + 1, bytes.div_ceil(1000));
    Ok(files)
}

/// Builds the page of the editions in `folders` and writes it to the folder `out`; the files.
///
/// # Errors
/// As [`run`].
pub fn write(folders: &[PathBuf], wish: Wish<'_>, out: &Path, home: &Home) -> Result<Vec<File>> {
    place::check(out)?;
    let files = page::files(folders, wish, home)?;
    output::write(out, &files)?;
    Ok(files)
}

/// The folders that were named on the command line, else the one that the program means; absolute.
pub(crate) fn folders(named: &[PathBuf], home: &Home) -> Result<Vec<PathBuf>> {
    let named = if named.is_empty() { std::slice::from_ref(&home.edition) } else { named };
    let absolute =
        |folder: &PathBuf| folder.canonicalize().with_context(|| format!("没有版面文件夹 {}", folder.display()));
    named.iter().map(absolute).collect()
}
