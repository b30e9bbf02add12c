//! No circle of files: files of one crate that name each other in a loop can only be understood, and changed, together.
//!
//! What a file names is read from its tokens: paths that begin with `crate`, `super`, `self` or one of its own child modules,
//! in `use` items and anywhere else. A name that a module only hands on counts as one of the file that it comes from.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::fs;
use std::path::Path;

use tokens::{tokens, without_tests};

#[path = "circles/tokens.rs"]
mod tokens;

/// A path in the language's sense, as its parts.
type Names = Vec<String>;

/// What one file names, as paths from the crate's root.
#[derive(Default)]
struct Module {
    file: String,
    /// Paths that it uses itself.
    used: Vec<Names>,
    /// What its `use` items bind: the name with the path behind it.
    bound: BTreeMap<String, Names>,
}

/// The modules of a crate by their paths.
type Modules = BTreeMap<Names, Module>;

/// The paths that begin at `at`, groups taken apart, each with the name that it is bound to in a `use` item.
fn paths(tokens: &[String], at: &mut usize, front: &Names, found: &mut Vec<(Names, String)>) {
    let token = |at: usize| tokens.get(at).map_or("", String::as_str);
    let mut path = front.clone();
    loop {
        match token(*at) {
            "{" => {
                *at += 1;
                while *at < tokens.len() && token(*at) != "}" {
                    paths(tokens, at, &path, found);
                    *at += usize::from(token(*at) == ",");
                }
                *at += 1;
                return;
            }
            "self" if !path.is_empty() => {}
            name => path.push(name.to_owned()),
        }
        *at += 1;
        if token(*at) != "::" {
            break;
        }
        *at += 1;
    }
    let mut bound = path.last().cloned().unwrap_or_default();
    if token(*at) == "as" {
        token(*at + 1).clone_into(&mut bound);
        *at += 2;
    }
    found.push((path, bound));
}

/// Reads what the file of module `own` names.
fn read(own: &Names, file: &str, text: &str, known: &BTreeSet<Names>) -> Module {
    let tokens = without_tests(&tokens(text));
    let mut module = Module { file: file.to_owned(), ..Module::default() };
    let mut words: BTreeSet<&str> = BTreeSet::new();
    let mut handed_on = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let is_use = tokens[at] == "use";
        let is_handed_on = is_use && at > 0 && tokens[at - 1] == "pub";
        let is_path = tokens.get(at + 1).is_some_and(|next| next == "::") && (at == 0 || tokens[at - 1] != "::");
        if !is_use && !is_path {
            words.insert(&tokens[at]);
            // That a child module is declared says nothing of a name that it shares with something in it.
            at += if tokens[at] == "mod" { 2 } else { 1 };
            continue;
        }
        if is_use {
            at += 1;
        } else {
            words.insert(&tokens[at]);
        }
        let mut found = Vec::new();
        paths(&tokens, &mut at, &Names::new(), &mut found);
        for (path, bound) in found {
            let Some(path) = absolute(own, &path, known) else { continue };
            if is_use && bound != "*" {
                module.bound.insert(bound.clone(), path.clone());
            }
            if is_handed_on { handed_on.push((bound, path)) } else { module.used.push(path) }
        }
    }
    module.used.extend(handed_on.into_iter().filter(|(name, _)| words.contains(name.as_str())).map(|(_, path)| path));
    module
}

/// The path from the crate's root; none for a path into another crate or of a type.
fn absolute(own: &Names, path: &Names, known: &BTreeSet<Names>) -> Option<Names> {
    let (first, rest) = path.split_first()?;
    let mut base = own.clone();
    match first.as_str() {
        "crate" => base.clear(),
        "self" => {}
        "super" => drop(base.pop()),
        child => base.push(child.to_owned()),
    }
    if !matches!(first.as_str(), "crate" | "self" | "super") && !known.contains(&base) {
        return None;
    }
    for name in rest {
        if name == "super" { drop(base.pop()) } else { base.push(name.clone()) }
    }
    Some(base)
}

/// The module in which what `path` names is defined, through the names that modules hand on.
fn defining(modules: &Modules, path: &Names, steps: usize) -> Names {
    let length = (0..=path.len()).rev().find(|length| modules.contains_key(&path[..*length])).unwrap_or(0);
    let (home, rest) = path.split_at(length);
    let further = rest.first().and_then(|name| modules.get(home)?.bound.get(name));
    match further {
        Some(further) if steps > 0 && further != path => {
            defining(modules, &[further.as_slice(), &rest[1..]].concat(), steps - 1)
        }
        _ => home.to_vec(),
    }
}

/// The circles of a crate, each as its files in the order in which they name each other. `files` have paths from the
/// source folder.
fn circles(files: &[(String, String)]) -> Vec<Names> {
    let path = |file: &str| -> Names {
        let file = file.trim_end_matches(".rs");
        if matches!(file, "lib" | "main") { Names::new() } else { file.split('/').map(str::to_owned).collect() }
    };
    let files: Vec<_> = files.iter().filter(|(file, _)| !path(file).contains(&"tests".to_owned())).collect();
    let known: BTreeSet<Names> = files.iter().map(|(file, _)| path(file)).collect();
    let modules: Modules =
        files.iter().map(|(file, text)| (path(file), read(&path(file), file, text, &known))).collect();
    let named: BTreeMap<&Names, BTreeSet<Names>> = modules
        .iter()
        .map(|(own, module)| (own, module.used.iter().map(|path| defining(&modules, path, 8)).collect()))
        .collect();
    let mut seen = BTreeSet::new();
    let mut circles = Vec::new();
    for start in modules.keys() {
        if let Some(circle) = shortest(&named, start).filter(|circle| circle.iter().all(|name| !seen.contains(name))) {
            circles.push(circle.iter().map(|name| modules[name].file.clone()).collect());
            seen.extend(circle);
        }
    }
    circles
}

/// The shortest way from a module back to itself over others.
fn shortest(named: &BTreeMap<&Names, BTreeSet<Names>>, start: &Names) -> Option<Vec<Names>> {
    let mut ways = VecDeque::from([vec![start.clone()]]);
    let mut seen = BTreeSet::new();
    while let Some(way) = ways.pop_front() {
        for next in named.get(way.last()?).into_iter().flatten() {
            if next == start && way.len() > 1 {
                return Some(way);
            }
            if next != start && seen.insert(next.clone()) {
                ways.push_back([way.as_slice(), std::slice::from_ref(next)].concat());
            }
        }
    }
    None
}

/// The Rust files under `folder`, with paths from it.
fn files(folder: &Path) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(inner) = folders.pop() {
        for entry in fs::read_dir(&inner).expect("the folder is there") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let name = path.strip_prefix(folder).expect("inside").display().to_string().replace('\\', "/");
                found.push((name, fs::read_to_string(&path).expect("a text")));
            }
        }
    }
    found
}

#[test]
fn no_files_name_each_other_in_a_circle() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let crates = fs::read_dir(root.join("crates")).expect("crates/").map(|entry| entry.expect("an entry").file_name());
    let crates = crates.map(|name| format!("crates/{}/src", name.to_string_lossy()));
    let mut found = Vec::new();
    for folder in crates.chain(["src".to_owned(), "xtask/src".to_owned()]) {
        for circle in circles(&files(&root.join(&folder))) {
            found.push(format!("{folder}: {} -> {}", circle.join(" -> "), circle[0]));
        }
    }
    assert!(found.is_empty(), "circles:\n{}", found.join("\n"));
}

#[track_caller]
fn check(tree: &[(&str, &str)], expect: &[&str]) {
    let files: Vec<_> = tree.iter().map(|(file, text)| ((*file).to_owned(), (*text).to_owned())).collect();
    let found: Vec<String> = circles(&files).iter().map(|circle| circle.join(" ")).collect();
    assert_eq!(found, expect);
}

#[test]
fn circles_are_found() {
    check(
        &[("lib.rs", "mod a; mod b;"), ("a.rs", "use crate::b::B;"), ("b.rs", "fn b() { super::a::f() }")],
        &["a.rs b.rs"],
    );
    check(&[("lib.rs", "mod a; fn f() { a::f() }"), ("a.rs", "use crate::X;")], &["lib.rs a.rs"]);
    check(&[("main.rs", ""), ("a.rs", "mod b; b::f();"), ("a/b.rs", "use super::{X, y::Z};")], &["a.rs a/b.rs"]);
    check(
        &[
            ("a.rs", "use super::{b::{self, B}, d};"),
            ("b.rs", "use crate::c as e;"),
            ("c.rs", "use crate::a::A;"),
            ("d.rs", ""),
        ],
        &["a.rs b.rs c.rs"],
    );
    // A name that a parent hands on is the child's; one that it uses too is also the parent's affair.
    check(&[("a.rs", "pub use b::B;"), ("a/b.rs", "use crate::c;"), ("c.rs", "use crate::a::B;")], &["a/b.rs c.rs"]);
    check(&[("a.rs", "pub use b::B; fn f(_: B) {}"), ("a/b.rs", "use super::A;")], &["a.rs a/b.rs"]);
}

#[test]
fn what_is_no_circle_passes() {
    check(&[("lib.rs", "mod a; mod b;"), ("a.rs", "use crate::b::B;"), ("b.rs", "")], &[]);
    check(
        &[("a.rs", "mod b; mod c; pub(super) use b::B;"), ("a/b.rs", "use super::A;"), ("a/c.rs", "use super::B;")],
        &[],
    );
    check(
        &[
            ("a.rs", "use crate::b;"),
            ("b.rs", "// crate::a\nconst TEXT: &str = \"\\\"crate::a\"; const QUOTE: char = '\"';"),
        ],
        &[],
    );
    check(&[("a.rs", "use crate::b;"), ("b.rs", "#[cfg(test)]\nmod tests { use crate::a; fn f() {} }")], &[]);
    check(
        &[("a.rs", "use crate::b;"), ("b.rs", "#[cfg(all(test, not(wasm)))] mod tests { use crate::a; fn f() {} }")],
        &[],
    );
    check(&[("a.rs", "mod b; pub use b::b;"), ("a/b.rs", "use super::A;")], &[]);
    check(&[("a.rs", "use crate::b;"), ("b.rs", "pub(in crate::a) fn f<'a>(text: &'a str) -> std::a::X {}")], &[]);
    check(&[("a.rs", "use crate::b; use other::c;"), ("b.rs", ""), ("c.rs", "use crate::a;")], &[]);
    check(&[("a.rs", "mod b; b::f();"), ("a/b.rs", "use super::super::c::d; self::g();"), ("c.rs", "")], &[]);
}
