//! An edition as a book for e-readers: a page with the masthead, then a chapter for each article.

use std::collections::BTreeSet;
use std::io::{self, Cursor, Write as _};

use anyhow::{Context as _, Result};
use edition::model::{Article, Edition, Role};
use epub_builder::{EpubBuilder, EpubContent, EpubVersion, ReferenceType, ZipLibrary};
use zip::write::SimpleFileOptions;
use zip::{DateTime, ZipArchive, ZipWriter};

use super::identifier::identifier;
use super::{markup, text};
use crate::page::file::File;
use crate::page::html::escape;

const STYLE: &str = "body { line-height: 1.7; }
h1 { text-align: center; line-height: 1.3; }
p { margin: 0; text-indent: 2em; text-align: justify; }
.beside { text-indent: 0; text-align: center; }
figure { margin: 1em 0; }
img { max-width: 100%; height: auto; }
figcaption { font-size: smaller; }
.note { margin-top: 1em; font-size: smaller; }
";

/// The bytes of the book (EPUB 3), with these files of pictures.
pub(super) fn book(edition: &Edition, pictures: &[File]) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    build(edition, pictures, &mut bytes).context("cannot make the book")?;
    finished(bytes, &publisher(edition)).context("cannot make the book")
}

/// When a book was changed whose day is not known: before there were any.
const NO_DAY: &str = "2000-01-01";

/// Who publishes the book, the paper, for which epub-builder has no place.
fn publisher(edition: &Edition) -> String {
    match edition.publisher() {
        "" => String::new(),
        name => format!("<dc:publisher>{}</dc:publisher>\n  ", escape(name)),
    }
}

/// Who wrote the articles, each once, in the order of the page. Photographers are named below their pictures.
fn authors(edition: &Edition) -> Vec<String> {
    let of_article = |article: &Article| {
        let groups = article.byline().into_iter().filter(|(role, _)| *role != Role::Photographer);
        groups.flat_map(|(_, names)| article.reporters[names].to_vec()).collect::<Vec<_>>()
    };
    let mut seen = BTreeSet::new();
    edition.articles.iter().flat_map(of_article).filter(|name| seen.insert(name.clone())).collect()
}

/// The package document of the book.
const PACKAGE: &str = "OEBPS/content.opf";

/// The book with its publisher, with an identifier of the language that is not that of an author, and without the time at
/// which its files were packed.
fn finished(book: Vec<u8>, publisher: &str) -> Result<Vec<u8>> {
    let mut from = ZipArchive::new(Cursor::new(book))?;
    let mut to = ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..from.len() {
        let file = from.by_index_raw(index)?;
        if file.name() != PACKAGE {
            to.raw_copy_file_touch(file, DateTime::default(), None)?;
            continue;
        }
        let options = SimpleFileOptions::default().last_modified_time(DateTime::default());
        drop(file);
        let package = io::read_to_string(from.by_index(index)?)?;
        to.start_file(PACKAGE, options)?;
        let package = package.replace("<dc:language id=\"epub-creator-", "<dc:language id=\"epub-language-").replacen(
            "</metadata>",
            &format!("{publisher}</metadata>"),
            1,
        );
        to.write_all(package.as_bytes())?;
    }
    Ok(to.finish()?.into_inner())
}

fn build(edition: &Edition, pictures: &[File], bytes: &mut Vec<u8>) -> epub_builder::Result<()> {
    let mut builder = EpubBuilder::new(ZipLibrary::new()?)?;
    builder.epub_version(EpubVersion::V30);
    builder.set_languages(vec!["zh-Hans".to_owned()]);
    builder.set_title(edition.title.as_str());
    builder.set_authors(authors(edition));
    builder.set_toc_name("目录");
    builder.set_generator("civic-edition");
    let day = |date: &str| format!("{date}T00:00:00Z").parse();
    if let Ok(day) = day(&edition.issue.date) {
        builder.set_publication_date(day);
    }
    // Two books of one edition are equal: when it was made is not told.
    if let Ok(day) = day(&edition.issue.date).or_else(|_| day(NO_DAY)) {
        builder.set_modified_date(day);
    }
    builder.set_uuid(identifier(&[&edition.title, "epub"]));
    builder.stylesheet(STYLE.as_bytes())?;
    builder.add_content(
        EpubContent::new("masthead.xhtml", page(&edition.title, &masthead(edition)).as_bytes())
            .title(edition.title.as_str())
            .reftype(ReferenceType::TitlePage),
    )?;
    for (name, content) in pictures {
        builder.add_resource(name, content.as_slice(), "image/jpeg")?;
    }
    builder.inline_toc();
    for article in &edition.articles {
        let chapter = page(&article.headline.text, &chapter(edition, article));
        builder.add_content(
            EpubContent::new(format!("article-{}.xhtml", article.id), chapter.as_bytes())
                .title(article.headline.text.as_str()),
        )?;
    }
    builder.generate(bytes)
}

fn page(title: &str, body: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html>\n\
         <html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"zh-Hans\" xml:lang=\"zh-Hans\">\n<head>\n\
         <title>{}</title>\n<link rel=\"stylesheet\" type=\"text/css\" href=\"stylesheet.css\"/>\n</head>\n\
         <body>\n{body}</body>\n</html>\n",
        escape(title)
    )
}

fn masthead(edition: &Edition) -> String {
    let mut body = heading(&edition.title);
    let lines = [&edition.subtitle].into_iter().filter(|line| !line.is_empty()).chain(&edition.slogans);
    body.extend(lines.map(|line| beside(line)));
    body.extend(edition.issue.masthead().iter().chain(&edition.issue.colophon()).map(|line| beside(line)));
    body
}

fn chapter(edition: &Edition, article: &Article) -> String {
    let mut body = beside(&text::section(edition, article));
    body.extend(article.kicker.iter().map(|kicker| beside(&kicker.text)));
    body.push_str(&heading(&article.headline.text));
    body.extend(article.deck.iter().map(|deck| beside(&deck.text)));
    body.push_str(&beside(&text::byline(article)));
    body.extend(article.photos.iter().map(markup::picture));
    body.push_str(&markup::paragraphs(article));
    body.extend(text::notes(article).map(|note| format!("<p class=\"note\">编者注：{}</p>\n", escape(&note))));
    body
}

fn heading(line: &str) -> String {
    format!("<h1>{}</h1>\n", escape(line))
}

fn beside(line: &str) -> String {
    if line.is_empty() { String::new() } else { format!("<p class=\"beside\">{}</p>\n", escape(line)) }
}

#[cfg(test)]
mod tests {
    use super::super::tests::bundled;
    use super::*;

    #[test]
    fn a_book_begins_with_what_it_is() {
        let book = book(&bundled(), &[]).unwrap();
        assert_eq!(&book[..4], b"PK\x03\x04");
        // The first file of the archive is named and holds the media type, not compressed (OCF 3.3, section 4.3).
        assert_eq!(&book[30..58], b"mimetypeapplication/epub+zip");
    }

    #[test]
    fn a_book_says_who_made_it_and_when() {
        let mut edition = bundled();
        edition.issue.date = "2023-10-18".to_owned();
        let mut archive = ZipArchive::new(Cursor::new(book(&edition, &[]).unwrap())).unwrap();
        let content = io::read_to_string(archive.by_name(PACKAGE).unwrap()).unwrap();
        let ids: Vec<&str> = content.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        assert!(ids.iter().all(|id| ids.iter().filter(|other| *other == id).count() == 1), "{ids:?}");
        assert!(content.contains(&format!("<dc:publisher>{}</dc:publisher>", edition.subtitle)), "{content}");
        let creators = content.split("<dc:creator").skip(1).filter_map(|rest| rest.split(['>', '<']).nth(1));
        assert_eq!(creators.collect::<Vec<_>>(), authors(&edition), "{content}");
        assert!(authors(&edition).contains(&edition.articles[0].reporters[0]));
        assert!(content.contains("dcterms:modified\">2023-10-18T00:00:00Z<"), "{content}");
        assert!(content.contains("<dc:date>2023-10-18"), "{content}");
    }

    #[test]
    fn two_books_of_one_edition_are_equal() {
        let edition = bundled();
        let first = book(&edition, &[]).unwrap();
        std::thread::sleep(std::time::Duration::from_millis(2100));
        assert!(first == book(&edition, &[]).unwrap());
    }

    #[test]
    fn every_chapter_has_its_heading_and_paragraphs() {
        let edition = bundled();
        for article in &edition.articles {
            let chapter = chapter(&edition, article);
            assert!(chapter.contains(&heading(&article.headline.text)), "{chapter}");
            let beside = chapter.matches("<p class=").count();
            assert_eq!(chapter.matches("<p").count() - beside, article.paragraphs.len(), "{chapter}");
        }
    }
}
