//! The figures of the page, as large as headlines: each leads to its place in the article.

use edition::figures::FigureKind;
use edition::model::{Article, FigureRef};

use super::cards;
use super::places;
use crate::ground::Ground;
use crate::nodes::{Element, element};
use crate::passages::Layers;
use crate::passages::sentence::caption;
use crate::route::{FigureAddress, Route, View};

/// Figures of an article that names none as its key figures.
const FEW: usize = 4;

/// The figures, article by article.
pub(super) fn figures(ground: &Ground) -> Element {
    let groups = ground.figured().filter_map(|index| group(ground, &ground.edition.articles[index]));
    element("div")
        .key("kiosk-figures")
        .class("k-list")
        .child(cards::head("数字", "点一个数字，看它在文中的位置".to_owned()))
        .children(groups)
}

fn group(ground: &Ground, article: &Article) -> Option<Element> {
    let key: Vec<FigureRef> = article.key_figures.iter().map(|key| key.figure).collect();
    let telling = |kind| matches!(kind, FigureKind::Money | FigureKind::Percent | FigureKind::Quantity);
    let places: Vec<FigureRef> = if key.is_empty() {
        article.figures().filter(|(_, figure)| telling(figure.kind)).map(|(place, _)| place).take(FEW).collect()
    } else {
        key
    };
    let cards: Vec<Element> = places.into_iter().filter_map(|place| card(ground, article, place)).collect();
    (!cards.is_empty()).then(|| {
        let heading = element("h3").class("k-group").children(Layers::new(&article.headline).nodes());
        let list = element("ul").class("k-figures").children(cards.into_iter().map(|card| element("li").child(card)));
        element("section").key(article.id.clone()).child(heading).child(list)
    })
}

fn card(ground: &Ground, article: &Article, place: FigureRef) -> Option<Element> {
    let address = FigureAddress { article: article.id.clone(), place };
    let figure = article.figure(place)?;
    let route = Route {
        paragraph: Some(place.paragraph + 1),
        figure: Some(address.clone()),
        ..places::view(ground, View::Article(article.id.clone()))
    };
    let link = element("a")
        .class("k-choice")
        .attribute("id", format!("figure-{address}"))
        .attribute("href", route.href())
        .attribute("data-key-kind", figure.kind.name())
        .child(element("b").text(cards::value(article, place)?.to_owned()))
        .child(element("span").text(caption(article, place)));
    Some(link)
}
