//! The ways of working that the articles describe, each drawn as what it is: levels, a cycle, a chain or a list.

use edition::model::{Mechanism, MechanismForm};

use crate::ground::Ground;
use crate::nodes::{Element, element};
use crate::passages::parts::view_heading;
use crate::route::View;

/// What is fetched after the page can be used: all of it.
#[derive(Debug, Clone, Copy)]
pub struct Later {
    /// All mechanisms of the chosen sections.
    pub mechanisms: fn(&Ground) -> Element,
    /// Those of an article, for the rail beside it.
    pub rail: fn(&Ground, usize) -> Option<Element>,
}

/// The functions themselves. Nothing else names them, so that the build can keep them apart.
pub const LATER: Later = Later { mechanisms, rail };

/// What has been fetched; none before.
#[derive(Debug, Clone, Default)]
pub struct State {
    /// The views.
    pub later: Option<Later>,
}

/// All mechanisms of the chosen sections, in the order of the articles.
fn mechanisms(ground: &Ground) -> Element {
    let shown: Vec<&Mechanism> = ground
        .edition
        .mechanisms()
        .iter()
        .filter(|mechanism| ground.shows_section(ground.edition.section_of(usize::from(mechanism.article))))
        .collect();
    let count = element("p").class("count").text(format!("{} 种", shown.len()));
    let header = element("header").child(view_heading("文中的做法")).child(count);
    let empty = shown.is_empty().then(|| element("p").class("empty").text("这些栏目的文章没有写到成套的做法。"));
    let cards = shown.into_iter().map(|mechanism| card(ground, mechanism));
    let ways = element("div").class("ways-columns").children(cards);
    element("div").key("mechanisms").class("mechanisms").child(header).child(ways).child_if(empty)
}

fn card(ground: &Ground, mechanism: &Mechanism) -> Element {
    let article = &ground.edition.articles[usize::from(mechanism.article)];
    let mut route = ground.route.with_view(View::Article(article.id.clone()));
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

/// The mechanisms of an article, for the rail beside it; none where it describes none.
fn rail(ground: &Ground, index: usize) -> Option<Element> {
    let article = &ground.edition.articles[index];
    let of_article = ground.edition.mechanisms().iter().filter(|mechanism| usize::from(mechanism.article) == index);
    let items: Vec<Element> = of_article
        .map(|mechanism| {
            let mut route = ground.route.with_view(View::Article(article.id.clone()));
            route.paragraph = Some(mechanism.paragraph + 1);
            let names: Vec<&str> = mechanism.parts.iter().map(|part| part.name.as_str()).collect();
            element("li").child(
                element("a")
                    .attribute("href", route.href())
                    .child(element("b").text(mechanism.name.clone()))
                    .child(element("small").text(names.join(" · "))),
            )
        })
        .collect();
    (!items.is_empty()).then(|| {
        element("section").child(element("h3").text("文中做法")).child(element("ul").class("ways").children(items))
    })
}
