//! Which files of a folder make an edition.

use std::path::{Path, PathBuf};
use std::{fs, io};

use crate::diagnostic::{Diagnostic, Location, Report};
use crate::regular_file::{self, Unread};
use crate::{edition_file, import, refusal, source};

/// Most files that are read of a folder: `edition.toml` and as many articles as an edition can have.
const MOST_FILES: usize = u16::MAX as usize + 1;

/// Most bytes that are read of a folder: as many articles of a newspaper's usual length, 2.7 KB, as an edition can have,
/// and half as much again.
pub const MOST_BYTES: usize = 256 << 20;

/// The rule that tells of a file which is not read.
pub(crate) const IGNORED_FILE: &str = "ignored-file";

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
    let mut files: Vec<File> = Vec::new();
    let mut bytes = 0;
    for entry in entries {
        let path = match entry {
            Ok(entry) => entry.path(),
            Err(error) => {
                report.push(unreadable(folder, &error));
                continue;
            }
        };
        if !is_read(&path) {
            report.warnings.extend(ignored(&path));
            continue;
        }
        match read_file(&path) {
            Ok(file) => {
                bytes += file.bytes.len();
                files.push(file);
            }
            Err(error) => report.push(error),
        }
        if files.len() > MOST_FILES || bytes > MOST_BYTES {
            report.push(too_much(folder));
            return Vec::new();
        }
    }
    files
}

/// Reads a regular file, or a link that leads to one.
fn read_file(path: &Path) -> Result<File, Diagnostic> {
    let is_header = path.file_name().is_some_and(|name| name == edition_file::NAME);
    let not_regular = if is_header {
        "edition.toml 是普通的文本文件；把这里的文件夹、管道、设备或指向它们的链接移走，换成文件"
    } else {
        "文章是普通的文本文件；把这里的文件夹、管道、设备或指向它们的链接移走，或改名为以 _ 开头"
    };
    let refused = |message: &str, hint: &str| Err(Diagnostic::error(start_of(path), message).with_hint(hint));
    match regular_file::read(path, source::LARGEST as u64) {
        Ok(bytes) => Ok(File { path: path.to_owned(), bytes }),
        Err(Unread::NotRegular) => refused("不是普通文件，没有读", not_regular),
        Err(Unread::TooLarge(bytes)) => Err(source::too_large(path, bytes)),
        Err(Unread::Refused(error)) => Err(unreadable(path, &error)),
    }
}

/// Whether a file of the folder is read: `edition.toml`, and every `.md` file whose name does not start with `_` or
/// `.` and is not `README.md` or the report of an import.
pub(crate) fn is_read(path: &Path) -> bool {
    let Some(name) = path.file_name().and_then(|name| name.to_str()) else { return false };
    let markdown = path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("md"));
    let skipped = name.starts_with(['_', '.']) || name.eq_ignore_ascii_case("readme.md") || name == import::REPORT;
    name == edition_file::NAME || (markdown && !skipped)
}

/// A warning for what somebody may think to be in the edition. Names that start with `_` or `.`, read-me files, the files
/// of an import and of editors are known not to be.
fn ignored(path: &Path) -> Option<Diagnostic> {
    let name = path.file_name()?.to_string_lossy();
    let stem = path.file_stem()?.to_string_lossy();
    let is_known = name.starts_with(['_', '.'])
        || name.ends_with('~')
        || stem.eq_ignore_ascii_case("readme")
        || [import::REPORT, import::MANIFEST].contains(&name.as_ref())
        || path.extension().is_some_and(|extension| extension == "new" || extension == "bak");
    let hint = "文章的文件名以 .md 结尾；不属于这一期的，移走或改名为以 _ 开头";
    (!is_known).then(|| Diagnostic::warning(IGNORED_FILE, start_of(path), "这个文件没有收进版面").with_hint(hint))
}

fn start_of(path: &Path) -> Location {
    Location { file: path.to_owned(), line: 1, column: 1 }
}

fn unreadable(path: &Path, error: &io::Error) -> Diagnostic {
    Diagnostic::error(start_of(path), format!("无法读取：{}", refusal::in_words(error)))
}

fn too_much(folder: &Path) -> Diagnostic {
    let message = format!("文件太多：最多 {MOST_FILES} 个，共 {} MB", MOST_BYTES >> 20);
    Diagnostic::error(start_of(folder), message).with_hint("一个文件夹只放一期；请核对文件夹的路径，或分成几个文件夹")
}
