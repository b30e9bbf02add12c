//! The page as the files of a static site.

use anyhow::{Result, bail};
use edition::model::Article;
use sha2::{Digest as _, Sha256};

use super::file::{EMBED, File, KIOSK_SCRIPT, KIOSK_SETTINGS, KIOSK_STYLE, MODULE, REST_STYLE, SINGLE};
use super::parts::Parts;
use super::template::{Kind, Module, REST, Template};
use super::{carried, html, metadata, policy, section, servers, shelf};

/// What the page loads beside itself, fetched while the text is still being read by the parser. `root` leads from the page
/// to the folder of the site.
fn assets(parts: &Parts, root: &str) -> String {
    let shelf = if parts.shelf.is_empty() {
        String::new()
    } else {
        format!(
            "\n<link id=\"editions\" rel=\"alternate\" type=\"application/json\" href=\"{root}{}\">",
            shelf::MANIFEST
        )
    };
    let (name, names) = (MODULE, parts.names());
    format!(
        "{names}\n\
         <link rel=\"stylesheet\" href=\"{root}style.css\">\n\
         <link rel=\"modulepreload\" href=\"{root}pkg/{name}.js\">\n\
         <link rel=\"preload\" href=\"{root}pkg/{name}_bg.wasm\" as=\"fetch\" type=\"application/wasm\" crossorigin>{shelf}"
    )
}

/// A page of the site: its title, what its head says of it, its text, and how it leads to the site's folder.
fn page(shell: &str, parts: &Parts, title: &str, metadata: &str, text: &str, root: &str) -> Result<Vec<u8>> {
    let page = html::fill(
        shell,
        &[
            ("policy", &policy::meta(&policy::hosted())),
            ("title", &html::escape(title)),
            ("assets", &format!("{metadata}{}", assets(parts, root))),
            ("edition", text),
            ("program", &format!("<script type=\"module\" src=\"{root}index.js\"></script>")),
        ],
    )?;
    Ok(page.into_bytes())
}

/// The page of every article, at `article/ID/`. It becomes the whole page at that article where the program runs.
fn article_pages(shell: &str, parts: &Parts, base: Option<&str>) -> Result<Vec<File>> {
    let Some((before, after)) = shell.split_once(ROOT) else { bail!("www/index.html has no {ROOT}") };
    let edition = &parts.edition;
    let one = |(article, text): (&Article, &String)| {
        let shell = format!("{before}{ROOT} data-opens=\"{}\"{after}", article.id);
        let title = format!("{} - {}", article.headline.text, edition.title);
        let metadata = metadata::of_article(edition, article, base);
        Ok((format!("article/{}/index.html", article.id), page(&shell, parts, &title, &metadata, text, "../../")?))
    };
    edition.articles.iter().zip(&parts.pages).map(one).collect()
}

/// The beginning of the shell's root element.
const ROOT: &str = "<html lang=\"zh-Hans\"";

/// The files of a site that is published at `base`, where that is known.
pub(super) fn assemble(template: &Template, parts: &Parts, base: Option<&str>) -> Result<Vec<File>> {
    let module = with_edition(&template.module, parts);
    let edition = &parts.edition;
    let metadata = metadata::of_edition(edition, base);
    let front = page(&template.shell, parts, &edition.title, &metadata, &parts.articles, "")?;
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
        ("style.css".to_owned(), template.style.clone().into_bytes()),
        (REST_STYLE.to_owned(), template.rest_style.clone().into_bytes()),
        (KIOSK_STYLE.to_owned(), template.kiosk_style.clone().into_bytes()),
        (KIOSK_SCRIPT.to_owned(), template.kiosk_script.clone().into_bytes()),
        (KIOSK_SETTINGS.to_owned(), b"{}\n".to_vec()),
        ("index.js".to_owned(), template.loader.clone().into_bytes()),
        (EMBED.to_owned(), template.embed.clone().into_bytes()),
        (format!("pkg/{name}.js"), script.into_bytes()),
        (format!("pkg/{name}_bg.wasm"), module.wasm),
        (format!("pkg/{name}.d.ts"), module.types.into_bytes()),
    ]);
    files.extend(article_pages(&template.shell, parts, base)?);
    files.extend(servers::files());
    if let Some(base) = base {
        files.push(("sitemap.xml".to_owned(), metadata::sitemap(edition, base).into_bytes()));
        files.push(("robots.txt".to_owned(), metadata::robots(base).into_bytes()));
        files.extend(metadata::feed(edition, base).map(|feed| ("feed.xml".to_owned(), feed.into_bytes())));
    }
    files.extend(parts.shelf.iter().cloned());
    Ok(files)
}

/// The module of `template` with the edition in it: where it is cut in two, each part with what it needs.
fn with_edition(module: &Module, parts: &Parts) -> Module {
    let carried = &parts.carried;
    let (first, rest) = match &module.rest {
        Some(rest) if parts.kind == Kind::Page => {
            let rest = section::with(rest, carried::WORDS, &carried.words);
            (&carried.first, Some(section::with(&rest, carried::MECHANISMS, &carried.mechanisms)))
        }
        // A shelf opens the edition as it opens the others: whole.
        rest => (&parts.packed, rest.clone()),
    };
    Module { wasm: section::with(&module.wasm, carried::EDITION, first), rest, ..module.clone() }
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
    if !page || path.starts_with("article/") || path == EMBED || path == SINGLE {
        Moment::Never
    } else if path.contains("_rest_") || [REST_STYLE, KIOSK_STYLE, KIOSK_SCRIPT].contains(&path) {
        Moment::Later
    } else {
        Moment::AtFirst
    }
}
