//! What a part says when it is asked: its words in the article, its figures, who does it, and where to go from it.

use edition::mechanism::{MORE, Origin, Part, Quote};
use edition::model::FigureRef;

use super::part::Drawn;
use super::told::measure;
use crate::ground::Ground;
use crate::nodes::{Element, element};
use crate::passages::Layers;
use crate::passages::marks::standing;
use crate::passages::sentence::{sentence, span};
use crate::route::{FigureAddress, Route, View};

/// The answer of the asked part; none where none is asked.
pub(super) fn answer(ground: &Ground, drawn: &Drawn<'_>) -> Option<Element> {
    let asked = drawn.asked?;
    let part = drawn.way.part(asked)?;
    let place = if asked == 0 { String::new() } else { place_of(drawn, asked) };
    let head = element("p")
        .class("answer-head")
        .child(element("b").text(part.name.clone()))
        .child(element("span").text(place));
    let own = part.quote.map(|quote| quotation(ground, drawn, quote, Some(quote)));
    let inferred = (part.origin == Origin::Inferred)
        .then(|| element("p").class("answer-note").text("归在这里是编辑的推断，报道没有这样说。"));
    let actors = (!part.actors.is_empty()).then(|| element("p").text(["谁来做：", &part.actors.join("、")].concat()));
    let unnamed = match part.unnamed {
        0 => None,
        MORE => Some("报道列了这些，后面有一个“等”字。".to_owned()),
        count => Some(format!("还有 {count} 项，报道没有写出名称。")),
    };
    let unnamed = unnamed.map(|words| element("p").text(words));
    Some(
        element("section")
            .key(format!("answer-{}-{asked}", drawn.way.id))
            .class("answer")
            .attribute("aria-label", "图解说明")
            .child(head)
            .child_if(own)
            .children(more_figures(ground, drawn, part))
            .child_if(actors)
            .child_if(unnamed)
            .child_if(inferred)
            .child_if(ways_on(ground, drawn, asked)),
    )
}

fn place_of(drawn: &Drawn<'_>, asked: usize) -> String {
    let (number, count) = drawn.way.place(asked);
    let measure = measure(drawn.way.form_around(asked));
    let around = drawn.way.parent(asked).and_then(|parent| drawn.way.part(parent)).map_or("", |part| &part.name);
    format!("{around} · 第 {number} {measure}，共 {count} {measure}")
}

/// The sentence around `quote` with its figures, `marked` in it, and the way to its place.
fn quotation(ground: &Ground, drawn: &Drawn<'_>, quote: Quote, marked: Option<Quote>) -> Element {
    let passage = &drawn.article.paragraphs[usize::from(quote.paragraph)];
    let whole = sentence(&passage.text, quote.start as usize..quote.end as usize);
    let mut layers =
        Layers::of_range(passage, whole.start as u32..whole.end as u32).figures(&ground.route.kinds, |figure, _| {
            let place = FigureRef { paragraph: quote.paragraph, figure: figure as u16 };
            let address = FigureAddress { article: drawn.article.id.clone(), place };
            let standing = standing(ground, &address);
            Some((format!("answer-{address}"), address, standing))
        });
    if let Some(Quote { start, end, .. }) = marked {
        layers = layers.wrap(start..end, element("mark").class("asked"));
    }
    let link = element("a").attribute("href", place_route(ground, drawn, quote.paragraph).href()).text(format!(
        "《{}》第 {} 段",
        drawn.article.headline.text,
        quote.paragraph + 1
    ));
    element("blockquote").child(element("p").children(layers.nodes())).child(element("p").class("source").child(link))
}

/// Where a part stands in its article.
fn place_route(ground: &Ground, drawn: &Drawn<'_>, paragraph: u16) -> Route {
    let mut route = ground.route.with_view(View::Article(drawn.article.id.clone()));
    route.paragraph = Some(paragraph + 1);
    route
}

/// The sentences of figures that stand elsewhere than the part's own words.
fn more_figures(ground: &Ground, drawn: &Drawn<'_>, part: &Part) -> Vec<Element> {
    let sentence_of = |paragraph: u16, bytes: core::ops::Range<usize>| {
        drawn.article.paragraphs.get(usize::from(paragraph)).map(|passage| (paragraph, sentence(&passage.text, bytes)))
    };
    let own = part.quote.and_then(|quote| sentence_of(quote.paragraph, quote.start as usize..quote.end as usize));
    let mut shown: Vec<_> = own.into_iter().collect();
    let mut found = Vec::new();
    for place in &part.figures {
        let Some(figure) = drawn.article.figure(*place) else { continue };
        let Some(here) = sentence_of(place.paragraph, span(figure)) else { continue };
        if !shown.contains(&here) {
            shown.push(here);
            let quote = Quote { paragraph: place.paragraph, start: figure.start, end: figure.end };
            found.push(quotation(ground, drawn, quote, None));
        }
    }
    found
}

/// Buttons to the parts before and behind, around and inside, to those it leads to and to the mechanism that explains it:
/// what arrow keys do, for fingers.
fn ways_on(ground: &Ground, drawn: &Drawn<'_>, asked: usize) -> Option<Element> {
    let way = drawn.way;
    let siblings = way.siblings(asked);
    let at = siblings.iter().position(|sibling| *sibling == asked)?;
    let before = at.checked_sub(1).map(|before| ("‹ ", siblings[before]));
    let behind = siblings.get(at + 1).map(|behind| ("› ", *behind));
    let around = way.parent(asked).map(|parent| ("↑ ", parent));
    let inside = way.children(asked).next().map(|child| ("↓ ", child));
    let links = way.parts[asked].links.iter().map(|link| ("→ ", usize::from(*link)));
    let buttons = [before, behind, around, inside].into_iter().flatten().chain(links).filter_map(|(sign, part)| {
        let name = &way.part(part)?.name;
        Some(
            element("button")
                .attribute("type", "button")
                .attribute("data-action", "show-way")
                .attribute("data-way", way.id.clone())
                .attribute("data-to", part.to_string())
                .text([sign, name].concat()),
        )
    });
    let buttons: Vec<Element> = buttons.chain(explanation(ground, &way.parts[asked])).collect();
    (!buttons.is_empty()).then(|| element("div").class("answer-ways").children(buttons))
}

/// The way to the mechanism that explains a part.
fn explanation(ground: &Ground, part: &Part) -> Option<Element> {
    let other = ground.edition.mechanism_index(&part.explained_by)?;
    let other = &ground.edition.mechanisms()[other];
    let route = ground.route.with_view(View::Mechanism(other.id.clone()));
    Some(element("a").attribute("href", route.href()).text(["图解：", other.name()].concat()))
}
