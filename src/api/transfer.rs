//! What crosses to JavaScript. The model's own types are not handed over: these are, and `types.d.ts` declares them.

use std::borrow::Cow;

use edition::figures::{Figure, Value};
use edition::model::{Article, ArticleKind, Edition, FigureRef, MechanismForm, Passage};
use edition::search::{Field, Hit, Match, Results, Suggestions};
use edition::source::Source;
use edition::text::utf16_offset;
use serde::{Deserialize, Serialize};

use super::EditionError;

#[derive(Serialize)]
pub(super) struct SectionInfo<'a> {
    name: &'a str,
    articles: usize,
}

#[derive(Serialize)]
pub(super) struct ArticleInfo<'a> {
    id: &'a str,
    kind: &'static str,
    section: &'a str,
    kicker: Option<&'a str>,
    headline: &'a str,
    deck: Option<&'a str>,
    reporters: &'a [String],
    date: Option<&'a str>,
    place: Option<&'a str>,
    people: Vec<Pair<'a>>,
    summary: &'a str,
    paragraphs: Vec<&'a str>,
    notes: Vec<NoteInfo<'a>>,
}

#[derive(Serialize)]
pub(super) struct Pair<'a> {
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    office: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    detail: Option<&'a str>,
}

#[derive(Serialize)]
pub(super) struct NoteInfo<'a> {
    paragraph: u16,
    start: usize,
    end: usize,
    text: &'a str,
}

#[derive(Serialize)]
#[serde(untagged)]
enum ValueInfo {
    One(String),
    Range { min: String, max: String },
}

#[derive(Serialize)]
pub(super) struct FigureInText<'a> {
    start: usize,
    end: usize,
    text: &'a str,
    kind: &'static str,
    value: ValueInfo,
    unit: Option<&'a str>,
    bound: &'static str,
}

/// [`FigureInText`] with its place. Its fields are spelled out: flattened ones cross to JavaScript as those of a map, which
/// takes twice as long.
#[derive(Serialize)]
pub(super) struct FigureInfo<'a> {
    article: &'a str,
    paragraph: u16,
    start: usize,
    end: usize,
    text: &'a str,
    kind: &'static str,
    value: ValueInfo,
    unit: Option<&'a str>,
    bound: &'static str,
}

#[derive(Serialize)]
pub(super) struct CheckInfo<'a> {
    article: &'a str,
    r#type: &'static str,
    operands: Vec<OperandInfo<'a>>,
    stated: &'a str,
    computed: &'a str,
    verdict: &'static str,
    working: &'a str,
}

#[derive(Serialize)]
struct OperandInfo<'a> {
    role: &'static str,
    paragraph: u16,
    start: usize,
    end: usize,
    text: &'a str,
}

#[derive(Serialize)]
pub(super) struct MechanismInfo<'a> {
    name: &'a str,
    form: &'static str,
    article: &'a str,
    paragraph: u16,
    parts: Vec<Pair<'a>>,
}

/// Options of a search.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SearchRequest {
    #[serde(default)]
    sections: Vec<String>,
    #[serde(default)]
    pub(super) limit: Option<u32>,
    #[serde(default)]
    pub(super) places: Option<u32>,
}

#[derive(Serialize)]
pub(super) struct SearchResults<'a> {
    hits: Vec<HitInfo<'a>>,
    articles: u32,
    places: u32,
    sections: Vec<SectionInfo<'a>>,
    unmatched: &'a [String],
}

#[derive(Serialize)]
struct HitInfo<'a> {
    article: Cow<'a, str>,
    score: u32,
    how: &'static str,
    places: u32,
    matches: Vec<MatchInfo>,
}

#[derive(Serialize)]
struct MatchInfo {
    field: &'static str,
    paragraph: Option<u16>,
    start: usize,
    end: usize,
    how: &'static str,
}

#[derive(Serialize)]
pub(super) struct TermInfo<'a> {
    text: &'a str,
    count: u32,
}

impl SearchRequest {
    /// Indices of the sections that were asked for.
    pub(super) fn section_numbers(&self, edition: &Edition) -> Result<Vec<u16>, EditionError> {
        let number = |name: &String| {
            let found = edition.sections.iter().position(|known| known == name);
            found
                .map(|number| number as u16)
                .ok_or_else(|| EditionError::new("section", format!("没有“{name}”这个栏目")))
        };
        self.sections.iter().map(number).collect()
    }
}

pub(super) fn sections<'a>(edition: &'a Edition, articles: &[Cow<Article>]) -> Vec<SectionInfo<'a>> {
    let count = |section| articles.iter().filter(|article| usize::from(article.section) == section).count();
    edition.sections.iter().enumerate().map(|(at, name)| SectionInfo { name, articles: count(at) }).collect()
}

pub(super) fn articles<'a>(edition: &'a Edition, articles: &'a [Cow<Article>]) -> Vec<ArticleInfo<'a>> {
    articles.iter().map(|article| article_info(edition, article)).collect()
}

fn article_info<'a>(edition: &'a Edition, article: &'a Article) -> ArticleInfo<'a> {
    let text = |passage: &'a Option<Passage>| passage.as_ref().map(|passage| passage.text.as_str());
    let person =
        |person: &'a edition::model::Person| Pair { name: &person.name, office: Some(&person.office), detail: None };
    let notes = article.notes.iter().filter_map(|note| {
        let text = &article.paragraphs.get(usize::from(note.paragraph))?.text;
        let at = |byte: u32| utf16_offset(text, byte as usize);
        Some(NoteInfo { paragraph: note.paragraph, start: at(note.start), end: at(note.end), text: &note.text })
    });
    ArticleInfo {
        id: &article.id,
        kind: match article.kind {
            ArticleKind::News => "news",
            ArticleKind::Photo => "photo",
        },
        section: edition.sections.get(usize::from(article.section)).map_or("", String::as_str),
        kicker: text(&article.kicker),
        headline: &article.headline.text,
        deck: text(&article.deck),
        reporters: &article.reporters,
        date: article.date.as_deref(),
        place: article.place.as_deref(),
        people: article.people.iter().map(person).collect(),
        summary: &article.summary.text,
        paragraphs: article.paragraphs.iter().map(|paragraph| paragraph.text.as_str()).collect(),
        notes: notes.collect(),
    }
}

/// The figures of a text that was not compiled.
pub(super) fn figures_of<'a>(text: &'a str, figures: &'a [Figure]) -> Vec<FigureInText<'a>> {
    figures.iter().map(|figure| figure_in_text(text, figure)).collect()
}

fn figure_in_text<'a>(text: &'a str, figure: &'a Figure) -> FigureInText<'a> {
    let (start, end) = (figure.start as usize, figure.end as usize);
    FigureInText {
        start: utf16_offset(text, start),
        end: utf16_offset(text, end),
        text: text.get(start..end).unwrap_or_default(),
        kind: figure.kind.name(),
        value: match &figure.value {
            Value::Range(min, max) => ValueInfo::Range { min: min.to_string(), max: max.to_string() },
            one => ValueInfo::One(one.to_string()),
        },
        unit: figure.unit.as_deref(),
        bound: figure.bound.name(),
    }
}

pub(super) fn figures<'a>(articles: &'a [Cow<Article>]) -> Vec<FigureInfo<'a>> {
    let of_article = |article: &'a Cow<Article>| {
        Article::figures(article).map(move |(place, figure): (FigureRef, &Figure)| {
            let FigureRef { paragraph, .. } = place;
            let text = &article.paragraphs[usize::from(paragraph)].text;
            let FigureInText { start, end, text, kind, value, unit, bound } = figure_in_text(text, figure);
            FigureInfo { article: &article.id, paragraph, start, end, text, kind, value, unit, bound }
        })
    };
    articles.iter().flat_map(of_article).collect()
}

pub(super) fn checks<'a>(articles: &'a [Cow<Article>]) -> Vec<CheckInfo<'a>> {
    let pairs = articles.iter().flat_map(|article| article.checks.iter().map(move |check| (article, check)));
    pairs
        .map(|(article, check)| CheckInfo {
            article: &article.id,
            r#type: check.kind.name(),
            operands: check
                .operands
                .iter()
                .filter_map(|operand| {
                    let figure = article.figure(operand.figure)?;
                    let text = &article.paragraphs.get(usize::from(operand.figure.paragraph))?.text;
                    let FigureInText { start, end, text, .. } = figure_in_text(text, figure);
                    Some(OperandInfo {
                        role: operand.role.name(),
                        paragraph: operand.figure.paragraph,
                        start,
                        end,
                        text,
                    })
                })
                .collect(),
            stated: &check.stated,
            computed: &check.computed,
            verdict: check.verdict.name(),
            working: &check.working,
        })
        .collect()
}

pub(super) fn mechanisms<'a>(edition: &'a Edition, articles: &'a [Cow<Article>]) -> Vec<MechanismInfo<'a>> {
    edition
        .mechanisms
        .iter()
        .map(|mechanism| MechanismInfo {
            name: &mechanism.name,
            form: match mechanism.form {
                MechanismForm::Hierarchy => "hierarchy",
                MechanismForm::Cycle => "cycle",
                MechanismForm::Chain => "chain",
                MechanismForm::List => "list",
            },
            article: articles.get(usize::from(mechanism.article)).map_or("", |article| &article.id),
            paragraph: mechanism.paragraph,
            parts: mechanism
                .parts
                .iter()
                .map(|part| Pair { name: &part.name, office: None, detail: Some(&part.detail) })
                .collect(),
        })
        .collect()
}

pub(super) fn results<'a>(edition: &'a dyn Source, results: &'a Results) -> SearchResults<'a> {
    let counts = edition.head().sections.iter().zip(&results.sections);
    SearchResults {
        hits: results.hits.iter().map(|hit| hit_info(edition, hit)).collect(),
        articles: results.articles,
        places: results.places,
        sections: counts.map(|(name, count)| SectionInfo { name, articles: *count as usize }).collect(),
        unmatched: &results.unmatched,
    }
}

fn hit_info<'a>(edition: &'a dyn Source, hit: &Hit) -> HitInfo<'a> {
    let index = hit.article as usize;
    let article = if hit.matches.is_empty() { None } else { edition.article(index) };
    let matches = article.map(|article| hit.matches.iter().map(|found| match_info(&article, found)).collect());
    HitInfo {
        article: edition.id(index).unwrap_or_default(),
        score: hit.score,
        how: hit.how.name(),
        places: hit.places,
        matches: matches.unwrap_or_default(),
    }
}

fn match_info(article: &Article, found: &Match) -> MatchInfo {
    let (field, paragraph) = match found.field {
        Field::Kicker => ("kicker", None),
        Field::Headline => ("headline", None),
        Field::Deck => ("deck", None),
        Field::Reporter(_) => ("reporter", None),
        Field::Paragraph(number) => ("paragraph", Some(number)),
    };
    let text = found.field.text(article).unwrap_or_default();
    let at = |byte: u32| utf16_offset(text, byte as usize);
    MatchInfo { field, paragraph, start: at(found.start), end: at(found.end), how: found.how.name() }
}

pub(super) fn suggestions(found: &Suggestions) -> Vec<TermInfo<'_>> {
    found.terms.iter().map(|term| TermInfo { text: &term.text, count: term.count }).collect()
}
