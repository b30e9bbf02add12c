//! The page on paper: in place of the front, which leads to articles, all articles whole; at the foot what a clipping must say.

use crate::ground::{Ground, Paper};
use crate::nodes::{Element, element};
use crate::passages::Additions;
use crate::rooms::reading::{HeadingId, full_article};
use crate::words::date_as_printed;

/// All articles of the chosen sections, whole.
pub(super) fn whole(ground: &Ground) -> Element {
    let articles =
        ground.shown_articles().map(|index| full_article(ground, index, HeadingId::None, &Additions::default()));
    element("div").key("whole").class("whole-edition").children(articles)
}

/// Where a printed article comes from: date and address.
pub(super) fn source(ground: &Ground) -> Option<Element> {
    let Paper::Printed(address) = &ground.paper else { return None };
    let date = ground.article().and_then(|(_, article)| article.date.as_deref()).map(date_as_printed);
    let parts: Vec<&str> =
        date.iter().map(String::as_str).chain([address.as_str()]).filter(|part| !part.is_empty()).collect();
    (!parts.is_empty()).then(|| element("p").class("source").text(parts.join("　")))
}
