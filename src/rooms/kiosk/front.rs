//! The front: the lead with one figure, ways into the page, and every headline as a card. Also the articles of a section.

use edition::model::Article;
use edition::search::MIN_ARCHIVE_ARTICLES;

use super::places::{self, Place};
use super::{cards, find};
use crate::ground::Ground;
use crate::nodes::{Element, element};
use crate::passages::{Layers, parts};
use crate::route::View;
use crate::words::{date_as_printed, joined};

/// The front.
pub(super) fn front(ground: &Ground, editions: Option<Element>) -> Element {
    let mut shown = ground.shown_articles();
    let lead = shown.next().map(|index| lead(ground, &ground.edition.articles[index]));
    element("div")
        .key("kiosk-front")
        .class("k-front")
        .child_if(lead)
        .child(ways(ground).child_if(editions.map(|link| link.class("k-choice"))))
        .child(cards::headlines(ground, shown))
}

/// The articles of the chosen sections.
pub(super) fn section(ground: &Ground) -> Element {
    let name = joined(&ground.route.sections, "、");
    let count = format!("{} 篇", ground.shown_articles().count());
    element("div")
        .key("kiosk-section")
        .class("k-list")
        .child(cards::head(&name, count))
        .child(cards::headlines(ground, ground.shown_articles()))
}

fn lead(ground: &Ground, article: &Article) -> Element {
    let heading = element("h2").children(Layers::new(&article.headline).nodes());
    let figure = cards::striking(article).map(|(value, label)| cards::large_figure(value, label));
    let summary =
        (!article.summary.text.is_empty()).then(|| element("p").class("k-summary").text(article.summary.text.clone()));
    let card = cards::link(ground, article)
        .class("k-lead")
        .child(parts::section_tag(ground, article))
        .child(parts::heading_group(article, heading))
        .child(element("div").class("k-lead-more").child_if(figure).child_if(summary))
        .child(element("span").class("k-go").text("读全文"));
    element("article").key(article.id.clone()).attribute("data-article", article.id.clone()).child(card)
}

/// What a visitor can do besides reading an article: each way leads somewhere.
fn ways(ground: &Ground) -> Element {
    let edition = &ground.edition;
    let way = |id: &str, href: String, name: &str, said: String| cards::choice(id.to_owned(), href, name, said);
    let figures = edition.figure_count();
    let names = edition.terms().iter().filter(|term| find::is_name(ground, term)).count();
    let drawings = edition.mechanisms().len();
    let sections = ground.section_counts().iter().filter(|count| **count > 0).count();
    let view = |view| places::view(ground, view).href();
    let names_href = places::address(ground, Place::Find).href();
    let ways = [
        (figures > 0).then(|| way("way-figures", view(View::Figures), "数字", format!("{figures} 个"))),
        (drawings > 0).then(|| way("way-mechanisms", view(View::Mechanisms), "做法", format!("{drawings} 幅图"))),
        (names > 0).then(|| way("way-names", names_href, "人物地点", format!("{names} 个"))),
        (sections > 1).then(|| {
            way("way-sections", places::address(ground, Place::Find).href(), "栏目", format!("{sections} 个"))
        }),
    ];
    element("nav").class("k-ways").attribute("aria-label", "还可以看").children(ways.into_iter().flatten())
}

/// The masthead: large on the front, one line elsewhere.
pub(super) fn masthead(ground: &Ground) -> Element {
    let edition = &ground.edition;
    let front = is_front(ground);
    let title = element("h1").text(edition.title().to_owned());
    let title = if front { title.attribute("id", "view-heading").attribute("tabindex", "-1") } else { title };
    let subtitle = Some(edition.subtitle().to_owned()).filter(|subtitle| !subtitle.is_empty());
    let mut ears = edition.issue().masthead();
    if ears.is_empty() {
        ears.extend(latest_day(ground));
    }
    let slogans = edition.slogans().iter().filter(|slogan| *slogan != edition.title());
    element("header").key("masthead").class(if front { "k-masthead" } else { "k-masthead small" }).child(title).child(
        element("p")
            .class("ears")
            .children(subtitle.into_iter().chain(ears).map(|ear| element("span").text(ear)))
            .children(slogans.map(|slogan| element("span").class("slogan").text(slogan.clone()))),
    )
}

/// The latest day among the articles: a page that prints none is as old as the last thing that stands on it. None of an
/// archive, which is of many days, and where only some articles name the year.
fn latest_day(ground: &Ground) -> Option<String> {
    let articles = &ground.edition.articles;
    if articles.len() >= MIN_ARCHIVE_ARTICLES {
        return None;
    }
    let mut latest = "";
    for day in articles.iter().filter_map(|article| article.date.as_deref()) {
        if !latest.is_empty() && day.starts_with('X') != latest.starts_with('X') {
            return None;
        }
        latest = latest.max(day);
    }
    (!latest.is_empty()).then(|| date_as_printed(latest))
}

/// Whether the front itself is shown.
pub(super) fn is_front(ground: &Ground) -> bool {
    let route = &ground.route;
    route.view == View::Front
        && route.sections.is_empty()
        && !ground.found.is_searching()
        && places::place(route).is_none()
}
