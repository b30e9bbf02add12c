//! The mechanisms of an article, each behind the paragraph that names it.

use edition::mechanism::Mechanism;

use super::answer::answer;
use super::gallery::title;
use super::part::{Drawn, Use, way_id};
use super::state::State;
use super::steps::is_shown;
use crate::ground::Ground;
use crate::nodes::{Element, element};
use crate::passages::Additions;

/// The title of each mechanism behind the paragraph that names it, for a page to which the drawings have not come yet.
pub fn below(ground: &Ground, article: usize, additions: &mut Additions) {
    for (_, way) in of_article(ground, article) {
        additions.below(way.quote().paragraph, frame(way, way.name(), "false"));
    }
}

/// The drawings, and the words of the asked part marked in the text.
pub(super) fn drawings(ground: &Ground, state: &State, article: usize, additions: &mut Additions) {
    for (index, way) in of_article(ground, article) {
        let Some(drawn) = Drawn::new(ground, state, index) else { continue };
        let shown = is_shown(ground, state, index);
        let mut figure = frame(way, &title(way), if shown { "true" } else { "false" });
        if shown {
            figure = figure
                .child(drawn.part(0).class("part root"))
                .child_if(drawn.drawing())
                .child_if(answer(ground, &drawn));
        }
        additions.below(way.quote().paragraph, figure);
        if let Some(quote) = drawn.asked.and_then(|asked| way.part(asked)).and_then(|part| part.quote) {
            additions.wrap(quote.paragraph, quote.start..quote.end, element("mark").class("asked"));
        }
    }
}

/// A drawing's place in an article: a button with its title.
fn frame(way: &Mechanism, title: &str, expanded: &'static str) -> Element {
    let button = element("button")
        .class("way-title")
        .attribute("type", "button")
        .attribute("data-action", "toggle-way")
        .attribute("data-way", way.id.clone())
        .attribute("aria-expanded", expanded)
        .text(["图解：", title].concat());
    element("figure")
        .key(way_id(&way.id))
        .class("way in-article")
        .attribute("id", way_id(&way.id))
        .attribute("data-mechanism", way.id.clone())
        .child(button)
}

/// The mechanisms of an article as lists to be read, for the static page.
pub fn lists(ground: &Ground, article: usize, additions: &mut Additions) {
    for (_, way) in of_article(ground, article) {
        let Some(article) = ground.edition.articles.get(article) else { return };
        let drawn = Drawn { way, article, asked: None, use_: Use::Read };
        let name = element("p").child(element("b").text(title(way)));
        let figure = element("figure").class("way in-article").child(name).child_if(drawn.drawing());
        additions.below(way.quote().paragraph, figure);
    }
}

fn of_article(ground: &Ground, article: usize) -> impl Iterator<Item = (usize, &Mechanism)> {
    let all = ground.edition.mechanisms().iter().enumerate();
    all.filter(move |(_, way)| usize::from(way.article) == article)
}
