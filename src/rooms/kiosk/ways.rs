//! The drawings of the page as cards; each leads to its drawing.

use super::cards::{self, choice};
use super::places;
use crate::ground::Ground;
use crate::nodes::{Element, element};
use crate::passages::Layers;
use crate::route::View;

/// The drawings, in the order of their articles.
pub(super) fn ways(ground: &Ground) -> Element {
    let all = ground.edition.mechanisms();
    let groups = ground.edition.articles.iter().enumerate().filter_map(|(index, article)| {
        let own = all.iter().filter(|way| usize::from(way.article) == index);
        let cards: Vec<Element> = own
            .map(|way| {
                let said = if way.title == way.name() { String::new() } else { way.title.clone() };
                let href = places::view(ground, View::Mechanism(way.id.clone())).href();
                choice(format!("way-{}", way.id), href, way.name(), said)
            })
            .collect();
        (!cards.is_empty()).then(|| {
            let heading = element("h3").class("k-group").children(Layers::new(&article.headline).nodes());
            let list = element("div").class("k-choices").children(cards);
            element("section").key(article.id.clone()).child(heading).child(list)
        })
    });
    element("div")
        .key("kiosk-ways")
        .class("k-list")
        .child(cards::head("做法", format!("{} 幅图", all.len())))
        .children(groups)
}
