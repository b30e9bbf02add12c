//! The folded texts of an edition, one article after the other.

use crate::fold::{END, Folding};
use crate::model::{Article, Edition};
use crate::search::Field;

/// The folded texts of an edition. Within an article the texts that count most come first.
#[derive(Debug)]
pub(crate) struct Haystack {
    units: Vec<u16>,
    /// Where each article ends in `units`.
    ends: Vec<u32>,
}

impl Haystack {
    /// Folds every text of `edition`. Linear.
    pub(crate) fn new(edition: &Edition, folding: &Folding) -> Self {
        let mut units = Vec::new();
        let mut ends = Vec::with_capacity(edition.articles.len());
        for article in &edition.articles {
            for (_, text) in fields(article) {
                folding.append(text, &mut units);
                units.push(END);
            }
            ends.push(units.len() as u32);
        }
        Self { units, ends }
    }

    /// The units of an article.
    pub(crate) fn article(&self, index: usize) -> &[u16] {
        let start = index.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0) as usize;
        let end = self.ends.get(index).map_or(start, |end| *end as usize);
        &self.units[start..end]
    }
}

/// The texts of an article that can be searched, those that count most first.
pub(crate) fn fields(article: &Article) -> impl Iterator<Item = (Field, &str)> {
    let headings = [
        (Field::Headline, Some(&article.headline)),
        (Field::Kicker, article.kicker.as_ref()),
        (Field::Deck, article.deck.as_ref()),
    ];
    let headings = headings.into_iter().filter_map(|(field, passage)| Some((field, passage?.text.as_str())));
    let names = article.reporters.iter().enumerate().map(|(at, name)| (Field::Reporter(at as u16), name.as_str()));
    let body =
        article.paragraphs.iter().enumerate().map(|(at, passage)| (Field::Paragraph(at as u16), passage.text.as_str()));
    headings.chain(names).chain(body)
}
