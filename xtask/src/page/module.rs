//! The module: the app compiled for the browser, with its glue.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use wasm_bindgen_cli_support::Bindgen;

use super::options::{Effort, Exports, Scale, Source};
use super::slim::{self, Language};
use crate::{process, tools, workspace};

/// Name of the module's files.
pub(crate) const NAME: &str = "civic_edition";

/// How the glue is loaded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// As a JavaScript module, which fetches the WebAssembly module that lies beside it.
    Module,
    /// As a plain script that sets the global `wasm_bindgen`, for a page in one file.
    Script,
}

/// The compiled module in one of its forms.
#[derive(Debug)]
pub(crate) struct Module {
    /// The glue.
    pub(crate) script: String,
    /// TypeScript's declarations of the exports.
    pub(crate) types: String,
    /// The WebAssembly module.
    pub(crate) wasm: Vec<u8>,
}

/// Compiles the app with `source` embedded; the path of the module before wasm-bindgen. A published module for archives
/// is made for speed where it searches: its bytes are few beside those of its articles.
pub(crate) fn compile(source: &Source, scale: Scale, exports: Exports, effort: Effort) -> Result<PathBuf> {
    tools::ensure_wasm_target()?;
    tools::check_wasm_bindgen()?;
    let root = workspace::root();
    let mut cargo = process::cargo();
    cargo.args(["build", "--package", "civic-edition", "--lib", "--target", tools::WASM_TARGET]).current_dir(&root);
    let features = [
        ("embed", true),
        ("archive", scale == Scale::Archive),
        ("package", exports == Exports::Package),
        ("shelf", exports == Exports::Shelf),
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
    match source {
        Source::Bundled => cargo.env_remove("CIVIC_EDITION"),
        Source::Folder(folder) => cargo.env("CIVIC_EDITION", folder),
    };
    process::run(&mut cargo)?;
    Ok(target_folder(&root).join(tools::WASM_TARGET).join(profile).join(format!("{NAME}.wasm")))
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

/// Where cargo puts what it builds.
pub(crate) fn target_folder(root: &Path) -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), |folder| root.join(folder))
}

/// Writes the glue for the compiled module and makes the module as small as `effort` asks.
pub(crate) fn bind(compiled: &Path, form: Form, scale: Scale, effort: Effort) -> Result<Module> {
    let mut bindgen = Bindgen::new();
    bindgen.omit_default_module_path(false);
    bindgen.input_path(compiled).out_name(NAME).typescript(true).remove_producers_section(true);
    match form {
        Form::Module => bindgen.web(true),
        Form::Script => bindgen.no_modules(true),
    }?;
    bindgen.remove_name_section(effort == Effort::Small);
    let mut output = bindgen.generate_output().context("wasm-bindgen could not write the glue")?;
    let types = output.ts().unwrap_or_default().to_owned();
    let script = output.js().to_owned();
    let module = output.wasm_mut();
    if effort == Effort::Quick {
        return Ok(Module { script, types, wasm: module.emit_wasm() });
    }
    slim::cut_panics(module);
    let script = slim::shorten_imports(module, script);
    let script = slim::minify(&script, Language::Script)?;
    Ok(Module { script, types, wasm: optimise(&module.emit_wasm(), form, scale)? })
}

/// wasm-opt for size, or for the speed of an archive, with the features that rustc's default for this target already
/// requires of a browser. Chrome 91, Firefox 89 and Safari 16.4 have `simd` too.
fn optimise(wasm: &[u8], form: Form, scale: Scale) -> Result<Vec<u8>> {
    tools::ensure_node_packages()?;
    let folder = target_folder(&workspace::root()).join("wasm-opt");
    fs::create_dir_all(&folder)?;
    let name = match form {
        Form::Module => "module",
        Form::Script => "script",
    };
    let (before, after) = (folder.join(format!("{name}.wasm")), folder.join(format!("{name}-small.wasm")));
    fs::write(&before, wasm)?;
    let program = tools::node_folder().join("node_modules/binaryen/bin/wasm-opt");
    let mut node = Command::new("node");
    let goal: &[&str] = match scale {
        Scale::Page => &["-Oz", "--converge"],
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

const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-sign-ext",
    "--enable-nontrapping-float-to-int",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];
