//! ninjs 3.0, the International Press Telecommunications Council's JSON for news: one document for each article.
//!
//! What the standard has no place for (figures, checks, mechanisms) is in the JSON of `--format json`. Dates of articles are
//! told as printed: the standard's own dates want a year and a time; the day of the issue has them where a year is printed.

use anyhow::Result;
use edition::model::{Article, ArticleKind, Edition, Passage, Photo};
use serde::Serialize;

use super::identifier::identifier;
use super::{markup, text};

/// The schema that the documents keep to, by its identifier.
const SCHEMA: &str = "http://www.iptc.org/std/ninjs/ninjs-schema_3.0.json#";

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Document<'a> {
    uri: String,
    standard: Standard,
    #[serde(rename = "type")]
    kind: &'static str,
    pub_status: &'static str,
    /// The day of the issue, where the page prints one with its year: its first minute, in China's time.
    #[serde(skip_serializing_if = "Option::is_none")]
    content_created: Option<String>,
    language: &'static str,
    title: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    by: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    located: Option<&'a str>,
    headlines: Vec<Text>,
    descriptions: Vec<Text>,
    bodies: Vec<Body>,
    people: Vec<Named<'a>>,
    subjects: Vec<Named<'a>>,
    /// The pictures.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    associations: Vec<Association<'a>>,
}

#[derive(Serialize)]
struct Association<'a> {
    /// Its file, which lies beside the documents.
    name: String,
    uri: String,
    #[serde(rename = "type")]
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    by: Option<&'a str>,
    descriptions: Vec<Text>,
    /// Where it is published.
    #[serde(skip_serializing_if = "Option::is_none")]
    renditions: Option<[Rendition; 1]>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Rendition {
    name: &'static str,
    href: String,
    content_type: &'static str,
    width: u32,
    height: u32,
}

#[derive(Serialize)]
struct Standard {
    name: &'static str,
    version: &'static str,
    schema: &'static str,
}

#[derive(Serialize)]
struct Text {
    role: &'static str,
    value: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Body {
    role: &'static str,
    content_type: &'static str,
    char_count: usize,
    value: String,
}

#[derive(Serialize)]
struct Named<'a> {
    name: &'a str,
    rel: &'static str,
    /// A person's name with the office, which tells people of one name apart.
    #[serde(skip_serializing_if = "Option::is_none")]
    literal: Option<String>,
}

/// A file `ID.json` for each article.
pub(super) fn documents(edition: &Edition, base: Option<&str>) -> Result<Vec<(String, Vec<u8>)>> {
    let file = |article: &Article| {
        let mut json = serde_json::to_vec_pretty(&document(edition, article, base))?;
        json.push(b'\n');
        Ok((format!("{}.json", article.id), json))
    };
    edition.articles.iter().map(file).collect()
}

fn document<'a>(edition: &'a Edition, article: &'a Article, base: Option<&str>) -> Document<'a> {
    let uri = match base {
        Some(base) => format!("{base}article/{}/", article.id),
        None => identifier(&[&edition.title, &article.id]).urn().to_string(),
    };
    let section = edition.sections.get(usize::from(article.section));
    Document {
        uri,
        standard: Standard { name: "ninjs", version: "3.0", schema: SCHEMA },
        kind: match article.kind {
            ArticleKind::News => "text",
            ArticleKind::Photo => "picture",
        },
        pub_status: "usable",
        content_created: content_created(&edition.issue.date),
        language: "zh-Hans",
        title: &article.headline.text,
        by: Some(text::names(article)).filter(|names| !names.is_empty()),
        located: article.place.as_deref(),
        headlines: headlines(article),
        descriptions: descriptions(article),
        bodies: bodies(article),
        people: article.people.iter().map(person).collect(),
        associations: article.photos.iter().map(|photo| association(photo, base)).collect(),
        subjects: section.iter().map(|name| Named { name, rel: "section", literal: None }).collect(),
    }
}

/// A picture as an object beside its article; its file lies beside the documents, or on the published page.
fn association<'a>(photo: &'a Photo, base: Option<&str>) -> Association<'a> {
    let file = photo.jpeg();
    let href = base.map(|base| format!("{base}{file}"));
    let descriptions = [("alt", &photo.alt), ("caption", &photo.caption)];
    let text = |(role, value): (&'static str, &String)| Text { role, value: value.clone() };
    Association {
        uri: href.clone().unwrap_or_else(|| identifier(&[&file]).urn().to_string()),
        name: file,
        kind: "picture",
        by: Some(photo.credit.as_str()).filter(|credit| !credit.is_empty()),
        descriptions: descriptions.into_iter().filter(|(_, value)| !value.is_empty()).map(text).collect(),
        renditions: href.map(|href| {
            [Rendition { name: "web", href, content_type: "image/jpeg", width: photo.width, height: photo.height }]
        }),
    }
}

fn content_created(date: &str) -> Option<String> {
    (!date.is_empty() && !date.starts_with('X')).then(|| format!("{date}T00:00:00+08:00"))
}

fn headlines(article: &Article) -> Vec<Text> {
    let text = |role, passage: &Passage| Text { role, value: passage.text.clone() };
    let mut headlines = vec![text("main", &article.headline)];
    headlines.extend(article.kicker.iter().map(|kicker| text("kicker", kicker)));
    headlines.extend(article.deck.iter().map(|deck| text("deck", deck)));
    headlines
}

fn descriptions(article: &Article) -> Vec<Text> {
    let summary = &article.summary.text;
    let mut descriptions = Vec::new();
    if !summary.is_empty() {
        descriptions.push(Text { role: "summary", value: summary.clone() });
    }
    descriptions.extend(article.date.iter().map(|date| Text { role: "printed-date", value: text::date(date) }));
    descriptions.extend(text::notes(article).map(|value| Text { role: "editors-note", value }));
    descriptions
}

/// The text as it is, and as HTML with run-in heads.
fn bodies(article: &Article) -> Vec<Body> {
    let paragraphs: Vec<&str> = article.paragraphs.iter().map(|paragraph| paragraph.text.as_str()).collect();
    let char_count = paragraphs.iter().map(|paragraph| paragraph.chars().count()).sum();
    let role = match article.kind {
        ArticleKind::News => "main",
        ArticleKind::Photo => "caption",
    };
    vec![
        Body { role, content_type: "text/plain", char_count, value: paragraphs.join("\n\n") },
        Body { role, content_type: "text/html", char_count, value: markup::paragraphs(article) },
    ]
}

fn person(person: &edition::model::Person) -> Named<'_> {
    let literal = (!person.office.is_empty()).then(|| format!("{}（{}）", person.name, person.office));
    Named { name: &person.name, rel: "mentioned", literal }
}

#[cfg(test)]
mod tests;
