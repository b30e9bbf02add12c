//! The page as the files of a static site.

use anyhow::Result;
use sha2::{Digest as _, Sha256};

use civic_edition::page::TEXT_FILE;

use super::compressed::Ready;
use super::file::{EMBED, File, KIOSK_SCRIPT, KIOSK_SETTINGS, KIOSK_STYLE, MODULE, REST_STYLE, SINGLE};
use super::parts::{Page, Parts};
use super::previews::{self, Drawn};
use super::template::{Kind, Module, REST, Template};
use super::{articles, carried, installed, metadata, section, servers, shell};

/// What search engines are told of the whole text: each article has a page of its own.
const TEXT_HEAD: &str = "<meta name=\"robots\" content=\"noindex\">\n";

/// Name of the feed.
const FEED: &str = "feed.xml";

/// The files of a site that is published at `base`, where that is known.
pub(super) fn assemble(template: &Template, parts: &Parts, base: Option<&str>) -> Result<Vec<File>> {
    let module = with_edition(&template.module, parts);
    let edition = parts.edition();
    let pages: Vec<Page<'_>> = parts.pages().collect();
    let feed = base.and_then(|base| metadata::feed(edition, &pages, base));
    // Their addresses must be whole.
    let drawn = if base.is_some() { previews::draw(parts)? } else { Drawn::new() };
    let metadata = metadata::of_edition(edition, base, feed.as_ref().map(|_| FEED), &drawn);
    let front = shell::page(&template.shell, parts, &edition.title, &metadata, &parts.front, "")?;
    let text = shell::page(&template.shell, parts, &edition.title, TEXT_HEAD, &parts.text, "")?;
    let name = MODULE;
    let mut script = module.script;
    let mut files = Vec::new();
    if let Some(rest) = module.rest {
        let name = rest_name(&module.wasm, &rest);
        script = script.replace(REST, &name);
        files.push((format!("pkg/{name}"), rest));
    }
    files.extend([
        ("index.html".to_owned(), front),
        (TEXT_FILE.to_owned(), text),
        (KIOSK_SETTINGS.to_owned(), b"{}\n".to_vec()),
        (format!("pkg/{name}.js"), script.into_bytes()),
        (format!("pkg/{name}_bg.wasm"), module.wasm),
        (format!("pkg/{name}.d.ts"), module.types.into_bytes()),
    ]);
    files.extend(template.files().map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec())));
    files.extend(articles::files(&template.shell, parts, base, &drawn)?);
    files.extend(drawn.into_iter().map(|(folder, picture)| (folder + previews::FILE, picture)));
    files.extend(parts.photos.iter().cloned());
    files.extend(installed::files(edition));
    files.extend(servers::files());
    if let Some(base) = base {
        files.extend(metadata::sitemap(&pages, base));
        files.push(("robots.txt".to_owned(), metadata::robots(base).into_bytes()));
        files.extend(feed.map(|feed| (FEED.to_owned(), feed.into_bytes())));
    }
    files.extend(parts.shelf.iter().cloned());
    Ok(files)
}

/// The sections that the edition adds to the module, and to its rest where it is cut in two.
fn sections(module: &Module, parts: &Parts) -> (Vec<u8>, Vec<u8>) {
    let carried = &parts.carried;
    if module.rest.is_some() && parts.kind == Kind::Page {
        let words = section::section(carried::WORDS, &carried.words);
        let mechanisms = section::section(carried::MECHANISMS, &carried.mechanisms);
        return (section::section(carried::EDITION, &carried.first), [words, mechanisms].concat());
    }
    // A shelf opens the edition as it opens the others: whole.
    (section::section(carried::EDITION, &parts.packed), Vec::new())
}

/// The module of `template` with the edition in it.
fn with_edition(module: &Module, parts: &Parts) -> Module {
    let (first, later) = sections(module, parts);
    let rest = module.rest.as_ref().map(|rest| [rest.as_slice(), &later].concat());
    Module { wasm: [module.wasm.as_slice(), &first].concat(), rest, ..module.clone() }
}

/// What of the site's files is compressed already, or nearly: all that the template brings.
pub(super) fn ready<'a>(template: &'a Template, parts: &Parts) -> Vec<(String, Ready<'a>)> {
    let Some(small) = &template.small else { return Vec::new() };
    let (first, later) = sections(&template.module, parts);
    let mut files: Vec<_> = small.files.iter().map(|(name, content)| (name.clone(), Ready::Whole(content))).collect();
    files.push((format!("pkg/{MODULE}_bg.wasm"), Ready::Begun(&small.wasm, first)));
    if let Some(rest) = &small.rest {
        let module = with_edition(&template.module, parts);
        let name = rest_name(&module.wasm, module.rest.as_deref().unwrap_or_default());
        files.push((format!("pkg/{name}"), Ready::Begun(rest, later)));
    }
    files
}

/// The file of the rest. It tells the build: a part of another page cannot be taken for this one's.
fn rest_name(first: &[u8], rest: &[u8]) -> String {
    let hash = Sha256::new().chain_update(first).chain_update(rest).finalize();
    let [a, b, c, d] = *hash.first_chunk().unwrap_or(&[0; 4]);
    format!("{MODULE}_rest_{a:02x}{b:02x}{c:02x}{d:02x}.wasm")
}

/// When a browser fetches a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moment {
    /// Before the page can be used.
    AtFirst,
    /// When it is needed.
    Later,
    /// Never by the page itself.
    Never,
}

/// When a browser fetches the file at `path`.
pub fn moment(path: &str) -> Moment {
    // The compressed copies beside a file are the same file.
    let page = [".html", ".css", ".js", ".wasm"].iter().any(|ending| path.ends_with(ending));
    if !page || path.starts_with("article/") || [EMBED, SINGLE, TEXT_FILE].contains(&path) {
        Moment::Never
    } else if path.contains("_rest_") || [REST_STYLE, KIOSK_STYLE, KIOSK_SCRIPT].contains(&path) {
        Moment::Later
    } else {
        Moment::AtFirst
    }
}
