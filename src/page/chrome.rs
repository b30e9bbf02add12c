//! What stands around every view: masthead, bar, notice, footer.

use super::state::State;
use crate::ground::Ground;
use crate::nodes::{Element, element, text};
use crate::passages::parts::view_link;
use crate::rooms::{search, shelf, tools};
use crate::route::View;
use crate::words::joined;

/// The way past everything that stands above the view.
pub(super) fn skip_link() -> Element {
    element("a").key("skip").class("skip").attribute("href", "#main").attribute("data-action", "skip").text("跳到正文")
}

/// The masthead, large on the front page.
pub(super) fn masthead(ground: &Ground) -> Element {
    let edition = &ground.edition;
    let front = ground.route.view == View::Front && !ground.found.is_searching();
    let mut title = element("h1");
    if front {
        title = title.attribute("id", "view-heading").attribute("tabindex", "-1");
    }
    let home = element("a")
        .attribute("href", ground.route.home().href())
        .attribute("id", "home")
        .text(edition.title().to_owned());
    // Where the page says which issue it is, that stands there; where it does not, what it holds.
    let mut ear = edition.issue().masthead();
    if ear.is_empty() {
        // A number stays on the line of what it counts.
        ear = vec![format!("{}\u{a0}篇", edition.articles.len()), format!("{}\u{a0}个数字", edition.figure_count())];
        if !edition.mechanisms().is_empty() {
            ear.push(format!("{}\u{a0}种做法", edition.mechanisms().len()));
        }
    }
    let slogans = edition.slogans().iter().filter(|slogan| *slogan != edition.title());
    element("header")
        .key("masthead")
        .class(if front { "masthead" } else { "masthead small" })
        .child(title.child(home))
        .child(
            element("p")
                .class("ears")
                .child(element("span").text(edition.subtitle().to_owned()))
                .children(slogans.map(|slogan| element("span").class("slogan").text(slogan.clone())))
                .child(element("span").text(joined(&ear, " · "))),
        )
}

/// The bar that stays in sight: search, views, the size of the type.
pub(super) fn toolbar(state: &State) -> Element {
    let ground = &state.ground;
    let link = |view: View, name: &'static str, id: &'static str| {
        let current =
            ground.route.view == view || matches!((&ground.route.view, &view), (View::Mechanism(_), View::Mechanisms));
        view_link(ground, view, [text(name)])
            .attribute_if("aria-current", current.then_some("page"))
            .attribute("id", id)
    };
    let views = element("nav")
        .class("views")
        .attribute("aria-label", "视图")
        .child(link(View::Front, "版面", "view-front"))
        .child(link(View::Figures, "数字", "view-figures"))
        .child(link(View::Mechanisms, "做法", "view-mechanisms"))
        .child(link(View::People, "人物", "view-people"))
        .child(link(View::Places, "地点", "view-places"))
        .child(link(View::Days, "日子", "view-days"))
        .child_if(shelf::link(ground, &state.shelf));
    let inner = element("div")
        .class("toolbar-inner")
        .child(search::search(ground, &state.search))
        .child(views)
        .child(tools::size_button(ground));
    element("div").key("toolbar").class("toolbar").child(inner)
}

/// What assistive technology is told of changes (WCAG 4.1.3).
pub(super) fn status(ground: &Ground) -> Element {
    element("p")
        .key("status")
        .class("visually-hidden")
        .attribute("role", "status")
        .attribute("aria-atomic", "true")
        .text(ground.announced.clone())
}

/// The message above the page.
pub(super) fn notice(ground: &Ground) -> Option<Element> {
    let notice = ground.notice.as_ref()?;
    let dismiss = element("button")
        .attribute("type", "button")
        .attribute("id", "dismiss-notice")
        .attribute("data-action", "dismiss")
        .text("知道了");
    let bar = element("div").key("notice").class("notice").attribute("role", "alert");
    Some(bar.child(element("p").text(notice.clone())).child(dismiss))
}

/// The foot of the page.
pub(super) fn footer(ground: &Ground) -> Element {
    let names = format!("{}　{}", ground.edition.title(), ground.edition.subtitle());
    let lines = ground.edition.issue().colophon().into_iter().map(|line| element("p").text(line));
    element("footer").key("footer").class("colophon").child(element("p").text(names)).children(lines)
}
