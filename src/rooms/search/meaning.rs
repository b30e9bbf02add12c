//! What letters were taken for, and where else it stands.

use edition::search::Likeness;

use super::beside;
use super::state::{OtherWay, Reason, State};
use super::words::{how_read, shortened};
use crate::ground::Ground;
use crate::nodes::{Element, element};
use crate::route::{Route, View};
use crate::words::joined;

/// Readings that are offered beside the one that was searched for.
const MOST_OTHERS: usize = 5;

/// What was searched for instead of what was typed, and what else that could be.
pub(super) fn told(ground: &Ground, state: &State) -> Option<Element> {
    let meant = ground.found.meant.as_ref()?;
    let words: String = meant.words.iter().map(|(_, word)| ["“", word, "”"].concat()).collect();
    let typed: Vec<String> = meant.words.iter().map(|(typed, _)| shortened(typed)).collect();
    let line = element("p")
        .class("meant")
        .text([how_read(meant.nearness), " "].concat())
        .child(element("b").text(words))
        .child(element("small").text(["（", &joined(&typed, " "), "）"].concat()));
    // Where it is nowhere, they stand in place of the results.
    let others = state.other_ways.iter().filter(|_| !ground.found.is_nowhere()).take(MOST_OTHERS);
    let others: Vec<Element> = others.map(|way| other(ground, way)).collect();
    let others = (!others.is_empty()).then(|| element("p").class("also").text("也可能是 ").children(others));
    Some(element("div").key("told").class("told").child(line).child_if(others))
}

fn other(ground: &Ground, way: &OtherWay) -> Element {
    let route = Route { query: way.query.clone(), ..ground.route.with_view(View::Front) };
    let near = if way.reason == Reason::Alike(Likeness::NearPinyin) { "音近，" } else { "" };
    element("a")
        .key(way.query.clone())
        .attribute("href", route.href())
        .attribute("data-rescue", way.query.clone())
        .text(shortened(&way.query))
        .child(element("small").text([" ", near, &way.articles.to_string(), " 篇"].concat()))
}

/// How much the article that is read has of what is searched for, and how much the others, which are one tap away.
pub(super) fn elsewhere(ground: &Ground, state: &State) -> Option<Element> {
    let (index, _) = ground.article().filter(|_| ground.found.is_searching())?;
    let (mut here, mut others) = (0, 0);
    for hit in ground.hits() {
        *(if hit.article as usize == index { &mut here } else { &mut others }) += hit.places;
    }
    let beside = beside::count_of(state, index);
    let own = if beside == 0 { "本文" } else { "正文" };
    let mut here = if here == 0 { [own, "没有"].concat() } else { [own, " ", &here.to_string(), " 处"].concat() };
    if beside > 0 {
        here = [&here, "，编者注等处 ", &beside.to_string(), " 处"].concat();
    }
    let told = element("p").key("elsewhere").class("elsewhere").attribute("id", "elsewhere").text(here);
    if others == 0 {
        return Some(told.text("，其他文章没有"));
    }
    let link = element("a")
        .attribute("id", "elsewhere-link")
        .attribute("href", ground.route.with_view(View::Front).href())
        .text(["其他文章 ", &others.to_string(), " 处 →"].concat());
    Some(told.text("，").child(link))
}
