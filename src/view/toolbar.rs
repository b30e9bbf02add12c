//! The bar below the masthead: sections, views, search, and the kinds of figures.

use edition::figures::FigureKind;

use crate::route::{Highlight, KindSet, TextSize, View};
use crate::state::State;
use crate::view::board;
use crate::view::node::{Element, element, text};
use crate::view::parts::{kind_name, view_link};
use crate::view::search_box;

/// The bar that stays in sight: views and search.
pub fn toolbar(state: &State) -> Element {
    let inner = element("div").class("toolbar-inner").child(search_box::search(state)).child(views(state));
    element("div").key("toolbar").class("toolbar").child(inner)
}

/// Sections as toggles with counts that follow the query.
pub fn sections(state: &State) -> Element {
    let counts = match state.route.view {
        View::Figures => board::section_counts(state),
        _ => state.section_counts(),
    };
    let all: usize = counts.iter().sum();
    let everything =
        section_button("全部", all, state.route.sections.is_empty()).attribute("data-action", "all-sections");
    let buttons = state.edition.sections.iter().zip(counts).map(|(name, count)| {
        section_button(name, count, state.route.sections.contains(name))
            .attribute("data-action", "section")
            .attribute("data-section", name.clone())
    });
    element("nav").key("sections").class("sections").attribute("aria-label", "栏目").child(everything).children(buttons)
}

fn section_button(name: &str, count: usize, pressed: bool) -> Element {
    element("button")
        .key(name)
        .attribute("type", "button")
        .attribute("id", format!("section-{name}"))
        .attribute("aria-pressed", pressed.to_string())
        .text(name.to_owned())
        .text(" ")
        .child(element("small").text(count.to_string()))
}

fn views(state: &State) -> Element {
    let link = |view: View, name: &'static str| {
        let current = state.route.view == view;
        view_link(state, view, [text(name)]).attribute_if("aria-current", current.then_some("page"))
    };
    #[cfg(feature = "shelf")]
    let shelf = state.library.is_open().then(|| link(View::Shelf, "往期").attribute("id", "view-shelf"));
    #[cfg(not(feature = "shelf"))]
    let shelf: Option<Element> = None;
    let large = state.route.size == TextSize::Large;
    element("nav")
        .class("views")
        .attribute("aria-label", "视图")
        .child(link(View::Front, "版面").attribute("id", "view-front"))
        .child(link(View::Figures, "数字").attribute("id", "view-figures"))
        .child(link(View::Mechanisms, "做法").attribute("id", "view-mechanisms"))
        .child_if(shelf)
        .child(
            element("button")
                .attribute("type", "button")
                .attribute("id", "text-size")
                .attribute("data-action", "size")
                .attribute("aria-pressed", large.to_string())
                .text("长辈版"),
        )
}

/// The legend: kinds of figures with counts, each a toggle, and one for all.
pub fn kinds(state: &State, counts: &[(FigureKind, usize)]) -> Element {
    let all: usize = counts.iter().map(|(_, count)| count).sum();
    let on = state.route.kinds != Highlight::Only(KindSet::default());
    let everything = element("button")
        .attribute("type", "button")
        .attribute("id", "all-kinds")
        .attribute("data-action", "all-kinds")
        .attribute("aria-pressed", on.to_string())
        .text("数字标记 ")
        .child(element("small").text(all.to_string()));
    let buttons = counts.iter().map(|(kind, count)| {
        element("button")
            .key(kind.name())
            .attribute("type", "button")
            .attribute("id", format!("kind-{}", kind.name()))
            .attribute("data-action", "kind")
            .attribute("data-figure-kind", kind.name())
            .attribute("aria-pressed", state.route.kinds.shows(*kind).to_string())
            .child(element("span").class("sample").attribute("data-sample", kind.name()).text(kind_name(*kind)))
            .text(" ")
            .child(element("small").text(count.to_string()))
    });
    element("div")
        .class("kinds")
        .attribute("role", "group")
        .attribute("aria-label", "标记哪些数字")
        .child(everything)
        .children(buttons)
}

/// How many figures of each kind these articles hold; kinds without any are left out.
pub fn kind_counts(state: &State, articles: &(impl Iterator<Item = usize> + Clone)) -> Vec<(FigureKind, usize)> {
    let count = |kind| {
        let articles = articles.clone().map(|index| &state.edition.articles[index]);
        articles.flat_map(edition::model::Article::figures).filter(|(_, figure)| figure.kind == kind).count()
    };
    FigureKind::ALL.into_iter().map(|kind| (kind, count(kind))).filter(|(_, count)| *count > 0).collect()
}
