//! The explanation of a figure, beside the text or as a sheet from below.

use std::borrow::Cow;

use edition::checks::{Check, Verdict};
use edition::figures::wording::{digits, reading, unit_name};
use edition::figures::{Figure, FigureKind};
use edition::model::{Article, FigureRef};

use super::checks;
use super::choices::Side;
use super::state::{INSPECTOR, State};
use crate::ground::Ground;
use crate::nodes::{Element, element};
use crate::passages::Layers;
use crate::passages::parts::button;
use crate::passages::sentence::{printed, sentence, span};
use crate::route::{Device, FigureAddress, Highlight, View};
use crate::words::{bound_meaning, date_as_printed, kind_name};

mod peers;

/// What is known of the explained figure.
pub(super) fn inspector(ground: &Ground, state: &State) -> Option<Element> {
    let (index, place) = ground.explained()?;
    let article = &ground.edition.articles[index];
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
        .child_if(way_on(ground, (index, place)))
        .children(checks::notes_on(article, place).map(checks::note))
        .child_if(relations(ground, index, place))
        .child(value)
        .child(facts(article, figure, place))
        .child_if(quotation(ground, index, place))
        .child_if(peers::same_value(ground, index, place))
        .child_if(peers::same_unit(ground, index, place))
        .child(actions(ground, state, figure));
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
            .child(head(ground, figure.kind, (index, place)))
            .child(content),
    )
}

/// Stays in sight: where the figure stands among those of the article, or of the edition where several are shown, the way
/// to its neighbours, and out.
fn head(ground: &Ground, kind: FigureKind, current: (usize, FigureRef)) -> Element {
    let alone = ground.article().is_some();
    let among = || ground.all_figures().filter(|(article, _)| !alone || *article == current.0);
    let number = among().position(|known| known == current).map_or(0, |before| before + 1);
    let count = among().count();
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
                .child(element("span").class("visually-hidden").text(if alone {
                    "本文第几个："
                } else {
                    "第几个："
                }))
                .text(format!("{number} / {count}")),
        )
        .child(step("next-figure", "下一个数字", "›"))
        .child(step("close-figure", "关闭", "×").class("icon close"))
}

/// Says at an article's last figure where the way on leads.
fn way_on(ground: &Ground, current: (usize, FigureRef)) -> Option<Element> {
    ground.article()?;
    let (next, _) = ground.all_figures().skip_while(|known| *known != current).nth(1)?;
    let headline = &ground.edition.articles[next].headline.text;
    (next != current.0)
        .then(|| element("p").class("way-on").text(format!("本文的数字到这里为止，› 转到《{headline}》。")))
}

/// How exact a figure is goes unsaid where its unit is in doubt.
fn facts(article: &Article, figure: &Figure, place: FigureRef) -> Element {
    let doubtful = |check: &Check| matches!(check.verdict, Verdict::UnitSlip { figure, .. } if figure == place);
    let certain = !article.checks.iter().any(doubtful);

    let unit = figure.unit.as_deref().filter(|unit| !matches!(*unit, "date" | "time")).map(unit_title);
    element("dl")
        .children(fact("类别", kind_name(figure.kind)))
        .children(unit.map(|unit| fact("单位", unit)).into_iter().flatten())
        .children(certain.then(|| fact("精确度", bound_meaning(figure.bound))).into_iter().flatten())
}

fn fact(name: &'static str, value: impl Into<Cow<'static, str>>) -> [Element; 2] {
    [element("dt").text(name), element("dd").text(value)]
}

/// The sentence with the figure, and the way to its place.
fn quotation(ground: &Ground, index: usize, place: FigureRef) -> Option<Element> {
    let article = &ground.edition.articles[index];
    let passage = article.paragraphs.get(usize::from(place.paragraph))?;
    let whole = sentence(&passage.text, span(article.figure(place)?));
    let layers = Layers::of_range(passage, whole.start as u32..whole.end as u32).emphasis(usize::from(place.figure));
    let link = element("a").attribute("href", checks::figure_route(ground, index, place).href()).text(format!(
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
fn relations(ground: &Ground, index: usize, place: FigureRef) -> Option<Element> {
    let found = checks::checks_of(ground, index, &|check: &Check| checks::involves(check, place));
    (!found.is_empty()).then(|| {
        element("section")
            .child(element("h3").text("核对"))
            .children(found.into_iter().map(|check| checks::check(ground, index, check)))
    })
}

/// Copying leaves something behind on the device: not on a shared one.
fn actions(ground: &Ground, state: &State, figure: &Figure) -> Element {
    let mut route = ground.route.with_view(View::Figures);
    route.kinds = Highlight::Only([figure.kind].into_iter().collect());
    let table = element("a").attribute("href", route.href()).text("在数字表中查看");
    let row = element("div").class("inspector-actions");
    match ground.route.device {
        Device::Kiosk => row,
        Device::Personal => row.child(button("copy-figure", "复制引文")).child(button("copy-link", "复制链接")),
    }
    .child(table)
    // The status region says it.
    .child_if(state.copied.map(|outcome| element("p").attribute("aria-hidden", "true").text(outcome.words())))
}

/// The quotation with its source, for copying: the sentence, 《headline》, edition and date. The link comes from
/// the browser, which knows the page's address.
pub(super) fn citation(ground: &Ground, index: usize, place: FigureRef) -> Option<String> {
    let article: &Article = &ground.edition.articles[index];
    let content = &article.paragraphs.get(usize::from(place.paragraph))?.text;
    let whole = sentence(content, span(article.figure(place)?));
    let quoted = content.get(whole)?.trim_end_matches('。');
    let edition = &ground.edition;
    let publisher = [edition.title(), edition.subtitle()].into_iter().filter(|name| !name.is_empty());
    let publisher: Vec<&str> = publisher.collect();
    let issue = edition.issue().masthead();
    let date = article.date.as_deref().filter(|_| issue.is_empty()).map(date_as_printed);
    let when: String = issue.into_iter().chain(date).map(|part| ["，", &part].concat()).collect();
    Some(format!("“{quoted}。”——《{}》，{}{when}", article.headline.text, publisher.join("·")))
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
