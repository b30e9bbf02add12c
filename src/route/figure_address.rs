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
        let (front, figure) = without_number(address)?;
        let (article, paragraph) = without_number(front)?;
        Some(Self { article: article.to_owned(), place: FigureRef { paragraph, figure } })
    }
}

/// What stands before the last point of `address`, and the number behind it, from 0.
fn without_number(address: &str) -> Option<(&str, u16)> {
    let point = address.bytes().rposition(|byte| byte == b'.')?;
    Some((&address[..point], address[point + 1..].parse::<u16>().ok()?.checked_sub(1)?))
}

impl fmt::Display for FigureAddress {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}.{}.{}", self.article, self.place.paragraph + 1, self.place.figure + 1)
    }
}
