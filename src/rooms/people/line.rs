//! The sentences of an entry, each a link to its place.

use edition::entries::Sentence;
use edition::search::Field;

use crate::ground::Ground;
use crate::nodes::{Element, element};
use crate::passages::{Layers, marks};
use crate::route::View;
use crate::words::date_as_printed;

/// Articles of an entry of which a sentence is seen at once.
const ARTICLES: usize = 8;

/// Sentences of an entry that are listed in all; the search shows the others.
const SENTENCES: usize = 40;

/// The sentences in the chosen sections.
pub(super) fn chosen<'e>(ground: &Ground, sentences: &'e [Sentence]) -> Vec<&'e Sentence> {
    let is_chosen = |sentence: &&Sentence| ground.shows_section(ground.edition.section_of(sentence.article as usize));
    sentences.iter().filter(is_chosen).collect()
}

/// The first sentence of each article, and the others below a line that opens them. `query` finds all of them.
pub(super) fn lines(ground: &Ground, sentences: &[&Sentence], query: Option<&str>) -> Vec<Element> {
    let is_first = |at: usize| at == 0 || sentences[at - 1].article != sentences[at].article;
    let firsts: Vec<usize> = (0..sentences.len()).filter(|at| is_first(*at)).take(ARTICLES).collect();
    let others = (0..sentences.len()).filter(|at| !firsts.contains(at)).take(SENTENCES);
    let list = |lines: Vec<Element>| element("ol").class("sentences").children(lines);
    let line_at = |at: usize| line(ground, sentences[at]);
    let more: Vec<Element> = others.map(line_at).collect();
    let (shown, listed) = (firsts.len(), firsts.len() + more.len());
    let all = query.filter(|_| listed < sentences.len()).map(|query| {
        let mut route = ground.route.with_view(View::Front);
        query.clone_into(&mut route.query);
        let link = element("a").attribute("href", route.href()).text(format!("在搜索中看全部 {} 处", sentences.len()));
        element("p").class("more").child(link)
    });
    let details = (!more.is_empty()).then(|| {
        element("details")
            .child(element("summary").text(format!("另有 {} 处", sentences.len() - shown)))
            .child(list(more))
            .child_if(all)
    });
    [Some(list(firsts.into_iter().map(line_at).collect())), details].into_iter().flatten().collect()
}

/// A sentence with its names in bold, and where it stands.
pub(super) fn line(ground: &Ground, sentence: &Sentence) -> Element {
    let index = sentence.article as usize;
    let article = &ground.edition.articles[index];
    let mut route = ground.route.with_view(View::Article(article.id.clone()));
    route.paragraph = Some(sentence.paragraph + 1);
    let matches = marks::match_spans(ground, index, Field::Paragraph(sentence.paragraph));
    let nodes = article.paragraphs.get(usize::from(sentence.paragraph)).map(|passage| {
        let layers = Layers::of_range(passage, sentence.range.clone());
        let named = sentence.places.iter().fold(layers, |layers, place| layers.wrap(place.clone(), element("b")));
        named.matches(&matches).nodes()
    });
    let date = article.date.as_deref().map(|date| element("span").class("whole").text(date_as_printed(date)));
    let gap = if date.is_some() { "　" } else { "" };
    let link = element("a")
        .attribute("href", route.href())
        .children(nodes.unwrap_or_default())
        .child(element("small").text(format!("《{}》{gap}", article.headline.text)).child_if(date));
    element("li").child(link)
}
