//! The ways of working that the articles describe, each drawn as what it is: levels, a cycle, a chain or a list.

use edition::model::{Mechanism, MechanismForm};

use crate::route::View;
use crate::state::State;
use crate::view::node::{Element, element};

/// All mechanisms of the chosen sections, in the order of the articles.
pub fn mechanisms(state: &State) -> Element {
    let shown: Vec<&Mechanism> = state
        .edition
        .mechanisms
        .iter()
        .filter(|mechanism| state.shows_section(state.edition.section_of(usize::from(mechanism.article))))
        .collect();
    let heading = element("h2").attribute("id", "view-heading").attribute("tabindex", "-1").text("文中的做法");
    let header =
        element("header").child(heading).child(element("p").class("count").text(format!("{} 种", shown.len())));
    let empty = shown.is_empty().then(|| element("p").class("empty").text("这些栏目的文章没有写到成套的做法。"));
    let cards = shown.into_iter().map(|mechanism| card(state, mechanism));
    let ways = element("div").class("ways-columns").children(cards);
    element("div").key("mechanisms").class("mechanisms").child(header).child(ways).child_if(empty)
}

fn card(state: &State, mechanism: &Mechanism) -> Element {
    let article = &state.edition.articles[usize::from(mechanism.article)];
    let mut route = state.route.with_view(View::Article(article.id.clone()));
    route.paragraph = Some(mechanism.paragraph + 1);
    let (form, name) = match mechanism.form {
        MechanismForm::Hierarchy => ("hierarchy", "层级"),
        MechanismForm::Cycle => ("cycle", "循环"),
        MechanismForm::Chain => ("chain", "环节"),
        MechanismForm::List => ("list", "并列"),
    };
    let parts = mechanism.parts.iter().map(|part| {
        let detail = (!part.detail.is_empty()).then(|| element("small").text(part.detail.clone()));
        element("li").child(element("b").text(part.name.clone())).child_if(detail)
    });
    // Only a list has no order: the others are read in theirs.
    let list = if mechanism.form == MechanismForm::List { "ul" } else { "ol" };
    element("article")
        .class("way")
        .child(element("p").class("section-tag").text(format!("{name} · {} 项", mechanism.parts.len())))
        .child(element("h3").text(mechanism.name.clone()))
        .child(element(list).class(format!("parts {form}")).children(parts))
        .child(
            element("p")
                .class("more")
                .child(element("a").attribute("href", route.href()).text(format!("原文：{}", article.headline.text))),
        )
}
