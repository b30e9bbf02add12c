//! The files that the contestants load.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;
use edition::fold::Folding;
use edition::readings::Table;

use super::letters;
use crate::bench::articles::Article;
use crate::bench::runner::{copy, write};
use crate::page::module::{self, Cut, Form};
use crate::page::{Exports, Scale};
use program::edition_source;

use crate::{process, tools};
use program::page::file::MODULE;
use program::page::template::Effort;

/// Packages that the page loads, each as one file.
const PAGE: [(&str, &str); 6] = [
    ("search.html", "search.html"),
    ("node_modules/minisearch/dist/es/index.js", "vendor/minisearch.js"),
    ("node_modules/flexsearch/dist/flexsearch.bundle.module.min.mjs", "vendor/flexsearch.js"),
    ("node_modules/fuse.js/dist/fuse.min.mjs", "vendor/fuse.js"),
    ("node_modules/pinyin-pro/dist/index.js", "vendor/pinyin-pro.js"),
    ("node_modules/pinyin-match/dist/main.js", "vendor/pinyin-match.js"),
];

/// The files that are the same for any number of articles.
pub(super) fn build_site(site: &Path) -> Result<()> {
    if site.exists() {
        fs::remove_dir_all(site)?;
    }
    copy(&PAGE, site)?;
    for entry in fs::read_dir(tools::bench_folder().join("contestants"))? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        write(&site.join("contestants").join(name), &fs::read(&path)?)?;
    }
    build_module(Scale::Archive, site)
}

/// The module with the exports of the npm package in `pkg/` of `site`.
pub(in crate::bench) fn build_module(scale: Scale, site: &Path) -> Result<()> {
    let compiled = module::compile(scale, Exports::Package, Effort::Small, Cut::Whole)?;
    let module = module::bind(&compiled, Form::Module, scale, Effort::Small)?;
    write(&site.join(format!("pkg/{MODULE}.js")), module.script.as_bytes())?;
    write(&site.join(format!("pkg/{MODULE}_bg.wasm")), &module.wasm)
}

/// What the contestants load, and how the edition folds and reads.
pub(super) struct Data {
    folder: PathBuf,
    pub(super) folding: Folding,
    pub(super) readings: Table,
}

impl Data {
    /// Writes the articles as JSON, as pinyin and as a packed edition.
    pub(super) fn write(articles: &[Article], folder: &Path) -> Result<Self> {
        if folder.exists() {
            fs::remove_dir_all(folder)?;
        }
        let list = folder.join("articles.json");
        write(&list, &serde_json::to_vec(articles)?)?;
        let edition = edition_source::compile(&list)?.edition;
        write(&folder.join("edition.bin"), &edition::packed::pack(&edition))?;
        let (folding, readings) = (Folding::new(&edition.simplified), edition.readings.table().clone());
        let pinyin: Vec<String> =
            articles.iter().map(|article| letters::pinyin(article, &folding, &readings)).collect();
        write(&folder.join("pinyin.json"), &serde_json::to_vec(&pinyin)?)?;
        Ok(Self { folder: folder.to_owned(), folding, readings })
    }

    pub(super) fn index_for_pagefind(&self) -> Result<()> {
        let mut node = Command::new("node");
        node.arg(tools::bench_folder().join("pagefind-index.mjs"));
        process::run(node.arg(self.folder.join("articles.json")).arg(self.folder.join("pagefind")))
    }
}
