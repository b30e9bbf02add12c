//! Nothing found: why, and what else to look for.

use edition::search::{Kept, Likeness};

use super::field::{explains_language, language};
use super::state::{OtherWay, Reason, State};
use super::words::{is_being_read, shortened};
use crate::ground::Ground;
use crate::nodes::{Element, element};
use crate::route::{Route, View};

/// What stands in place of the results.
pub(super) fn empty(ground: &Ground, state: &State) -> Element {
    let box_ = element("div").class("empty");
    let (elsewhere, places) =
        ground.found.results.as_ref().map_or((0, 0), |results| (results.hits.len(), results.places));
    if elsewhere > 0 {
        let told = ["其他栏目有 ", &places.to_string(), " 处，在 ", &elsewhere.to_string(), " 篇文章中。"].concat();
        let widen = element("button")
            .attribute("type", "button")
            .attribute("id", "widen")
            .attribute("data-action", "all-sections")
            .text("在全部栏目中查找");
        return box_
            .child(element("p").text("所选的栏目里没有。"))
            .child(element("p").text(told))
            .child(widen)
            .child(back(ground));
    }
    let is_read = !state.other_ways.is_empty() && state.other_ways.iter().all(OtherWay::is_spelled);
    let heading = if is_read { "按拼音可能是" } else { "您要找的也许是" };
    let alike = ways(ground, state, heading, |reason| matches!(reason, Reason::Alike(_)));
    let without = ways(ground, state, "去掉一个词", |reason| reason == Reason::Fewer(Kept::AllButOne));
    let alone = ways(ground, state, "只查其中一个词", |reason| reason == Reason::Fewer(Kept::One));
    let language = (!explains_language(ground, state)).then(language);
    let why = if is_being_read(ground, state) { "正在按拼音查找……".to_owned() } else { reason(ground) };
    box_.child_if((!is_read).then(|| element("p").text(why)))
        .child_if(alike)
        .child_if(without)
        .child_if(alone)
        .child_if(language)
        .child(back(ground))
}

/// Which of the terms have no hit.
fn reason(ground: &Ground) -> String {
    let query = ground.index().query(ground.sought());
    let unmatched = ground.found.results.as_ref().map_or(&[][..], |results| &results.unmatched);
    let terms = query.terms().len();
    if unmatched.is_empty() {
        let reason = if terms > 1 {
            "这几个词都有，但没有一篇文章同时含有。"
        } else {
            "有这个词的文章都含有不要的词。"
        };
        return if terms == 0 { "没有可以查找的字。" } else { reason }.to_owned();
    }
    let names: Vec<String> = unmatched.iter().map(|term| shortened(term)).collect();
    let names = ["“", &names.join("”“"), "”"].concat();
    if unmatched.len() == terms {
        ["没有找到", &names, "。"].concat()
    } else {
        ["没有找到", &names, "；其他的词都有。"].concat()
    }
}

/// Links to other queries in all sections, under a heading.
fn ways(ground: &Ground, state: &State, heading: &'static str, wanted: impl Fn(Reason) -> bool) -> Option<Element> {
    let links: Vec<Element> =
        state.other_ways.iter().filter(|way| wanted(way.reason)).map(|way| link(ground, way)).collect();
    if links.is_empty() {
        return None;
    }
    let list = element("ul").class("other-ways").children(links);
    Some(element("section").key(heading).child(element("h3").text(heading)).child(list))
}

fn link(ground: &Ground, way: &OtherWay) -> Element {
    let route = Route { query: way.query.clone(), sections: Vec::new(), ..ground.route.with_view(View::Front) };
    let reason = match way.reason {
        Reason::Alike(Likeness::Pinyin) => "拼音相符，",
        Reason::Alike(Likeness::NearPinyin) => "拼音相近，",
        Reason::Alike(Likeness::Figure) => "最接近的数，",
        Reason::Alike(Likeness::Sound) => "读音相近，",
        Reason::Alike(Likeness::Spelling) => "差一个字，",
        Reason::Fewer(_) => "",
    };
    let link = element("a")
        .attribute("href", route.href())
        .attribute("data-rescue", way.query.clone())
        .child(element("b").text(shortened(&way.query)))
        .child(element("small").text([reason, &way.articles.to_string(), " 篇"].concat()));
    element("li").child(link)
}

/// Back to the page without the search.
fn back(ground: &Ground) -> Element {
    let route = Route { query: String::new(), ..ground.route.with_view(View::Front) };
    element("p").child(
        element("a")
            .class("button")
            .attribute("id", "clear-empty")
            .attribute("href", route.href())
            .text("清除搜索，回到版面"),
    )
}
