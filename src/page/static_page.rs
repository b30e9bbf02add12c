//! The page as the build writes it, for browsers that cannot run the module: the front, every article whole, lists of people,
//! places, days and words. In one file they stand on one page. On a site the front is what a reader waits for: the rest is
//! in files that its links lead to.

use edition::model::Edition;

use super::chrome::{footer, masthead};
use super::state::State;
use crate::ground::Ground;
use crate::nodes::{Element, Node, element};
use crate::passages::Additions;
use crate::rooms::{front, mechanisms, people, reading};
use crate::route::{FigureAddress, Highlight, KindSet, Route, View};

/// The file with the whole text, beside that of the front.
pub const TEXT_FILE: &str = "text.html";

/// The page's text as HTML, all on one page. Figures are plain text there: without the module nothing could explain them.
pub fn static_page(edition: Edition) -> String {
    let ground = plain_ground(edition);
    html([masthead(&ground), body(front::front(&ground)), text(&ground), footer(&ground)], be_plain)
}

/// The front by itself. Its links lead to the pages of the articles, and to the whole text.
pub fn static_front(edition: Edition) -> String {
    let ground = plain_ground(edition);
    let whole = element("a").attribute("href", TEXT_FILE).text("全文");
    let without_scripts = element("noscript").child(element("p").class("colophon").child(whole));
    html([masthead(&ground), body(front::front(&ground)), without_scripts, footer(&ground)], |part| {
        be_plain(part);
        lead_to_files(part);
    })
}

/// The whole text by itself.
pub fn static_text(edition: Edition) -> String {
    let ground = plain_ground(edition);
    html([masthead(&ground), text(&ground), footer(&ground)], be_plain)
}

/// The front page of `edition` with no figure marked.
fn plain_ground(edition: Edition) -> Ground {
    let mut ground = State::new(edition).ground;
    ground.route.kinds = Highlight::Only(KindSet::default());
    ground
}

fn body(view: Element) -> Element {
    element("main").attribute("id", "main").child(view)
}

/// The parts as HTML, every element in them changed by `mend`.
fn html(parts: impl IntoIterator<Item = Element>, mend: fn(&mut Element)) -> String {
    let parts = parts.into_iter().map(|mut part| {
        change(&mut part, mend);
        Node::from(part).to_string()
    });
    parts.collect()
}

fn change(part: &mut Element, mend: fn(&mut Element)) {
    mend(part);
    for child in &mut part.children {
        if let Node::Element(child) = child {
            change(child, mend);
        }
    }
}

/// Every article whole, then the lists.
fn text(ground: &Ground) -> Element {
    let articles = (0..ground.edition.articles.len()).map(|index| {
        let mut additions = Additions::default();
        mechanisms::lists(ground, index, &mut additions);
        let mut article = reading::full_article(ground, index, reading::HeadingId::None, &additions);
        article.attributes.push(("id", format!("/article/{}", ground.edition.articles[index].id).into()));
        article
    });
    element("section")
        .class("static-text")
        .attribute("aria-label", "全文")
        .children(articles)
        .children(people::lists(ground))
}

/// The articles as pages of their own, which lie at `article/ID/`: for browsers that cannot run the module, and for whoever
/// looks for an address that lasts. Their links lead to each other, and to the whole page two folders above.
pub fn static_articles(edition: Edition) -> Vec<String> {
    let mut ground = plain_ground(edition);
    let count = ground.edition.articles.len();
    let page = |index: usize| {
        ground.route.view = View::Article(ground.edition.articles[index].id.clone());
        let mut additions = Additions::default();
        mechanisms::lists(&ground, index, &mut additions);
        let article = reading::full_article(&ground, index, reading::HeadingId::None, &additions);
        html([masthead(&ground), body(article), footer(&ground)], |part| {
            be_plain(part);
            lead_upwards(part);
        })
    };
    (0..count).map(page).collect()
}

/// Links as they lead from `article/ID/`: an article has a page beside it, all else is in the page above, and so are the
/// files of pictures.
fn lead_upwards(part: &mut Element) {
    for (name, value) in &mut part.attributes {
        if *name == "src" || *name == "srcset" {
            *value = value.replace("photos/", "../../photos/").into();
        }
        if let Some(place) = value.strip_prefix("#/").filter(|_| *name == "href") {
            let beside = place.strip_prefix("article/").map(|id| ["../", id, "/"].concat());
            *value = beside.unwrap_or_else(|| ["../../#/", place].concat()).into();
        }
    }
}

/// Links as they lead from the front of a site: an article has a page, all else is in the file with the whole text.
fn lead_to_files(part: &mut Element) {
    for (name, value) in &mut part.attributes {
        if let Some(place) = value.strip_prefix("#/").filter(|place| *name == "href" && !place.is_empty()) {
            let article = place.strip_prefix("article/").map(|id| ["article/", id, "/"].concat());
            *value = article.unwrap_or_else(|| [TEXT_FILE, value].concat()).into();
        }
    }
}

/// Leaves nothing that needs the module: an address names the article that stands on the page and nothing else, a key figure
/// leads to its article, and the sign of a note to the note.
fn be_plain(part: &mut Element) {
    if let Some(figure) = part.get("data-address").and_then(FigureAddress::parse) {
        part.tag = "a";
        part.attributes.retain(|(name, _)| *name == "data-key-kind");
        part.attributes.push(("href", Route { view: View::Article(figure.article), ..Route::default() }.href().into()));
    }
    if let Some(note) = part.get("data-note").map(|note| ["#", note].concat()) {
        part.attributes.retain(|(name, _)| matches!(*name, "class" | "aria-label"));
        part.attributes.push(("href", note.into()));
    }
    for (name, value) in &mut part.attributes {
        if *name == "href" && value.starts_with("#/") {
            let end = value.find('?').unwrap_or(value.len());
            value.to_mut().truncate(end);
        }
    }
}
