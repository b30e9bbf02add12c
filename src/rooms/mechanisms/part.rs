//! A part as a button, or as words where nothing can be asked.

use std::borrow::Cow;

use edition::mechanism::{Form, Mechanism, Origin, Part};
use edition::model::Article;

use super::state::State;
use super::told::part_id;
use crate::ground::Ground;
use crate::nodes::{Element, element};
use crate::passages::sentence::printed;

/// A mechanism while it is drawn.
#[derive(Debug, Clone, Copy)]
pub(super) struct Drawn<'a> {
    pub(super) way: &'a Mechanism,
    pub(super) article: &'a Article,
    /// The part that is asked.
    pub(super) asked: Option<usize>,
}

impl<'a> Drawn<'a> {
    /// The mechanism of this index.
    pub(super) fn new(ground: &'a Ground, state: &State, index: usize) -> Option<Self> {
        let way = ground.edition.mechanisms().get(index)?;
        let article = ground.edition.articles.get(usize::from(way.article))?;
        Some(Self { way, article, asked: state.asked_of(index) })
    }

    /// A part's name with what belongs to it.
    pub(super) fn part(&self, index: usize) -> Element {
        let part = &self.way.parts[index];
        let figures = part
            .figures
            .iter()
            .map(|figure| element("span").class("part-figure").text(printed(self.article, *figure).to_owned()));
        let head = self.head(index, part).child(element("b").text(part.name.clone())).children(figures);
        let notes = [
            (!part.detail.is_empty()).then(|| Cow::Owned(part.detail.clone())),
            (!part.actors.is_empty()).then(|| Cow::Owned(["由 ", &part.actors.join("、")].concat())),
            (!part.explained_by.is_empty()).then_some(Cow::Borrowed("另有图解 ›")),
            (part.origin == Origin::Inferred && part.quote.is_some()).then_some(Cow::Borrowed("位置推断")),
        ];
        head.children(notes.into_iter().flatten().map(|note| element("small").text(note)))
    }

    fn head(&self, index: usize, part: &Part) -> Element {
        let mut names = "part".to_owned();
        if part.origin == Origin::Inferred {
            names.push_str(" inferred");
        }
        if self.is_lit(index) {
            names.push_str(" lit");
        }
        let current = self.asked == Some(index);
        // One stop for the Tab key in each drawing: arrow keys go on from there.
        let stop = self.asked.unwrap_or(0) == index;
        element("button")
            .class(names)
            .attribute("type", "button")
            .attribute("id", part_id(&self.way.id, index))
            .attribute("data-action", "ask")
            .attribute("data-way", self.way.id.clone())
            .attribute("data-part", index.to_string())
            .attribute("tabindex", if stop { "0" } else { "-1" })
            .attribute_if("aria-current", current.then_some("true"))
    }

    /// Whether a part stands in the row or the column of a matrix that is asked, or inside what is asked.
    fn is_lit(&self, index: usize) -> bool {
        let Some(asked) = self.asked.filter(|asked| *asked > 0 && *asked != index) else { return false };
        let is_held =
            self.way.form_around(asked) == Form::Rings && index < asked && self.way.siblings(asked).contains(&index);
        is_held
            || self.way.within(asked).contains(&index)
            || self.way.column(asked).iter().any(|cell| self.way.within(*cell).contains(&index))
            || self.way.parts[asked].links.iter().any(|link| usize::from(*link) == index)
    }
}
