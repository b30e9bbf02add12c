//! What was found beside the articles' own texts: in names of sections, summaries, notes, captions, offices, ways of
//! working, explanations, the masthead. A list below the results, and marks where it leads.

use edition::model::Article;
use edition::search::{Beside, How, Part, Place, Reading};
use edition::source::Source;

use super::excerpts::{context_end, context_start};
use super::state::State;
use crate::ground::Ground;
use crate::nodes::{Element, Node, element, text};
use crate::route::{FigureAddress, Route, View};

/// Lines that are shown before the reader asks for more.
const FEW: usize = 6;

/// Stands for this list among the articles whose places are all shown.
const LIST: usize = usize::MAX;

/// The texts beside those of the chosen sections' articles that hold what is searched for.
fn shown<'a>(ground: &'a Ground, state: &'a State) -> impl Iterator<Item = &'a Beside> {
    state.beside.iter().filter(|beside| {
        let article = beside.place.article(ground.edition.head());
        article.is_none_or(|article| ground.shows_section(ground.edition.section_of(article)))
    })
}

/// How many they are.
pub(super) fn count(ground: &Ground, state: &State) -> usize {
    shown(ground, state).count()
}

/// How many of them belong to this article.
pub(super) fn count_of(state: &State, article: usize) -> usize {
    let own = |beside: &&Beside| matches!(beside.place, Place::Article(index, _) if index == article);
    state.beside.iter().filter(own).count()
}

/// The list of them; none where there is nothing.
pub(super) fn list(ground: &Ground, state: &State) -> Option<Element> {
    let all: Vec<&Beside> = shown(ground, state).collect();
    let is_whole = state.expanded.contains(&LIST);
    let few = if is_whole { all.len() } else { FEW };
    let lines = all.iter().take(few).enumerate().map(|(number, beside)| line(ground, number, beside));
    let how = match state.reading {
        Reading::AsTyped => " ",
        Reading::ByLetters => " 按拼音 ",
    };
    let count = [how, &all.len().to_string(), " 处"].concat();
    let more = (all.len() > FEW).then(|| {
        let words =
            if is_whole { "收起".to_owned() } else { ["另有 ", &(all.len() - FEW).to_string(), " 处"].concat() };
        element("button")
            .attribute("type", "button")
            .class("more-places")
            .attribute("id", "more-beside")
            .attribute("data-action", "expand")
            .attribute("data-hit", LIST.to_string())
            .attribute("aria-expanded", if is_whole { "true" } else { "false" })
            .text(words)
    });
    let heading = element("h3").text("版面其他地方").child(element("small").text(count));
    let list = element("ul").children(lines);
    (!all.is_empty())
        .then(|| element("section").key("beside").class("beside").child(heading).child(list).child_if(more))
}

/// A text with where it stands, as a link to that place.
fn line(ground: &Ground, number: usize, beside: &Beside) -> Element {
    let place = beside.place;
    let mut said = vec![element("b").text(place.in_words()), said(beside)];
    said.extend(source(ground, beside).map(|source| element("small").text(source)));
    if beside.how == How::InsideNumber {
        said.push(element("small").text("在更长的数字里"));
    }
    let link = element("a")
        .attribute("href", route(ground, place).href())
        .attribute("id", ["beside-", &number.to_string()].concat())
        .attribute("data-beside", place.name())
        .children(said);
    element("li").child(link)
}

/// The text around what was found, which is marked.
fn said(beside: &Beside) -> Element {
    let Beside { text: all, matches, .. } = beside;
    let first = matches.first().map_or(0, |(start, _)| context_start(all, *start as usize));
    let last = matches.last().map_or(all.len(), |(_, end)| context_end(all, *end as usize));
    let ellipsis = |is_cut: bool| is_cut.then(|| text("……"));
    element("span")
        .class("said")
        .children(ellipsis(first > 0))
        .children(marked(all, matches, first..last))
        .children(ellipsis(last < all.len()))
}

/// A part of a text, with marks at these bytes of the whole.
fn marked(all: &str, matches: &[(u32, u32)], part: std::ops::Range<usize>) -> Vec<Node> {
    let mut nodes = Vec::new();
    let mut from = part.start;
    for (start, end) in matches.iter().map(|(start, end)| (*start as usize, *end as usize)) {
        nodes.push(text(all.get(from..start).unwrap_or_default().to_owned()));
        nodes.push(element("mark").text(all.get(start..end).unwrap_or_default().to_owned()).into());
        from = end;
    }
    nodes.push(text(all.get(from..part.end).unwrap_or_default().to_owned()));
    nodes.retain(|node| !matches!(node, Node::Text(content) if content.is_empty()));
    nodes
}

/// What the text belongs to, where it does not say so itself.
fn source(ground: &Ground, beside: &Beside) -> Option<String> {
    let article = |index: usize| ground.edition.articles.get(index);
    let title = |article: &Article| ["《", &article.headline.text, "》"].concat();
    let source = match beside.place {
        Place::Section(_) | Place::Masthead => None,
        Place::Glossary(index) => ground.edition.glossary().get(index).map(|entry| entry.word.clone()),
        Place::Mechanism(index) => ground.edition.mechanisms().get(index).map(|way| way.name().to_owned()),
        Place::Article(index, Part::Office(person)) => Some(article(index)?.people.get(person)?.name.clone()),
        Place::Article(index, Part::KeyFigure(number)) => {
            let (article, place) = (article(index)?, article(index)?.key_figures.get(number)?.figure);
            Some([article.printed(place)?, " ", &title(article)].concat())
        }
        Place::Article(index, _) => article(index).map(title),
    };
    source.filter(|source| *source != beside.text)
}

/// The address of the place. Of what is nowhere but on the front page, that of what it belongs to.
fn route(ground: &Ground, place: Place) -> Route {
    let to = |view: View| Route { sections: Vec::new(), ..ground.route.with_view(view) };
    let edition = &ground.edition;
    let front = Route { query: String::new(), ..to(View::Front) };
    let found = || match place {
        Place::Section(index) => {
            Some(Route { sections: vec![edition.sections().get(index)?.clone()], ..front.clone() })
        }
        Place::Masthead => Some(front.clone()),
        Place::Glossary(index) => Some(to(View::People).entry(View::People, &edition.glossary().get(index)?.word)),
        Place::Mechanism(index) => Some(to(View::Mechanism(edition.mechanisms().get(index)?.id.clone()))),
        Place::Article(index, part) => {
            let article = edition.articles.get(index)?;
            let route = to(View::Article(article.id.clone()));
            Some(match part {
                Part::Office(person) => to(View::People).entry(View::People, &article.people.get(person)?.name),
                Part::Note(note) => {
                    Route { paragraph: article.notes.get(note).map(|note| note.paragraph + 1), ..route }
                }
                Part::KeyFigure(number) => {
                    let place = article.key_figures.get(number)?.figure;
                    let figure = Some(FigureAddress { article: article.id.clone(), place });
                    Route { paragraph: Some(place.paragraph + 1), figure, ..route }
                }
                Part::Summary | Part::Byline | Part::Photo(_) => route,
            })
        }
    };
    found().unwrap_or(front)
}

/// Marks what was found wherever a text of the list stands inside `shown`.
pub(super) fn mark(state: &State, shown: &mut Element) {
    for node in std::mem::take(&mut shown.children) {
        match node {
            Node::Element(mut child) => {
                mark(state, &mut child);
                shown.children.push(child.into());
            }
            Node::Text(content) => {
                let whole = content.trim_end();
                match state.beside.iter().find(|beside| beside.text == whole) {
                    Some(beside) => shown.children.extend(marked(&content, &beside.matches, 0..content.len())),
                    None => shown.children.push(Node::Text(content)),
                }
            }
        }
    }
}
