//! The reading view: one article, set by the rules of Chinese layout, with its notes and its neighbours.

use edition::model::{Article, ArticleKind};
use edition::search::Field;

use crate::route::View;
use crate::state::State;
use crate::view::checks;
use crate::view::node::{Element, element, text};
use crate::view::parts;
use crate::view::passage::Layers;
use crate::view::toolbar::{kind_counts, kinds};

/// The article at `index`.
pub fn reading(state: &State, index: usize) -> Element {
    let article = &state.edition.articles[index];
    element("div")
        .key(format!("reading-{}", article.id))
        .class("reading")
        .child(
            element("div")
                .class("reading-main")
                .child(back(state))
                .child(full_article(state, index, HeadingId::View))
                .child(neighbours(state, index)),
        )
        .child(rail(state, index))
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
pub fn full_article(state: &State, index: usize, heading_id: HeadingId) -> Element {
    let article = &state.edition.articles[index];
    let marked = |field, passage| Layers::new(passage).matches(&parts::match_spans(state, index, field)).nodes();
    let heading = element("h2").children(marked(Field::Headline, &article.headline));
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
        .child(section(state, article, index))
        .child(group)
        .child(parts::byline(state, index))
        .child_if((article.kind == ArticleKind::Photo).then(|| parts::plate(article)))
        .child(element("div").class("text").children(body(state, article, index)))
}

/// The section above the headline, and which of several editions it is from.
#[cfg_attr(not(feature = "shelf"), expect(unused_variables, reason = "one edition needs no name"))]
fn section(state: &State, article: &Article, index: usize) -> Element {
    let tag = parts::section_tag(state, article);
    #[cfg(feature = "shelf")]
    let tag = tag.child_if(crate::view::shelf::origin(state, index));
    tag
}

fn body(state: &State, article: &Article, index: usize) -> Vec<Element> {
    let mut parts_of_body = Vec::new();
    for number in 0..article.paragraphs.len() {
        let mut layers = parts::body_paragraph(state, article, index, number);
        let notes: Vec<_> =
            article.notes.iter().enumerate().filter(|(_, note)| usize::from(note.paragraph) == number).collect();
        for (position, note) in &notes {
            let mark = element("a")
                .class("note-mark")
                .attribute("role", "button")
                .attribute("href", state.route.href())
                .attribute("data-action", "note")
                .attribute("data-note", format!("note-{}-{position}", article.id))
                .attribute("aria-label", "编者注")
                .text("注");
            layers = layers.note(note.end, mark);
        }
        parts_of_body.push(
            element("p")
                .attribute("id", format!("{}-p{}", article.id, number + 1))
                .attribute_if("aria-current", (state.route.paragraph == Some(number as u16 + 1)).then_some("location"))
                .children(layers.nodes()),
        );
        parts_of_body.extend(notes.into_iter().map(|(position, note)| {
            element("aside")
                .class("note")
                .attribute("role", "note")
                .attribute("id", format!("note-{}-{position}", article.id))
                .attribute("aria-label", format!("编者注 {}", position + 1))
                .attribute("tabindex", "-1")
                .child(element("p").child(element("b").text("编者注")).text("　").text(note.text.clone()))
        }));
    }
    parts_of_body
}

fn back(state: &State) -> Element {
    let name = if state.results.is_some() { "‹ 返回搜索结果" } else { "‹ 返回版面" };
    element("p").class("back").child(
        parts::view_link(state, View::Front, [text(name)])
            .attribute("id", "back-to-front")
            .attribute("data-action", "back"),
    )
}

/// The articles before and after this one: in the order of the results while something is searched for.
fn neighbours(state: &State, index: usize) -> Element {
    let order: Vec<usize> = if state.results.is_some() {
        state.hits().map(|hit| hit.article as usize).collect()
    } else {
        state.edition.around(index).collect()
    };
    let position = order.iter().position(|known| *known == index);
    let link = |to: Option<&usize>, name: &'static str, id: &'static str| {
        let article = to.map(|to| &state.edition.articles[*to])?;
        let link = parts::view_link(state, View::Article(article.id.clone()), [])
            .attribute("id", id)
            .class(id)
            .child(element("small").text(name))
            .child(element("span").children(Layers::new(&article.headline).nodes()));
        Some(link)
    };
    let previous = position.and_then(|at| at.checked_sub(1)).and_then(|at| order.get(at));
    let next = position.and_then(|at| order.get(at + 1));
    element("nav")
        .class("neighbours")
        .attribute("aria-label", "上一篇和下一篇")
        .child_if(link(previous, "上一篇", "previous-article"))
        .child_if(link(next, "下一篇", "next-article"))
}

/// Beside the text: the kinds of figures, people, mechanisms.
fn rail(state: &State, index: usize) -> Element {
    let article = &state.edition.articles[index];
    let counts = kind_counts(state, &std::iter::once(index));
    element("aside")
        .class("rail")
        .attribute("aria-label", "本文要目")
        .child_if(
            (!counts.is_empty())
                .then(|| element("section").child(element("h3").text("本文数字")).child(kinds(state, &counts))),
        )
        .child_if(checks::rail(state, index))
        .child_if(mechanisms(state, index))
        .child_if(people(article))
}

fn people(article: &Article) -> Option<Element> {
    if article.people.is_empty() {
        return None;
    }
    let items = article.people.iter().map(|person| {
        element("li").child(element("b").text(person.name.clone())).child(element("span").text(person.office.clone()))
    });
    Some(element("section").child(element("h3").text("文中人物")).child(element("ul").class("people").children(items)))
}

fn mechanisms(state: &State, index: usize) -> Option<Element> {
    let article = &state.edition.articles[index];
    let of_article = state.edition.mechanisms.iter().filter(|mechanism| usize::from(mechanism.article) == index);
    let items: Vec<Element> = of_article
        .map(|mechanism| {
            let mut route = state.route.with_view(View::Article(article.id.clone()));
            route.paragraph = Some(mechanism.paragraph + 1);
            let names: Vec<&str> = mechanism.parts.iter().map(|part| part.name.as_str()).collect();
            element("li").child(
                element("a")
                    .attribute("href", route.href())
                    .child(element("b").text(mechanism.name.clone()))
                    .child(element("small").text(names.join(" · "))),
            )
        })
        .collect();
    (!items.is_empty()).then(|| {
        element("section").child(element("h3").text("文中做法")).child(element("ul").class("ways").children(items))
    })
}
