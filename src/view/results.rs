//! What was found: articles in their order with excerpts around the places.

use edition::model::Passage;
use edition::search::{Field, Hit, Match};

use crate::route::{FigureAddress, View};
use crate::state::State;
use crate::update::announcement;
use crate::view::node::{Element, Node, element, text};
use crate::view::parts;
use crate::view::passage::Layers;

/// Excerpts of an article that are shown before the reader asks for more.
const EXCERPTS: usize = 3;

/// Characters of context on each side of a place.
const CONTEXT: usize = 36;

/// The results of the query.
pub fn results(state: &State) -> Element {
    let hits: Vec<&Hit> = state.hits().collect();
    let body = if hits.is_empty() {
        empty(state)
    } else {
        element("ol")
            .class("hits")
            .children(hits.iter().map(|hit| element("li").key(hit.article.to_string()).child(result(state, hit))))
    };
    let heading = format!("“{}”", state.route.query.trim());
    element("div")
        .key("results")
        .class("results")
        .child(
            element("header")
                .child(element("h2").attribute("id", "view-heading").attribute("tabindex", "-1").text(heading))
                .child(element("p").attribute("aria-hidden", "true").class("count").text(announcement(state))),
        )
        .child(body)
}

fn result(state: &State, hit: &Hit) -> Element {
    let index = hit.article as usize;
    let article = &state.edition.articles[index];
    let route = state.route.with_view(View::Article(article.id.clone()));
    let heading =
        |field, passage: &Passage| Layers::new(passage).matches(&parts::match_spans(state, index, field)).nodes();
    let link = element("a")
        .attribute("href", route.href())
        .attribute("id", format!("open-{}", article.id))
        .children(heading(Field::Headline, &article.headline));
    let group = element("hgroup")
        .child_if(
            article.kicker.as_ref().map(|kicker| element("p").class("kicker").children(heading(Field::Kicker, kicker))),
        )
        .child(element("h3").child(link))
        .child_if(article.deck.as_ref().map(|deck| element("p").class("deck").children(heading(Field::Deck, deck))));
    let snippets = snippets(state, hit);
    let expanded = state.expanded.contains(&index);
    let hidden: usize = if expanded { 0 } else { snippets.iter().skip(EXCERPTS).map(|snippet| snippet.places).sum() };
    let shown = snippets.into_iter().take(if expanded { usize::MAX } else { EXCERPTS });
    let more = (hidden > 0).then(|| {
        element("button")
            .attribute("type", "button")
            .class("more-places")
            .attribute("id", format!("more-{}", article.id))
            .attribute("data-action", "expand")
            .attribute("data-hit", index.to_string())
            .text(format!("另有 {hidden} 处"))
    });
    element("article")
        .class("hit")
        .attribute("data-article", article.id.clone())
        .child(
            element("p")
                .class("section-tag")
                .text(state.edition.sections.get(usize::from(article.section)).cloned().unwrap_or_default())
                .child(element("small").text(format!(" {} 处", hit.matches.len()))),
        )
        .child(group)
        .child(parts::byline(state, index))
        .children(shown.map(|snippet| snippet.element))
        .child_if(more)
}

struct Snippet {
    element: Element,
    places: usize,
}

/// One excerpt for each group of places that stand close together in a paragraph.
fn snippets(state: &State, hit: &Hit) -> Vec<Snippet> {
    let index = hit.article as usize;
    let article = &state.edition.articles[index];
    let mut groups: Vec<(u16, Vec<&Match>)> = Vec::new();
    for found in &hit.matches {
        let Field::Paragraph(number) = found.field else { continue };
        match groups.last_mut() {
            Some((last, group)) if *last == number && near(&article.paragraphs[usize::from(number)], group, found) => {
                group.push(found);
            }
            _ => groups.push((number, vec![found])),
        }
    }
    groups.iter().map(|(number, group)| snippet(state, index, *number, group)).collect()
}

fn near(paragraph: &Passage, group: &[&Match], found: &Match) -> bool {
    let end = group.last().map_or(0, |last| last.end);
    let between = paragraph.text.get(end as usize..found.start as usize).unwrap_or_default();
    between.chars().count() <= CONTEXT
}

fn snippet(state: &State, index: usize, number: u16, group: &[&Match]) -> Snippet {
    let article = &state.edition.articles[index];
    let paragraph = &article.paragraphs[usize::from(number)];
    let (first, last) = (group[0].start as usize, group[group.len() - 1].end as usize);
    let start = context_start(&paragraph.text, first);
    let end = context_end(&paragraph.text, last);
    let matches = parts::match_spans(state, index, Field::Paragraph(number));
    let layers = Layers::of_range(paragraph, start as u32..end as u32)
        .figures(&state.route.kinds, |figure, _| {
            let place = edition::model::FigureRef { paragraph: number, figure: figure as u16 };
            let address = FigureAddress { article: article.id.clone(), place };
            let standing = parts::standing(state, &address);
            Some((format!("result-{address}"), address, standing))
        })
        .matches(&matches);
    let mut nodes: Vec<Node> = Vec::new();
    if start > 0 {
        nodes.push(text("……"));
    }
    nodes.extend(layers.nodes());
    if end < paragraph.text.len() {
        nodes.push(text("……"));
    }
    let element = element("p").key(format!("{number}-{first}")).class("excerpt").children(nodes);
    Snippet { element, places: group.len() }
}

/// The start of the clause that holds byte `at`, at most [`CONTEXT`] characters before it.
fn context_start(content: &str, at: usize) -> usize {
    let before = content.get(..at).unwrap_or_default();
    let far = before.char_indices().rev().nth(CONTEXT - 1).map_or(0, |(start, _)| start);
    let clause = before[far..].find(['。', '；', '！', '？']).map(|found| far + found + '。'.len_utf8());
    match clause {
        Some(start) => start,
        None if far > 0 => before[far..].find(['，', '、']).map_or(far, |found| far + found + '，'.len_utf8()),
        None => 0,
    }
}

/// The end of the clause that holds byte `at`, at most [`CONTEXT`] characters behind it.
fn context_end(content: &str, at: usize) -> usize {
    let behind = content.get(at..).unwrap_or_default();
    let far = behind.char_indices().nth(CONTEXT).map_or(content.len(), |(end, _)| at + end);
    let within = content.get(at..far).unwrap_or_default();
    match within.rfind(['。', '；', '！', '？', '，']) {
        Some(found) if far < content.len() => at + found + '。'.len_utf8(),
        _ => far,
    }
}

/// Nothing found: what to do about it.
fn empty(state: &State) -> Element {
    let mut box_ = element("div").class("empty").child(element("p").text("没有找到这些字。"));
    let elsewhere = state.results.as_ref().map_or(0, |results| results.hits.len());
    if elsewhere > 0 {
        box_ = box_.child(
            element("p").text(format!("其他栏目有 {elsewhere} 篇文章含有它。")).child(
                element("button")
                    .attribute("type", "button")
                    .attribute("id", "widen")
                    .attribute("data-action", "all-sections")
                    .text("在全部栏目中查找"),
            ),
        );
    }
    box_ = box_.child(
        element("ul")
            .child(element("li").text("少输几个字：一个字也可以查。"))
            .child(element("li").text("几个词之间用空格隔开，要求同时出现。"))
            .child(element("li").text("数字照文中写法输入，如 23万。")),
    );
    box_.child(
        element("button")
            .attribute("type", "button")
            .attribute("id", "clear-empty")
            .attribute("data-action", "clear")
            .text("清除搜索，回到版面"),
    )
}
