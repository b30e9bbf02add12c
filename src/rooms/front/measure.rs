//! Heights on the front page, in hundredths of a line of body text, from the numbers of characters and the sizes in the
//! style sheet (body 17/29 px, headlines 22 to 25 px, columns of about 352 px). Chinese text makes that exact enough:
//! each character is one em wide.

use edition::model::{Article, ArticleKind, Weight};

use super::excerpt::{Excerpt, LINE, Source};

/// One line.
pub(super) const UNIT: usize = 100;

/// Width of a text in half characters: ASCII is half as wide as everything else.
fn width(text: &str) -> usize {
    text.chars().map(|character| if character.is_ascii() { 1 } else { 2 }).sum()
}

/// Lines of a text at `characters` a line, with `indent` characters before the first.
fn lines(text: &str, characters: usize, indent: usize) -> usize {
    (width(text) + 2 * indent).div_ceil(2 * characters)
}

/// Lines of the article's whole text.
pub(super) fn text_lines(article: &Article) -> usize {
    article.paragraphs.iter().map(|paragraph| lines(&paragraph.text, LINE, 2)).sum()
}

/// Lines of what is shown of it.
pub(super) fn excerpt_lines(article: &Article, parts: &[Excerpt]) -> usize {
    let text = |part: &Excerpt| {
        let passage = match part.source {
            Source::Summary => &article.summary,
            Source::Paragraph(number) => &article.paragraphs[number],
        };
        passage.text.get(part.range.start as usize..part.range.end as usize).map_or(0, |text| lines(text, LINE, 2))
    };
    parts.iter().map(text).sum()
}

/// Height of the article's picture, which is cut to 16:10 of a column, with what is said of it.
fn picture_height(article: &Article) -> usize {
    article.photos.first().map_or(0, |photo| 860 + lines(&[&*photo.caption, &photo.credit].concat(), 24, 0) * 85)
}

/// Height of everything but the text: rule and margin, section, headline group, key figures, picture or plate, link to
/// the rest.
pub(super) fn fixed_height(article: &Article) -> usize {
    let (characters, line) = match article.weight {
        Weight::Lead | Weight::Major => (14, 120),
        Weight::Medium => (16, 105),
        Weight::Minor => (18, 90),
    };
    let headline = lines(&article.headline.text, characters, 0) * line;
    let others: usize =
        [&article.kicker, &article.deck].into_iter().flatten().map(|passage| lines(&passage.text, LINE, 0) * 90).sum();
    // Two in a row; an odd one out takes a row of its own, its words beside it.
    let count = article.key_figures.len();
    let key_figures = if count > 0 { 45 + count / 2 * 236 + count % 2 * 165 } else { 0 };
    let rest = match article.kind {
        // Its words on a card are lower than a picture above them.
        ArticleKind::Photo if article.photos.is_empty() => 550,
        ArticleKind::Photo => 0,
        ArticleKind::News => 115,
    };
    230 + headline + others + key_figures + picture_height(article) + rest
}

/// The same for the lead, whose headline and key figures go across `span` columns; its picture stands in one of them.
pub(super) fn lead_fixed_height(article: &Article, span: usize) -> usize {
    let headline = lines(&article.headline.text, 8 * span, 0) * 200;
    let others: usize = [&article.kicker, &article.deck]
        .into_iter()
        .flatten()
        .map(|passage| lines(&passage.text, LINE * span, 0) * 90)
        .sum();
    let rows = article.key_figures.len().div_ceil(2 * span);
    280 + headline + others + picture_height(article) / span + if rows > 0 { 65 + rows * 285 } else { 0 }
}
