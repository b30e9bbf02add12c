//! Where the text of an article names its mechanisms: known from the start, so that nothing moves when the drawings come.

use edition::mechanism::Quote;

use super::told::way_id;
use crate::ground::Ground;
use crate::nodes::element;
use crate::passages::Additions;

/// The name of the mechanism with this identifier; empty where the edition has none.
pub fn name<'a>(ground: &'a Ground, id: &str) -> &'a str {
    let index = ground.edition.mechanism_index(id);
    index.map_or("", |index| ground.edition.mechanisms()[index].name())
}

/// Adds a sign behind every name of a mechanism of the article, and makes the name lead to its drawing. The
/// word joiner keeps the sign on the line of the name, and what follows on the line of the sign (clreq 3.1.3).
pub fn spans(ground: &Ground, article: usize, additions: &mut Additions) {
    for way in ground.edition.mechanisms().iter().filter(|way| usize::from(way.article) == article) {
        let Quote { paragraph, start, end } = way.quote();
        let name = element("span")
            .class("way-name")
            .attribute("data-action", "show-way")
            .attribute("data-way", way.id.clone())
            .attribute("data-to", "0");
        let sign = element("a")
            .class("way-sign")
            .attribute("role", "button")
            .attribute("href", ground.route.href())
            .attribute("data-action", "show-way")
            .attribute("data-way", way.id.clone())
            .attribute("data-to", "0")
            .attribute("aria-label", ["图解：", way.name()].concat())
            .attribute("aria-describedby", way_id(&way.id))
            .text("\u{2060}图");
        additions.wrap(paragraph, start..end, name);
        additions.sign(paragraph, end, sign);
    }
}
