//! The module: the app compiled for the browser, with its glue.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use wasm_bindgen_cli_support::Bindgen;

use super::options::{Exports, Scale};
use super::slim::{self, Language};
use super::split;
use crate::{process, tools, workspace};
use program::page::file::MODULE;
use program::page::template::{Effort, Module};

/// How the glue is loaded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// As a JavaScript module, which fetches the WebAssembly module that lies beside it.
    Module,
    /// As a plain script that sets the global `wasm_bindgen`, for a page in one file.
    Script,
}

/// Whether the module is cut into a first part and the rest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Cut {
    /// One module: for a page in one file, and where nobody waits for bytes.
    Whole,
    /// What the first view needs, and the rest for later.
    InTwo,
}

/// Compiles the app; the path of the module before wasm-bindgen. A published module for archives is made for speed where it
/// searches: its bytes are few beside those of its articles.
pub(crate) fn compile(scale: Scale, exports: Exports, effort: Effort, cut: Cut) -> Result<PathBuf> {
    tools::ensure_wasm_target()?;
    let root = workspace::root();
    let mut cargo = process::cargo();
    let command = if cut == Cut::InTwo { "rustc" } else { "build" };
    cargo.args([command, "--package", "civic-edition", "--lib", "--target", tools::WASM_TARGET]).current_dir(&root);
    let features = [
        ("embed", exports == Exports::Package),
        ("archive", scale == Scale::Archive),
        ("package", exports == Exports::Package),
        ("shelf", exports == Exports::Shelf),
        ("split", cut == Cut::InTwo),
    ];
    let features = features.map(|(name, wanted)| if wanted { name } else { "" });
    cargo.args(["--no-default-features", "--features", &features.join(" ")]);
    let profile = match effort {
        Effort::Quick => "debug",
        Effort::Small => {
            cargo.args(["--release", "--config"]).arg(rustc_flags(&root, scale));
            if scale == Scale::Archive {
                cargo.args(["--config", tools::FAST_EDITION]);
            }
            "release"
        }
    };
    cargo.env_remove("CIVIC_EDITION");
    if cut == Cut::InTwo {
        // Only the last step: what it links must not be compiled anew.
        cargo.args(["--", "-Clink-args=--emit-relocs"]);
    }
    process::run(&mut cargo)?;
    Ok(workspace::target_folder(&root).join(tools::WASM_TARGET).join(profile).join(format!("{MODULE}.wasm")))
}

/// Paths of this machine stay out of panic messages: they would make two builds differ and tell readers nothing.
fn rustc_flags(root: &Path, scale: Scale) -> String {
    let remap = |path: &Path, name: &str| format!("--remap-path-prefix={}={name}", path.display());
    let mut flags = vec![remap(root, "edition")];
    flags.extend(tools::cargo_home().map(|home| remap(&home, "cargo")));
    if scale == Scale::Archive {
        flags.push("-Ctarget-feature=+simd128".to_owned());
    }
    format!("target.{}.rustflags={flags:?}", tools::WASM_TARGET)
}

/// Cuts the compiled module in two and writes the glue for the first part, with what loads the rest.
pub(crate) fn bind_in_two(compiled: &Path, scale: Scale) -> Result<Module> {
    let pieces = split::cut(compiled)?;
    let mut bindgen = Bindgen::new();
    // What the rest calls in the first part is exported by the linker's names.
    bindgen.keep_lld_exports(true).omit_default_module_path(false);
    bindgen.input_path(&pieces.first).out_name(MODULE).typescript(true).remove_producers_section(true).web(true)?;
    let mut output = bindgen.generate_output().context("wasm-bindgen could not write the glue")?;
    let types = output.ts().unwrap_or_default().to_owned();
    let script = output.js().to_owned();
    let module = output.wasm_mut();
    slim::cut_panics(module);
    slim::forget_columns(module);
    let script = slim::shorten_imports(module, script);
    let wasm = optimise(&module.emit_wasm(), "first", scale)?;
    let rest = optimise(&pieces.rest, "rest", scale)?;
    let script = split::bundle(&script, &pieces)?;
    Ok(Module { script, types, wasm, rest: Some(rest) })
}

/// Writes the glue for the compiled module and makes the module as small as `effort` asks.
pub(crate) fn bind(compiled: &Path, form: Form, scale: Scale, effort: Effort) -> Result<Module> {
    let mut bindgen = Bindgen::new();
    bindgen.omit_default_module_path(false);
    bindgen.input_path(compiled).out_name(MODULE).typescript(true).remove_producers_section(true);
    match form {
        Form::Module => bindgen.web(true),
        Form::Script => bindgen.no_modules(true),
    }?;
    let mut output = bindgen.generate_output().context("wasm-bindgen could not write the glue")?;
    let types = output.ts().unwrap_or_default().to_owned();
    let script = output.js().to_owned();
    let module = output.wasm_mut();
    if effort == Effort::Quick {
        return Ok(Module { script, types, wasm: module.emit_wasm(), rest: None });
    }
    slim::cut_panics(module);
    slim::forget_columns(module);
    let script = slim::shorten_imports(module, script);
    let script = slim::minify(&script, Language::Script)?;
    let name = match form {
        Form::Module => "module",
        Form::Script => "script",
    };
    Ok(Module { script, types, wasm: optimise(&module.emit_wasm(), name, scale)?, rest: None })
}

/// wasm-opt for size, or for the speed of an archive, with the features that rustc's default for this target already
/// requires of a browser. Chrome 91, Firefox 89 and Safari 16.4 have `simd` too.
fn optimise(wasm: &[u8], name: &str, scale: Scale) -> Result<Vec<u8>> {
    tools::ensure_node_packages()?;
    let folder = workspace::target_folder(&workspace::root()).join("wasm-opt");
    fs::create_dir_all(&folder)?;
    let (before, after) = (folder.join(format!("{name}.wasm")), folder.join(format!("{name}-small.wasm")));
    fs::write(&before, wasm)?;
    let program = tools::node_folder().join("node_modules/binaryen/bin/wasm-opt");
    let mut node = Command::new("node");
    let goal: &[&str] = match scale {
        Scale::Page => &SMALL,
        Scale::Archive => &["-O3", "--enable-simd", KEEP_FUNCTIONS],
    };
    node.arg(program).args(goal).args(FEATURES).arg(&before).arg("-o").arg(&after);
    process::run(&mut node)?;
    let small = fs::read(&after)?;
    if small.is_empty() {
        bail!("wasm-opt wrote an empty file");
    }
    Ok(small)
}

/// What is called once for every article stays a function: a browser makes functions fast that are called often, not a loop
/// that runs for long.
const KEEP_FUNCTIONS: &str = "--one-caller-inline-max-function-size=100";

/// For size, measured after compression: blocks and branches built anew, twice what `-Oz` does, and little inlined, also
/// of what is called once, since longer functions are more alike. In the order of their names (which wasm-opt then
/// drops) functions of one kind stand together. Nothing lies below the stack's end, at the beginning of memory, so that a
/// pointer and a field's distance can be added by the access itself.
const SMALL: [&str; 8] = [
    "--flatten",
    "--rereloop",
    "-Oz",
    "-Oz",
    "--one-caller-inline-max-function-size=10",
    "--always-inline-max-function-size=4",
    "--reorder-functions-by-name",
    "--low-memory-unused",
];

const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-sign-ext",
    "--enable-nontrapping-float-to-int",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];
