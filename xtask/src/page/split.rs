//! The module in two: what the first view needs, and the rest, which the page fetches later.
//!
//! `wasm_split_cli_support` follows the relocations that the linker left: what only the split function of
//! `src/web/later.rs` reaches goes into the rest. It depends on the insides of wasm-bindgen, so both are pinned.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, anyhow, bail};
use wasm_split_cli_support::{Options, transform};

use crate::{process, tools, workspace};
use program::page::file::MODULE;
use program::page::template::REST;

/// The script that loads the rest, as the tool names it.
const LOADER: &str = "__wasm_split.js";

/// How the tool starts the rest: only where the server says that it is WebAssembly, which some do not.
const STREAMING: &str = "WebAssembly.instantiateStreaming(src, imports)";

/// The same from the file's bytes. The module stays where the program finds what of the edition came with it
/// (`src/web/section.rs`).
const FROM_BYTES: &str = "WebAssembly.instantiate(await src.then((answer) => { \
    if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`); return answer.arrayBuffer(); }), imports)\
    .then((rest) => { globalThis.editionRest = rest.module; })";

/// The two parts before they are made small.
#[derive(Debug)]
pub(crate) struct Pieces {
    /// File of the first part.
    pub(crate) first: PathBuf,
    /// The rest.
    pub(crate) rest: Vec<u8>,
    /// Name of the rest in the loader.
    rest_name: String,
    folder: PathBuf,
}

/// Cuts the compiled module in two.
///
/// # Errors
/// Where the module was not compiled with the feature `split` and with relocations, or more than two parts come of it.
pub(crate) fn cut(compiled: &Path) -> Result<Pieces> {
    let folder = workspace::target_folder(&workspace::root()).join("wasm-split");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    let wasm = fs::read(compiled).with_context(|| format!("cannot read {}", compiled.display()))?;
    let first = folder.join("first.wasm");
    let main_module = format!("./{MODULE}.js");
    let mut options = Options::new(&wasm);
    options.output_dir = &folder;
    options.main_out_path = &first;
    options.main_module = &main_module;
    let split = transform(options).map_err(|error| anyhow!("the module cannot be cut in two: {error:#}"))?;
    let [rest] = split.split_modules.as_slice() else {
        bail!("the module was cut into {} parts beside the first", split.split_modules.len());
    };
    let rest_name = rest.file_name().unwrap_or_default().to_string_lossy().into_owned();
    Ok(Pieces { rest: fs::read(rest)?, first, rest_name, folder })
}

/// The glue with the loader in one script, in which the rest is called [`REST`].
///
/// # Errors
/// Where the tool's loader has another form than this expects.
pub(crate) fn bundle(script: &str, pieces: &Pieces) -> Result<String> {
    tools::ensure_node_packages()?;
    let loader = fs::read_to_string(pieces.folder.join(LOADER))?;
    if !loader.contains(STREAMING) || !loader.contains(&pieces.rest_name) {
        bail!("{LOADER} starts the rest in a way that is not known here");
    }
    let loader = loader.replace(STREAMING, FROM_BYTES).replace(&pieces.rest_name, REST);
    fs::write(pieces.folder.join(LOADER), loader)?;
    let glue = pieces.folder.join(format!("{MODULE}.js"));
    fs::write(&glue, script)?;
    let out = pieces.folder.join("bundled.js");
    let mut esbuild = Command::new(tools::node_folder().join("node_modules/.bin/esbuild"));
    esbuild.arg(&glue).args(["--bundle", "--format=esm", "--minify", "--log-level=warning"]);
    esbuild.arg(format!("--outfile={}", out.display()));
    process::run(&mut esbuild)?;
    Ok(fs::read_to_string(out)?)
}
