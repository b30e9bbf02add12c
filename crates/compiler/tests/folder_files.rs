//! What a folder may hold beside articles, and how much of it.

#![allow(clippy::unwrap_used)] // a test

use std::fs;
use std::path::{Path, PathBuf};

use compiler::compile_folder;

const ARTICLE: &str = "+++\nid = \"a\"\nsection = \"要闻\"\nheadline = \"甲\"\n+++\n正文\n";

/// A folder with an edition of one article, removed in the end.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("civic-folder-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&path);
        fs::create_dir(&path).unwrap();
        fs::write(path.join("edition.toml"), "title = \"湖滨\"\nsections = [\"要闻\"]\n").unwrap();
        fs::write(path.join("01.md"), ARTICLE).unwrap();
        Self(path)
    }

    /// The errors without the folder's name, one on a line.
    fn errors(&self) -> String {
        let report = compile_folder(&self.0).map_or_else(|report| report.to_string(), |_| String::new());
        report.replace(&format!("{}/", self.0.display()), "").lines().filter(|line| !line.starts_with("  ")).collect()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[test]
fn a_file_has_a_limit() {
    let folder = Folder::new("large");
    fs::File::create(folder.0.join("02.md")).unwrap().set_len(1 << 40).unwrap();
    assert_eq!(folder.errors(), "02.md:1:1: error: 文件太大：1099511627776 字节，最多 1048576 字节");
}

#[test]
fn a_folder_is_no_article() {
    let folder = Folder::new("nested");
    fs::create_dir(folder.0.join("02.md")).unwrap();
    assert_eq!(folder.errors(), "02.md:1:1: error: 不是普通文件，没有读");
}

#[cfg(unix)]
#[test]
fn a_pipe_does_not_hang_and_a_device_does_not_fill_memory() {
    use std::os::unix::fs::symlink;

    let folder = Folder::new("pipe");
    let pipe = folder.0.join("02.md");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    assert_eq!(folder.errors(), "02.md:1:1: error: 不是普通文件，没有读");
    fs::remove_file(&pipe).unwrap();
    symlink("/dev/zero", &pipe).unwrap();
    assert_eq!(folder.errors(), "02.md:1:1: error: 不是普通文件，没有读");
}

#[cfg(unix)]
#[test]
fn a_link_to_an_article_is_read() {
    let folder = Folder::new("link");
    fs::write(folder.0.join("_draft"), ARTICLE.replace("\"a\"", "\"b\"")).unwrap();
    std::os::unix::fs::symlink(Path::new("_draft"), folder.0.join("02.md")).unwrap();
    assert_eq!(compile_folder(&folder.0).unwrap().edition.articles.len(), 2);
}

#[test]
fn a_folder_has_a_limit() {
    let folder = Folder::new("many");
    for number in 0..257 {
        fs::File::create(folder.0.join(format!("n{number}.md"))).unwrap().set_len(1 << 20).unwrap();
    }
    let error = folder.errors();
    assert!(error.ends_with(":1:1: error: 文件太多：最多 65536 个，共 256 MB"), "{error}");
}
