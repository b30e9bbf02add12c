//! In the text of an article: its first use of a word that the editor explains shows the meaning, its first use of a name
//! leads to the entry. Once for each, so that the text stays a text.

use std::ops::Range;

use edition::entries::{Named, first_uses};
use edition::model::{Article, GlossaryEntry};

use super::gathered::entries;
use super::links::link;
use super::state::State;
use crate::ground::Ground;
use crate::nodes::{Element, element};
use crate::passages::Additions;

/// Names and words in an article's text that lead to their entry or their meaning.
pub(super) fn additions(ground: &Ground, state: &State, index: usize, additions: &mut Additions) {
    let article = &ground.edition.articles[index];
    let explained = ground.edition.explained(index);
    let glossary = ground.edition.glossary().get(explained.clone()).unwrap_or_default();
    let mut taken: Vec<Words> = Vec::new();
    for found in first_uses(glossary, article) {
        let number = explained.start + found.entry;
        let open = state.open == Some((index, number));
        if is_free(article, &taken, found.paragraph, &found.range) {
            additions.wrap(found.paragraph, found.range.clone(), word(number, open));
            if open {
                additions.below(found.paragraph, meaning(number, &glossary[found.entry]));
            }
            taken.push((found.paragraph, found.range));
        }
    }
    let entries = entries(ground, state);
    for entry in entries.people.iter().chain(&entries.places) {
        if let Some((paragraph, range)) = first_free(article, &taken, index, entry) {
            additions.wrap(paragraph, range.clone(), link(ground, entry.kind, &entry.name).class("named"));
            taken.push((paragraph, range));
        }
    }
}

/// Words of a paragraph: its index, and their bytes.
type Words = (u16, Range<u32>);

/// Where a name first stands by itself in the article.
fn first_free(article: &Article, taken: &[Words], index: usize, entry: &Named) -> Option<(u16, Range<u32>)> {
    let here = entry.sentences.iter().filter(|sentence| sentence.article as usize == index);
    let mut places = here.flat_map(|sentence| sentence.places.iter().map(|place| (sentence.paragraph, place.clone())));
    places.find(|(paragraph, range)| is_free(article, taken, *paragraph, range))
}

/// Whether words stand apart from figures, from the border of the run-in head and from what is taken.
fn is_free(article: &Article, taken: &[Words], paragraph: u16, range: &Range<u32>) -> bool {
    let meets = |start: u32, end: u32| start < range.end && range.start < end;
    let is_clear = article.paragraphs.get(usize::from(paragraph)).is_some_and(|passage| {
        let crosses_head = range.start < passage.head_end && passage.head_end < range.end;
        !crosses_head && !passage.figures.iter().any(|figure| meets(figure.start, figure.end))
    });
    is_clear && !taken.iter().any(|(number, other)| *number == paragraph && meets(other.start, other.end))
}

/// The control at a word that is explained.
fn word(number: usize, open: bool) -> Element {
    element("span")
        .class("word")
        .attribute("id", format!("word-{number}"))
        .attribute("role", "button")
        .attribute("tabindex", "0")
        .attribute("data-action", "word")
        .attribute("data-word", number.to_string())
        .attribute("aria-expanded", open.to_string())
        .attribute_if("aria-controls", open.then(|| format!("meaning-{number}")))
}

/// What the word means, below its paragraph.
fn meaning(number: usize, entry: &GlossaryEntry) -> Element {
    let words = element("p").child(element("b").text(entry.word.clone())).text(format!("　{}", entry.meaning));
    element("aside")
        .class("note meaning")
        .attribute("role", "note")
        .attribute("id", format!("meaning-{number}"))
        .attribute("aria-label", "词语解释")
        .child(words)
}
