//! The page as the files of a static site.

use anyhow::Result;
use sha2::{Digest as _, Sha256};

use super::file::{EMBED, File, MODULE, REST_STYLE, SINGLE};
use super::parts::Parts;
use super::template::{Kind, Module, REST, Template};
use super::{carried, html, policy, section, shelf};

/// What the page loads beside itself, fetched while the text is still being read by the parser.
fn assets(parts: &Parts) -> String {
    let shelf = if parts.shelf.is_empty() {
        String::new()
    } else {
        format!("\n<link id=\"editions\" rel=\"alternate\" type=\"application/json\" href=\"{}\">", shelf::MANIFEST)
    };
    let name = MODULE;
    format!(
        "<link rel=\"stylesheet\" href=\"style.css\">\n\
         <link rel=\"modulepreload\" href=\"pkg/{name}.js\">\n\
         <link rel=\"preload\" href=\"pkg/{name}_bg.wasm\" as=\"fetch\" type=\"application/wasm\" crossorigin>{shelf}"
    )
}

/// The files.
pub(super) fn assemble(template: &Template, parts: &Parts) -> Result<Vec<File>> {
    let module = with_edition(&template.module, parts);
    let page = html::fill(
        &template.shell,
        &[
            ("policy", &policy::meta(&policy::hosted())),
            ("title", &html::escape(&parts.title)),
            ("assets", &assets(parts)),
            ("edition", &parts.articles),
            ("program", "<script type=\"module\" src=\"index.js\"></script>"),
        ],
    )?;
    let name = MODULE;
    let mut script = module.script;
    let mut files = Vec::new();
    if let Some(rest) = module.rest {
        let name = rest_name(&module.wasm, &rest);
        script = script.replace(REST, &name);
        files.push((format!("pkg/{name}"), rest));
    }
    files.extend([
        ("index.html".to_owned(), page.into_bytes()),
        ("style.css".to_owned(), template.style.clone().into_bytes()),
        (REST_STYLE.to_owned(), template.rest_style.clone().into_bytes()),
        ("index.js".to_owned(), template.loader.clone().into_bytes()),
        (EMBED.to_owned(), template.embed.clone().into_bytes()),
        (format!("pkg/{name}.js"), script.into_bytes()),
        (format!("pkg/{name}_bg.wasm"), module.wasm),
        (format!("pkg/{name}.d.ts"), module.types.into_bytes()),
        ("headers.txt".to_owned(), policy::headers_text().into_bytes()),
    ]);
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
    if path.contains("_rest_") || path == REST_STYLE {
        return Moment::Later;
    }
    let loaded = path != EMBED
        && path != SINGLE
        && [".html", ".css", ".js", ".wasm"].iter().any(|ending| path.ends_with(ending));
    if loaded { Moment::AtFirst } else { Moment::Never }
}
