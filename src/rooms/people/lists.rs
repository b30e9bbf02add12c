//! People, places, days and words as plain lists with links, for browsers that cannot run the module.

use edition::entries::{Extent, Sentence, gather};

use super::days::{name, reach};
use crate::ground::Ground;
use crate::nodes::{Element, element};
use crate::route::{Route, View};

/// Entries of a list at most: the page of an archive is large without them.
const MOST: usize = 500;

/// The lists, each with the id that its address asks for. Linear in the edition's text.
pub fn lists(ground: &Ground) -> Vec<Element> {
    let all = 0..ground.edition.articles.len();
    let entries = gather(&*ground.edition, all.clone(), all);
    let people =
        entries.people.iter().map(|entry| item(ground, &entry.name, &entry.offices.join("、"), &entry.sentences));
    let places = entries.places.iter().map(|entry| item(ground, &entry.name, "", &entry.sentences));
    let moments = entries.moments.iter().map(|moment| {
        let reach = if moment.extent == Extent::Day { String::new() } else { reach(moment) };
        item(ground, &name(moment), &reach, &moment.sentences)
    });
    let glossary = ground.edition.glossary().iter();
    let words = glossary.map(|entry| item(ground, &entry.word, &entry.meaning, &[]));
    [
        list("人物", "/people", people.take(MOST).collect()),
        list("地点和单位", "/places", places.take(MOST).collect()),
        list("日子", "/days", moments.take(MOST).collect()),
        list("词语", "/words", words.take(MOST).collect()),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn list(name: &'static str, id: &'static str, items: Vec<Element>) -> Option<Element> {
    (!items.is_empty()).then(|| {
        let heading = element("h2").text(name);
        element("section").class("full").attribute("id", id).child(heading).child(element("ul").children(items))
    })
}

/// A name, what is said of it, and links to the articles that have it.
fn item(ground: &Ground, name: &str, said: &str, sentences: &[Sentence]) -> Element {
    let articles = sentences.chunk_by(|sentence, next| sentence.article == next.article);
    let links = articles.filter_map(|of_article| of_article.first()).map(|first| {
        let article = &ground.edition.articles[first.article as usize];
        let route = Route { view: View::Article(article.id.clone()), ..Route::default() };
        element("a").attribute("href", route.href()).text(format!("《{}》", article.headline.text))
    });
    let said = if said.is_empty() { "　".to_owned() } else { format!("　{said}　") };
    element("li").child(element("b").text(name.to_owned())).text(said).children(links)
}
