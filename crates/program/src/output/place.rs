//! Where a site may be written: into a folder of its own. Among other files its own could not be told from them, and an
//! edition with a site in it would be read with it.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::{env, fs};

use anyhow::{Result, bail};
use compiler::EDITION_FILE;

use super::{BESIDE, SUMS};
use crate::edition_source::shown;

/// Refuses a folder for a site that is or lies in an edition's, and one that holds anything but an earlier site.
///
/// # Errors
/// What is there, and what to do.
pub(crate) fn check(out: &Path) -> Result<()> {
    let place = whole(out);
    if let Some(edition) = place.ancestors().find(|folder| folder.join(EDITION_FILE).is_file()) {
        let (out, beside) = (out.display(), shown(&edition.with_file_name("dist")));
        bail!(
            "网页不能写到 {out}：{} 是版面文件夹，网页的文件会混进文章里。请用 --out 换一个文件夹，如 --out {}",
            shown(edition).display(),
            beside.display()
        );
    }
    if !is_site(&place)
        && let Some(other) = something_else(&place)
    {
        let out = out.display();
        bail!(
            "网页不能写到 {out}：里面有别的文件（{}），不是以前生成的网页。请用 --out 换一个空的或还没有的文件夹；\
             要和这些文件放在一起，生成以后再复制过去",
            other.display()
        );
    }
    Ok(())
}

/// The place without links and `..`, as far as it is there.
fn whole(path: &Path) -> PathBuf {
    let path = env::current_dir().unwrap_or_default().join(path);
    let found = path.ancestors().find_map(|there| Some((there, there.canonicalize().ok()?)));
    found.map_or_else(|| path.clone(), |(there, real)| real.join(path.strip_prefix(there).unwrap_or(Path::new(""))))
}

/// Whether a site was written there before.
fn is_site(folder: &Path) -> bool {
    let list = fs::read_to_string(folder.join(SUMS)).unwrap_or_default();
    list.lines().any(|line| line.ends_with("  index.html")) || folder.join("pkg/civic_edition.js").is_file()
}

/// The first file that neither an interrupted build nor the system has left there; what is hidden does not count.
fn something_else(folder: &Path) -> Option<PathBuf> {
    let is_known = |name: &OsStr| name == BESIDE || name == "lost+found" || name.to_string_lossy().starts_with('.');
    let names = fs::read_dir(folder).ok()?.filter_map(|entry| Some(entry.ok()?.file_name()));
    names.filter(|name| !is_known(name)).min().map(PathBuf::from)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::output;

    #[track_caller]
    fn check_refused(out: &Path, expect: Option<&str>) {
        let told = check(out).err().map(|error| error.to_string());
        match (&told, expect) {
            (None, None) => {}
            (Some(told), Some(part)) => assert!(told.contains(part) && told.contains("--out"), "{told}"),
            _ => panic!("{}: {told:?}", out.display()),
        }
    }

    #[test]
    fn a_site_has_a_folder_of_its_own() {
        let folder = env::temp_dir().join(format!("civic-place-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        for inner in ["songhe/img", "empty/.git", "other", "site"] {
            fs::create_dir_all(folder.join(inner)).unwrap();
        }
        fs::write(folder.join("songhe").join(EDITION_FILE), "").unwrap();
        fs::write(folder.join("other/notes.txt"), "").unwrap();
        output::write(&folder.join("site"), &[("index.html".to_owned(), Vec::new())]).unwrap();
        fs::write(folder.join("site/CNAME"), "paper.example").unwrap();
        for (out, expect) in [
            ("new", None),
            ("deep/new", None),
            ("empty", None),
            ("site", None),
            ("songhe", Some("是版面文件夹")),
            ("songhe/img", Some("是版面文件夹")),
            ("songhe/dist/deep", Some("是版面文件夹")),
            ("other/../songhe", Some("是版面文件夹")),
            ("songhe/../new", None),
            ("other", Some("notes.txt")),
        ] {
            check_refused(&folder.join(out), expect);
        }
        fs::remove_dir_all(&folder).unwrap();
    }
}
