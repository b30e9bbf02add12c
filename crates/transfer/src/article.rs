//! Articles.

use edition::model::{Article, ArticleKind, Edition, Link, Note, Passage, Person, Photo, Role, Shape, Weight};
use serde::Serialize;

use crate::offset::{Converter, Offset};

/// An article without what was found in its body: see [`ArticleWithFigures`](crate::ArticleWithFigures).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ArticleInfo<'a, O> {
    /// Identifier.
    pub id: &'a str,
    /// `news` or `photo`.
    pub kind: &'static str,
    /// How much room the front page gives it: `lead`, `major`, `medium` or `minor`.
    pub weight: &'static str,
    /// Name of the section.
    pub section: &'a str,
    /// The line above the headline.
    pub kicker: Option<&'a str>,
    /// The headline.
    pub headline: &'a str,
    /// The line below the headline.
    pub deck: Option<&'a str>,
    /// Names in the byline.
    pub reporters: &'a [String],
    /// What each of them did: `reporter`, `correspondent`, `photographer` or `commentator`.
    pub roles: Vec<&'static str>,
    /// `XXXX-10-17`: parts that are not printed are X.
    pub date: Option<&'a str>,
    /// Where it happened.
    pub place: Option<&'a str>,
    /// People whom it names.
    pub people: Vec<PersonInfo<'a>>,
    /// One or two sentences; empty where the first paragraph serves.
    pub summary: &'a str,
    /// Its pictures; not there where it has none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub photos: Vec<PhotoInfo<'a>>,
    /// The body.
    pub paragraphs: Vec<&'a str>,
    /// What each of them is set as: `text`, `subhead`, `quote`, `bullet`, `numbered`, and cells of tables `table-start`,
    /// `head-cell`, `row-start`, `cell`; not there where all are `text`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub shapes: Vec<&'static str>,
    /// Editor's notes (编者注).
    pub notes: Vec<NoteInfo<'a, O>>,
    /// Words that lead out of the page; not there where it has none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub links: Vec<LinkInfo<'a, O>>,
}

/// A person as an article names them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct PersonInfo<'a> {
    /// Name.
    pub name: &'a str,
    /// Office as printed; may be empty.
    pub office: &'a str,
}

/// A picture of an article.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PhotoInfo<'a> {
    /// Its widest file below the folder of the published page.
    pub image: String,
    /// What can be seen on it.
    pub alt: &'a str,
    /// What it shows; may be empty.
    pub caption: &'a str,
    /// Who took it; may be empty.
    pub credit: &'a str,
    /// Pixels of the file.
    pub width: u32,
    /// Pixels of the file.
    pub height: u32,
}

/// An editor's note on words of a paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct NoteInfo<'a, O> {
    /// Index of the paragraph.
    pub paragraph: u16,
    /// Where the words begin that it explains.
    pub start: O,
    /// Where they have ended.
    pub end: O,
    /// The note.
    pub text: &'a str,
}

/// Words of a paragraph that lead out of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct LinkInfo<'a, O> {
    /// Index of the paragraph.
    pub paragraph: u16,
    /// Where the words begin.
    pub start: O,
    /// Where they have ended.
    pub end: O,
    /// Where they lead.
    pub address: &'a str,
}

impl<'a, O: Offset> ArticleInfo<'a, O> {
    /// An article of `edition`, of which only the names of sections are read.
    pub fn new(edition: &'a Edition, article: &'a Article) -> Self {
        let text = |passage: &'a Option<Passage>| passage.as_ref().map(|passage| passage.text.as_str());
        Self {
            id: &article.id,
            kind: match article.kind {
                ArticleKind::News => "news",
                ArticleKind::Photo => "photo",
            },
            weight: match article.weight {
                Weight::Minor => "minor",
                Weight::Medium => "medium",
                Weight::Major => "major",
                Weight::Lead => "lead",
            },
            section: edition.sections.get(usize::from(article.section)).map_or("", String::as_str),
            kicker: text(&article.kicker),
            headline: &article.headline.text,
            deck: text(&article.deck),
            reporters: &article.reporters,
            roles: (0..article.reporters.len()).map(|index| role_name(article.role(index))).collect(),
            date: article.date.as_deref(),
            place: article.place.as_deref(),
            people: article.people.iter().map(PersonInfo::from).collect(),
            summary: &article.summary.text,
            photos: article.photos.iter().map(PhotoInfo::from).collect(),
            paragraphs: article.paragraphs.iter().map(|paragraph| paragraph.text.as_str()).collect(),
            shapes: shapes(article),
            notes: article.notes.iter().filter_map(|note| NoteInfo::new(article, note)).collect(),
            links: article.links.iter().filter_map(|link| LinkInfo::new(article, link)).collect(),
        }
    }
}

fn shapes(article: &Article) -> Vec<&'static str> {
    let all = || article.paragraphs.iter().map(|paragraph| paragraph.shape);
    if all().all(|shape| shape == Shape::Text) { Vec::new() } else { all().map(Shape::name).collect() }
}

const fn role_name(role: Role) -> &'static str {
    match role {
        Role::Reporter => "reporter",
        Role::Correspondent => "correspondent",
        Role::Photographer => "photographer",
        Role::Commentator => "commentator",
    }
}

impl<'a> From<&'a Photo> for PhotoInfo<'a> {
    fn from(photo: &'a Photo) -> Self {
        let Photo { alt, caption, credit, width, height, .. } = photo;
        Self { image: photo.jpeg(), alt, caption, credit, width: *width, height: *height }
    }
}

impl<'a> From<&'a Person> for PersonInfo<'a> {
    fn from(person: &'a Person) -> Self {
        Self { name: &person.name, office: &person.office }
    }
}

impl<'a, O: Offset> NoteInfo<'a, O> {
    fn new(article: &Article, note: &'a Note) -> Option<Self> {
        let mut offset = Converter::new(&article.paragraphs.get(usize::from(note.paragraph))?.text);
        Some(Self {
            paragraph: note.paragraph,
            start: offset.at(note.start),
            end: offset.at(note.end),
            text: &note.text,
        })
    }
}

impl<'a, O: Offset> LinkInfo<'a, O> {
    fn new(article: &Article, link: &'a Link) -> Option<Self> {
        let mut offset = Converter::new(&article.paragraphs.get(usize::from(link.paragraph))?.text);
        Some(Self {
            paragraph: link.paragraph,
            start: offset.at(link.start),
            end: offset.at(link.end),
            address: &link.address,
        })
    }
}
