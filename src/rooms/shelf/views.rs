//! The other editions of the site: their list, all of them as one, and what is on its way.

use super::book::{Book, Holding};
use super::library::Library;
use super::show::ALL;
use crate::ground::Ground;
use crate::nodes::{Element, Node, element, text};
use crate::passages::{Layers, parts};
use crate::route::{EditionChoice, Route, View};

/// The link to the list of editions, where there is anything to choose from.
pub fn link(ground: &Ground, library: &Library) -> Option<Element> {
    let current = ground.route.view == View::Shelf;
    library.is_open().then(|| {
        parts::view_link(ground, View::Shelf, [text("往期")])
            .attribute("id", "view-shelf")
            .attribute_if("aria-current", current.then_some("page"))
    })
}

/// The view where it is the shelf's: the list of editions, all of them as one, or so many that one must be chosen first.
pub fn view(ground: &Ground, library: &Library) -> Option<Element> {
    match &ground.route.view {
        View::Figures | View::People | View::Places | View::Days
            if ground.figured().is_empty() && !ground.edition.articles.is_empty() =>
        {
            Some(too_many(ground, library))
        }
        View::Shelf => Some(shelf(ground, library)),
        View::Front if !ground.found.is_searching() && ground.route.edition == EditionChoice::All => {
            Some(contents(ground, library))
        }
        _ => None,
    }
}

/// The list of editions.
fn shelf(ground: &Ground, library: &Library) -> Element {
    let articles: u32 = library.books.iter().map(|book| book.entry.articles).sum();
    let count = format!("{} 期，共 {articles} 篇", library.books.len());
    let everything = Route { sections: Vec::new(), ..front_of(ground, EditionChoice::All) };
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
        .child(books(ground, library, card))
}

/// The front page of all editions: what each begins with, or the articles of the chosen sections.
fn contents(ground: &Ground, library: &Library) -> Element {
    let here = library.here().count();
    let chosen: Vec<usize> =
        if ground.route.sections.is_empty() { Vec::new() } else { ground.shown_articles().collect() };
    let count = format!("{here} 期，共 {} 篇", ground.edition.articles.len());
    let content = if ground.route.sections.is_empty() {
        books(ground, library, among_all)
    } else {
        let items = chosen.iter().take(ground.found.reach).map(|index| element("li").child(headline(ground, *index)));
        element("ol").key("chosen").class("chosen").children(items)
    };
    element("div")
        .key("contents")
        .class("shelf")
        .child(header(ALL, count))
        .child(content)
        .child_if(parts::more(ground, chosen.len()))
}

/// Figures of so many editions are not shown at once.
fn too_many(ground: &Ground, library: &Library) -> Element {
    let name = match ground.route.view {
        View::People => "人物",
        View::Places => "地点",
        View::Days => "日子",
        _ => "数字",
    };
    let told = format!("{} 篇文章的{name}太多，请先在下面选一期。", ground.edition.articles.len());
    element("div").key("too-many").class("shelf").child(header(name, told)).child(books(ground, library, card))
}

/// The editions, each shown by `show`.
fn books(ground: &Ground, library: &Library, show: fn(&Ground, &Library, &Book) -> Element) -> Element {
    let items =
        library.books.iter().map(|book| element("li").key(book.entry.id.clone()).child(show(ground, library, book)));
    element("ol").key("books").class("books").children(items)
}

fn header(name: &'static str, count: String) -> Element {
    element("header").child(parts::view_heading(name)).child(element("p").class("count").text(count))
}

/// The front page of an edition with what is searched for.
fn front_of(ground: &Ground, edition: EditionChoice) -> Route {
    Route { edition, ..ground.route.with_view(View::Front) }
}

/// An edition as one can choose it.
fn card(ground: &Ground, library: &Library, book: &Book) -> Element {
    let reading = library.reading().is_some_and(|reading| reading.entry.id == book.entry.id);
    let standing = match (&book.holding, reading) {
        (Holding::Lost(reason), _) => format!("未能载入：{reason}"),
        (_, true) => "正在读".to_owned(),
        (Holding::Here(_), _) => "已载入".to_owned(),
        (Holding::Away, _) => kilobytes(book.entry.bytes),
    };
    section(ground, book, reading, Some(standing), &EditionChoice::One(book.entry.id.clone()))
}

/// An edition among all: its first headlines, or why it is left out.
fn among_all(ground: &Ground, library: &Library, book: &Book) -> Element {
    match &book.holding {
        Holding::Here(_) => section(ground, book, false, None, &EditionChoice::All),
        Holding::Away | Holding::Lost(_) => card(ground, library, book),
    }
}

/// An edition with its first headlines, which lead to articles of `edition`.
fn section(ground: &Ground, book: &Book, reading: bool, standing: Option<String>, edition: &EditionChoice) -> Element {
    let Book { entry, holding } = book;
    let facts = [parts::date_of_edition(&entry.id), Some(format!("{} 篇", entry.articles)), standing];
    let facts: Vec<String> = facts.into_iter().flatten().collect();
    let one = EditionChoice::One(entry.id.clone());
    let route = Route { query: String::new(), sections: Vec::new(), ..front_of(ground, one) };
    let link = element("a")
        .attribute("href", route.href())
        .attribute("id", ["book-", &entry.id].concat())
        .attribute_if("aria-current", reading.then_some("true"))
        .text(entry.title.clone());
    let items = entry.headlines.iter().map(|(id, headline)| {
        let id = if *edition == EditionChoice::All { [&entry.id, ".", id].concat() } else { id.clone() };
        let route = Route { edition: edition.clone(), ..ground.route.with_view(View::Article(id)) };
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
fn headline(ground: &Ground, index: usize) -> Element {
    let article = &ground.edition.articles[index];
    let link = parts::view_link(ground, View::Article(article.id.clone()), Layers::new(&article.headline).nodes());
    element("article")
        .class("hit")
        .attribute("data-article", article.id.clone())
        .child(parts::section_tag(ground, article).child_if(parts::origin(ground, index)))
        .child(element("h3").child(link))
        .child(parts::byline(ground, index))
}

/// Where the search looks: in one edition or in all.
pub fn scope(ground: &Ground, library: &Library) -> Option<Element> {
    let all = ground.route.edition == EditionChoice::All;
    let link = |name: &'static str, id: &'static str, route: Route, current: bool| {
        element("a")
            .attribute("href", route.href())
            .attribute("id", id)
            .attribute_if("aria-current", current.then_some("true"))
            .child(text(name))
    };
    let single = if all { library.single().clone() } else { ground.route.edition.clone() };
    let sections = if all { Vec::new() } else { ground.route.sections.clone() };
    let this = Route { sections, ..front_of(ground, single) };
    library.is_open().then(|| {
        element("nav")
            .class("scope")
            .attribute("aria-label", "查找范围")
            .child(link("本期", "scope-one", this, !all))
            .child(link(ALL, "scope-all", front_of(ground, EditionChoice::All), all))
    })
}

/// What is on its way, at the foot of the window.
pub fn loading(library: &Library) -> Option<Element> {
    let loading = library.loading.as_ref()?;
    let (came, all) = loading.progress(library);
    let words: Node = match loading.wanted.as_slice() {
        [] => text("正在载入往期目录……"),
        [(book, _)] => {
            let title = library.books.get(*book).map_or("", |book| &book.entry.title);
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

/// Bytes in kilobytes of 1000, at least one.
fn kilobytes(bytes: u32) -> String {
    format!("{} KB", bytes.div_ceil(1000))
}
