//! The other editions of the site: their list, all of them as one, and what is on its way.

use crate::route::{Choice, Route, View};
use crate::shelf::{ALL, Book, HITS, Holding};
use crate::state::State;
use crate::view::node::{Element, Node, element, text};
use crate::view::parts;
use crate::view::passage::Layers;

/// The list of editions.
pub fn shelf(state: &State) -> Element {
    let library = &state.library;
    let articles: u32 = library.books.iter().map(|book| book.entry.articles).sum();
    let count = format!("{} 期，共 {articles} 篇", library.books.len());
    let everything = Route { sections: Vec::new(), ..front_of(state, Choice::All) };
    let all = element("a").class("button").attribute("id", "open-all").attribute("href", everything.href()).text(ALL);
    element("div")
        .key("shelf")
        .class("shelf")
        .child(header("往期", count))
        .child(
            element("p")
                .class("shelf-all")
                .child(all)
                .child(element("small").text("各期的文章、栏目、数字合在一起，一次查找")),
        )
        .child(books(state, card))
}

/// The front page of all editions: what each begins with, or the articles of the chosen sections.
pub fn contents(state: &State) -> Element {
    let here = state.library.here().count();
    let chosen: Vec<usize> = if state.route.sections.is_empty() {
        Vec::new()
    } else {
        let articles = 0..state.edition.articles.len();
        articles.filter(|index| state.shows_section(state.edition.section_of(*index))).collect()
    };
    let count = format!("{here} 期，共 {} 篇", state.edition.articles.len());
    let content = if state.route.sections.is_empty() {
        books(state, among_all)
    } else {
        let room = state.library.room;
        let items = chosen.iter().take(room).map(|index| element("li").child(headline(state, *index)));
        element("ol").key("chosen").class("chosen").children(items)
    };
    element("div")
        .key("contents")
        .class("shelf")
        .child(header(ALL, count))
        .child(content)
        .child_if(more(state, chosen.len()))
}

/// Figures of so many editions are not shown at once.
pub fn too_many(state: &State) -> Element {
    let told = format!("{} 篇文章的数字太多，请先在下面选一期。", state.edition.articles.len());
    element("div").key("too-many").class("shelf").child(header("数字", told)).child(books(state, card))
}

/// The editions, each shown by `show`.
fn books(state: &State, show: fn(&State, &Book) -> Element) -> Element {
    let items =
        state.library.books.iter().map(|book| element("li").key(book.entry.id.clone()).child(show(state, book)));
    element("ol").key("books").class("books").children(items)
}

fn header(name: &'static str, count: String) -> Element {
    element("header")
        .child(element("h2").attribute("id", "view-heading").attribute("tabindex", "-1").text(name))
        .child(element("p").class("count").text(count))
}

/// The front page of an edition with what is searched for.
fn front_of(state: &State, edition: Choice) -> Route {
    Route { edition, ..state.route.with_view(View::Front) }
}

/// An edition as one can choose it.
fn card(state: &State, book: &Book) -> Element {
    let reading = state.library.reading().is_some_and(|reading| reading.entry.id == book.entry.id);
    let standing = match (&book.holding, reading) {
        (Holding::Lost(reason), _) => format!("未能载入：{reason}"),
        (_, true) => "正在读".to_owned(),
        (Holding::Here(_), _) => "已载入".to_owned(),
        (Holding::Away, _) => kilobytes(book.entry.bytes),
    };
    section(state, book, reading, Some(standing), &Choice::One(book.entry.id.clone()))
}

/// An edition among all: its first headlines, or why it is left out.
fn among_all(state: &State, book: &Book) -> Element {
    match &book.holding {
        Holding::Here(_) => section(state, book, false, None, &Choice::All),
        Holding::Away | Holding::Lost(_) => card(state, book),
    }
}

/// An edition with its first headlines, which lead to articles of `edition`.
fn section(state: &State, book: &Book, reading: bool, standing: Option<String>, edition: &Choice) -> Element {
    let Book { entry, holding } = book;
    let facts = [date(&entry.id), Some(format!("{} 篇", entry.articles)), standing];
    let facts: Vec<String> = facts.into_iter().flatten().collect();
    let one = Choice::One(entry.id.clone());
    let route = Route { query: String::new(), sections: Vec::new(), ..front_of(state, one) };
    let link = element("a")
        .attribute("href", route.href())
        .attribute("id", ["book-", &entry.id].concat())
        .attribute_if("aria-current", reading.then_some("true"))
        .text(entry.title.clone());
    let items = entry.headlines.iter().map(|(id, headline)| {
        let id = if *edition == Choice::All { [&entry.id, ".", id].concat() } else { id.clone() };
        let route = Route { edition: edition.clone(), ..state.route.with_view(View::Article(id)) };
        element("li").child(element("a").attribute("href", route.href()).text(headline.clone()))
    });
    element("section")
        .class(if matches!(holding, Holding::Lost(_)) { "book lost" } else { "book" })
        .attribute("data-edition", entry.id.clone())
        .child(element("h3").child(link))
        .child(element("p").class("facts").text(facts.join(" · ")))
        .child(element("ul").class("headlines").children(items))
}

/// The headline of an article of all editions.
fn headline(state: &State, index: usize) -> Element {
    let article = &state.edition.articles[index];
    let link = parts::view_link(state, View::Article(article.id.clone()), Layers::new(&article.headline).nodes());
    element("article")
        .class("hit")
        .attribute("data-article", article.id.clone())
        .child(parts::section_tag(state, article).child_if(origin(state, index)))
        .child(element("h3").child(link))
        .child(parts::byline(state, index))
}

/// The edition of an article among all, as a link to that edition.
pub fn origin(state: &State, index: usize) -> Option<Element> {
    let (id, part) = state.edition.origin(index)?;
    let route = Route { sections: Vec::new(), ..front_of(state, Choice::One(id.to_owned())) };
    let link = element("a").attribute("href", route.href()).text(format!(
        "《{}》{}",
        part.title(),
        date(id).unwrap_or_default()
    ));
    Some(element("span").class("origin").child(link))
}

/// Where the search looks: in one edition or in all.
pub fn scope(state: &State) -> Option<Element> {
    let library = &state.library;
    let all = state.route.edition == Choice::All;
    let link = |name: &'static str, id: &'static str, route: Route, current: bool| {
        element("a")
            .attribute("href", route.href())
            .attribute("id", id)
            .attribute_if("aria-current", current.then_some("true"))
            .child(text(name))
    };
    let single = if all { library.single().clone() } else { state.route.edition.clone() };
    let sections = if all { Vec::new() } else { state.route.sections.clone() };
    let this = Route { sections, ..front_of(state, single) };
    library.is_open().then(|| {
        element("nav")
            .class("scope")
            .attribute("aria-label", "查找范围")
            .child(link("本期", "scope-one", this, !all))
            .child(link(ALL, "scope-all", front_of(state, Choice::All), all))
    })
}

/// A button for more of `count`, where not all are shown.
pub fn more(state: &State, count: usize) -> Option<Element> {
    let left = count.saturating_sub(state.library.reach());
    (left > 0).then(|| {
        element("p").class("more-hits").child(
            element("button")
                .attribute("type", "button")
                .attribute("id", "more-hits")
                .attribute("data-action", "more-hits")
                .text(format!("再显示 {} 篇（还有 {left} 篇）", left.min(HITS))),
        )
    })
}

/// What is on its way, at the foot of the window.
pub fn loading(state: &State) -> Option<Element> {
    let loading = state.library.loading.as_ref()?;
    let (came, all) = loading.progress(&state.library);
    let words: Node = match loading.wanted.as_slice() {
        [] => text("正在载入往期目录……"),
        [(book, _)] => {
            let title = state.library.books.get(*book).map_or("", |book| &book.entry.title);
            text(format!("正在载入《{title}》……"))
        }
        many => text(format!("正在载入往期，第 {} 期，共 {} 期……", loading.done.len() + 1, many.len())),
    };
    let bytes = (all > 0).then(|| element("small").text(format!("{}，共 {}", kilobytes(came), kilobytes(all))));
    let bar = element("progress").attribute("aria-label", "载入进度").attribute("max", all.max(1).to_string());
    let cancel = element("button")
        .attribute("type", "button")
        .attribute("id", "cancel-loading")
        .attribute("data-action", "cancel-loading")
        .text("取消");
    Some(
        element("section")
            .key("loading")
            .class("loading")
            .attribute("aria-label", "载入")
            .child(element("p").child(words).child_if(bytes))
            .child(bar.attribute("value", came.to_string()))
            .child(cancel),
    )
}

/// The date that an identifier is, as dates are printed.
fn date(id: &str) -> Option<String> {
    let form = |(place, byte): (usize, u8)| if place == 4 || place == 7 { byte == b'-' } else { byte.is_ascii_digit() };
    (id.len() == 10 && id.bytes().enumerate().all(form)).then(|| parts::date_as_printed(id))
}

/// Bytes in kilobytes of 1000, at least one.
fn kilobytes(bytes: u32) -> String {
    format!("{} KB", bytes.div_ceil(1000))
}
