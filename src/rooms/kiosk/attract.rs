//! What the screen shows when nobody is there: one thing after another, never at the same place for long.

use edition::model::Article;

use super::cards;
use super::state::{Motion, Scene};
use super::steps::minutes;
use crate::ground::Ground;
use crate::nodes::{Element, element};
use crate::passages::{Layers, parts};

/// Places to which the whole is moved, a few pixels from each other, against burn-in.
const SHIFTS: u32 = 8;

/// Something that is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Card {
    /// An article, by its index.
    Article(usize),
    /// The drawing of a mechanism, by its index.
    Drawing(usize),
    /// A slogan of the page, by its index.
    Slogan(usize),
}

/// The whole screen.
pub(super) fn attract(scene: &Scene) -> Element {
    let Scene { ground, state, .. } = scene;
    let cards = cards(ground);
    let number = match state.settings.motion {
        Motion::Full => state.turn as usize,
        Motion::Reduced => 0,
    };
    let card = cards.get(number % cards.len().max(1));
    let shift = minutes(state) % SHIFTS;
    let title = element("h1").class("k-attract-title").text(ground.edition.title().to_owned());
    element("main")
        .key("attract")
        .class(format!("k-attract shift-{shift}"))
        .attribute("id", "main")
        .attribute("data-attract", state.turn.to_string())
        .child(title)
        .child_if(card.and_then(|card| show(scene, *card)).map(|card| card.key(format!("card-{}", state.turn))))
        .child(element("p").class("k-touch").text("轻触屏幕，开始阅读"))
}

/// Everything that is shown, in its order: a slogan behind every third article, a drawing behind every second.
fn cards(ground: &Ground) -> Vec<Card> {
    let drawings = ground.edition.mechanisms().len();
    let slogans = ground.edition.slogans().len();
    let mut cards = Vec::new();
    for index in ground.figured().take(40) {
        cards.push(Card::Article(index));
        if index % 2 == 1 && drawings > 0 {
            cards.push(Card::Drawing(index / 2 % drawings));
        }
        if index % 3 == 2 && slogans > 0 {
            cards.push(Card::Slogan(index / 3 % slogans));
        }
    }
    cards
}

fn show(scene: &Scene, card: Card) -> Option<Element> {
    let edition = &scene.ground.edition;
    let class = if matches!(card, Card::Drawing(_)) { "k-attract-card builds" } else { "k-attract-card" };
    let shown = element("section").class(class);
    Some(match card {
        Card::Article(index) => article(scene.ground, shown, edition.articles.get(index)?),
        Card::Slogan(index) => shown.child(element("p").class("slogan").text(edition.slogans().get(index)?.clone())),
        Card::Drawing(index) => shown.child((scene.drawing)(&edition.mechanisms().get(index)?.id)?),
    })
}

fn article(ground: &Ground, shown: Element, article: &Article) -> Element {
    let heading = element("h2").children(Layers::new(&article.headline).nodes());
    let figure = cards::striking(article).map(|(value, label)| cards::large_figure(value, label));
    let summary = element("p").class("k-summary").text(article.summary.text.clone());
    shown
        .child(parts::section_tag(ground, article))
        .child(parts::heading_group(article, heading))
        .child_if(figure)
        .child_if((!article.summary.text.is_empty()).then_some(summary))
}
