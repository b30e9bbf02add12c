//! The legend: kinds of figures with their counts, each a switch for its marks in the text.

use edition::figures::FigureKind;

use crate::ground::Ground;
use crate::nodes::{Element, element};
use crate::route::{Highlight, KindSet};
use crate::words::kind_name;

/// The legend of these articles: kinds of figures with counts, each a toggle, and one for all; none where they hold no
/// figures.
pub fn kinds(ground: &Ground, articles: &(impl Iterator<Item = usize> + Clone)) -> Option<Element> {
    let counts = kind_counts(ground, articles);
    if counts.is_empty() {
        return None;
    }
    let all: usize = counts.iter().map(|(_, count)| count).sum();
    let on = ground.route.kinds != Highlight::Only(KindSet::default());
    let everything = element("button")
        .attribute("type", "button")
        .attribute("id", "all-kinds")
        .attribute("data-action", "all-kinds")
        .attribute("aria-pressed", on.to_string())
        .text("数字标记 ")
        .child(element("small").text(all.to_string()));
    let buttons = counts.iter().map(|(kind, count)| {
        element("button")
            .key(kind.name())
            .attribute("type", "button")
            .attribute("id", format!("kind-{}", kind.name()))
            .attribute("data-action", "kind")
            .attribute("data-figure-kind", kind.name())
            .attribute("aria-pressed", ground.route.kinds.shows(*kind).to_string())
            .child(element("span").class("sample").attribute("data-sample", kind.name()).text(kind_name(*kind)))
            .text(" ")
            .child(element("small").text(count.to_string()))
    });
    let legend = element("div").class("kinds").attribute("role", "group").attribute("aria-label", "标记哪些数字");
    Some(legend.child(everything).children(buttons))
}

/// How many figures of each kind these articles hold; kinds without any are left out.
fn kind_counts(ground: &Ground, articles: &(impl Iterator<Item = usize> + Clone)) -> Vec<(FigureKind, usize)> {
    let count = |kind| {
        let articles = articles.clone().map(|index| &ground.edition.articles[index]);
        articles.flat_map(edition::model::Article::figures).filter(|(_, figure)| figure.kind == kind).count()
    };
    FigureKind::ALL.into_iter().map(|kind| (kind, count(kind))).filter(|(_, count)| *count > 0).collect()
}
