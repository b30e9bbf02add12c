//! The page without an edition: what is compiled once and serves every one.

use anyhow::{Context, Result};
use edition::packed::VERSION;

use super::archive::Entry;
use super::compressed::{beginning, brotli};
use super::file::{EMBED, KIOSK_SCRIPT, KIOSK_STYLE, LOADER, REST_STYLE, STYLE};

/// What a module can do; a page of more is larger.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// One edition, searched by reading it all.
    Page,
    /// Several editions on one site.
    Shelf,
    /// So many articles, in one edition or several, that they are searched by postings.
    Archive,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Page, Self::Shelf, Self::Archive];

    /// What `editions` with so many articles in all need.
    pub const fn of(editions: usize, articles: usize) -> Self {
        match (editions, articles >= edition::search::MIN_ARCHIVE_ARTICLES) {
            (_, true) => Self::Archive,
            (1, false) => Self::Page,
            _ => Self::Shelf,
        }
    }

    /// Its name where templates are kept.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Page => "page",
            Self::Shelf => "shelf",
            Self::Archive => "archive",
        }
    }
}

/// How much work is put into small files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effort {
    /// As quick as can be: for a page that is being written.
    Quick,
    /// As small as can be: for readers.
    Small,
}

/// The module as a site has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Module {
    /// The glue, a JavaScript module.
    pub script: String,
    /// TypeScript's declarations of the exports.
    pub types: String,
    /// The WebAssembly module.
    pub wasm: Vec<u8>,
    /// What the page fetches later, where the module is cut in two. The glue calls its file [`REST`].
    pub rest: Option<Vec<u8>>,
}

/// The module as a page in one file has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Whole {
    /// The glue, a plain script.
    pub script: String,
    /// The WebAssembly module, compressed with gzip: once, since the edition stands beside it.
    pub wasm: Vec<u8>,
}

/// What of a template is compressed with brotli, so that it is done once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Small {
    /// Files of the site that are the same for every edition.
    pub files: Vec<Entry>,
    /// The beginning of [`Module::wasm`] (`compressed::beginning`), behind which the edition comes.
    pub wasm: Vec<u8>,
    /// The beginning of [`Module::rest`].
    pub rest: Option<Vec<u8>>,
}

/// What stands before the names of files that are compressed.
const SMALL: &str = "small/";

/// File of the rest in the glue of a template; the page's own says what it holds.
pub const REST: &str = "civic_edition_rest_00000000.wasm";

/// The page without an edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template {
    /// The shell with its placeholders.
    pub shell: String,
    /// The style sheet of the first view.
    pub style: String,
    /// The one of what is fetched later.
    pub rest_style: String,
    /// The one of a kiosk.
    pub kiosk_style: String,
    /// The script that keeps a kiosk alive.
    pub kiosk_script: String,
    /// The script that starts the module.
    pub loader: String,
    /// The script that shows the page inside others.
    pub embed: String,
    /// The module.
    pub module: Module,
    /// The module for the page in one file; none where only a site is wanted.
    pub whole: Option<Whole>,
    /// Its parts compressed; none where only a page under development is wanted.
    pub small: Option<Small>,
}

impl Template {
    /// The same with its parts compressed.
    ///
    /// # Errors
    /// Where the encoder fails.
    pub fn compressed(self) -> Result<Self> {
        let files = self.files().into_iter().map(|(name, text)| Ok((name.to_owned(), brotli(text.as_bytes())?)));
        let small = Small {
            files: files.collect::<Result<_>>()?,
            wasm: beginning(&self.module.wasm)?,
            rest: self.module.rest.as_deref().map(beginning).transpose()?,
        };
        Ok(Self { small: Some(small), ..self })
    }

    /// Files of the site that are the same for every edition.
    pub(super) fn files(&self) -> [(&'static str, &str); 6] {
        [
            (STYLE, &self.style),
            (REST_STYLE, &self.rest_style),
            (KIOSK_STYLE, &self.kiosk_style),
            (KIOSK_SCRIPT, &self.kiosk_script),
            (LOADER, &self.loader),
            (EMBED, &self.embed),
        ]
    }

    /// Its parts, to be kept in a program under the name of their kind.
    pub fn entries(&self, kind: Kind) -> Vec<Entry> {
        let version = VERSION.to_string();
        let mut parts: Vec<(&str, &[u8])> = vec![
            ("version", version.as_bytes()),
            ("shell", self.shell.as_bytes()),
            ("style", self.style.as_bytes()),
            ("rest-style", self.rest_style.as_bytes()),
            ("kiosk-style", self.kiosk_style.as_bytes()),
            ("kiosk-script", self.kiosk_script.as_bytes()),
            ("loader", self.loader.as_bytes()),
            ("embed", self.embed.as_bytes()),
            ("script", self.module.script.as_bytes()),
            ("types", self.module.types.as_bytes()),
            ("wasm", &self.module.wasm),
        ];
        parts.extend(self.module.rest.as_deref().map(|rest| ("rest", rest)));
        if let Some(whole) = &self.whole {
            parts.extend([("whole-script", whole.script.as_bytes()), ("whole-wasm", whole.wasm.as_slice())]);
        }
        if let Some(small) = &self.small {
            parts.push(("small-wasm", &small.wasm));
            parts.extend(small.rest.as_deref().map(|rest| ("small-rest", rest)));
        }
        let small = self.small.iter().flat_map(|small| &small.files);
        let small = small.map(|(name, content)| (format!("{}/{SMALL}{name}", kind.name()), content.clone()));
        let parts = parts.into_iter().map(|(name, content)| (format!("{}/{name}", kind.name()), content.to_vec()));
        parts.chain(small).collect()
    }

    /// The template of this kind among the parts that a program keeps.
    ///
    /// # Errors
    /// Where a part is missing, is no text, or packs editions otherwise than this program.
    pub fn from_entries(entries: &[Entry], kind: Kind) -> Result<Self> {
        let find = |name: &str| {
            let name = format!("{}/{name}", kind.name());
            entries.iter().find(|(found, _)| *found == name).map(|(_, content)| content.clone())
        };
        let bytes =
            |name: &str| find(name).with_context(|| format!("程序里没有网页的这一部分：{}/{name}", kind.name()));
        let text = |name: &str| Ok::<_, anyhow::Error>(String::from_utf8(bytes(name)?)?);
        let version = text("version")?;
        anyhow::ensure!(
            version == VERSION.to_string(),
            "程序里的网页认得的版面格式是第 {version} 版，程序写的是第 {VERSION} 版；请重新下载整个程序"
        );
        let whole = match find("whole-wasm") {
            Some(wasm) => Some(Whole { script: text("whole-script")?, wasm }),
            None => None,
        };
        let small = match find("small-wasm") {
            Some(wasm) => {
                let prefix = format!("{}/{SMALL}", kind.name());
                let name = |(name, content): &Entry| Some((name.strip_prefix(&prefix)?.to_owned(), content.clone()));
                Some(Small { files: entries.iter().filter_map(name).collect(), wasm, rest: find("small-rest") })
            }
            None => None,
        };
        let module =
            Module { script: text("script")?, types: text("types")?, wasm: bytes("wasm")?, rest: find("rest") };
        Ok(Self {
            shell: text("shell")?,
            style: text("style")?,
            rest_style: text("rest-style")?,
            kiosk_style: text("kiosk-style")?,
            kiosk_script: text("kiosk-script")?,
            loader: text("loader")?,
            embed: text("embed")?,
            module,
            whole,
            small,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn template() -> Template {
        let module = Module { script: "a".into(), types: "b".into(), wasm: b"\0asm".into(), rest: Some(b"\0".into()) };
        let whole = Some(Whole { script: "w".into(), wasm: b"\0asm whole".into() });
        let [shell, style, rest_style, kiosk_style, kiosk_script, loader, embed] =
            ["1", "2", "3", "4", "5", "6", "7"].map(String::from);
        Template { shell, style, rest_style, kiosk_style, kiosk_script, loader, embed, module, whole, small: None }
    }

    #[test]
    fn a_program_gives_back_what_it_keeps() {
        let (plain, small) = (template(), template().compressed().unwrap());
        let entries = [plain.entries(Kind::Page), small.entries(Kind::Shelf)].concat();
        assert_eq!(Template::from_entries(&entries, Kind::Page).unwrap(), plain);
        assert_eq!(Template::from_entries(&entries, Kind::Shelf).unwrap(), small);
        let told = Template::from_entries(&entries, Kind::Archive).unwrap_err().to_string();
        assert!(told.contains("archive/version"), "{told}");
    }

    #[test]
    fn a_page_that_reads_another_form_of_editions_is_refused() {
        let mut entries = template().entries(Kind::Page);
        entries[0].1 = b"0".into();
        let told = Template::from_entries(&entries, Kind::Page).unwrap_err().to_string();
        assert!(told.contains("第 0 版") && told.contains("重新下载整个程序"), "{told}");
    }
}
