//! Excerpts around the places in an article.

use core::cmp::Reverse;

use edition::model::{Article, FigureRef, Passage};
use edition::search::{Field, Hit, Match};

use crate::ground::Ground;
use crate::nodes::{Element, Node, element, text};
use crate::passages::{Layers, marks};
use crate::route::FigureAddress;

/// Characters of context on each side of a place.
const CONTEXT: usize = 36;

/// Places that stand close together in a paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Excerpt<'a> {
    paragraph: u16,
    matches: Vec<&'a Match>,
}

impl Excerpt<'_> {
    /// Places in it.
    pub(super) fn places(&self) -> usize {
        self.matches.len()
    }
}

/// The excerpts of the body, in its order.
pub(super) fn excerpts<'a>(article: &Article, hit: &'a Hit) -> Vec<Excerpt<'a>> {
    let mut found: Vec<Excerpt<'a>> = Vec::new();
    for place in &hit.matches {
        let Field::Paragraph(paragraph) = place.field else { continue };
        match found.last_mut() {
            Some(last)
                if last.paragraph == paragraph && near(&article.paragraphs[usize::from(paragraph)], last, place) =>
            {
                last.matches.push(place);
            }
            _ => found.push(Excerpt { paragraph, matches: vec![place] }),
        }
    }
    found
}

/// Indices of the best `count` excerpts, best first: those with more of the terms that neither the headline nor a better
/// excerpt shows, then those found in a better way, then those with more places, then the earlier.
pub(super) fn best(article: &Article, hit: &Hit, excerpts: &[Excerpt], count: usize) -> Vec<usize> {
    let printed = |place: &Match| {
        let text = place.field.text(article).unwrap_or_default();
        text.get(place.start as usize..place.end as usize).unwrap_or_default()
    };
    let outside = hit.matches.iter().filter(|place| !matches!(place.field, Field::Paragraph(_)));
    let mut shown: Vec<&str> = outside.map(printed).collect();
    let mut chosen: Vec<usize> = Vec::new();
    while chosen.len() < count {
        let worth = |at: &usize| {
            let excerpt = &excerpts[*at];
            let texts = excerpt.matches.iter().map(|place| printed(place));
            let new = texts.enumerate().filter(|(number, text)| {
                let mut before = excerpt.matches[..*number].iter().map(|place| printed(place));
                !shown.contains(text) && !before.any(|known| known == *text)
            });
            let way = excerpt.matches.iter().map(|place| place.how).min();
            (new.count(), Reverse(way), excerpt.places(), Reverse(*at))
        };
        let Some(next) = (0..excerpts.len()).filter(|at| !chosen.contains(at)).max_by_key(worth) else { break };
        shown.extend(excerpts[next].matches.iter().map(|place| printed(place)));
        chosen.push(next);
    }
    chosen
}

fn near(paragraph: &Passage, excerpt: &Excerpt, found: &Match) -> bool {
    let end = excerpt.matches.last().map_or(0, |last| last.end);
    let between = paragraph.text.get(end as usize..found.start as usize).unwrap_or_default();
    between.chars().count() <= CONTEXT
}

/// An excerpt with its context, figures and matches.
pub(super) fn show(ground: &Ground, index: usize, excerpt: &Excerpt) -> Element {
    let article = &ground.edition.articles[index];
    let number = excerpt.paragraph;
    let paragraph = &article.paragraphs[usize::from(number)];
    let group = &excerpt.matches;
    let (first, last) = (group[0].start as usize, group[group.len() - 1].end as usize);
    let start = context_start(&paragraph.text, first);
    let end = context_end(&paragraph.text, last);
    let matches = marks::match_spans(ground, index, Field::Paragraph(number));
    let layers = Layers::of_range(paragraph, start as u32..end as u32)
        .figures(&ground.route.kinds, |figure, _| {
            let place = FigureRef { paragraph: number, figure: figure as u16 };
            let address = FigureAddress { article: article.id.clone(), place };
            let standing = marks::standing(ground, &address);
            Some((format!("result-{address}"), address, standing))
        })
        .matches(&matches);
    let mut nodes: Vec<Node> = Vec::new();
    if start > 0 {
        nodes.push(text("……"));
    }
    // Each place leads to itself, what is around them to the first.
    nodes.extend(layers.nodes().into_iter().map(|node| match node {
        Node::Element(mark) if mark.tag == "mark" => mark.attribute("data-action", "show-match").into(),
        other => other,
    }));
    if end < paragraph.text.len() {
        nodes.push(text("……"));
    }
    let excerpt = element("p").key(format!("{number}-{first}")).class("excerpt").children(nodes);
    match matches.iter().find(|span| span.start as usize == first) {
        Some(span) => excerpt.attribute("data-action", "show-match").attribute("data-place", span.number.to_string()),
        None => excerpt,
    }
}

/// The start of the clause that holds byte `at`, at most [`CONTEXT`] characters before it.
pub(super) fn context_start(content: &str, at: usize) -> usize {
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
pub(super) fn context_end(content: &str, at: usize) -> usize {
    let behind = content.get(at..).unwrap_or_default();
    let far = behind.char_indices().nth(CONTEXT).map_or(content.len(), |(end, _)| at + end);
    let within = content.get(at..far).unwrap_or_default();
    match within.rfind(['。', '；', '！', '？', '，']) {
        Some(found) if far < content.len() => at + found + '。'.len_utf8(),
        _ => far,
    }
}
