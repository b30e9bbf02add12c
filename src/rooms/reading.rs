//! The reading view: one article, set by the rules of Chinese layout, with its notes and its neighbours.

use edition::model::{Article, ArticleKind, Note};
use edition::search::Field;

use crate::ground::Ground;
use crate::nodes::{Element, element, text};
use crate::passages::parts::Fetch;
use crate::passages::{Additions, Layers, marks, parts};
use crate::route::View;

mod structure;

/// The article at `index`, with what other rooms know of it in its text, in the bar above it and in the rail beside it.
pub fn reading(
    ground: &Ground,
    index: usize,
    additions: &Additions,
    bar: Option<Element>,
    rail: Vec<Element>,
) -> Element {
    let article = &ground.edition.articles[index];
    element("div")
        .key(format!("reading-{}", article.id))
        .class("reading")
        .child(
            element("div")
                .class("reading-main")
                .child(element("div").class("article-head").child(back(ground)).child_if(bar))
                .child(full_article(ground, index, HeadingId::View, additions)),
        )
        .child(element("aside").class("rail").attribute("aria-label", "本文要目").children(rail))
        .child_if(neighbours(ground, index))
}

/// Whether the headline is the view's heading or one of several.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HeadingId {
    /// The headline takes the focus when the view opens.
    View,
    /// The headline is one among others on the page.
    None,
}

/// The whole article.
pub fn full_article(ground: &Ground, index: usize, heading_id: HeadingId, additions: &Additions) -> Element {
    let article = &ground.edition.articles[index];
    let marked = |field, passage| Layers::new(passage).matches(&marks::match_spans(ground, index, field)).nodes();
    let heading = element("h2")
        .attribute("aria-label", article.headline.text.clone())
        .children(marked(Field::Headline, &article.headline));
    let heading = match heading_id {
        HeadingId::View => heading.attribute("id", "view-heading").attribute("tabindex", "-1"),
        HeadingId::None => heading,
    };
    let group = element("hgroup")
        .child_if(
            article.kicker.as_ref().map(|kicker| element("p").class("kicker").children(marked(Field::Kicker, kicker))),
        )
        .child(heading)
        .child_if(article.deck.as_ref().map(|deck| element("p").class("deck").children(marked(Field::Deck, deck))));
    element("article")
        .class("full")
        .attribute("data-article", article.id.clone())
        .child(parts::section_tag(ground, article).child_if(parts::origin(ground, index)))
        .child(group)
        .child(parts::byline(ground, index))
        .child_if((article.kind == ArticleKind::Photo && article.photos.is_empty()).then(|| parts::plate(article)))
        .children(article.photos.iter().enumerate().map(|(number, photo)| {
            let is_first = number == 0 && heading_id == HeadingId::View;
            parts::picture(photo, if is_first { Fetch::AtOnce } else { Fetch::InSight })
        }))
        .child(element("div").class("text").children(body(ground, article, index, additions)))
}

fn body(ground: &Ground, article: &Article, index: usize, additions: &Additions) -> Vec<Element> {
    let mut parts_of_body = Vec::new();
    for piece in article.pieces() {
        let lines = piece.clone().map(|number| {
            let shape = article.paragraphs[number].shape;
            (shape, line(ground, article, index, number, additions))
        });
        parts_of_body.extend(structure::piece(lines));
        for number in piece {
            parts_of_body.extend(notes_of(article, number).map(|(position, note)| below(article, position, note)));
            parts_of_body.extend(additions.below_of(number).cloned());
        }
    }
    parts_of_body
}

/// The notes on a paragraph, each with its place among all of the article.
fn notes_of(article: &Article, paragraph: usize) -> impl Iterator<Item = (usize, &Note)> {
    article.notes.iter().enumerate().filter(move |(_, note)| usize::from(note.paragraph) == paragraph)
}

/// A paragraph with what is marked in it, as the element of its shape.
fn line(ground: &Ground, article: &Article, index: usize, number: usize, additions: &Additions) -> Element {
    let mut layers = marks::body_paragraph(ground, article, index, number, additions);
    for (position, note) in notes_of(article, number) {
        // The word joiner keeps the sign on the line of the word before it (clreq 3.1.3).
        let mark = element("a")
            .class("note-mark")
            .attribute("role", "button")
            .attribute("href", ground.route.href())
            .attribute("data-action", "note")
            .attribute("data-note", format!("note-{}-{position}", article.id))
            .attribute("aria-label", "编者注")
            .text("\u{2060}注");
        layers = layers.note(note.end, mark);
    }
    structure::line(article.paragraphs[number].shape)
        .attribute("id", format!("{}-p{}", article.id, number + 1))
        .attribute_if("aria-current", (ground.route.paragraph == Some(number as u16 + 1)).then_some("location"))
        .children(layers.nodes())
}

/// A note below the paragraph that it is on.
fn below(article: &Article, position: usize, note: &Note) -> Element {
    element("aside")
        .class("note")
        .attribute("role", "note")
        .attribute("id", format!("note-{}-{position}", article.id))
        .attribute("aria-label", format!("编者注 {}", position + 1))
        .attribute("tabindex", "-1")
        .child(element("p").child(element("b").text("编者注")).text("　").text(note.text.clone()))
}

fn back(ground: &Ground) -> Element {
    let name = if ground.found.results.is_some() { "‹ 返回搜索结果" } else { "‹ 返回版面" };
    element("p").class("back").child(
        parts::view_link(ground, View::Front, [text(name)])
            .attribute("id", "back-to-front")
            .attribute("data-action", "back"),
    )
}

/// The articles before and after this one: in the order of the results while something is searched for, and none where it is
/// not among them.
fn neighbours(ground: &Ground, index: usize) -> Option<Element> {
    let order: Vec<usize> = if ground.found.results.is_some() {
        ground.hits().map(|hit| hit.article as usize).collect()
    } else {
        ground.edition.around(index).collect()
    };
    let position = order.iter().position(|known| *known == index);
    let link = |to: Option<&usize>, name: &'static str, id: &'static str| {
        let article = to.map(|to| &ground.edition.articles[*to])?;
        let link = parts::view_link(ground, View::Article(article.id.clone()), [])
            .attribute("id", id)
            .class(id)
            .child(element("small").text(name))
            .child(element("span").children(Layers::new(&article.headline).nodes()));
        Some(link)
    };
    let previous = position.and_then(|at| at.checked_sub(1)).and_then(|at| order.get(at));
    let next = position.and_then(|at| order.get(at + 1));
    let links = element("nav")
        .class("neighbours")
        .attribute("aria-label", "上一篇和下一篇")
        .child_if(link(previous, "上一篇", "previous-article"))
        .child_if(link(next, "下一篇", "next-article"));
    (!links.children.is_empty()).then_some(links)
}
