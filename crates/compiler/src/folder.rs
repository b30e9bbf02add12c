//! Which files of a folder make an edition.

use std::fs;
use std::path::{Path, PathBuf};

use crate::diagnostic::{Diagnostic, Location, Report};
use crate::{edition_file, import};

/// A file of an edition's folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Path as it is shown to editors.
    pub path: PathBuf,
    /// Content.
    pub bytes: Vec<u8>,
}

/// Reads `edition.toml` and the articles of `folder`.
pub(crate) fn read(folder: &Path, report: &mut Report) -> Vec<File> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) => {
            let hint = "写出版面文件夹的路径；里面有 edition.toml 和每篇文章一个 .md 文件";
            report.push(unreadable(folder, &error).with_hint(hint));
            return Vec::new();
        }
    };
    let mut files = Vec::new();
    for entry in entries {
        let path = match entry {
            Ok(entry) => entry.path(),
            Err(error) => {
                report.push(unreadable(folder, &error));
                continue;
            }
        };
        if !is_read(&path) {
            continue;
        }
        match fs::read(&path) {
            Ok(bytes) => files.push(File { path, bytes }),
            Err(error) => report.push(unreadable(&path, &error)),
        }
    }
    files
}

/// Whether a file of the folder is read: `edition.toml`, and every `.md` file whose name does not start with `_` or
/// `.` and is not `README.md` or the report of an import.
pub(crate) fn is_read(path: &Path) -> bool {
    let Some(name) = path.file_name().and_then(|name| name.to_str()) else { return false };
    let markdown = path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("md"));
    let skipped = name.starts_with(['_', '.']) || name.eq_ignore_ascii_case("readme.md") || name == import::REPORT;
    name == edition_file::NAME || (markdown && !skipped)
}

fn unreadable(path: &Path, error: &std::io::Error) -> Diagnostic {
    let location = Location { file: path.to_owned(), line: 1, column: 1 };
    Diagnostic::error(location, format!("无法读取：{error}"))
}
