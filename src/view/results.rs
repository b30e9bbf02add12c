//! What was found: articles in their order with excerpts around the places.

use edition::model::Passage;
use edition::search::{Field, Hit, How};

use crate::route::View;
use crate::state::State;
use crate::update::announcement;
use crate::view::node::{Element, element};
use crate::view::parts;
use crate::view::passage::Layers;
#[cfg(feature = "shelf")]
use crate::view::shelf;

mod empty;
mod excerpts;

use excerpts::{Excerpt, best, excerpts, show};

/// Excerpts of an article that are shown before the reader asks for more.
const EXCERPTS: usize = 2;

/// The results of the query.
pub fn results(state: &State) -> Element {
    let (inside, whole): (Vec<&Hit>, Vec<&Hit>) =
        state.hits().take(room(state)).partition(|hit| hit.how == How::InsideNumber);
    let heading = ["“", state.route.query.trim(), "”"].concat();
    let nothing = whole.is_empty() && inside.is_empty();
    let count = || element("p").attribute("aria-hidden", "true").class("count").text(announcement(state));
    let header = element("header")
        .child(element("h2").attribute("id", "view-heading").attribute("tabindex", "-1").text(heading))
        .child_if((!nothing).then(count));
    #[cfg(feature = "shelf")]
    let header = header.child_if(shelf::scope(state));
    let list = |hits: &[&Hit]| {
        let items = hits.iter().map(|hit| element("li").key(hit.article.to_string()).child(result(state, hit)));
        (!hits.is_empty()).then(|| element("ol").class("hits").children(items))
    };
    let inside_list = list(&inside).map(|list| {
        let heading = element("h3").class("inside-heading").text("只出现在更长的数字里");
        element("section").key("inside").class("inside").child(heading).child(list)
    });
    let results = element("div")
        .key("results")
        .class("results")
        .child(header)
        .child_if(list(&whole))
        .child_if(inside_list)
        .child_if(nothing.then(|| empty::empty(state)));
    #[cfg(feature = "shelf")]
    let results = results.child_if(shelf::more(state, state.hits().count()));
    results
}

/// How many hits are shown.
#[cfg(feature = "shelf")]
fn room(state: &State) -> usize {
    state.library.reach()
}

/// How many hits are shown: all of them.
#[cfg(not(feature = "shelf"))]
fn room(_: &State) -> usize {
    usize::MAX
}

fn result(state: &State, hit: &Hit) -> Element {
    let index = hit.article as usize;
    let article = &state.edition.articles[index];
    let route = state.route.with_view(View::Article(article.id.clone()));
    let heading =
        |field, passage: &Passage| Layers::new(passage).matches(&parts::match_spans(state, index, field)).nodes();
    let link = element("a")
        .attribute("href", route.href())
        .attribute("id", ["open-", &article.id].concat())
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
        .child(tag(state, hit))
        .child(group)
        .child(parts::byline(state, index))
        .children(shown.into_iter().map(|excerpt| show(state, index, excerpt)))
        .child_if(more)
}

/// The section, the number of places, and how many of them are written otherwise.
fn tag(state: &State, hit: &Hit) -> Element {
    let article = &state.edition.articles[hit.article as usize];
    let section = state.edition.sections.get(usize::from(article.section)).cloned().unwrap_or_default();
    let mut tag = element("p")
        .class("section-tag")
        .text(section)
        .child(element("small").text([" ", &hit.places.to_string(), " 处"].concat()));
    #[cfg(feature = "shelf")]
    {
        tag = tag.child_if(shelf::origin(state, hit.article as usize));
    }
    let other = hit.matches.iter().filter(|found| found.how == How::Value).count();
    if other > 0 && !asks_for_magnitude(state) {
        let of_which = if other == hit.matches.len() {
            "写法不同，数值相同".to_owned()
        } else {
            ["其中 ", &other.to_string(), " 处写法不同，数值相同"].concat()
        };
        tag = tag.child(element("small").class("otherwise").text(of_which));
    }
    tag
}

fn asks_for_magnitude(state: &State) -> bool {
    state.index.query(&state.route.query).terms().iter().any(edition::search::Term::is_magnitude)
}
