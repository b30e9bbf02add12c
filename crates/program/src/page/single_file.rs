//! The page in one file: style, glue and module stand inside it, so that it opens from disk without a server.

use anyhow::{Result, bail};

use super::compressed::gzip;
use super::parts::Parts;
use super::template::{Template, Whole};
use super::{carried, dense, html, policy, section, within};

/// The file. The WebAssembly module, the edition that belongs at its end, and the style of what other pages fetch later
/// become blocks of data, which the loader finds by their identifiers: compressed, since no server does it for a file on
/// disk, and as text.
pub(super) fn assemble(template: &Template, whole: &Whole, parts: &Parts) -> Result<String> {
    let style = &template.style;
    for (what, text, end) in [
        ("the glue", &whole.script, "</script"),
        ("www/index.js", &template.loader, "</script"),
        ("www/kiosk.js", &template.kiosk_script, "</script"),
        ("the style sheet", style, "</style"),
    ] {
        if text.to_ascii_lowercase().contains(end) || text.contains("<!--") {
            bail!("{what} cannot stand inside a page: it has `{end}` or `<!--` in its text");
        }
    }
    let policy = policy::single_file(&[&whole.script, &template.loader, &template.kiosk_script], style);
    let style = format!("{}\n<style>{style}</style>", parts.names);
    let (edition, pictures) = within::with_pictures(parts.edition(), &parts.photos);
    // Without pictures it is the one that the site has.
    let packed = if edition == *parts.edition() { parts.packed.clone() } else { edition::packed::pack(&edition) };
    let text = civic_edition::page::static_page(edition);
    let edition_section = section::section(carried::EDITION, &packed);
    let later = [template.rest_style.as_str(), &template.kiosk_style].concat();
    let program = format!(
        "{pictures}<script type=\"application/gzip\" id=\"module\">{}</script>\n\
         <script type=\"application/gzip\" id=\"edition\">{}</script>\n\
         <script type=\"application/gzip\" id=\"style\">{}</script>\n<script>{}</script>\n\
         <script type=\"module\">{}</script>\n<script type=\"module\">{}</script>",
        dense::encode(&whole.wasm),
        dense::encode(&gzip(&edition_section)?),
        dense::encode(&gzip(later.as_bytes())?),
        whole.script,
        template.loader,
        template.kiosk_script
    );
    html::fill(
        &template.shell,
        &[
            ("policy", &policy::meta(&policy)),
            ("title", &html::escape(&parts.edition().title)),
            ("assets", &style),
            ("edition", &text),
            ("program", &program),
        ],
    )
}
