//! The texts of an article that can be searched.

use crate::model::{Article, Passage};
use crate::search::results::Field;

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

/// The passage of this field; names have none.
pub(crate) fn passage(field: Field, article: &Article) -> Option<&Passage> {
    match field {
        Field::Kicker => article.kicker.as_ref(),
        Field::Headline => Some(&article.headline),
        Field::Deck => article.deck.as_ref(),
        Field::Paragraph(index) => article.paragraphs.get(usize::from(index)),
        Field::Reporter(_) => None,
    }
}

/// Most units that the texts of `article` can fold to.
pub(crate) fn most_units(article: &Article) -> usize {
    fields(article).map(|(_, text)| text.chars().map(char::len_utf16).sum::<usize>() + 1).sum()
}
