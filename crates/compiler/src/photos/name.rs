//! Which file a photo's name means, where it is not written as it should be.

use std::fs;
use std::path::{Component, Path, PathBuf};

/// The file as it is named, and the one that is meant where it is called otherwise.
pub(super) fn meant(folder: &Path, name: &str) -> Vec<PathBuf> {
    let parts = Path::new(name).components().filter(|part| matches!(part, Component::Normal(_)));
    let named = parts.fold(folder.to_owned(), |path, part| path.join(part));
    let other = (!named.exists()).then(|| alike(folder, name)).flatten();
    [named].into_iter().chain(other.map(|other| folder.join(other))).filter(|path| path != folder).collect()
}

/// What to write in the place of a name that no file has.
pub(super) fn instead(folder: &Path, name: &str) -> Option<String> {
    if folder.join(name).symlink_metadata().is_ok() {
        return None;
    }
    let found = alike(folder, name);
    if name.contains('\\') {
        let written = found.unwrap_or_else(|| with_slashes(name));
        return Some(format!("文件夹和文件名之间写 /：image = \"{written}\""));
    }
    found.map(|found| format!("文件夹里有 {found}；大小写也要一样：image = \"{found}\""))
}

fn with_slashes(name: &str) -> String {
    name.replace('\\', "/")
}

/// The name of a file that differs from `name` only in case, or in the sign between folder and file.
fn alike(folder: &Path, name: &str) -> Option<String> {
    let mut found: Vec<String> = Vec::new();
    for part in with_slashes(name).split('/') {
        if matches!(part, "" | "." | "..") {
            return None;
        }
        let inside = found.iter().fold(folder.to_owned(), |path, part| path.join(part));
        let inside = if inside.as_os_str().is_empty() { PathBuf::from(".") } else { inside };
        let names = fs::read_dir(inside).ok()?.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
        let alike = names.filter(|name| name.to_lowercase() == part.to_lowercase());
        found.push(alike.max_by_key(|name| name == part)?);
    }
    Some(found.join("/"))
}
