//! In the text of an article: its first use of a word that the editor explains shows the meaning, its first use of a name
//! leads to the entry. Once for each, so that the text stays a text.

use std::ops::Range;

use edition::entries::first_uses;
use edition::model::{Article, GlossaryEntry};

use super::gathered::entries;
use super::links::link;
use super::message::Message;
use super::state::State;
use crate::ground::Ground;
use crate::nodes::{Element, element};
use crate::passages::Additions;

/// Shows the meaning of a word in the article that is read, or puts it away.
pub(super) fn explain(ground: &mut Ground, state: &mut State, message: Message) {
    let Message::Explain(word) = message;
    let wanted = ground.article().map(|(article, _)| (article, word)).filter(|wanted| state.open != Some(*wanted));
    state.open = wanted.filter(|_| word < ground.edition.glossary().len());
    // What is read aloud is the same as what is seen.
    ground.announced.clear();
    if let Some(entry) = state.open.and_then(|(_, word)| ground.edition.glossary().get(word)) {
        ground.announced = [&entry.word, "：", &entry.meaning].concat();
    }
}

/// Names and words in an article's text that lead to their entry or their meaning.
pub(super) fn additions(ground: &Ground, state: &State, index: usize, additions: &mut Additions) {
    let article = &ground.edition.articles[index];
    let explained = ground.edition.explained(index);
    let glossary = ground.edition.glossary().get(explained.clone()).unwrap_or_default();
    let mut taken = Taken { article, words: Vec::new() };
    for found in first_uses(glossary, article) {
        let number = explained.start + found.entry;
        let open = state.open == Some((index, number));
        if taken.take(found.paragraph, &found.range) {
            additions.wrap(found.paragraph, found.range, word(number, open));
            if open {
                additions.below(found.paragraph, meaning(number, &glossary[found.entry]));
            }
        }
    }
    let entries = entries(ground, state);
    for entry in entries.people.iter().chain(&entries.places) {
        let here = entry.sentences.iter().filter(|sentence| sentence.article as usize == index);
        let mut places = here.flat_map(|sentence| sentence.places.iter().map(|place| (sentence.paragraph, place)));
        // Where it first stands by itself.
        if let Some((paragraph, range)) = places.find(|(paragraph, range)| taken.take(*paragraph, range)) {
            additions.wrap(paragraph, range.clone(), link(ground, entry.kind, &entry.name).class("named"));
        }
    }
}

/// Words of an article that are taken: paragraph, first byte and byte after the last, in the order of the text.
struct Taken<'a> {
    article: &'a Article,
    words: Vec<(u16, u32, u32)>,
}

impl Taken<'_> {
    /// Takes words, where they stand apart from figures, from the border of the run-in head and from what is taken.
    fn take(&mut self, paragraph: u16, range: &Range<u32>) -> bool {
        let Some(passage) = self.article.paragraphs.get(usize::from(paragraph)) else { return false };
        let crosses_head = range.start < passage.head_end && passage.head_end < range.end;
        let figure = passage.figures.partition_point(|figure| figure.end <= range.start);
        let meets_figure = passage.figures.get(figure).is_some_and(|figure| figure.start < range.end);
        let before = |(number, _, end): &(u16, u32, u32)| (*number, *end) <= (paragraph, range.start);
        let next = self.words.partition_point(before);
        let meets = self.words.get(next).is_some_and(|(number, start, _)| *number == paragraph && *start < range.end);
        if crosses_head || meets_figure || meets {
            return false;
        }
        self.words.insert(next, (paragraph, range.start, range.end));
        true
    }
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
