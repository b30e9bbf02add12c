//! What is marked in a passage: figures and matches, as the page's state has them.

use edition::model::{Article, FigureRef};
use edition::search::Field;

use super::additions::Additions;
use super::layers::{Layers, MatchSpan, Standing};
use crate::ground::Ground;
use crate::nodes::element;
use crate::route::FigureAddress;

/// Whether the figure at `address` is the explained one.
pub fn standing(ground: &Ground, address: &FigureAddress) -> Standing {
    if ground.route.figure.as_ref() == Some(address) { Standing::Current } else { Standing::Other }
}

/// Matches in one text of an article, numbered as they are stepped through.
pub fn match_spans(ground: &Ground, article: usize, field: Field) -> Vec<MatchSpan> {
    let places = &ground.found.places;
    // The places of an article stand together, in the order of its texts.
    let mut first = 0;
    while let Some(other) = places.get(first).map(|place| place.article).filter(|other| *other != article) {
        first += places[first..].partition_point(|place| place.article == other);
    }
    first += places[first..].partition_point(|place| place.article == article && place.found.field < field);
    let here = places.iter().enumerate().skip(first);
    let here = here.take_while(|(_, place)| place.article == article && place.found.field == field);
    here.map(|(number, place)| MatchSpan {
        start: place.found.start,
        end: place.found.end,
        number,
        how: place.found.how,
        standing: if ground.found.current == Some(number) { Standing::Current } else { Standing::Other },
    })
    .collect()
}

/// A paragraph of the body with all its layers, and what other rooms add to them.
pub fn body_paragraph<'a>(
    ground: &Ground,
    article: &'a Article,
    index: usize,
    number: usize,
    additions: &Additions,
) -> Layers<'a> {
    let passage = &article.paragraphs[number];
    let matches = match_spans(ground, index, Field::Paragraph(number as u16));
    let mut layers = Layers::new(passage);
    for link in article.links_of(number) {
        let outward = element("a").class("outward").attribute("href", link.address.clone());
        layers = layers.wrap(link.start..link.end, outward.attribute("rel", "external"));
    }
    for (bytes, element) in additions.wraps_of(number) {
        layers = layers.wrap(bytes, element.clone());
    }
    for (at, sign) in additions.signs_of(number) {
        layers = layers.note(at, sign.clone());
    }
    layers
        .figures(&ground.route.kinds, |figure, _| {
            let place = FigureRef { paragraph: number as u16, figure: figure as u16 };
            let address = FigureAddress { article: article.id.clone(), place };
            let standing = standing(ground, &address);
            Some((figure_id(&address), address, standing))
        })
        .matches(&matches)
        .hold_last_words()
}

/// Id of a figure in the reading view.
pub fn figure_id(address: &FigureAddress) -> String {
    format!("{}-p{}-f{}", address.article, address.place.paragraph + 1, address.place.figure + 1)
}
