//! The people, places and organisations of an article, and articles that are near it, for the rail beside it.

use edition::entries::Named;
use edition::model::TermKind;

use super::gathered::{entries, near};
use super::links::link;
use super::related::links;
use super::state::State;
use crate::ground::Ground;
use crate::nodes::{Element, element};

/// The entries that the article names; none where it names nobody and nothing.
pub(super) fn rail(ground: &Ground, state: &State, index: usize) -> Option<Element> {
    let entries = entries(ground, state);
    let article = &ground.edition.articles[index];
    let people = article.people.iter().map(|person| {
        let name = element("b").child(link(ground, TermKind::Person, &person.name).text(person.name.clone()));
        element("li").child(name).child(element("span").text(person.office.clone()))
    });
    let people = group("文中人物", "people", people.collect());
    let of_kind = |kind| {
        let named = entries.places.iter().filter(move |entry: &&Named| entry.kind == kind);
        let items =
            named.map(|entry| element("li").child(link(ground, entry.kind, &entry.name).text(entry.name.clone())));
        items.collect::<Vec<_>>()
    };
    let places = group("文中地点", "names", of_kind(TermKind::Place));
    let organisations = group("文中单位", "names", of_kind(TermKind::Organisation));
    let near = links(ground, &near(ground, state, index));
    let groups: Vec<Element> = [people, places, organisations, near].into_iter().flatten().collect();
    (!groups.is_empty()).then(|| element("div").children(groups))
}

fn group(name: &'static str, class: &'static str, items: Vec<Element>) -> Option<Element> {
    (!items.is_empty()).then(|| {
        element("section").key(name).child(element("h3").text(name)).child(element("ul").class(class).children(items))
    })
}
