//! Where a figure stands, as addresses and attributes write it.

use core::fmt;

use edition::model::FigureRef;

/// A figure's place in the edition, in URLs and `data-figure`: `ARTICLE.PARAGRAPH.FIGURE`, both counted from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FigureAddress {
    /// Identifier of the article.
    pub article: String,
    /// Where in the article.
    pub place: FigureRef,
}

impl FigureAddress {
    /// The place that `address` names, if it has the right form.
    pub fn parse(address: &str) -> Option<Self> {
        let mut parts = address.rsplitn(3, '.');
        let figure = parts.next()?.parse::<u16>().ok()?.checked_sub(1)?;
        let paragraph = parts.next()?.parse::<u16>().ok()?.checked_sub(1)?;
        Some(Self { article: parts.next()?.to_owned(), place: FigureRef { paragraph, figure } })
    }
}

impl fmt::Display for FigureAddress {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}.{}.{}", self.article, self.place.paragraph + 1, self.place.figure + 1)
    }
}
