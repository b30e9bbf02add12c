//! The page without an edition, compiled from this repository.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::UNIX_EPOCH;

use anyhow::{Context, Result};
use program::page::archive;
use program::page::file::{EMBED, KIOSK_SCRIPT, KIOSK_STYLE, REST_STYLE};
use program::page::template::{Effort, Kind, Module, Template, Whole};
use sha2::{Digest as _, Sha256};

use super::module::{self, Cut, Form};
use super::options;
use super::slim::{self, Language};
use crate::workspace;

/// The script with which the page in one file reads what it holds as text.
const UNPACK: &str = "unpack.js";

/// The template of this kind. It is made once in a run; a published one also once for the same compiled module, since
/// making it small takes most of a minute.
pub(crate) fn template(kind: Kind, effort: Effort) -> Result<Arc<Template>> {
    static MADE: Mutex<Vec<(Kind, Effort, Arc<Template>)>> = Mutex::new(Vec::new());
    let mut made = MADE.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    if let Some((_, _, template)) = made.iter().find(|known| (known.0, known.1) == (kind, effort)) {
        return Ok(template.clone());
    }
    let template = Arc::new(match effort {
        Effort::Quick => quick(kind)?,
        Effort::Small => small(kind)?,
    });
    made.push((kind, effort, template.clone()));
    Ok(template)
}

fn quick(kind: Kind) -> Result<Template> {
    let (scale, exports) = options::of(kind);
    let compiled = module::compile(scale, exports, Effort::Quick, Cut::Whole)?;
    let bound = module::bind(&compiled, Form::Module, scale, Effort::Quick)?;
    around(kind, Effort::Quick, bound, None)
}

fn small(kind: Kind) -> Result<Template> {
    let (scale, exports) = options::of(kind);
    let folder = workspace::target_folder(&workspace::root()).join("templates");
    fs::create_dir_all(&folder)?;
    let compile = |cut: Cut, name: &str| {
        let place = folder.join(format!("{}-{name}.wasm", kind.name()));
        // Both are compiled to the same place.
        fs::copy(module::compile(scale, exports, Effort::Small, cut)?, &place)?;
        Ok::<_, anyhow::Error>(place)
    };
    let (in_two, whole) = (compile(Cut::InTwo, "in-two")?, compile(Cut::Whole, "whole")?);
    let kept = folder.join(format!("{}-{}", kind.name(), fingerprint(&[&in_two, &whole])?));
    if let Ok(entries) = File::open(&kept).map_err(Into::into).and_then(archive::entries) {
        return Template::from_entries(&entries, kind);
    }
    let bound = module::bind_in_two(&in_two, scale)?;
    let single = module::bind(&whole, Form::Script, scale, Effort::Small)?;
    // The loader reads the module's text with it.
    let script = slim::minify(&read(UNPACK)?, Language::Script)? + &single.script;
    let template = around(kind, Effort::Small, bound, Some(Whole { script, wasm: gzip(&single.wasm)? }))?;
    let template = template.compressed()?;
    drop_others(&folder, kind)?;
    fs::write(&kept, archive::append(&[], &template.entries(kind)))?;
    Ok(template)
}

/// `content` as small as gzip can be. A browser unpacks nothing else by itself, and the file on a disk holds it as text.
fn gzip(content: &[u8]) -> Result<Vec<u8>> {
    let mut small = Vec::new();
    zopfli::compress(zopfli::Options::default(), zopfli::Format::Gzip, content, &mut small)?;
    Ok(small)
}

/// Removes templates of this kind that were kept for other modules.
fn drop_others(folder: &Path, kind: Kind) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let of_kind =
            path.file_stem().is_some_and(|name| name.to_string_lossy().starts_with(&format!("{}-", kind.name())));
        if of_kind && path.extension().is_none() {
            fs::remove_file(path)?;
        }
    }
    Ok(())
}

/// The shell, scripts and style sheets around a module.
fn around(kind: Kind, effort: Effort, module: Module, whole: Option<Whole>) -> Result<Template> {
    let written = |name: &str, language: Language| {
        let text = read(name)?;
        match effort {
            Effort::Quick => Ok(text),
            Effort::Small => slim::minify(&text, language).with_context(|| format!("www/{name}")),
        }
    };
    let shelf_style = if kind == Kind::Page { String::new() } else { written("shelf.css", Language::Style)? };
    Ok(Template {
        shell: read("index.html")?,
        style: written("style.css", Language::Style)? + &shelf_style,
        rest_style: written(REST_STYLE, Language::Style)?,
        kiosk_style: written(KIOSK_STYLE, Language::Style)?,
        kiosk_script: written(KIOSK_SCRIPT, Language::Script)?,
        loader: written("index.js", Language::Script)?,
        embed: written(EMBED, Language::Script)?,
        module,
        whole,
        small: None,
    })
}

fn read(name: &str) -> Result<String> {
    let path = workspace::root().join("www").join(name);
    fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))
}

/// What a template is made of: the compiled modules, `www/`, and this program, which makes it.
fn fingerprint(compiled: &[&PathBuf]) -> Result<String> {
    let mut hash = Sha256::new();
    for path in compiled {
        hash.update(fs::read(path)?);
    }
    let styles = ["style.css", "shelf.css", REST_STYLE, KIOSK_STYLE];
    for name in ["index.html", KIOSK_SCRIPT, "index.js", UNPACK, EMBED].into_iter().chain(styles) {
        hash.update(read(name)?);
    }
    let program = fs::metadata(Path::new(&std::env::current_exe()?))?;
    hash.update(program.modified()?.duration_since(UNIX_EPOCH)?.as_nanos().to_le_bytes());
    Ok(hash.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect::<Vec<_>>().concat())
}
