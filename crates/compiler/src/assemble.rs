//! The files of an edition put together.

use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};

use edition::model::{Article, ArticleKind, Edition, Mechanism, Weight};

use crate::diagnostic::{Diagnostic, Location, Report};
use crate::draft::{Draft, Names};
use crate::edition_file::{self, EditionFile};
use crate::folder::{File, IGNORED_FILE};
use crate::photos::Picture;
use crate::positions::{ArticlePositions, Positions};
use crate::source::Source;
use crate::{Compiled, article_file, enrich, glossary, lint, mechanisms, pronunciation};

/// Characters of the body from which an article is a major one.
const MAJOR: usize = 1_000;

/// Characters of the body below which an article is a brief.
const MINOR: usize = 200;

/// Characters of the caption from which a photo is a major item.
const MAJOR_PHOTO: usize = 100;

/// Compiles `files`; `report` holds what went wrong while reading them.
pub(crate) fn compile(folder: &Path, mut files: Vec<File>, mut report: Report) -> Result<Compiled, Report> {
    pronunciation::load_ahead();
    files.sort_by(|left, right| left.path.file_name().cmp(&right.path.file_name()));
    let start_of = |file: &Path| Location { file: file.to_owned(), line: 1, column: 1 };
    let header_file = take_edition_file(&mut files);
    // What could not be read is there all the same, and so is what belongs to it.
    let all_read = report.errors.is_empty();
    let header_at = folder.join(edition_file::NAME);
    if header_file.is_none() && report.errors.iter().all(|error| error.location.file != header_at) {
        let hint = "新建这个文件，写 title = \"版面名\" 和 sections = [\"栏目\"]";
        report.push(Diagnostic::error(start_of(&header_at), "缺少 edition.toml").with_hint(hint));
    }
    if files.is_empty() && all_read {
        let hint = "每篇文章一个 .md 文件，如 01-volunteers.md";
        report.push(Diagnostic::error(start_of(folder), "没有文章").with_hint(hint));
    }
    if files.len() > usize::from(u16::MAX) {
        report.push(Diagnostic::error(start_of(folder), format!("文章太多：{} 篇，最多 {} 篇", files.len(), u16::MAX)));
    }
    let header_source = header_file.and_then(|file| decode(&file, &mut report));
    let header = header_source.as_ref().and_then(|source| edition_file::read(source, &mut report));
    let (mut drafts, sources) = read_articles(&files, header.as_ref(), &mut report);
    let pictures = take_pictures(&mut drafts, all_read.then_some(files.len()), &mut report);

    check_ids(&drafts, &sources, &mut report);
    check_leads(&drafts, &sources, &mut report);
    mechanisms::check_references(&mut drafts, &sources, &mut report);
    let id = header.as_ref().and_then(|header| header.id.clone());
    let mut header = header.unwrap_or_default();
    let explained = std::mem::take(&mut header.glossary);
    let (mut edition, positions, names) = put_together(header, drafts, sources);
    // Neither is a section without articles nor a word without its place because an article could not be read.
    let header_source = header_source.filter(|_| all_read && positions.articles.len() == files.len());
    edition.glossary = glossary::check(explained, &edition.articles, header_source.as_ref(), &mut report);
    lint::lint(&edition, &names, &positions, header_source.as_ref(), &mut report);
    report.sort();
    if !report.errors.is_empty() {
        return Err(report);
    }
    enrich::enrich(&mut edition, &names);
    Ok(Compiled { id, edition, warnings: report.warnings, pictures, positions })
}

fn take_edition_file(files: &mut Vec<File>) -> Option<File> {
    let index = files.iter().position(|file| file.path.file_name().is_some_and(|name| name == edition_file::NAME))?;
    Some(files.remove(index))
}

fn decode(file: &File, report: &mut Report) -> Option<Source> {
    let source = Source::decode(&file.path, &file.bytes).map_err(|error| report.push(error)).ok()?;
    report.errors.extend(source.invisible());
    Some(source)
}

fn read_articles(files: &[File], header: Option<&EditionFile>, report: &mut Report) -> (Vec<Draft>, Vec<Source>) {
    let mut read = Vec::new();
    for file in files {
        let Some(source) = decode(file, report) else { continue };
        if let Some(draft) = article_file::read(&source, header, report) {
            read.push((draft, source));
        }
    }
    // Page after page, whatever the files are called; on a page in the order of their names.
    read.sort_by_key(|(draft, _)| draft.page);
    read.into_iter().unzip()
}

/// The files of all pictures, each once. They are in the edition, or it is told why not, so that nothing else is to be said of
/// them; nor of any file where an article could not be read, which may be what it belongs to. `files` are as many as there are
/// articles; none where that is not known.
fn take_pictures(drafts: &mut [Draft], files: Option<usize>, report: &mut Report) -> Vec<Picture> {
    let mut pictures: Vec<Picture> = drafts.iter_mut().flat_map(|draft| std::mem::take(&mut draft.pictures)).collect();
    let named: Vec<&PathBuf> = drafts.iter().flat_map(|draft| &draft.named).collect();
    let is_taken = |file: &Path| named.iter().any(|picture| picture.starts_with(file));
    let is_told = |warning: &Diagnostic| {
        !is_taken(&warning.location.file) && (warning.rule != Some(IGNORED_FILE) || Some(drafts.len()) == files)
    };
    report.warnings.retain(is_told);
    pictures.sort_by(|left, right| left.name.cmp(&right.name));
    pictures.dedup_by(|left, right| left.name == right.name);
    pictures
}

fn check_ids(drafts: &[Draft], sources: &[Source], report: &mut Report) {
    let mut seen: HashMap<&str, Location> = HashMap::new();
    for (draft, source) in drafts.iter().zip(sources).filter(|(draft, _)| !draft.article.id.is_empty()) {
        let id = draft.article.id.as_str();
        let here = source.location(draft.id_at);
        if let Some(first) = seen.get(id) {
            let hint = format!("第一次在 {first}；每篇文章的 id 各不相同");
            report.push(Diagnostic::error(here, format!("id “{id}”重复")).with_hint(hint));
        } else {
            seen.insert(id, here);
        }
    }
}

/// A page has one lead.
fn check_leads(drafts: &[Draft], sources: &[Source], report: &mut Report) {
    let mut leads: HashMap<usize, Location> = HashMap::new();
    for (draft, source) in drafts.iter().zip(sources) {
        let Some((Weight::Lead, at)) = draft.weight else { continue };
        if let Some(first) = leads.get(&draft.page) {
            let hint = format!("第一篇头条在 {first}；这里改用 major");
            report.push(source.error(at, "头条只能有一篇").with_hint(hint));
        } else {
            leads.insert(draft.page, source.location(at));
        }
    }
}

fn put_together(header: EditionFile, drafts: Vec<Draft>, sources: Vec<Source>) -> (Edition, Positions, Vec<Names>) {
    let mut edition = Edition {
        title: header.title,
        subtitle: header.subtitle,
        slogans: header.slogans,
        issue: header.issue,
        sections: header.sections,
        aliases: header.aliases,
        ..Edition::default()
    };
    let mut positions = Positions::default();
    let mut names = Vec::new();
    let is_lead = |draft: &&Draft| matches!(draft.weight, Some((Weight::Lead, _)));
    let mut led: HashSet<usize> = drafts.iter().filter(is_lead).map(|draft| draft.page).collect();
    for (index, (draft, source)) in drafts.into_iter().zip(sources).enumerate() {
        let mut article = draft.article;
        article.weight = match draft.weight {
            Some((weight, _)) => weight,
            // The first one leads a page for which nobody chose.
            None if led.insert(draft.page) => Weight::Lead,
            None => weight_by_length(&article),
        };
        if let Some(page) = edition.issue.pages.get_mut(draft.page) {
            page.articles += 1;
        }
        edition.articles.push(article);
        let of_article = draft.mechanisms.into_iter().map(|way| Mechanism { article: index as u16, ..way.mechanism });
        edition.mechanisms.extend(of_article);
        names.push(draft.names);
        positions.articles.push(ArticlePositions { source, texts: draft.texts });
    }
    (edition, positions, names)
}

/// The weight of an article that does not ask for one.
pub(crate) fn weight_by_length(article: &Article) -> Weight {
    let length: usize = article.paragraphs.iter().map(|paragraph| paragraph.text.chars().count()).sum();
    match article.kind {
        ArticleKind::Photo if length >= MAJOR_PHOTO => Weight::Major,
        ArticleKind::News if length >= MAJOR => Weight::Major,
        ArticleKind::News if length < MINOR => Weight::Minor,
        ArticleKind::Photo | ArticleKind::News => Weight::Medium,
    }
}
