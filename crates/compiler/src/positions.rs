//! From a place in the edition back to the file where it was written.

use edition::model::{Article, Passage};

use crate::diagnostic::Location;
use crate::source::Source;
use crate::sourced::Sourced;

/// A text of an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// 引题, the line above the headline.
    Kicker,
    /// 主题, the headline.
    Headline,
    /// 副题, the line below the headline.
    Deck,
    /// The summary for the front page.
    Summary,
    /// A paragraph of the body, by its index.
    Paragraph(usize),
}

/// Where the texts of an edition stand in its files. Empty for an edition that did not come from a folder.
#[derive(Debug, Clone, Default)]
pub struct Positions {
    pub(crate) articles: Vec<ArticlePositions>,
}

/// Where the texts of an article stand in its file.
#[derive(Debug, Clone)]
pub(crate) struct ArticlePositions {
    pub(crate) source: Source,
    pub(crate) texts: Vec<(Place, Sourced)>,
}

impl Positions {
    /// Where byte `offset` of a text stands; none where the article or the text did not come from a file.
    pub fn locate(&self, article: usize, place: Place, offset: usize) -> Option<Location> {
        let article = self.articles.get(article)?;
        // Paragraphs stand first and in order, because an article may have very many.
        let paragraph = if let Place::Paragraph(index) = place { article.texts.get(index) } else { None };
        let is_asked = |(other, _): &&(Place, Sourced)| *other == place;
        let (_, text) = paragraph.filter(is_asked).or_else(|| article.texts.iter().rev().find(is_asked))?;
        Some(article.source.location(text.source_offset(offset)))
    }

    /// The first place where an article's file has these words; its beginning where it has them in another form.
    pub(crate) fn words(&self, article: usize, words: &str) -> Option<Location> {
        let source = &self.articles.get(article)?.source;
        Some(source.location(source.text().find(words).unwrap_or_default()))
    }
}

/// Every text of an article that can hold figures, in the order of reading.
pub fn passages(article: &Article) -> impl Iterator<Item = (Place, &Passage)> {
    let kicker = article.kicker.iter().map(|passage| (Place::Kicker, passage));
    let deck = article.deck.iter().map(|passage| (Place::Deck, passage));
    let summary = (!article.summary.text.is_empty()).then_some((Place::Summary, &article.summary));
    let paragraphs = article.paragraphs.iter().enumerate();
    kicker
        .chain([(Place::Headline, &article.headline)])
        .chain(deck)
        .chain(summary)
        .chain(paragraphs.map(|(index, passage)| (Place::Paragraph(index), passage)))
}
