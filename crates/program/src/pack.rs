//! `cargo xtask pack`.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::edition_source;

/// Options of `pack`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// 版面文件夹，或 JSON 列表 [{"id","title","body","section"}]
    #[arg(value_name = "DIR-or-JSON")]
    edition: PathBuf,
    /// 写到哪个文件
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

/// Writes a packed edition.
pub(crate) fn run(arguments: &Arguments) -> Result<()> {
    let edition = edition_source::compile(&arguments.edition)?.edition;
    let bytes = edition::packed::pack(&edition);
    fs::write(&arguments.out, &bytes).with_context(|| format!("{} 写不进去", arguments.out.display()))?;
    say!("已写入 {}：{} 篇文章，{} 字节", arguments.out.display(), edition.articles.len(), bytes.len());
    Ok(())
}
