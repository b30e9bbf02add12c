//! What the layers may name: the invariants of the README's architecture chapter, as far as a search can check them.
#![cfg(not(target_arch = "wasm32"))]

use std::fs;
use std::path::{Path, PathBuf};

/// A rule: in these files no line of code has one of these words.
struct Rule {
    reason: &'static str,
    /// Files and folders from the repository's root.
    inside: &'static [&'static str],
    /// Files and folders inside those that may.
    except: &'static [&'static str],
    words: &'static [&'static str],
}

const RULES: [Rule; 6] = [
    Rule {
        reason: "only src/web and the exports name the browser's interfaces",
        inside: &["src", "crates"],
        except: &["src/web.rs", "src/web", "src/api.rs", "src/api"],
        words: &["web_sys", "js_sys", "gloo", "wasm_bindgen"],
    },
    Rule {
        reason: "crates/edition has no clock, environment, threads, randomness or input and output",
        inside: &["crates/edition/src"],
        except: &[],
        words: &["std::fs", "std::env", "std::time", "std::net", "std::io", "std::process", "std::thread", "rand::"],
    },
    Rule {
        reason: "the app's pure parts have none either",
        inside: &["src"],
        except: &["src/web.rs", "src/web", "src/api.rs", "src/api"],
        words: &["std::fs", "std::env", "std::time", "std::net", "std::io", "std::process", "std::thread", "rand::"],
    },
    Rule {
        reason: "text reaches the page as text nodes",
        inside: &["src", "www"],
        except: &[],
        words: &[
            "innerHTML",
            "outerHTML",
            "insertAdjacentHTML",
            "inner_html",
            "outer_html",
            "insert_adjacent_html",
            "document.write",
            "eval(",
            "new Function",
        ],
    },
    Rule {
        reason: "no inline style attributes and no inline event handlers",
        inside: &["src", "www/index.html"],
        except: &[],
        words: &[" style=", "(\"style\"", " onclick=", " onload=", " oninput=", "(\"onclick\"", "(\"oninput\""],
    },
    Rule {
        reason: "listeners and timers are owned; nothing is stored in cookies",
        inside: &["src", "www"],
        except: &[],
        words: &["forget(", ".cookie"],
    },
];

/// Files of code below `path`, or `path` itself.
fn files(path: &Path) -> Vec<PathBuf> {
    if path.is_file() {
        return vec![path.to_owned()];
    }
    let entries = fs::read_dir(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let is_code = |path: &PathBuf| {
        path.extension().is_some_and(|extension| ["rs", "js", "html"].iter().any(|code| extension == *code))
    };
    entries
        .map(|entry| entry.expect("the folder can be read").path())
        .flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] })
        .filter(is_code)
        .collect()
}

/// `line: word` for every line of code that has one of `words`; comments say what they like.
fn offences(text: &str, words: &[&str]) -> Vec<String> {
    let code = |line: &&str| !line.trim_start().starts_with("//");
    text.lines()
        .enumerate()
        .filter(|(_, line)| code(line))
        .flat_map(|(index, line)| {
            words.iter().filter(|word| line.contains(**word)).map(move |word| format!("{}: {word}", index + 1))
        })
        .collect()
}

#[test]
fn the_layers_keep_to_themselves() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    for rule in &RULES {
        let excepted = |file: &PathBuf| rule.except.iter().any(|path| file.starts_with(root.join(path)));
        for file in rule.inside.iter().flat_map(|path| files(&root.join(path))).filter(|file| !excepted(file)) {
            let text = fs::read_to_string(&file).unwrap();
            let name = file.strip_prefix(root).unwrap().display();
            found.extend(offences(&text, rule.words).iter().map(|at| format!("{name}:{at} ({})", rule.reason)));
        }
    }
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

/// The rooms of the app, by the names of their files.
fn rooms(root: &Path) -> Vec<String> {
    let list = fs::read_to_string(root.join("src/rooms.rs")).expect("the list of rooms");
    list.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';')).map(str::to_owned).collect()
}

/// Pairs of rooms of which the first may name the second.
const NEIGHBOURS: [(&str, &str); 0] = [];

/// A room stands on the ground and knows no other room, nor what stands above it.
#[test]
fn a_room_knows_no_other_room() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let rooms = rooms(root);
    assert!(rooms.len() > 8, "{rooms:?}");
    let mut found = Vec::new();
    for file in files(&root.join("src/rooms")) {
        let text = fs::read_to_string(&file).unwrap();
        let path = file.strip_prefix(root.join("src/rooms")).unwrap();
        let name = path.iter().next().unwrap().to_string_lossy();
        let own = name.trim_end_matches(".rs").trim_start_matches("no_").to_owned();
        let others: Vec<String> = rooms
            .iter()
            .filter(|other| **other != own && !NEIGHBOURS.contains(&(own.as_str(), other.as_str())))
            .flat_map(|other| [format!("rooms::{other}"), format!("{}{other}", "super::".repeat(path.iter().count()))])
            .chain(["crate::page::", "crate::web", "crate::api", "rooms::{"].map(str::to_owned))
            .collect();
        let words: Vec<&str> = others.iter().map(String::as_str).collect();
        found.extend(offences(&text, &words).iter().map(|at| format!("{}:{at}", path.display())));
    }
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

/// What messages make of a room does not depend on how it is drawn: files of steps, state and messages import none that
/// makes elements.
#[test]
fn the_steps_of_a_room_know_no_view() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/rooms");
    let mut looked_at = 0;
    let mut found = Vec::new();
    for file in files(&root) {
        let stem = file.file_stem().unwrap().to_string_lossy();
        if !["steps", "state", "message"].contains(&&*stem) {
            continue;
        }
        looked_at += 1;
        for imported in fs::read_to_string(&file).unwrap().lines().filter_map(|line| line.strip_prefix("use super::")) {
            let name = imported.split([':', ';']).next().unwrap_or_default();
            let beside = fs::read_to_string(file.with_file_name(format!("{name}.rs"))).unwrap_or_default();
            if !offences(&beside, &["element("]).is_empty() {
                found.push(format!("{} imports {name}", file.strip_prefix(&root).unwrap().display()));
            }
        }
    }
    assert!(looked_at > 20, "{looked_at} files");
    assert_eq!(found, [""; 0]);
}

/// What lies below the rooms names none of them.
#[test]
fn the_ground_knows_no_room() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    for place in [
        "words.rs",
        "nodes.rs",
        "nodes",
        "qr.rs",
        "route.rs",
        "route",
        "ground.rs",
        "ground",
        "passages.rs",
        "passages",
    ] {
        for file in files(&root.join("src").join(place)) {
            let text = fs::read_to_string(&file).unwrap();
            let words = ["crate::rooms", "crate::page::", "crate::web", "crate::api"];
            found.extend(offences(&text, &words).iter().map(|at| format!("{}:{at}", file.display())));
        }
    }
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

#[track_caller]
fn check(text: &str, expect: &[&str]) {
    assert_eq!(offences(text, &["web_sys", "forget("]), expect);
}

#[test]
fn an_offence_is_found_in_code_only() {
    check("use std::rc::Rc;\nuse web_sys::Node;", &["2: web_sys"]);
    check("    closure.forget();", &["1: forget("]);
    check("/// As in `web_sys`.\n// forget()", &[]);
}
