//! What must hold of a mechanism before a view or a key looks at it.

use super::{MOST_DEPTH, MOST_PARTS, Mechanism, Part, Quote};
use crate::model::Article;

/// Whether all that the mechanism points to is there, where this is its article: linear in its parts.
pub fn is_valid(mechanism: &Mechanism, article: &Article) -> bool {
    let parts = &mechanism.parts;
    is_outline(parts)
        && parts.len() <= MOST_PARTS
        && parts.first().is_some_and(|root| root.quote.is_some())
        && parts.iter().all(|part| part_is_valid(part, parts.len(), article))
}

/// Whether the parts lie inside each other without a gap, all of them inside the first.
fn is_outline(parts: &[Part]) -> bool {
    let mut before = None;
    parts.iter().all(|part| {
        let least = u16::from(before.is_some());
        let most = before.map_or(0, |depth| depth + 1).min(MOST_DEPTH);
        before = Some(part.depth);
        (least..=most).contains(&part.depth)
    })
}

fn part_is_valid(part: &Part, count: usize, article: &Article) -> bool {
    part.figures.iter().all(|figure| article.figure(*figure).is_some())
        && part.links.iter().all(|link| usize::from(*link) < count)
        && part.quote.is_none_or(|quote| quote_is_valid(quote, article))
}

fn quote_is_valid(quote: Quote, article: &Article) -> bool {
    let words = article
        .paragraphs
        .get(usize::from(quote.paragraph))
        .and_then(|paragraph| paragraph.text.get(quote.start as usize..quote.end as usize));
    words.is_some_and(|words| !words.is_empty())
}
