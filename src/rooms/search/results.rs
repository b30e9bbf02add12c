//! What was found: articles in their order with excerpts around the places.

use edition::model::Passage;
use edition::search::{Field, Hit, How, Term};

use super::empty::empty;
use super::excerpts::{Excerpt, best, excerpts, show};
use super::state::State;
use super::words::{announcement, shortened};
use crate::ground::Ground;
use crate::nodes::{Element, element};
use crate::passages::{Layers, marks, parts};
use crate::route::View;

/// Excerpts of an article that are shown before the reader asks for more.
const EXCERPTS: usize = 2;

/// The results of the query, below the choice of what is searched (`scope`) where there is one.
pub fn results(ground: &Ground, state: &State, scope: Option<Element>) -> Element {
    let (inside, whole): (Vec<&Hit>, Vec<&Hit>) =
        ground.hits().take(ground.found.reach).partition(|hit| hit.how == How::InsideNumber);
    let heading = ["“", &shortened(&ground.route.query), "”"].concat();
    let nothing = whole.is_empty() && inside.is_empty();
    let count = || element("p").attribute("aria-hidden", "true").class("count").text(announcement(ground, state));
    let beside = state.later.and_then(|later| (later.beside)(ground, state));
    // What is found beside the articles only is found.
    let is_empty = nothing && (beside.is_none() || !state.other_ways.is_empty() || !ground.found.is_nowhere());
    let told = state.later.and_then(|later| (later.told)(ground, state));
    let header = element("header")
        .child(parts::view_heading(heading))
        .child_if((!nothing || beside.is_some()).then(count))
        .child_if(told);
    let list = |hits: &[&Hit]| {
        let items = hits.iter().map(|hit| element("li").key(hit.article.to_string()).child(result(ground, state, hit)));
        (!hits.is_empty()).then(|| element("ol").class("hits").children(items))
    };
    let inside_list = list(&inside).map(|list| {
        let heading = element("h3").class("inside-heading").text("只出现在更长的数字里");
        element("section").key("inside").class("inside").child(heading).child(list)
    });
    element("div")
        .key("results")
        .class("results")
        .child(header.child_if(scope))
        .child_if(list(&whole))
        .child_if(inside_list)
        .child_if(is_empty.then(|| empty(ground, state)))
        .child_if(parts::more(ground, ground.hits().count()))
        .child_if(beside)
}

fn result(ground: &Ground, state: &State, hit: &Hit) -> Element {
    let index = hit.article as usize;
    let article = &ground.edition.articles[index];
    let route = ground.route.with_view(View::Article(article.id.clone()));
    let heading =
        |field, passage: &Passage| Layers::new(passage).matches(&marks::match_spans(ground, index, field)).nodes();
    let link = element("a")
        .attribute("href", route.href())
        .attribute("id", ["open-", &article.id].concat())
        .attribute("aria-label", article.headline.text.clone())
        .children(heading(Field::Headline, &article.headline));
    let group = element("hgroup")
        .child_if(
            article.kicker.as_ref().map(|kicker| element("p").class("kicker").children(heading(Field::Kicker, kicker))),
        )
        .child(element("h3").child(link))
        .child_if(article.deck.as_ref().map(|deck| element("p").class("deck").children(heading(Field::Deck, deck))));
    let all = excerpts(article, hit);
    let expanded = state.expanded.contains(&index);
    let best = best(article, hit, &all, EXCERPTS);
    let hidden: usize =
        all.iter().map(Excerpt::places).sum::<usize>() - best.iter().map(|at| all[*at].places()).sum::<usize>();
    let shown: Vec<&Excerpt> =
        if expanded { all.iter().collect() } else { best.into_iter().map(|at| &all[at]).collect() };
    let more = (hidden > 0).then(|| {
        element("button")
            .attribute("type", "button")
            .class("more-places")
            .attribute("id", ["more-", &article.id].concat())
            .attribute("data-action", "expand")
            .attribute("data-hit", index.to_string())
            .attribute("aria-expanded", if expanded { "true" } else { "false" })
            .text(if expanded { "收起".to_owned() } else { ["另有 ", &hidden.to_string(), " 处"].concat() })
    });
    element("article")
        .class("hit")
        .attribute("data-article", article.id.clone())
        .attribute("data-how", hit.how.name())
        .child(tag(ground, hit))
        .child(group)
        .child(parts::byline(ground, index))
        .children(shown.into_iter().map(|excerpt| show(ground, index, excerpt)))
        .child_if(more)
}

/// The section, the number of places, and how many of them are written otherwise.
fn tag(ground: &Ground, hit: &Hit) -> Element {
    let article = &ground.edition.articles[hit.article as usize];
    let section = ground.edition.sections().get(usize::from(article.section)).cloned().unwrap_or_default();
    let mut tag = element("p")
        .class("section-tag")
        .text(section)
        .child(element("small").text([" ", &hit.places.to_string(), " 处"].concat()));
    tag = tag.child_if(parts::origin(ground, hit.article as usize));
    let other = hit.matches.iter().filter(|found| found.how == How::Value).count();
    if other > 0 && !ground.asks_for(Term::is_magnitude) {
        let of_which = if other == hit.matches.len() {
            "写法不同，数值相同".to_owned()
        } else {
            ["其中 ", &other.to_string(), " 处写法不同，数值相同"].concat()
        };
        tag = tag.child(element("small").class("otherwise").text(of_which));
    }
    tag
}
