//! Making the published files smaller in ways that only a published page can afford.

use std::io::Write as _;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};
use walrus::ir::{GlobalSet, LocalGet, Unreachable, Value};
use walrus::{ConstExpr, DataKind, FunctionKind, InstrLocId, Module, ValType};

use crate::tools;

/// Parts of the names of functions that never return: they put a panic's message together and end the program. Also
/// what only such messages need. A name that a later compiler no longer has costs bytes and nothing else.
const PANICS: [&str; 17] = [
    "::panicking::panic",
    "::panicking::assert_failed",
    "::option::unwrap_failed",
    "::option::expect_failed",
    "::result::unwrap_failed",
    "::str::slice_error_fail",
    "::slice::index::slice_index_fail",
    "::len_mismatch_fail",
    "::cell::panic_already",
    "::panic_poisoned",
    "::raw_vec::handle_error",
    "::raw_vec::capacity_overflow",
    "::alloc::handle_alloc_error",
    "::__rust_end_short_backtrace",
    "::alloc::rust_oom",
    "console_error_panic_hook::hook",
    "::fmt::Debug>::fmt",
];

/// What counts panics, and is asked by code that does not panic.
const PANIC_COUNT: &str = "::panic_count::";

/// Name under which the module exports the address of the last panic's place, a `core::panic::Location`: what ends the
/// program takes it as its last argument (`#[track_caller]`). The loader reads file and line there for a report; for
/// the few without a place it finds something else there, which it does not take for one.
const PANIC_PLACE: &str = "panic_place";

/// Lets every panic end the program at once, and of its message leave only the place. A reader has no use for the rest,
/// and what writes it is a fortieth of the module; the quick build has it.
pub(crate) fn cut_panics(module: &mut Module) {
    let place = module.globals.add_local(ValType::I32, true, false, ConstExpr::Value(Value::I32(0)));
    module.exports.add(PANIC_PLACE, place);
    for function in module.funcs.iter_mut() {
        let name = function.name.as_deref().unwrap_or_default();
        let ends = PANICS.iter().any(|part| name.contains(part)) && !name.contains(PANIC_COUNT);
        if let FunctionKind::Local(local) = &mut function.kind
            && ends
        {
            let address = local.args.last().copied().filter(|last| module.locals.get(*last).ty() == ValType::I32);
            let keep = address.map(|local| [LocalGet { local }.into(), GlobalSet { global: place }.into()]);
            let body = local.entry_block();
            let instructions = keep.into_iter().flatten().chain([Unreachable {}.into()]);
            local.block_mut(body).instrs = instructions.map(|one| (one, InstrLocId::default())).collect();
        }
    }
}

/// Bytes of a `core::panic::Location` in the memory of a module: four words, which are where the name of the file lies, its
/// length, the line and the column.
const LOCATION: usize = 16;

/// Leaves the column out of every place of a panic. The report tells file and line, and a few hundred numbers that are
/// all different are what compresses worst.
pub(crate) fn forget_columns(module: &mut Module) {
    let held: Vec<_> =
        module.data.iter().filter_map(|data| Some((data.id(), start(data)?, data.value.clone()))).collect();
    let is_file = |address: u32, length: u32| {
        let within = held.iter().find_map(|(_, start, bytes)| bytes.get(address.checked_sub(*start)? as usize..));
        within.and_then(|bytes| bytes.get(..length as usize)).is_some_and(|name| name.ends_with(b".rs"))
    };
    for (id, start, bytes) in &held {
        // Places are aligned in memory, and segments begin anywhere.
        let first = (start.next_multiple_of(4) - start) as usize;
        for (count, place) in bytes.get(first..).unwrap_or_default().windows(LOCATION).step_by(4).enumerate() {
            let word = |at: usize| u32::from_le_bytes([place[at], place[at + 1], place[at + 2], place[at + 3]]);
            let (address, length, line, column) = (word(0), word(4), word(8), word(12));
            let is_likely = (4..256).contains(&length) && (1..100_000).contains(&line) && (1..1000).contains(&column);
            if is_likely && is_file(address, length) {
                let from = first + count * 4;
                module.data.get_mut(*id).value[from + 12..from + LOCATION].fill(0);
            }
        }
    }
}

/// The address at which the bytes of `data` lie in memory.
fn start(data: &walrus::Data) -> Option<u32> {
    match data.kind {
        DataKind::Active { offset: ConstExpr::Value(Value::I32(start)), .. } => Some(start.cast_unsigned()),
        _ => None,
    }
}

/// Gives the imports of `module` names of a letter or two, in its glue `script` too. Theirs carry a hash each, which cannot
/// be compressed, and stand in both files; nobody reads them.
pub(crate) fn shorten_imports(module: &mut Module, mut script: String) -> String {
    let mut shorts = short_names();
    for import in module.imports.iter_mut() {
        let is_hashed = import.name.rsplit_once('_').is_some_and(|(_, hash)| is_hash(hash));
        if let Some(short) = shorts.next().filter(|_| is_hashed) {
            script = script.replace(&import.name, &short);
            import.name = short;
        }
    }
    script
}

/// `a` to `z`, then `aa`, `ab` and so on, as far as the imports of a page can need.
fn short_names() -> impl Iterator<Item = String> {
    let letters = || ('a'..='z').map(String::from);
    letters().chain(letters().flat_map(move |first| letters().map(move |second| first.clone() + &second)))
}

/// Whether `text` is the hash that wasm-bindgen puts behind a name.
fn is_hash(text: &str) -> bool {
    text.len() == 16 && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// What a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Language {
    /// JavaScript. The names at the top of a plain script stay.
    Script,
    /// A style sheet.
    Style,
}

/// `text` without comments, blanks and long names.
///
/// # Errors
/// Where esbuild does not understand the text, or is missing.
pub(crate) fn minify(text: &str, language: Language) -> Result<String> {
    tools::ensure_node_packages()?;
    // Its installation may put the program itself in place of the script that starts it: node cannot start both.
    let mut esbuild = Command::new(tools::node_folder().join("node_modules/.bin/esbuild"));
    esbuild.args(["--minify", "--log-level=warning"]);
    esbuild.arg(match language {
        Language::Script => "--loader=js",
        Language::Style => "--loader=css",
    });
    let mut child = esbuild.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().context("cannot start esbuild")?;
    // Dropped at the end of the statement, which closes the pipe: esbuild reads to the end before it writes.
    child.stdin.take().context("esbuild takes no input")?.write_all(text.as_bytes())?;
    let output = child.wait_with_output()?;
    if !output.status.success() {
        bail!("esbuild failed ({})", output.status);
    }
    Ok(String::from_utf8(output.stdout)?)
}

#[cfg(test)]
mod tests {
    use walrus::{FunctionBuilder, ModuleConfig, ValType};

    use super::*;

    #[test]
    fn a_panic_ends_the_program_and_leaves_its_place() {
        let mut module = Module::with_config(ModuleConfig::new());
        let names = ["core[1f]::panicking::panic_fmt", "std[2e]::panicking::panic_count::increase", "update"];
        for name in names {
            let mut function = FunctionBuilder::new(&mut module.types, &[ValType::I64, ValType::I32], &[ValType::I32]);
            function.func_body().i32_const(1);
            let arguments = [ValType::I64, ValType::I32].map(|kind| module.locals.add(kind));
            let id = function.finish(arguments.into(), &mut module.funcs);
            module.funcs.get_mut(id).name = Some(name.to_owned());
        }
        cut_panics(&mut module);
        let instructions = |name: &str| {
            let function = module.funcs.get(module.funcs.by_name(name).unwrap()).kind.unwrap_local();
            (function.args[1], function.block(function.entry_block()).instrs.clone())
        };
        let (place, panic) = instructions(names[0]);
        assert_eq!(panic[0].0.unwrap_local_get().local, place);
        assert!(panic[1].0.is_global_set() && panic[2].0.is_unreachable() && panic.len() == 3, "{panic:?}");
        assert!(module.exports.iter().any(|export| export.name == PANIC_PLACE));
        for name in &names[1..] {
            assert!(instructions(name).1[0].0.is_const(), "{name}");
        }
    }

    #[test]
    fn the_place_of_a_panic_has_a_line_and_no_column() {
        let mut module = Module::with_config(ModuleConfig::new());
        let memory = module.memories.add_local(false, false, 1, None, None);
        let words = |words: [u32; 4]| words.map(u32::to_le_bytes).concat();
        let held = [b"src/a.rs".to_vec(), words([1024, 8, 7, 9]), words([1024, 7, 7, 9])].concat();
        let offset = ConstExpr::Value(Value::I32(1024));
        module.data.add(DataKind::Active { memory, offset }, held);
        forget_columns(&mut module);
        let left = &module.data.iter().next().unwrap().value[8..];
        assert_eq!(left, [words([1024, 8, 7, 0]), words([1024, 7, 7, 9])].concat());
    }

    #[test]
    fn imports_have_short_names_in_both_files() {
        let mut module = Module::with_config(ModuleConfig::new());
        let kind = module.types.add(&[], &[]);
        for name in ["__wbg_get_d7176cfb76d71114", "__wbg_get_0c55869fe53c7d14", "__wbindgen_throw"] {
            module.add_import_func("./glue.js", name, kind);
        }
        let script = "{__wbg_get_d7176cfb76d71114: 1, __wbg_get_0c55869fe53c7d14: 2, __wbindgen_throw: 3}";
        let script = shorten_imports(&mut module, script.to_owned());
        assert_eq!(script, "{a: 1, b: 2, __wbindgen_throw: 3}");
        let names: Vec<&str> = module.imports.iter().map(|import| import.name.as_str()).collect();
        assert_eq!(names, ["a", "b", "__wbindgen_throw"]);
    }
}
