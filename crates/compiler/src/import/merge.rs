//! A second import into the same folder: what an editor has changed stays, what nobody has changed is written anew.

use std::collections::BTreeMap;
use std::path::{Component, Path};

/// Name of the list of generated files in the folder.
pub const MANIFEST: &str = ".import.json";

/// What to do with one file of the folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Write it.
    Write {
        /// Name in the folder.
        name: String,
        /// Content.
        content: String,
    },
    /// It was edited: leave it and write the new version beside it.
    Keep {
        /// Name of the edited file.
        name: String,
        /// Name of the file for the new version.
        beside: String,
        /// Content of the new version.
        content: String,
    },
    /// It is no longer made from the dump and was not edited: remove it.
    Remove {
        /// Name in the folder.
        name: String,
    },
    /// It is no longer made from the dump, but was edited: leave it.
    KeepStale {
        /// Name in the folder.
        name: String,
    },
}

/// A name in [`MANIFEST`] that no import has written: it is none of a file in the folder itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ForeignName(pub String);

/// What to do so that the folder holds `files`. `current` gives the content of a file of the folder, `manifest` is the
/// content of [`MANIFEST`] from the import before. Files that already hold what they should are left out; the last action
/// writes the manifest.
///
/// # Errors
/// [`ForeignName`] where the manifest names what is not in the folder itself: nothing may be done then.
pub fn merge(
    files: &[(String, String)],
    manifest: Option<&str>,
    current: impl Fn(&str) -> Option<Vec<u8>>,
) -> Result<Vec<Action>, ForeignName> {
    let known: BTreeMap<String, String> = manifest.and_then(|text| serde_json::from_str(text).ok()).unwrap_or_default();
    if let Some(foreign) = known.keys().find(|name| !is_plain(name)) {
        return Err(ForeignName(foreign.clone()));
    }
    let edited = |name: &str, bytes: &[u8]| known.get(name).is_none_or(|sum| *sum != checksum(bytes));
    let mut actions = Vec::new();
    for (name, content) in files {
        match current(name) {
            Some(bytes) if bytes == content.as_bytes() => {}
            Some(bytes) if edited(name, &bytes) => {
                let beside = format!("{name}.new");
                if current(&beside).is_none_or(|bytes| bytes != content.as_bytes()) {
                    actions.push(Action::Keep { name: name.clone(), beside, content: content.clone() });
                }
            }
            _ => actions.push(Action::Write { name: name.clone(), content: content.clone() }),
        }
    }
    let is_made = |name: &String| files.iter().any(|(made, _)| made == name);
    for name in known.keys().filter(|name| !is_made(name)) {
        match current(name) {
            Some(bytes) if edited(name, &bytes) => actions.push(Action::KeepStale { name: name.clone() }),
            Some(_) => actions.push(Action::Remove { name: name.clone() }),
            None => {}
        }
    }
    let sums: BTreeMap<&str, String> =
        files.iter().map(|(name, content)| (name.as_str(), checksum(content.as_bytes()))).collect();
    let content = serde_json::to_string_pretty(&sums).unwrap_or_default() + "\n";
    if current(MANIFEST).is_none_or(|bytes| bytes != content.as_bytes()) {
        actions.push(Action::Write { name: MANIFEST.to_owned(), content });
    }
    Ok(actions)
}

/// Whether the name is that of a file in the folder itself, on every system: a colon names a drive or a stream on Windows.
fn is_plain(name: &str) -> bool {
    let mut components = Path::new(name).components();
    let normal = components.next().is_some_and(|first| first == Component::Normal(name.as_ref()));
    normal && components.next().is_none() && !name.contains(['/', '\\', ':', '\0'])
}

/// Length and 64-bit FNV-1a of the content: enough to tell an edit, which nobody makes to deceive.
fn checksum(bytes: &[u8]) -> String {
    let hash = bytes
        .iter()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3));
    format!("{:x}-{hash:016x}", bytes.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    type Folder = BTreeMap<String, String>;

    fn run(folder: &mut Folder, files: &[(&str, &str)]) -> Vec<String> {
        let files: Vec<_> = files.iter().map(|(name, content)| ((*name).to_owned(), (*content).to_owned())).collect();
        let before = folder.clone();
        let actions = merge(&files, before.get(MANIFEST).map(String::as_str), |name| {
            before.get(name).map(|text| text.clone().into_bytes())
        })
        .unwrap();
        let mut done = Vec::new();
        for action in actions {
            match action {
                Action::Write { name, content } => {
                    done.push(format!("write {name}"));
                    folder.insert(name, content);
                }
                Action::Keep { name, beside, content } => {
                    done.push(format!("keep {name}"));
                    folder.insert(beside, content);
                }
                Action::Remove { name } => {
                    done.push(format!("remove {name}"));
                    folder.remove(&name);
                }
                Action::KeepStale { name } => done.push(format!("stale {name}")),
            }
        }
        done
    }

    #[test]
    fn edits_survive_a_second_import() {
        let mut folder = Folder::new();
        assert_eq!(run(&mut folder, &[("a", "1"), ("b", "1")]), ["write a", "write b", "write .import.json"]);
        assert!(run(&mut folder, &[("a", "1"), ("b", "1")]).is_empty());
        folder.insert("a".into(), "edited".into());
        assert_eq!(run(&mut folder, &[("a", "2"), ("b", "2")]), ["keep a", "write b", "write .import.json"]);
        assert_eq!((folder["a"].as_str(), folder["a.new"].as_str(), folder["b"].as_str()), ("edited", "2", "2"));
        assert!(run(&mut folder, &[("a", "2"), ("b", "2")]).is_empty());
        assert_eq!(run(&mut folder, &[]), ["stale a", "remove b", "write .import.json"]);
    }

    #[test]
    fn names_outside_the_folder_are_refused() {
        for name in ["../a", "..", ".", "/a", "a/b", "a/", "./a", "a\\\\b", "C:a", "", "a\\u0000"] {
            let manifest = format!("{{\"01.md\": \"1-0\", \"{name}\": \"1-0\"}}");
            let refused = merge(&[], Some(&manifest), |_| None);
            assert!(matches!(&refused, Err(ForeignName(_))), "{name}: {refused:?}");
        }
        assert!(is_plain("01-好消息.md") && is_plain("a..b") && is_plain(".hidden"));
    }

    #[test]
    fn a_file_of_unknown_origin_is_never_overwritten() {
        let mut folder = Folder::from([("a".to_owned(), "mine".to_owned())]);
        assert_eq!(run(&mut folder, &[("a", "1")]), ["keep a", "write .import.json"]);
        assert_eq!(folder["a"], "mine");
    }
}
