//! The people that articles name.

use edition::model::Article;

use crate::nodes::{Element, element};

/// The people of an article with their offices, for the rail beside it; none where it names nobody.
pub fn rail(article: &Article) -> Option<Element> {
    if article.people.is_empty() {
        return None;
    }
    let items = article.people.iter().map(|person| {
        element("li").child(element("b").text(person.name.clone())).child(element("span").text(person.office.clone()))
    });
    Some(element("section").child(element("h3").text("文中人物")).child(element("ul").class("people").children(items)))
}
