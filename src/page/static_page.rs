//! The page as the build writes it: the front, then every article whole, then lists of people, places, days and words, for
//! browsers that cannot run the module.

use edition::model::Edition;

use super::chrome::masthead;
use super::state::State;
use crate::nodes::{Node, element};
use crate::passages::Additions;
use crate::rooms::{front, people, reading};
use crate::route::{Highlight, KindSet};

/// The page's text as HTML. Figures are plain text there: without the module nothing could explain them.
pub fn static_page(edition: Edition) -> String {
    let mut ground = State::new(edition).ground;
    ground.route.kinds = Highlight::Only(KindSet::default());
    let articles = (0..ground.edition.articles.len()).map(|index| {
        let mut article = reading::full_article(&ground, index, reading::HeadingId::None, &Additions::default());
        article.attributes.push(("id", format!("/article/{}", ground.edition.articles[index].id).into()));
        article
    });
    let text = element("section")
        .class("static-text")
        .attribute("aria-label", "全文")
        .children(articles)
        .children(people::lists(&ground));
    let main = element("main").attribute("id", "main").child(front::front(&ground));
    [masthead(&ground), main, text].into_iter().map(|part| Node::from(part).to_string()).collect()
}
