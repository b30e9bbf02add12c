//! The mechanisms of an article, each behind the paragraph that names it.

use edition::mechanism::{Mechanism, Part};
use edition::model::Article;

use super::answer::answer;
use super::gallery::{silence, title};
use super::part::Drawn;
use super::state::State;
use super::steps::is_shown;
use super::told::way_id;
use crate::ground::Ground;
use crate::nodes::{Element, element};
use crate::passages::Additions;
use crate::passages::sentence::printed;

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
                .child_if(answer(ground, &drawn))
                .child_if(silence(way));
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

/// The mechanisms of an article as lists to be read, for the static page: without the module nothing answers.
pub fn lists(ground: &Ground, index: usize, additions: &mut Additions) {
    let Some(article) = ground.edition.articles.get(index) else { return };
    for (_, way) in of_article(ground, index) {
        let name = element("p").child(element("b").text(title(way)));
        let figure = element("figure").class("way in-article").child(name).child_if(list(way, article, 0));
        additions.below(way.quote().paragraph, figure);
    }
}

/// The parts inside a part as a list; none where it has none.
fn list(way: &Mechanism, article: &Article, index: usize) -> Option<Element> {
    let part = way.part(index)?;
    let items: Vec<Element> = way
        .children(index)
        .filter_map(|child| {
            Some(element("li").text(words(way.part(child)?, article)).child_if(list(way, article, child)))
        })
        .chain((part.unnamed > 0).then(|| element("li").text(unnamed(part))))
        .collect();
    let tag = if part.form.is_ordered() { "ol" } else { "ul" };
    (!items.is_empty()).then(|| element(tag).children(items))
}

/// A part as it is read: its name, its figures, what it does.
fn words(part: &Part, article: &Article) -> String {
    let mut words = part.name.clone();
    for figure in &part.figures {
        words.push(' ');
        words.push_str(printed(article, *figure));
    }
    for more in [&part.detail, &part.actors.join("、")].into_iter().filter(|more| !more.is_empty()) {
        words.push('：');
        words.push_str(more);
    }
    words
}

/// What is said of parts that the article does not name.
fn unnamed(part: &Part) -> String {
    match part.counted_unnamed() {
        0 => "等".to_owned(),
        count => format!("另有 {count} 项未列名"),
    }
}

fn of_article(ground: &Ground, article: usize) -> impl Iterator<Item = (usize, &Mechanism)> {
    let all = ground.edition.mechanisms().iter().enumerate();
    all.filter(move |(_, way)| usize::from(way.article) == article)
}
