//! The parts of a page that come of its editions.

use std::path::PathBuf;
use std::rc::Rc;

use anyhow::{Result, bail};
use compiler::{Compiled, Picture};
use edition::model::{Article, Edition};
use sha2::{Digest as _, Sha256};

use super::carried::Carried;
use super::file::File;
use super::made::{self, Made};
use super::template::{Effort, Kind};
use super::{html, photos, shelf};
use crate::edition_source;
use crate::home::Home;

/// An edition of the site.
#[derive(Debug)]
pub(super) struct Issue {
    /// What it is known as among several; none where it is the only one.
    pub(super) id: Option<String>,
    pub(super) made: Rc<Made>,
}

/// A page of an article.
#[derive(Debug, Clone)]
pub(super) struct Page<'a> {
    pub(super) edition: &'a Edition,
    pub(super) article: &'a Article,
    /// Its folder below the site's, with a slash at its end.
    pub(super) folder: String,
}

impl Issue {
    pub(super) fn edition(&self) -> &Edition {
        &self.made.compiled.edition
    }

    /// What an article is called on its site.
    pub(super) fn name(&self, article: &Article) -> String {
        self.id.as_ref().map_or_else(|| article.id.clone(), |id| format!("{id}.{}", article.id))
    }

    /// Where its page is below the site's folder, with a slash at its end.
    pub(super) fn folder(&self, article: &Article) -> String {
        format!("article/{}/", self.name(article))
    }
}

/// The parts of a page that come of its editions.
#[derive(Debug)]
pub(super) struct Parts {
    /// The editions, of which the page carries the first.
    pub(super) issues: Vec<Issue>,
    /// Files of the pictures of all.
    pub(super) photos: Vec<File>,
    /// What the page is, for a watchdog: see [`names`].
    pub(super) names: String,
    /// The front of the first as HTML.
    pub(super) front: String,
    /// All its articles.
    pub(super) text: String,
    /// The edition that the page carries, as a module has it that is cut in two.
    pub(super) carried: Carried,
    /// The same whole.
    pub(super) packed: Vec<u8>,
    /// The other editions with their manifest; nothing where there is only one.
    pub(super) shelf: Vec<File>,
    /// What the page must be able to do.
    pub(super) kind: Kind,
}

impl Parts {
    /// Compiles the editions in `folders`, the first of which the page carries.
    ///
    /// # Errors
    /// Mistakes in an edition, which are told on standard error.
    pub(super) fn read(folders: &[PathBuf], effort: Effort, home: &Home) -> Result<Self> {
        let editions = made::editions(folders)?;
        let compiled = || editions.iter().map(|made| &made.compiled);
        let doubtful = folders.iter().zip(&editions).filter(|(_, made)| !made.compiled.warnings.is_empty());
        if effort == Effort::Small {
            refuse_unfinished(compiled())?;
        }
        for (folder, made) in doubtful {
            let (count, folder) = (made.compiled.warnings.len(), edition_source::typed(folder));
            note!("有 {count} 条提醒：用 {} check {folder} 查看", home.program);
        }
        let count: usize = compiled().map(|compiled| compiled.edition.articles.len()).sum();
        let pictures: Vec<Picture> = compiled().flat_map(|compiled| compiled.pictures.iter().cloned()).collect();
        let photos = photos::files(&pictures)?;
        let (ids, shelf) = if editions.len() == 1 {
            (vec![None], Vec::new())
        } else {
            let ids = shelf::identifiers(folders, &editions)?;
            let files = shelf::files(&ids, &editions)?;
            (ids.into_iter().map(Some).collect(), files)
        };
        let issues: Vec<Issue> = ids.into_iter().zip(editions).map(|(id, made)| Issue { id, made }).collect();
        let Some(first) = issues.first() else { bail!("没有版面") };
        // The same views that the module draws.
        let front = civic_edition::page::static_front(first.edition().clone());
        let text = civic_edition::page::static_text(first.edition().clone());
        Ok(Self {
            names: names(first.edition(), &[front.as_str(), &text].concat()),
            carried: Carried::new(first.edition()),
            packed: first.made.packed().to_vec(),
            kind: Kind::of(folders.len(), count),
            front,
            text,
            shelf,
            photos,
            issues,
        })
    }

    /// The pages of all articles, in the order of the editions.
    pub(super) fn pages(&self) -> impl Iterator<Item = Page<'_>> {
        self.issues.iter().flat_map(|issue| {
            let page = |article| Page { edition: issue.edition(), article, folder: issue.folder(article) };
            issue.edition().articles.iter().map(page)
        })
    }

    /// The edition that the page carries.
    pub(super) fn edition(&self) -> &Edition {
        // There is one: reading refuses to have none.
        self.issues[0].edition()
    }
}

/// The program's version, and the edition's title with a digest of its articles. Every page has it in its head.
fn names(edition: &Edition, text: &str) -> String {
    let [a, b, c, d] = *Sha256::digest(text).first_chunk().unwrap_or(&[0; 4]);
    let title = html::attribute(&edition.title);
    format!(
        "<meta name=\"generator\" content=\"civic-edition {}\">\n\
         <meta name=\"edition\" content=\"{title} {a:02x}{b:02x}{c:02x}{d:02x}\">",
        env!("CARGO_PKG_VERSION")
    )
}

/// Rules whose findings keep a page from being published.
const UNFINISHED: [&str; 2] = ["placeholder", "ignored-file"];

/// Refuses what is fit to be looked at, and not to be read: what an import left open, and files that are not in the page.
fn refuse_unfinished<'a>(compiled: impl Iterator<Item = &'a Compiled>) -> Result<()> {
    let warnings = compiled.flat_map(|compiled| &compiled.warnings);
    let unfinished: Vec<_> =
        warnings.filter(|warning| warning.rule.is_some_and(|rule| UNFINISHED.contains(&rule))).cloned().collect();
    edition_source::print_all(&unfinished);
    if !unfinished.is_empty() {
        bail!("还有 {} 处没有改好，不能发布；改好再 build，或先用 serve 看样子", unfinished.len());
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    #[track_caller]
    fn check(headline: &str, expect: bool) {
        let article = format!("+++\nid = \"a\"\nsection = \"要闻\"\nheadline = \"{headline}\"\n+++\n正文。\n");
        let files = [("edition.toml", "title = \"湖滨\"\nsections = [\"要闻\"]\n".to_owned()), ("01.md", article)];
        let files = files.map(|(name, text)| compiler::File { path: name.into(), bytes: text.into() });
        let compiled = compiler::compile_files(Path::new("."), files.into()).unwrap();
        assert_eq!(refuse_unfinished([&compiled].into_iter()).is_ok(), expect, "{headline}");
    }

    #[test]
    fn what_an_import_left_open_is_not_published() {
        check("河岸换新颜", true);
        check("（缺标题）", false);
    }
}
