//! A compiled edition as `cargo xtask show --json` prints it.

use edition::model::{Article, ArticleKind, Edition, Mechanism, MechanismForm, MechanismPart, Term};
use serde::Serialize;

use super::{CheckJson, FigureJson};

/// An edition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EditionJson<'a> {
    title: &'a str,
    slogans: &'a [String],
    sections: &'a [String],
    articles: Vec<ArticleJson<'a>>,
    mechanisms: Vec<MechanismJson<'a>>,
    terms: Vec<TermJson<'a>>,
}

/// An article; `section` is its name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct ArticleJson<'a> {
    id: &'a str,
    kind: &'static str,
    section: &'a str,
    kicker: Option<&'a str>,
    headline: &'a str,
    deck: Option<&'a str>,
    reporters: &'a [String],
    date: Option<&'a str>,
    paragraphs: Vec<&'a str>,
    figures: Vec<PlacedFigureJson<'a>>,
    checks: Vec<CheckJson<'a>>,
}

/// A figure of a paragraph.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct PlacedFigureJson<'a> {
    paragraph: usize,
    #[serde(flatten)]
    figure: FigureJson<'a>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct MechanismJson<'a> {
    name: &'a str,
    form: &'static str,
    article: &'a str,
    paragraph: u16,
    parts: Vec<PartJson<'a>>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct PartJson<'a> {
    name: &'a str,
    detail: &'a str,
}

/// A term; the syllables of its pinyin are joined by spaces, those of marks left out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct TermJson<'a> {
    text: &'a str,
    pinyin: String,
    count: u32,
}

/// The JSON of `edition`, on several lines.
pub fn edition_json(edition: &Edition) -> serde_json::Result<String> {
    serde_json::to_string_pretty(&EditionJson::from(edition))
}

impl<'a> From<&'a Edition> for EditionJson<'a> {
    fn from(edition: &'a Edition) -> Self {
        Self {
            title: &edition.title,
            slogans: &edition.slogans,
            sections: &edition.sections,
            articles: edition.articles.iter().map(|article| ArticleJson::new(edition, article)).collect(),
            mechanisms: edition.mechanisms.iter().map(|mechanism| MechanismJson::new(edition, mechanism)).collect(),
            terms: edition.terms.iter().map(TermJson::from).collect(),
        }
    }
}

impl<'a> ArticleJson<'a> {
    fn new(edition: &'a Edition, article: &'a Article) -> Self {
        let figures = article.paragraphs.iter().enumerate().flat_map(|(paragraph, passage)| {
            let figures = FigureJson::list(&passage.text, &passage.figures);
            figures.into_iter().map(move |figure| PlacedFigureJson { paragraph, figure })
        });
        Self {
            id: &article.id,
            kind: match article.kind {
                ArticleKind::News => "news",
                ArticleKind::Photo => "photo",
            },
            section: edition.sections.get(usize::from(article.section)).map_or("", String::as_str),
            kicker: article.kicker.as_ref().map(|passage| passage.text.as_str()),
            headline: &article.headline.text,
            deck: article.deck.as_ref().map(|passage| passage.text.as_str()),
            reporters: &article.reporters,
            date: article.date.as_deref(),
            paragraphs: article.paragraphs.iter().map(|passage| passage.text.as_str()).collect(),
            figures: figures.collect(),
            checks: article.checks.iter().map(|check| CheckJson::new(&article.paragraphs, check)).collect(),
        }
    }
}

impl<'a> MechanismJson<'a> {
    fn new(edition: &'a Edition, mechanism: &'a Mechanism) -> Self {
        let article = edition.articles.get(usize::from(mechanism.article));
        Self {
            name: &mechanism.name,
            form: match mechanism.form {
                MechanismForm::Hierarchy => "hierarchy",
                MechanismForm::Cycle => "cycle",
                MechanismForm::Chain => "chain",
                MechanismForm::List => "list",
            },
            article: article.map_or("", |article| article.id.as_str()),
            paragraph: mechanism.paragraph,
            parts: mechanism.parts.iter().map(PartJson::from).collect(),
        }
    }
}

impl<'a> From<&'a MechanismPart> for PartJson<'a> {
    fn from(part: &'a MechanismPart) -> Self {
        Self { name: &part.name, detail: &part.detail }
    }
}

impl<'a> From<&'a Term> for TermJson<'a> {
    fn from(term: &'a Term) -> Self {
        let pinyin: Vec<&str> =
            term.pinyin.iter().map(String::as_str).filter(|syllable| !syllable.is_empty()).collect();
        Self { text: &term.text, pinyin: pinyin.join(" "), count: term.count }
    }
}
