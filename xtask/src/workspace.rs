//! Where the repository is, and the version of wasm-bindgen that it has locked.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The repository's root folder. Cargo names the folder of this package when it runs it; the folder in which it was
/// compiled serves where the program is run by itself.
pub(crate) fn root() -> PathBuf {
    let package = env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| env!("CARGO_MANIFEST_DIR").into(), PathBuf::from);
    package.parent().map(Path::to_path_buf).unwrap_or(package)
}

/// Folder of the edition that the page embeds unless told otherwise.
pub(crate) fn corpus() -> PathBuf {
    root().join("corpus")
}

/// The version of wasm-bindgen in `Cargo.lock`.
pub(crate) fn wasm_bindgen_version() -> Result<String> {
    let path = root().join("Cargo.lock");
    let lock = fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
    locked_version(&lock, "wasm-bindgen")
        .map(str::to_owned)
        .with_context(|| format!("{} does not list wasm-bindgen", path.display()))
}

/// The version of `package` in the text of a lock file.
fn locked_version<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let mut lines = lock.lines();
    lines.find(|line| line.strip_prefix("name = ").is_some_and(|name| name.trim_matches('"') == package))?;
    lines.next()?.strip_prefix("version = ").map(|version| version.trim_matches('"'))
}

/// Where cargo puts what it builds.
pub(crate) fn target_folder(root: &Path) -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), |folder| root.join(folder))
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = r#"
[[package]]
name = "wasm-bindgen-shared"
version = "0.2.1"

[[package]]
name = "wasm-bindgen"
version = "0.2.130"
"#;

    #[track_caller]
    fn check(package: &str, expect: Option<&str>) {
        assert_eq!(locked_version(LOCK, package), expect);
    }

    #[test]
    fn finds_the_version_of_the_whole_name() {
        check("wasm-bindgen", Some("0.2.130"));
        check("wasm-bindgen-shared", Some("0.2.1"));
        check("wasm", None);
    }
}
