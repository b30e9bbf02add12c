//! Cards: the whole of each is what a finger hits.

use edition::model::{Article, FigureRef};

use super::places;
use crate::ground::Ground;
use crate::nodes::{Element, element};
use crate::passages::sentence::printed;
use crate::passages::{Layers, parts};
use crate::route::View;

/// Articles on one screen at most: what comes behind them is reached by sections and words.
const MOST: usize = 200;

/// A choice with a name and, small below it, what it holds.
pub(super) fn choice(id: String, href: String, name: &str, said: String) -> Element {
    element("a")
        .class("k-choice")
        .attribute("id", id)
        .attribute("href", href)
        .child(element("b").text(name.to_owned()))
        .child_if((!said.is_empty()).then(|| element("span").text(said)))
}

/// The headlines of these articles.
pub(super) fn headlines(ground: &Ground, articles: impl Iterator<Item = usize>) -> Element {
    let cards = articles.take(MOST).map(|index| element("li").child(headline(ground, index)));
    element("ol").class("k-cards").children(cards)
}

fn headline(ground: &Ground, index: usize) -> Element {
    let article = &ground.edition.articles[index];
    let card = link(ground, article)
        .class("k-card")
        .child(parts::section_tag(ground, article))
        .child(parts::heading_group(article, element("h2").children(Layers::new(&article.headline).nodes())));
    element("article").key(article.id.clone()).attribute("data-article", article.id.clone()).child(card)
}

/// A link to an article from its beginning.
pub(super) fn link(ground: &Ground, article: &Article) -> Element {
    element("a")
        .attribute("id", ["open-", &article.id].concat())
        .attribute("href", places::view(ground, View::Article(article.id.clone())).href())
}

/// The figure of an article that says most, with what it counts.
pub(super) fn striking(article: &Article) -> Option<(&str, &str)> {
    let key = article.key_figures.first()?;
    Some((value(article, key.figure)?, &key.label))
}

/// A figure as it is printed.
pub(super) fn value(article: &Article, place: FigureRef) -> Option<&str> {
    Some(printed(article, place)).filter(|value| !value.is_empty())
}

/// A figure as large as a headline.
pub(super) fn large_figure(value: &str, label: &str) -> Element {
    element("p")
        .class("k-figure")
        .child(element("b").text(value.to_owned()))
        .child(element("span").text(label.to_owned()))
}

/// The heading of a screen, with how much it holds.
pub(super) fn head(name: &str, count: String) -> Element {
    let count = (!count.is_empty()).then(|| element("p").class("count").text(count));
    element("header").class("k-head").child(parts::view_heading(name.to_owned())).child_if(count)
}
