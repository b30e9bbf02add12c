//! Views: the state as a tree of nodes. Pure; [`crate::web`] shows the tree, the build writes it as HTML.

pub mod board;
pub mod chart;
pub mod checks;
pub mod front;
pub mod inspector;
pub mod mechanisms;
pub mod node;
pub mod pad;
pub mod parts;
pub mod passage;
pub mod reading;
pub mod results;
pub mod search_box;
pub mod sentence;
#[cfg(feature = "shelf")]
pub mod shelf;
pub mod toolbar;
pub mod words;

use crate::kiosk::{Presence, STAY};
use crate::route::{Device, TextSize, View};
use crate::state::State;
use node::{Element, Node, element};

/// The whole page.
pub fn page(state: &State) -> Vec<Node> {
    let nodes = [
        Some(
            element("a")
                .key("skip")
                .class("skip")
                .attribute("href", "#main")
                .attribute("data-action", "skip")
                .text("跳到正文"),
        ),
        Some(masthead(state)),
        Some(toolbar::toolbar(state)),
        (state.route.view != View::Shelf).then(|| toolbar::sections(state)),
        Some(
            element("p")
                .key("status")
                .class("visually-hidden")
                .attribute("role", "status")
                .attribute("aria-atomic", "true")
                .text(state.announced.clone()),
        ),
        state.notice.as_ref().map(|notice| notice_bar(notice)),
        #[cfg(feature = "shelf")]
        shelf::loading(state),
        Some(main(state)),
        Some(footer(state)),
        inspector::inspector(state),
        pad::pad(state),
        question(state),
    ];
    nodes.into_iter().flatten().map(Node::from).collect()
}

/// Title of the window.
pub fn title(state: &State) -> String {
    let edition = &state.edition.title;
    match (&state.route.view, state.article()) {
        (_, Some((_, article))) => format!("{} - {edition}", article.headline.text),
        (View::Figures, _) => format!("数字 - {edition}"),
        (View::Mechanisms, _) => format!("做法 - {edition}"),
        #[cfg(feature = "shelf")]
        (View::Shelf, _) => format!("往期 - {edition}"),
        _ if state.results.is_some() => format!("搜索“{}” - {edition}", state.route.query.trim()),
        _ => edition.clone(),
    }
}

/// Attributes of the root element by name; those without a value are not set.
pub type RootAttributes = [(&'static str, Option<&'static str>); 2];

/// What the style sheet must know of the state.
pub fn root_attributes(state: &State) -> RootAttributes {
    [
        ("data-kiosk", (state.route.device == Device::Kiosk).then_some("true")),
        ("data-size", (state.route.size == TextSize::Large).then_some("large")),
    ]
}

/// The page as the build writes it: the front, then every article whole, for browsers that cannot run the module.
pub fn static_page(state: &State) -> String {
    let mut nodes: Vec<Node> = vec![masthead(state).into()];
    nodes.push(element("main").attribute("id", "main").child(front::front(state)).into());
    let articles = (0..state.edition.articles.len()).map(|index| {
        let mut article = reading::full_article(state, index, reading::HeadingId::None);
        article.attributes.push(("id", format!("/article/{}", state.edition.articles[index].id).into()));
        article
    });
    nodes.push(element("section").class("static-text").attribute("aria-label", "全文").children(articles).into());
    nodes.iter().map(ToString::to_string).collect()
}

fn masthead(state: &State) -> Element {
    let edition = &state.edition;
    let figures = edition.figure_count();
    let front = state.route.view == View::Front && state.results.is_none();
    let mut title = element("h1");
    if front {
        title = title.attribute("id", "view-heading").attribute("tabindex", "-1");
    }
    let home =
        element("a").attribute("href", state.route.home().href()).attribute("id", "home").text(edition.title.clone());
    let mut counts = vec![format!("{} 篇", edition.articles.len()), format!("{figures} 个数字")];
    if !edition.mechanisms.is_empty() {
        counts.push(format!("{} 种做法", edition.mechanisms.len()));
    }
    let slogans = edition.slogans.iter().filter(|slogan| **slogan != edition.title);
    element("header")
        .key("masthead")
        .class(if front { "masthead" } else { "masthead small" })
        .child(title.child(home))
        .child(
            element("p")
                .class("ears")
                .child(element("span").text(edition.subtitle.clone()))
                .children(slogans.map(|slogan| element("span").class("slogan").text(slogan.clone())))
                .child(element("span").text(counts.join(" · "))),
        )
}

fn notice_bar(notice: &str) -> Element {
    element("div")
        .key("notice")
        .class("notice")
        .attribute("role", "alert")
        .child(element("p").text(notice.to_owned()))
        .child(
            element("button")
                .attribute("type", "button")
                .attribute("id", "dismiss-notice")
                .attribute("data-action", "dismiss")
                .text("知道了"),
        )
}

/// The kiosk's question whether somebody is there; a touch anywhere answers it.
fn question(state: &State) -> Option<Element> {
    let Presence::Asked(seconds) = state.presence else { return None };
    let stay = element("button").attribute("type", "button").attribute("id", STAY).attribute("data-action", "stay");
    let dialog = element("div")
        .class("question")
        .attribute("role", "alertdialog")
        .attribute("aria-modal", "true")
        .attribute("aria-label", "还在看吗？")
        .child(element("p").class("question-title").text("还在看吗？"))
        .child(element("p").text(format!("{seconds} 秒后回到首页。")))
        .child(stay.text("继续阅读"));
    Some(element("div").key("question").class("question-veil").child(dialog))
}

fn main(state: &State) -> Element {
    let content = match (&state.route.view, state.article()) {
        (_, Some((index, _))) => reading::reading(state, index),
        (View::Mechanisms, _) => mechanisms::mechanisms(state),
        #[cfg(feature = "shelf")]
        (View::Figures, _) if state.figured().is_empty() && !state.edition.articles.is_empty() => {
            shelf::too_many(state)
        }
        (View::Figures, _) => board::board(state),
        #[cfg(feature = "shelf")]
        (View::Shelf, _) => shelf::shelf(state),
        _ if state.results.is_some() => results::results(state),
        #[cfg(feature = "shelf")]
        _ if state.route.edition == crate::route::Choice::All => shelf::contents(state),
        _ => {
            let shown =
                (0..state.edition.articles.len()).filter(|index| state.shows_section(state.edition.section_of(*index)));
            let counts = toolbar::kind_counts(state, &shown);
            element("div")
                .key("front-page")
                .child_if((!counts.is_empty()).then(|| toolbar::kinds(state, &counts).attribute("id", "front-legend")))
                .child(front::front(state))
        }
    };
    element("main").key("main").attribute("id", "main").attribute("tabindex", "-1").child(content)
}

fn footer(state: &State) -> Element {
    element("footer")
        .key("footer")
        .class("colophon")
        .child(element("p").text(format!("{}　{}", state.edition.title, state.edition.subtitle)))
}
