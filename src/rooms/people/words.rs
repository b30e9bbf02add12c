//! The glossary as a list.

use edition::entries::first_uses;
use edition::model::Article;

use super::links::heading_id;
use crate::ground::Ground;
use crate::nodes::{Element, element};
use crate::route::View;

/// The words that editors explain, with the articles of the chosen sections that use them; none where there is no such word.
pub(super) fn glossary(ground: &Ground) -> Option<Element> {
    let glossary = ground.edition.glossary();
    let mut uses: Vec<Vec<Element>> = glossary.iter().map(|_| Vec::new()).collect();
    if !glossary.is_empty() {
        for index in ground.figured().filter(|index| ground.shows_section(ground.edition.section_of(*index))) {
            let article = &ground.edition.articles[index];
            let explained = ground.edition.explained(index);
            for found in first_uses(glossary.get(explained.clone()).unwrap_or_default(), article) {
                uses[explained.start + found.entry].push(link(ground, article, found.paragraph));
            }
        }
    }
    let listed = glossary.iter().zip(uses).filter(|(_, uses)| !uses.is_empty());
    let items: Vec<Element> = listed
        .flat_map(|(entry, uses)| {
            let meaning = element("dd").child(element("p").text(entry.meaning.clone()));
            [
                element("dt")
                    .attribute("id", heading_id(&entry.word))
                    .attribute("tabindex", "-1")
                    .text(entry.word.clone()),
                meaning.children(uses),
            ]
        })
        .collect();
    let list = |items| element("dl").class("glossary").children::<Element>(items);
    (!items.is_empty())
        .then(|| element("section").key("words").child(element("h3").class("group").text("词语")).child(list(items)))
}

fn link(ground: &Ground, article: &Article, paragraph: u16) -> Element {
    let mut route = ground.route.with_view(View::Article(article.id.clone()));
    route.paragraph = Some(paragraph + 1);
    element("a").attribute("href", route.href()).text(format!("《{}》", article.headline.text))
}
