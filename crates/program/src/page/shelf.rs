//! The editions beside the one that the page embeds: packed files and the manifest that lists all.

use std::path::{Path, PathBuf};
use std::rc::Rc;

use anyhow::{Result, bail};
use compiler::Compiled;
use edition::packed::{VERSION, stated_checksum};
use serde::Serialize;
use sha2::{Digest as _, Sha256};

use super::file::File;
use super::made::Made;
use crate::edition_source::shown;

/// Name of the manifest.
pub(super) const MANIFEST: &str = "editions.json";

/// Folder of the packed files.
const FOLDER: &str = "editions";

/// Headlines that the list of editions shows of each.
const HEADLINES: usize = 3;

#[derive(Serialize)]
struct Manifest {
    editions: Vec<Entry>,
}

#[derive(Debug, Serialize)]
struct Headline {
    article: String,
    text: String,
}

/// What the page must know of an edition before it has it.
#[derive(Debug, Serialize)]
struct Entry {
    id: String,
    title: String,
    articles: usize,
    /// What it begins with.
    headlines: Vec<Headline>,
    bytes: usize,
    /// CRC-32 of what is packed, as the file's own header has it, in hexadecimal.
    checksum: String,
    /// Version of the packed form.
    format: u16,
    /// From the manifest on; none for the edition that the page embeds.
    #[serde(skip_serializing_if = "Option::is_none")]
    file: Option<String>,
}

/// What the editions are known as, in their order.
///
/// # Errors
/// Where two editions have the same identifier, or one has none.
pub(super) fn identifiers(folders: &[PathBuf], editions: &[Rc<Made>]) -> Result<Vec<String>> {
    let mut known: Vec<(String, &Path)> = Vec::new();
    for (folder, made) in folders.iter().zip(editions) {
        let id = identifier(folder, &made.compiled)?;
        if let Some((_, other)) = known.iter().find(|(known, _)| *known == id) {
            let (folder, other) = (shown(folder), shown(other));
            bail!(
                "{} 和 {} 都叫“{id}”；在其中一个的 edition.toml 里另起名字：id = \"{id}-2\"",
                other.display(),
                folder.display(),
            );
        }
        known.push((id, folder));
    }
    Ok(known.into_iter().map(|(id, _)| id).collect())
}

/// The manifest and the packed files of `editions`, which are known as `ids`; the page embeds the first.
///
/// # Errors
/// Where the manifest cannot be written as JSON.
pub(super) fn files(ids: &[String], editions: &[Rc<Made>]) -> Result<Vec<File>> {
    let (mut entries, mut files) = (Vec::new(), Vec::new());
    for (id, made) in ids.iter().zip(editions) {
        let (compiled, content) = (&made.compiled, made.packed());
        let digest: [u8; 32] = Sha256::digest(content).into();
        let hash = digest.first_chunk().map_or(0, |head| u64::from_be_bytes(*head));
        let file = (!entries.is_empty()).then(|| format!("{FOLDER}/{id}.{hash:016x}.bin"));
        entries.push(Entry {
            id: id.clone(),
            title: compiled.edition.title.clone(),
            articles: compiled.edition.articles.len(),
            headlines: headlines(compiled),
            bytes: content.len(),
            checksum: format!("{:08x}", stated_checksum(content).unwrap_or_default()),
            format: VERSION,
            file: file.clone(),
        });
        files.extend(file.map(|file| (file, content.to_vec())));
    }
    let manifest = serde_json::to_string_pretty(&Manifest { editions: entries })?;
    files.push((MANIFEST.to_owned(), (manifest + "\n").into_bytes()));
    Ok(files)
}

/// The first headlines with the identifiers of their articles.
fn headlines(compiled: &Compiled) -> Vec<Headline> {
    let articles = compiled.edition.articles.iter().take(HEADLINES);
    articles.map(|article| Headline { article: article.id.clone(), text: article.headline.text.clone() }).collect()
}

/// What an edition is known as: what its edition.toml says, else the name of its folder.
fn identifier(folder: &Path, compiled: &Compiled) -> Result<String> {
    if let Some(id) = &compiled.id {
        return Ok(id.clone());
    }
    let name = folder.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let plain = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    if !plain || name == compiler::ALL_EDITIONS {
        bail!("{}：文件夹的名字不能放进网址；在 edition.toml 里起名字：id = \"2023-10-17\"", shown(folder).display());
    }
    Ok(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edition(folder: &str, id: &str) -> (PathBuf, Rc<Made>) {
        let header = format!("title = \"街巷\"\nsections = [\"要闻\"]\n{id}");
        let article = "+++\nid = \"lamp\"\nsection = \"要闻\"\nheadline = \"灯亮了\"\n+++\n\n巷口装了12盏灯。\n";
        let file = |path: &str, text: &str| compiler::File { path: path.into(), bytes: text.into() };
        let files = vec![file("edition.toml", &header), file("01.md", article)];
        (folder.into(), Rc::new(Made::new(compiler::compile_files(Path::new("."), files).unwrap())))
    }

    #[track_caller]
    fn check<const COUNT: usize>(editions: [(PathBuf, Rc<Made>); COUNT], expect: Result<&[&str], &str>) {
        let (folders, editions): (Vec<_>, Vec<_>) = editions.into_iter().unzip();
        match (identifiers(&folders, &editions), expect) {
            (Ok(names), Ok(expect)) => assert_eq!(names, expect),
            (Err(error), Err(part)) => assert!(error.to_string().contains(part), "{error}"),
            (names, _) => panic!("{names:?}"),
        }
    }

    #[test]
    fn editions_are_known_by_their_folders_or_by_what_they_say() {
        check([edition("a", ""), edition("b", "id = \"2023-10-17\"")], Ok(&["a", "2023-10-17"]));
        check([edition("x/a", ""), edition("y/a", "")], Err("x/a 和 y/a 都叫“a”"));
        check([edition("a", ""), edition("b", "id = \"a\"")], Err("id = \"a-2\""));
        for folder in ["10月17日", "2023_10", "all", ""] {
            check([edition("a", ""), edition(folder, "")], Err("id = \"2023-10-17\""));
        }
    }

    #[test]
    fn the_manifest_says_what_the_file_says() {
        let (folders, editions): (Vec<_>, Vec<_>) = [edition("a", ""), edition("b", "")].into_iter().unzip();
        let files = files(&identifiers(&folders, &editions).unwrap(), &editions).unwrap();
        let [(name, content), (manifest, list)] = files.as_slice() else { panic!("{files:?}") };
        assert_eq!(manifest, MANIFEST);
        assert!(name.starts_with("editions/b.") && name.contains(".bin"), "{name}");
        let list: serde_json::Value = serde_json::from_slice(list).unwrap();
        let [first, second] = list["editions"].as_array().unwrap().as_slice() else { panic!("{list}") };
        assert!(first["file"].is_null(), "the page carries it");
        assert_eq!(
            (second["file"].as_str(), second["bytes"].as_u64()),
            (Some(name.as_str()), Some(content.len() as u64))
        );
        assert_eq!(second["checksum"], format!("{:08x}", stated_checksum(content).unwrap()));
    }
}
