//! The page as the files of a static site.

use std::collections::BTreeMap;

use anyhow::Result;
use sha2::{Digest as _, Sha256};

use super::module::Module;
use super::parts::Parts;
use super::shelf;
use program::page::file::{EMBED, File, KIOSK_SCRIPT, KIOSK_SETTINGS, KIOSK_STYLE, MANIFEST, MODULE, REST_STYLE};
use program::page::{html, policy};

/// What the page loads beside itself, fetched while the text is still being read by the parser.
fn assets(parts: &Parts) -> String {
    let shelf = if parts.shelf.is_empty() {
        String::new()
    } else {
        format!("\n<link id=\"editions\" rel=\"alternate\" type=\"application/json\" href=\"{}\">", shelf::MANIFEST)
    };
    let (name, names) = (MODULE, parts.names());
    format!(
        "{names}\n\
         <link rel=\"stylesheet\" href=\"style.css\">\n\
         <link rel=\"modulepreload\" href=\"pkg/{name}.js\">\n\
         <link rel=\"preload\" href=\"pkg/{name}_bg.wasm\" as=\"fetch\" type=\"application/wasm\" crossorigin>{shelf}"
    )
}

/// The files. `module` has the form of a JavaScript module.
pub(crate) fn assemble(parts: &Parts, module: Module) -> Result<Vec<File>> {
    let page = html::fill(
        &parts.shell,
        &[
            ("policy", &policy::meta(&policy::hosted())),
            ("title", &html::escape(&parts.title)),
            ("assets", &assets(parts)),
            ("edition", &parts.articles),
            ("program", "<script type=\"module\" src=\"index.js\"></script>"),
        ],
    )?;
    let name = MODULE;
    let mut files = vec![
        ("index.html".to_owned(), page.into_bytes()),
        ("style.css".to_owned(), parts.style.clone().into_bytes()),
        (REST_STYLE.to_owned(), parts.rest_style.clone().into_bytes()),
        (KIOSK_STYLE.to_owned(), parts.kiosk_style.clone().into_bytes()),
        (KIOSK_SCRIPT.to_owned(), parts.kiosk_script.clone().into_bytes()),
        ("index.js".to_owned(), parts.loader.clone().into_bytes()),
        (EMBED.to_owned(), parts.embed.clone().into_bytes()),
        (format!("pkg/{name}.js"), module.script.into_bytes()),
        (format!("pkg/{name}_bg.wasm"), module.wasm),
        (format!("pkg/{name}.d.ts"), module.types.into_bytes()),
        ("headers.txt".to_owned(), policy::headers_text().into_bytes()),
    ];
    files.extend(module.rest.map(|(name, rest)| (format!("pkg/{name}"), rest)));
    files.extend(parts.shelf.iter().cloned());
    files.push((MANIFEST.to_owned(), manifest(&files).into_bytes()));
    // Its operator changes it.
    files.push((KIOSK_SETTINGS.to_owned(), b"{}\n".to_vec()));
    Ok(files)
}

/// The files with the SHA-256 of each.
fn manifest(files: &[File]) -> String {
    let hex = |content: &[u8]| format!("{:x}", Sha256::digest(content));
    let digests: BTreeMap<&str, String> = files.iter().map(|(path, content)| (path.as_str(), hex(content))).collect();
    serde_json::json!({"files": digests}).to_string()
}

/// When a browser fetches a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Moment {
    /// Before the page can be used.
    AtFirst,
    /// When it is needed.
    Later,
    /// Never by the page itself.
    Never,
}

/// When a browser fetches the file at `path`.
pub(crate) fn moment(path: &str) -> Moment {
    if path.contains("_rest_") || [REST_STYLE, KIOSK_STYLE, KIOSK_SCRIPT].contains(&path) {
        return Moment::Later;
    }
    let loaded = path != EMBED && [".html", ".css", ".js", ".wasm"].iter().any(|ending| path.ends_with(ending));
    if loaded { Moment::AtFirst } else { Moment::Never }
}
