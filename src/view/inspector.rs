//! The explanation of a figure, beside the text or as a sheet from below.

use std::borrow::Cow;

use edition::checks::Check;
use edition::figures::reading::{digits, reading, unit_name};
use edition::figures::{Bound, Figure, FigureKind};
use edition::model::{Article, FigureRef};

use crate::route::{Device, FigureAddress, View};
use crate::state::{Side, State};
use crate::update::INSPECTOR;
use crate::view::checks;
use crate::view::node::{Element, element};
use crate::view::parts::kind_name;
use crate::view::passage::Layers;
use crate::view::sentence::{printed, sentence, span};

mod peers;

/// What is known of the explained figure.
pub fn inspector(state: &State) -> Option<Element> {
    let (index, place) = state.explained()?;
    let article = &state.edition.articles[index];
    let figure = article.figure(place)?;
    let written = printed(article, place);
    let side = match state.side {
        Side::Right => "inspector",
        Side::Left => "inspector left",
    };
    let value = element("p")
        .class("full-value")
        .child(element("span").class("in-digits").text(digits(figure)))
        .child(element("span").class("spoken").text(reading(figure, written)));
    let content = element("div")
        .class("inspector-content")
        // Another figure starts at its top again.
        .key(FigureAddress { article: article.id.clone(), place }.to_string())
        .child(element("p").class("printed").attribute("id", "inspected").text(written.to_owned()))
        .child(value)
        .child(facts(figure))
        .child_if(quotation(state, index, place))
        .children(checks::notes_on(article, place).map(checks::note))
        .child_if(relations(state, index, place))
        .child_if(peers::same_value(state, index, place))
        .child_if(peers::same_unit(state, index, place))
        .child(actions(state, figure));
    Some(
        element("div")
            .key("inspector")
            .class(side)
            .attribute("id", INSPECTOR)
            .attribute("role", "dialog")
            .attribute("aria-label", "数字详情")
            .attribute("aria-describedby", "inspected")
            .attribute("tabindex", "-1")
            .attribute("data-inspected", figure.kind.name())
            .child(head(state, figure.kind, (index, place)))
            .child(content),
    )
}

/// Stays in sight: where the figure stands among all, the way to its neighbours, and out.
fn head(state: &State, kind: FigureKind, current: (usize, FigureRef)) -> Element {
    let number = state.all_figures().position(|known| known == current).map_or(0, |before| before + 1);
    let count = state.all_figures().count();
    let step = |action: &'static str, name: &'static str, sign: &'static str| {
        button(action, sign).class("icon").attribute("aria-label", name).attribute("title", name)
    };
    element("div")
        .class("inspector-head")
        .child(element("span").class("kind").text(kind_name(kind)))
        .child(step("previous-figure", "上一个数字", "‹"))
        .child(
            element("span")
                .class("position")
                .child(element("span").class("visually-hidden").text("第几个："))
                .text(format!("{number} / {count}")),
        )
        .child(step("next-figure", "下一个数字", "›"))
        .child(step("close-figure", "关闭", "×").class("icon close"))
}

fn button(action: &'static str, name: &'static str) -> Element {
    element("button").attribute("type", "button").attribute("id", action).attribute("data-action", action).text(name)
}

fn facts(figure: &Figure) -> Element {
    let unit = figure.unit.as_deref().filter(|unit| !matches!(*unit, "date" | "time")).map(unit_title);
    element("dl")
        .children(fact("类别", kind_name(figure.kind)))
        .children(unit.map(|unit| fact("单位", unit)).into_iter().flatten())
        .children(fact("精确度", bound_name(figure.bound)))
}

fn fact(name: &'static str, value: impl Into<Cow<'static, str>>) -> [Element; 2] {
    [element("dt").text(name), element("dd").text(value)]
}

/// The sentence with the figure, and the way to its place.
fn quotation(state: &State, index: usize, place: FigureRef) -> Option<Element> {
    let article = &state.edition.articles[index];
    let passage = article.paragraphs.get(usize::from(place.paragraph))?;
    let whole = sentence(&passage.text, span(article.figure(place)?));
    let layers = Layers::of_range(passage, whole.start as u32..whole.end as u32).emphasis(usize::from(place.figure));
    let link = element("a").attribute("href", checks::figure_route(state, index, place).href()).text(format!(
        "《{}》第 {} 段",
        article.headline.text,
        place.paragraph + 1
    ));
    Some(
        element("blockquote")
            .child(element("p").children(layers.nodes()))
            .child(element("p").class("source").child(link)),
    )
}

/// The relations that the figure takes part in.
fn relations(state: &State, index: usize, place: FigureRef) -> Option<Element> {
    let found = checks::checks_of(state, index, &|check: &Check| checks::involves(check, place));
    (!found.is_empty()).then(|| {
        element("section")
            .child(element("h3").text("核对"))
            .children(found.into_iter().map(|check| checks::check(state, index, check)))
    })
}

/// Copying leaves something behind on the device: not on a shared one.
fn actions(state: &State, figure: &Figure) -> Element {
    let mut route = state.route.with_view(View::Figures);
    route.kinds = crate::route::Highlight::Only([figure.kind].into_iter().collect());
    let table = element("a").attribute("href", route.href()).text("在数字表中查看");
    let row = element("div").class("inspector-actions");
    match state.route.device {
        Device::Kiosk => row,
        Device::Personal => row.child(button("copy-figure", "复制引文")).child(button("copy-link", "复制链接")),
    }
    .child(table)
    // The status region says it.
    .child_if(state.copied.map(|outcome| element("p").attribute("aria-hidden", "true").text(outcome.words())))
}

/// The quotation with its source, for copying: the sentence, 《headline》, edition and date. The link comes from
/// the browser, which knows the page's address.
pub fn citation(state: &State, index: usize, place: FigureRef) -> Option<String> {
    let article: &Article = &state.edition.articles[index];
    let content = &article.paragraphs.get(usize::from(place.paragraph))?.text;
    let whole = sentence(content, span(article.figure(place)?));
    let quoted = content.get(whole)?.trim_end_matches('。');
    let edition = &state.edition;
    let publisher = [edition.title.as_str(), edition.subtitle.as_str()].into_iter().filter(|name| !name.is_empty());
    let publisher: Vec<&str> = publisher.collect();
    let date = article.date.as_deref().map(|date| format!("，{}", crate::view::parts::date_as_printed(date)));
    Some(format!("“{quoted}。”——《{}》，{}{}", article.headline.text, publisher.join("·"), date.unwrap_or_default()))
}

/// A unit in full.
fn unit_title(unit: &str) -> String {
    match unit {
        "CNY" => "元（人民币）".to_owned(),
        "pp" => "百分点".to_owned(),
        "%" => "百分之一（%）".to_owned(),
        "‰" => "千分之一（‰）".to_owned(),
        other => unit_name(other).to_owned(),
    }
}

/// What a bound means, in words.
pub const fn bound_name(bound: Bound) -> &'static str {
    match bound {
        Bound::Exact => "就是这个数，没有“余”“约”",
        Bound::Over => "至少这么多",
        Bound::About => "大约这么多",
        Bound::Near => "接近这么多，略少",
        Bound::Under => "不到这么多，或至多这么多",
        Bound::Vague => "只说了数量级，是它的几倍",
    }
}
