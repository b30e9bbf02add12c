//! Words and figures of a mechanism in the body of its article.

use edition::mechanism::Quote;
use edition::model::{FigureRef, Passage};

use crate::quotes;

/// Where `words` stand: behind `near` in its paragraph if they do, else in that paragraph, else in the body.
pub(super) fn words(paragraphs: &[Passage], words: &str, near: Option<Quote>) -> Result<Quote, String> {
    let quote = |paragraph: usize, start: usize| Quote {
        paragraph: paragraph as u16,
        start: start as u32,
        end: (start + words.len()) as u32,
    };
    let home = near.and_then(|near| Some((near, &paragraphs.get(usize::from(near.paragraph))?.text)));
    if let Some((near, text)) = home.filter(|_| !words.is_empty()) {
        let from = near.start as usize;
        let behind = text.get(from..).and_then(|rest| rest.find(words)).map(|at| from + at);
        if let Some(start) = behind.or_else(|| text.find(words)) {
            return Ok(quote(usize::from(near.paragraph), start));
        }
    }
    quotes::find(paragraphs, words).map(|place| quote(place.paragraph, place.start))
}

/// The one figure in `words`, which stand as [`words`] finds them.
pub(super) fn figure(paragraphs: &[Passage], words: &str, near: Quote) -> Option<FigureRef> {
    let exact = |paragraph: usize, passage: &Passage, from: u32| {
        let is_it = |figure: &edition::figures::Figure| {
            figure.start >= from && passage.text.get(figure.start as usize..figure.end as usize) == Some(words)
        };
        passage.figures.iter().position(is_it).map(|figure| (paragraph, figure))
    };
    let home = usize::from(near.paragraph);
    let near_by =
        paragraphs.get(home).and_then(|passage| exact(home, passage, near.start).or_else(|| exact(home, passage, 0)));
    let anywhere = || paragraphs.iter().enumerate().find_map(|(index, passage)| exact(index, passage, 0));
    let within = || {
        let quote = self::words(paragraphs, words, Some(near)).ok()?;
        let figures = &paragraphs[usize::from(quote.paragraph)].figures;
        let inside = |figure: &edition::figures::Figure| quote.start <= figure.start && figure.end <= quote.end;
        let mut found = figures.iter().enumerate().filter(|(_, figure)| inside(figure)).map(|(index, _)| index);
        let only = found.next().filter(|_| found.next().is_none())?;
        Some((usize::from(quote.paragraph), only))
    };
    let (paragraph, figure) = near_by.or_else(anywhere).or_else(within)?;
    Some(FigureRef { paragraph: paragraph as u16, figure: figure as u16 })
}
