//! A page around its text: head, style sheets, scripts.

use anyhow::Result;

use super::file::{LOADER, MODULE, STYLE};
use super::parts::Parts;
use super::{html, installed, policy, shelf};

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
    let (name, names, manifest) = (MODULE, &parts.names, installed::MANIFEST);
    format!(
        "{names}\n\
         <link rel=\"manifest\" href=\"{root}{manifest}\">\n\
         <link rel=\"stylesheet\" href=\"{root}{STYLE}\">\n\
         <link rel=\"modulepreload\" href=\"{root}pkg/{name}.js\">\n\
         <link rel=\"preload\" href=\"{root}pkg/{name}_bg.wasm\" as=\"fetch\" type=\"application/wasm\" crossorigin>{shelf}"
    )
}

/// A page of the site: its title, what its head says of it, its text, and how it leads to the site's folder.
///
/// # Errors
/// Where the shell has other placeholders.
pub(super) fn page(shell: &str, parts: &Parts, title: &str, metadata: &str, text: &str, root: &str) -> Result<Vec<u8>> {
    let page = html::fill(
        shell,
        &[
            ("policy", &policy::meta(&policy::hosted())),
            ("title", &html::escape(title)),
            ("assets", &format!("{metadata}{}", assets(parts, root))),
            ("edition", text),
            ("program", &format!("<script type=\"module\" src=\"{root}{LOADER}\"></script>")),
        ],
    )?;
    Ok(page.into_bytes())
}
