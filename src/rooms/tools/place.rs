//! How far an article was read.

use crate::ground::Ground;

/// A paragraph of an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The article's identifier.
    pub article: String,
    /// The paragraph, from 1.
    pub paragraph: u16,
}

impl Place {
    /// Reads `finance:3`. Identifiers are ASCII letters, digits, hyphens and dots.
    pub fn parse(text: &str) -> Option<Self> {
        let (article, paragraph) = text.split_once(':')?;
        let is_name = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'.';
        let paragraph = paragraph.parse().ok().filter(|number| *number > 0)?;
        let named = !article.is_empty() && article.bytes().all(is_name);
        named.then(|| Self { article: article.to_owned(), paragraph })
    }

    /// The form that [`Place::parse`] reads.
    pub fn written(&self) -> String {
        format!("{}:{}", self.article, self.paragraph)
    }

    /// Index of the article, where it is worth going back: it is here, and it was begun and not read to its end.
    pub fn article_begun(&self, ground: &Ground) -> Option<usize> {
        let index = ground.edition.article_index(&self.article)?;
        let last = ground.edition.articles[index].paragraphs.len();
        (1 < self.paragraph && usize::from(self.paragraph) < last).then_some(index)
    }
}
