//! All mechanisms of the chosen sections, and one by itself.

use edition::mechanism::Mechanism;

use super::answer::answer;
use super::part::Drawn;
use super::state::State;
use super::told::{part_id, way_id};
use crate::ground::Ground;
use crate::nodes::{Element, element, text};
use crate::passages::parts::{section_tag, view_heading, view_link};
use crate::route::{Route, View};

/// All mechanisms of the chosen sections that have what is searched for, by section.
pub(super) fn gallery(ground: &Ground, state: &State) -> Element {
    let shown = shown(ground);
    let count = element("p").class("count").text(format!("{} 种", shown.len()));
    let header = element("header").child(view_heading("文中的做法")).child(count);
    let cards = shown.iter().filter_map(|index| card(ground, state, *index));
    let empty = shown.is_empty().then(|| nothing(ground));
    element("div")
        .key("mechanisms")
        .class("mechanisms")
        .child(header)
        .child(element("div").class("ways-columns").children(cards))
        .child_if(empty)
}

/// What the status region says of the mechanisms that are shown.
pub(super) fn count(ground: &Ground) -> String {
    format!("显示 {} 种做法", shown(ground).len())
}

/// The mechanisms of the chosen sections that have every word of the query, by section.
fn shown(ground: &Ground) -> Vec<usize> {
    let wanted: Vec<String> = ground.route.query.split_whitespace().map(str::to_ascii_lowercase).collect();
    let ways = ground.edition.mechanisms();
    let section = |index: &usize| ground.edition.section_of(usize::from(ways[*index].article));
    let is_shown =
        |index: &usize| ground.shows_section(section(index)) && wanted.iter().all(|word| has(&ways[*index], word));
    // Section by section: a sort would bring kilobytes along for a list that is short.
    let sections = 0..=ground.edition.sections().len() as u16;
    let of_section = |wanted: u16| (0..ways.len()).filter(move |index| section(index) == wanted);
    sections.flat_map(of_section).filter(is_shown).collect()
}

/// Whether a mechanism or a part of it has this word.
fn has(way: &Mechanism, word: &str) -> bool {
    let parts = way.parts.iter().flat_map(|part| [&part.name, &part.detail].into_iter().chain(&part.actors));
    parts.chain([&way.title]).any(|words| words.to_ascii_lowercase().contains(word))
}

fn nothing(ground: &Ground) -> Element {
    let searched = ground.found.is_searching();
    let words = if searched {
        format!("没有哪种做法提到“{}”。", ground.route.query.trim())
    } else {
        "这些栏目的文章没有写到成套的做法。".to_owned()
    };
    let link = searched.then(|| view_link(ground, View::Front, [text("到文章里找")]).class("button"));
    element("div").class("empty").child(element("p").text(words)).child_if(link)
}

fn card(ground: &Ground, state: &State, index: usize) -> Option<Element> {
    let drawn = Drawn::new(ground, state, index)?;
    let heading =
        element("h3").child(view_link(ground, View::Mechanism(drawn.way.id.clone()), [text(title(drawn.way))]));
    Some(figure(ground, &drawn, heading))
}

/// The mechanism with this identifier as a view of its own.
pub(super) fn single(ground: &Ground, state: &State, id: &str) -> Option<Element> {
    let drawn = Drawn::new(ground, state, ground.edition.mechanism_index(id)?)?;
    let back = element("p")
        .class("back")
        .child(view_link(ground, View::Mechanisms, [text("‹ 全部做法")]).attribute("id", "back-to-mechanisms"));
    let view = element("div").key(way_id(id)).class("mechanisms single").child(back);
    Some(view.child(figure(ground, &drawn, view_heading(title(drawn.way)))))
}

/// What the drawing shows, or its name where no sentence says it.
pub(super) fn title(way: &Mechanism) -> String {
    if way.title.is_empty() { way.name().to_owned() } else { way.title.clone() }
}

/// What the article does not say, and the drawing therefore does not show.
pub(super) fn silence(way: &Mechanism) -> Option<Element> {
    (!way.silence.is_empty()).then(|| element("p").class("silence").text(["报道没有说：", &way.silence].concat()))
}

/// A drawing with its title, its caption, what it does not show, and the answer of the asked part.
pub(super) fn figure(ground: &Ground, drawn: &Drawn<'_>, heading: Element) -> Element {
    let way = drawn.way;
    let mut route: Route = ground.route.with_view(View::Article(drawn.article.id.clone()));
    route.paragraph = Some(way.quote().paragraph + 1);
    let source = element("a").attribute("href", route.href()).text(["原文：", &drawn.article.headline.text].concat());
    element("figure")
        .key(way.id.clone())
        .class("way")
        .attribute("id", way_id(&way.id))
        .attribute("data-mechanism", way.id.clone())
        .attribute("aria-labelledby", part_id(&way.id, 0))
        .child(section_tag(ground, drawn.article))
        .child(heading)
        .child(drawn.part(0).class("part root"))
        .child_if(drawn.drawing())
        .child_if(answer(ground, drawn))
        .child(element("figcaption").child_if(silence(way)).child(element("p").class("more").child(source)))
}
