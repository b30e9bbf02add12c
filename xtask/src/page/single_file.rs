//! The page in one file: style, glue and module stand inside it, so that it opens from disk without a server.

use std::io::Write as _;

use anyhow::{Result, bail};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use flate2::Compression;
use flate2::write::GzEncoder;

use super::module::Module;
use super::parts::Parts;
use program::page::{html, policy};

/// The file. `module` has the form of a plain script; the WebAssembly module becomes a block of data beside it, which
/// the loader finds by its identifier: compressed, since no server does it for a file on disk, and as text.
pub(crate) fn assemble(parts: &Parts, module: &Module) -> Result<String> {
    let style = [parts.style.as_str(), &parts.rest_style, &parts.kiosk_style].concat();
    for (what, text, end) in [
        ("the glue", &module.script, "</script"),
        ("www/index.js", &parts.loader, "</script"),
        ("www/kiosk.js", &parts.kiosk_script, "</script"),
        ("the style sheet", &style, "</style"),
    ] {
        if text.to_ascii_lowercase().contains(end) || text.contains("<!--") {
            bail!("{what} cannot stand inside a page: it has `{end}` or `<!--` in its text");
        }
    }
    let policy = policy::single_file(&[&module.script, &parts.loader, &parts.kiosk_script], &style);
    let style = format!("{}\n<style>{style}</style>", parts.names());
    let program = format!(
        "<script type=\"application/gzip\" id=\"module\">{}</script>\n<script>{}</script>\n\
         <script type=\"module\">{}</script>\n<script type=\"module\">{}</script>",
        BASE64.encode(compressed(&module.wasm)?),
        module.script,
        parts.loader,
        parts.kiosk_script
    );
    html::fill(
        &parts.shell,
        &[
            ("policy", &policy::meta(&policy)),
            ("title", &html::escape(&parts.title)),
            ("assets", &style),
            ("edition", &parts.articles),
            ("program", &program),
        ],
    )
}

fn compressed(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}
