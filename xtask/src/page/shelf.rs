//! The editions beside the one that the page embeds: packed files and the manifest that lists all.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use compiler::Compiled;
use edition::packed::{VERSION, pack, stated_checksum};
use serde::Serialize;
use sha2::{Digest as _, Sha256};

use super::options::Source;
use program::edition_source::shown;
use program::page::file::File;

/// Name of the manifest.
pub(crate) const MANIFEST: &str = "editions.json";

/// Folder of the packed files.
const FOLDER: &str = "editions";

/// Headlines that the list of editions shows of each.
const HEADLINES: usize = 3;

/// The editions of a site.
#[derive(Debug, Clone)]
pub(crate) struct Editions {
    /// The one that the page embeds.
    pub(crate) embedded: Source,
    /// Folders of the others, absolute paths.
    pub(crate) others: Vec<PathBuf>,
}

impl Editions {
    /// The folders that were named on the command line, the first of them embedded; without any the bundled edition.
    pub(crate) fn new(folders: &[PathBuf]) -> Result<Self> {
        let embedded = Source::new(folders.first().map(PathBuf::as_path))?;
        let others = folders.iter().skip(1).map(|folder| Source::new(Some(folder)).map(|source| source.folder()));
        Ok(Self { embedded, others: others.collect::<Result<_>>()? })
    }

    /// The folders of all of them.
    pub(crate) fn folders(&self) -> impl Iterator<Item = PathBuf> {
        std::iter::once(self.embedded.folder()).chain(self.others.iter().cloned())
    }
}

impl From<Source> for Editions {
    /// One edition by itself.
    fn from(embedded: Source) -> Self {
        Self { embedded, others: Vec::new() }
    }
}

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

/// The manifest and the packed files of `editions`, the first of which the page embeds.
///
/// # Errors
/// Where two editions have the same identifier, or one has none.
pub(crate) fn files(editions: &[(PathBuf, Compiled)]) -> Result<Vec<File>> {
    let mut known: Vec<(String, &Path)> = Vec::new();
    let (mut entries, mut files) = (Vec::new(), Vec::new());
    for (folder, compiled) in editions {
        let id = identifier(folder, compiled)?;
        if let Some((_, other)) = known.iter().find(|(known, _)| *known == id) {
            let (folder, other) = (shown(folder), shown(other));
            bail!(
                "{} and {} are both known as “{id}”; give one of them another identifier: id = \"{id}-2\" in its edition.toml",
                other.display(),
                folder.display(),
            );
        }
        let content = pack(&compiled.edition);
        let digest: [u8; 32] = Sha256::digest(&content).into();
        let hash = digest.first_chunk().map_or(0, |head| u64::from_be_bytes(*head));
        let file = (!known.is_empty()).then(|| format!("{FOLDER}/{id}.{hash:016x}.bin"));
        entries.push(Entry {
            id: id.clone(),
            title: compiled.edition.title.clone(),
            articles: compiled.edition.articles.len(),
            headlines: headlines(compiled),
            bytes: content.len(),
            checksum: format!("{:08x}", stated_checksum(&content).unwrap_or_default()),
            format: VERSION,
            file: file.clone(),
        });
        files.extend(file.map(|file| (file, content)));
        known.push((id, folder));
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
        bail!(
            "{}: the folder's name cannot stand in an address; name the edition in its edition.toml: id = \"2023-10-17\"",
            shown(folder).display()
        );
    }
    Ok(name)
}

/// Takes away what an earlier build left in `out`: the manifest and files with a hash in their names.
pub(crate) fn clear(out: &Path) -> Result<()> {
    let manifest = out.join(MANIFEST);
    if manifest.exists() {
        fs::remove_file(&manifest).with_context(|| format!("cannot remove {}", manifest.display()))?;
    }
    let Ok(entries) = fs::read_dir(out.join(FOLDER)) else { return Ok(()) };
    for path in entries.filter_map(|entry| Some(entry.ok()?.path())).filter(|path| is_packed(path)) {
        fs::remove_file(&path).with_context(|| format!("cannot remove {}", path.display()))?;
    }
    Ok(())
}

/// Whether a file is called `ID.HASH.bin`.
fn is_packed(path: &Path) -> bool {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let hash = name.strip_suffix(".bin").and_then(|name| name.split_once('.')).map_or("", |(_, hash)| hash);
    hash.len() == 16 && hash.bytes().all(|byte| byte.is_ascii_hexdigit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edition(folder: &str, id: &str) -> (PathBuf, Compiled) {
        let header = format!("title = \"街巷\"\nsections = [\"要闻\"]\n{id}");
        let article = "+++\nid = \"lamp\"\nsection = \"要闻\"\nheadline = \"灯亮了\"\n+++\n\n巷口装了12盏灯。\n";
        let file = |path: &str, text: &str| compiler::File { path: path.into(), bytes: text.into() };
        let files = vec![file("edition.toml", &header), file("01.md", article)];
        (PathBuf::from(folder), compiler::compile_files(Path::new("."), files).unwrap())
    }

    #[track_caller]
    fn check(editions: &[(PathBuf, Compiled)], expect: Result<&[&str], &str>) {
        let names = files(editions).map(|files| {
            let manifest: serde_json::Value = serde_json::from_slice(&files.last().unwrap().1).unwrap();
            let ids = manifest["editions"].as_array().unwrap().iter();
            ids.map(|entry| entry["id"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
        });
        match (names, expect) {
            (Ok(names), Ok(expect)) => assert_eq!(names, expect),
            (Err(error), Err(part)) => assert!(error.to_string().contains(part), "{error}"),
            (names, _) => panic!("{names:?}"),
        }
    }

    #[test]
    fn editions_are_known_by_their_folders_or_by_what_they_say() {
        check(&[edition("a", ""), edition("b", "id = \"2023-10-17\"")], Ok(&["a", "2023-10-17"]));
        check(&[edition("x/a", ""), edition("y/a", "")], Err("x/a and y/a are both known as “a”"));
        check(&[edition("a", ""), edition("b", "id = \"a\"")], Err("id = \"a-2\""));
        for folder in ["10月17日", "2023_10", "all", ""] {
            check(&[edition("a", ""), edition(folder, "")], Err("id = \"2023-10-17\""));
        }
    }

    #[test]
    fn the_manifest_says_what_the_file_says() {
        let files = files(&[edition("a", ""), edition("b", "")]).unwrap();
        let [(name, content), (manifest, list)] = files.as_slice() else { panic!("{files:?}") };
        assert_eq!(manifest, MANIFEST);
        assert!(is_packed(Path::new(name)), "{name}");
        let list: serde_json::Value = serde_json::from_slice(list).unwrap();
        let [first, second] = list["editions"].as_array().unwrap().as_slice() else { panic!("{list}") };
        assert!(first["file"].is_null(), "the page carries it");
        assert_eq!(
            (second["file"].as_str(), second["bytes"].as_u64()),
            (Some(name.as_str()), Some(content.len() as u64))
        );
        assert_eq!(second["checksum"], format!("{:08x}", stated_checksum(content).unwrap()));
    }

    #[test]
    fn only_packed_files_are_taken_away() {
        for (name, expect) in
            [("a.0123456789abcdef.bin", true), ("a.bin", false), ("a.b.bin", false), ("x.json", false)]
        {
            assert_eq!(is_packed(Path::new(name)), expect, "{name}");
        }
    }
}
