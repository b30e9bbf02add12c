//! Writing a site so that the old one stays whole until the new one is there.
//!
//! All files are written into a hidden folder inside the target, then each is moved to its place, the pages last; where one
//! cannot be moved, those before it are moved back. What ends the program earlier leaves the old site as it was; the next run
//! clears the hidden folder.

use std::collections::BTreeSet;
use std::fs::{self, File as OpenFile, TryLockError};
use std::io;
use std::path::{Component, Path};

use anyhow::{Result, anyhow, bail};
use compiler::refusal;
use sha2::{Digest as _, Sha256};

use crate::interrupt;
use crate::page::file::File;

pub(crate) mod place;

/// List of the files with their SHA-256, in the form that `sha256sum --check` reads.
pub const SUMS: &str = "SHA256SUMS";

/// Folder in which the new files stand until all are there.
const BESIDE: &str = ".civic-edition-new";

/// Folder in it for the old files while they are replaced.
const OLD: &str = ".old";

/// Writes `files` into the folder `out`, with their [`SUMS`], and takes away what the site there had before and has no
/// longer. Other files stay.
///
/// # Errors
/// Where something cannot be written, or another program writes there; the old site is whole then.
pub fn write(out: &Path, files: &[File]) -> Result<()> {
    fs::create_dir_all(out).map_err(|error| told(out, &error))?;
    // Held until all is written. Where a folder cannot be locked, two programs may still disturb each other.
    let folder = OpenFile::open(out);
    if let Ok(Err(TryLockError::WouldBlock)) = folder.as_ref().map(OpenFile::try_lock) {
        bail!("另一个 build 正在写 {}；等它写完再试", out.display());
    }
    let beside = out.join(BESIDE);
    interrupt::deferred(|| {
        let outcome = write_beside(out, &beside, files).and_then(|()| take_over(out, &beside, files));
        // What could not be moved is of no use.
        let _ = fs::remove_dir_all(&beside);
        outcome
    })
}

fn write_beside(out: &Path, beside: &Path, files: &[File]) -> Result<()> {
    if beside.exists() {
        fs::remove_dir_all(beside).map_err(|error| told(out, &error))?;
    }
    let store = |name: &str, content: &[u8]| {
        if interrupt::happened() {
            bail!("已中断；原来的网页没有动");
        }
        let path = beside.join(name);
        let folder = path.parent().unwrap_or(beside);
        fs::create_dir_all(folder).and_then(|()| fs::write(&path, content)).map_err(|error| told(out, &error))
    };
    files.iter().try_for_each(|(name, content)| store(name, content))?;
    store(SUMS, sums(files).as_bytes())
}

/// What stood at a place before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Before {
    Nothing,
    AFile,
}

fn take_over(out: &Path, beside: &Path, files: &[File]) -> Result<()> {
    let old = fs::read_to_string(out.join(SUMS)).unwrap_or_default();
    let mut names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).chain([SUMS]).collect();
    // Pages name the other files, and the list is of what is there.
    names.sort_by_key(|name| (name.contains(".html"), *name == SUMS));
    let mut moved: Vec<(&str, Before)> = Vec::new();
    for name in &names {
        match replace(out, beside, name) {
            Ok(before) => moved.push((name, before)),
            Err(error) => {
                move_back(out, beside, &moved);
                return Err(told(&out.join(name), &error));
            }
        }
    }
    let new: BTreeSet<&str> = names.into_iter().collect();
    for name in old.lines().filter_map(|line| Some(line.split_once("  ")?.1)) {
        if !new.contains(name) && is_inside(name) {
            remove(out, name);
        }
    }
    Ok(())
}

/// Moves the new file to its place in one step, and keeps what stood there.
fn replace(out: &Path, beside: &Path, name: &str) -> io::Result<Before> {
    let (place, kept) = (out.join(name), beside.join(OLD).join(name));
    fs::create_dir_all(place.parent().unwrap_or(out))?;
    let before = match fs::symlink_metadata(&place) {
        Ok(found) if found.is_dir() => return Err(io::ErrorKind::IsADirectory.into()),
        Ok(_) => Before::AFile,
        Err(_) => Before::Nothing,
    };
    if before == Before::AFile {
        fs::create_dir_all(kept.parent().unwrap_or(beside))?;
        // Not every file system has links.
        fs::hard_link(&place, &kept).or_else(|_| fs::copy(&place, &kept).map(drop))?;
    }
    fs::rename(beside.join(name), &place)?;
    Ok(before)
}

/// Puts back what was there, as well as it can be done.
fn move_back(out: &Path, beside: &Path, moved: &[(&str, Before)]) {
    for (name, before) in moved {
        match before {
            Before::AFile => drop(fs::rename(beside.join(OLD).join(name), out.join(name))),
            Before::Nothing => remove(out, name),
        }
    }
}

/// Takes a file away, and the folders that are empty then. Somebody else may have done so already.
fn remove(out: &Path, name: &str) {
    let _ = fs::remove_file(out.join(name));
    let folders = Path::new(name).ancestors().skip(1).take_while(|folder| !folder.as_os_str().is_empty());
    let _ = folders.map(|folder| fs::remove_dir(out.join(folder))).take_while(Result::is_ok).count();
}

/// The list of `files`.
fn sums(files: &[File]) -> String {
    let mut lines: Vec<String> = files.iter().map(|(name, content)| format!("{}  {name}\n", hash(content))).collect();
    lines.sort_by(|a, b| a[64..].cmp(&b[64..]));
    lines.concat()
}

/// The SHA-256 of `content` in hexadecimal.
pub fn hash(content: &[u8]) -> String {
    Sha256::digest(content).iter().map(|byte| format!("{byte:02x}")).collect::<Vec<_>>().concat()
}

/// Whether a name leads to a place inside its folder.
fn is_inside(name: &str) -> bool {
    Path::new(name).components().all(|part| matches!(part, Component::Normal(_)))
}

/// Why something could not be written, and what to do.
fn told(path: &Path, error: &io::Error) -> anyhow::Error {
    let path = path.display();
    match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => {
            anyhow!("磁盘已满，{path} 写不进去；原来的网页没有动。请清出空间再试，或用 --out 换一个磁盘上的文件夹")
        }
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
            anyhow!("{path} 不能写入：没有权限，或者文件夹是只读的；原来的网页没有动。请用 --out 换一个文件夹")
        }
        io::ErrorKind::NotADirectory | io::ErrorKind::AlreadyExists => {
            anyhow!(
                "{path} 不能写入：这里有一个文件，要的是文件夹；原来的网页没有动。请移走它，或用 --out 换一个文件夹"
            )
        }
        io::ErrorKind::IsADirectory => {
            anyhow!("{path} 不能写入：这里有一个同名的文件夹；原来的网页没有动。请移走它再试")
        }
        _ => anyhow!("{path} 写不进去（{}）；原来的网页没有动", refusal::in_words(error)),
    }
}

#[cfg(test)]
mod tests;
