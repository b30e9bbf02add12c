//! The people, places and organisations of an article, and articles that are near it, for the rail beside it.

use edition::entries::Named;
use edition::model::TermKind;

use super::gathered::{entries, near};
use super::links::link;
use super::related::Related;
use super::state::State;
use crate::ground::Ground;
use crate::nodes::{Element, element};
use crate::route::View;

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
    let near = related_links(ground, &near(ground, state, index));
    let groups: Vec<Element> = [people, places, organisations, near].into_iter().flatten().collect();
    (!groups.is_empty()).then(|| element("div").children(groups))
}

fn group(name: &'static str, class: &'static str, items: Vec<Element>) -> Option<Element> {
    (!items.is_empty()).then(|| {
        element("section").key(name).child(element("h3").text(name)).child(element("ul").class(class).children(items))
    })
}

/// Links to articles that are near.
fn related_links(ground: &Ground, related: &[Related]) -> Option<Element> {
    let items = related.iter().map(|other| {
        let article = &ground.edition.articles[other.article];
        let route = ground.route.with_view(View::Article(article.id.clone()));
        let section = ground.edition.sections().get(usize::from(article.section)).cloned().unwrap_or_default();
        let why = other.name.clone().unwrap_or_else(|| ["同属“", &section, "”"].concat());
        let link = element("a").attribute("href", route.href()).text(article.headline.text.clone());
        element("li").child(link).child(element("span").text(why))
    });
    (!related.is_empty()).then(|| {
        let heading = element("h3").text("相关报道");
        element("section").key("related").child(heading).child(element("ul").class("related").children(items))
    })
}
