//! Articles with what was found in their bodies.

use edition::model::{Article, Edition, KeyFigure, Passage};
use serde::Serialize;

use crate::article::ArticleInfo;
use crate::check::CheckInfo;
use crate::figure::FigureInfo;
use crate::offset::Offset;
use crate::span::SpanInfo;

/// An article with its run-in heads, figures and relations.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ArticleWithFigures<'a, O> {
    /// The article.
    #[serde(flatten)]
    pub article: ArticleInfo<'a, O>,
    /// Number of the page on which it stands; not there where an issue has one page or says nothing of any.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub page: Option<&'a str>,
    /// Run-in heads (段首小标题) at the start of paragraphs.
    pub heads: Vec<SpanInfo<'a, O>>,
    /// Figures that the front page shows large.
    pub key_figures: Vec<KeyFigureInfo<'a, O>>,
    /// The figures of the body in the order of the text.
    pub figures: Vec<FigureInfo<'a, O>>,
    /// Arithmetic relations between them.
    pub checks: Vec<CheckInfo<'a, O>>,
}

/// A figure of the body that the front page shows large.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct KeyFigureInfo<'a, O> {
    /// What it counts.
    pub label: &'a str,
    /// Index of its paragraph.
    pub paragraph: u16,
    /// Where it begins.
    pub start: O,
    /// Where it has ended.
    pub end: O,
    /// As printed.
    pub text: &'a str,
}

impl<'a, O: Offset> ArticleWithFigures<'a, O> {
    /// An article of `edition`, of which only the names of sections are read.
    pub fn new(edition: &'a Edition, article: &'a Article) -> Self {
        Self {
            page: None,
            article: ArticleInfo::new(edition, article),
            heads: heads(&article.paragraphs).collect(),
            key_figures: article.key_figures.iter().filter_map(|figure| KeyFigureInfo::new(article, figure)).collect(),
            figures: FigureInfo::of_article(article).collect(),
            checks: article.checks.iter().map(|check| CheckInfo::new(&article.paragraphs, check)).collect(),
        }
    }
}

fn heads<O: Offset>(paragraphs: &[Passage]) -> impl Iterator<Item = SpanInfo<'_, O>> {
    let headed = paragraphs.iter().zip(0..).filter(|(passage, _)| passage.head_end > 0);
    headed.filter_map(|(passage, paragraph)| SpanInfo::new(paragraphs, paragraph, 0..passage.head_end))
}

impl<'a, O: Offset> KeyFigureInfo<'a, O> {
    fn new(article: &'a Article, key: &'a KeyFigure) -> Option<Self> {
        let figure = article.figure(key.figure)?;
        let SpanInfo { paragraph, start, end, text } =
            SpanInfo::new(&article.paragraphs, key.figure.paragraph, figure.start..figure.end)?;
        Some(Self { label: &key.label, paragraph, start, end, text })
    }
}
