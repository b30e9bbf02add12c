//! What is read of an article, in order: headline, deck, paragraphs; notes and drawings are told where they stand.

use std::ops::Range;

use edition::model::{Article, Passage};
use edition::spoken::{Spoken, spoken, utterances};

use crate::ground::Ground;

/// Something that is spoken at once, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Where it stands.
    pub place: Place,
    /// How it is spoken.
    pub spoken: Spoken,
}

/// Where a part stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// In these bytes of a paragraph.
    Text(u16, Range<u32>),
    /// It is all of the element with this id.
    Element(String),
}

impl Part {
    fn of_words(place: Place, words: &str) -> Self {
        let passage = Passage { text: words.to_owned(), ..Passage::default() };
        Self { place, spoken: spoken(words, &passage.figures, 0..words.len()) }
    }
}

/// Everything that is read of the article at `index`. Linear in its text.
pub(super) fn script(ground: &Ground, index: usize) -> Vec<Part> {
    let Some(article) = ground.edition.articles.get(index) else { return Vec::new() };
    let heading = Place::Element("view-heading".to_owned());
    let whole = |passage: &Passage, place: Place| {
        let all = 0..passage.text.len();
        Part { place, spoken: spoken(&passage.text, &passage.figures, all) }
    };
    let mut parts = vec![whole(&article.headline, heading.clone())];
    parts.extend(article.deck.as_ref().map(|deck| whole(deck, heading)));
    for (number, passage) in article.paragraphs.iter().enumerate() {
        let number = number as u16;
        parts.extend(utterances(&passage.text, &passage.figures).into_iter().map(|range| Part {
            place: Place::Text(number, range.start as u32..range.end as u32),
            spoken: spoken(&passage.text, &passage.figures, range),
        }));
        parts.extend(notes(article, number));
        parts.extend(drawings(ground, index, number));
    }
    parts.retain(|part| part.spoken.text.chars().any(char::is_alphanumeric));
    parts
}

/// What the editor says of a paragraph.
fn notes(article: &Article, paragraph: u16) -> impl Iterator<Item = Part> {
    let notes = article.notes.iter().enumerate().filter(move |(_, note)| note.paragraph == paragraph);
    notes.map(|(position, note)| {
        let place = Place::Element(format!("note-{}-{position}", article.id));
        Part::of_words(place, &["编者注：", &note.text].concat())
    })
}

/// A drawing is named and not spelled: its parts stand in the text.
fn drawings(ground: &Ground, index: usize, paragraph: u16) -> impl Iterator<Item = Part> {
    let ways = ground.edition.mechanisms().iter();
    let ways = ways.filter(move |way| usize::from(way.article) == index && way.quote().paragraph == paragraph);
    ways.map(|way| {
        Part::of_words(Place::Element(["way-", &way.id].concat()), &["这里有图解：", way.name(), "。"].concat())
    })
}
