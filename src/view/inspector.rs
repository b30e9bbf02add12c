//! The explanation of a figure, beside the text or as a sheet from below.

use std::borrow::Cow;

use edition::figures::Bound;
use edition::model::FigureRef;

use crate::route::{FigureAddress, View};
use crate::state::State;
use crate::update::INSPECTOR;
use crate::view::node::{Element, element, text};
use crate::view::parts::{kind_name, view_link};

/// What is known of the explained figure.
pub fn inspector(state: &State) -> Option<Element> {
    let (index, place) = state.explained()?;
    let article = &state.edition.articles[index];
    let figure = article.figure(place)?;
    let passage = article.paragraphs.get(usize::from(place.paragraph))?;
    let printed = passage.text.get(figure.start as usize..figure.end as usize)?;
    let figures: Vec<_> = state.all_figures().collect();
    let number = figures.iter().position(|known| *known == (index, place))? + 1;
    let facts = element("dl")
        .children(fact("类别", kind_name(figure.kind)))
        .children(fact("数值", grouped(&figure.value.to_string())))
        .children(figure.unit.as_deref().map(|unit| fact("单位", unit_name(unit).to_owned())).into_iter().flatten())
        .children(fact("精确度", bound_name(figure.bound)));
    Some(
        element("aside")
            .key("inspector")
            .class("inspector")
            .attribute("id", INSPECTOR)
            .attribute("role", "dialog")
            .attribute("aria-label", "数字详情")
            .attribute("tabindex", "-1")
            .attribute("data-inspected", figure.kind.name())
            .child(close_button())
            .child(element("p").class("position").text(format!(
                "{} · 第 {number} 个，共 {} 个",
                kind_name(figure.kind),
                figures.len()
            )))
            .child(element("p").class("printed").text(printed.to_owned()))
            .child(facts)
            .child(sentence(state, index, place))
            .child(steps()),
    )
}

fn close_button() -> Element {
    element("button")
        .attribute("type", "button")
        .attribute("id", "close-inspector")
        .class("close")
        .attribute("data-action", "close-figure")
        .attribute("aria-label", "关闭")
        .child(element("span").attribute("aria-hidden", "true").text("×"))
}

fn steps() -> Element {
    let button = |action: &'static str, name: &'static str| {
        element("button")
            .attribute("type", "button")
            .attribute("id", action)
            .attribute("data-action", action)
            .text(name)
    };
    element("div")
        .class("inspector-steps")
        .child(button("previous-figure", "‹ 上一个"))
        .child(button("next-figure", "下一个 ›"))
}

fn fact(name: &'static str, value: impl Into<Cow<'static, str>>) -> [Element; 2] {
    [element("dt").text(name), element("dd").text(value)]
}

/// The sentence with the figure, as a link to its place.
fn sentence(state: &State, index: usize, place: FigureRef) -> Element {
    let article = &state.edition.articles[index];
    let paragraph = &article.paragraphs[usize::from(place.paragraph)];
    let figure = &paragraph.figures[usize::from(place.figure)];
    let content = &paragraph.text;
    let ends = ['。', '！', '？'];
    let start = content[..figure.start as usize].rfind(ends).map_or(0, |at| at + '。'.len_utf8());
    let end = content[figure.end as usize..]
        .find(ends)
        .map_or(content.len(), |at| figure.end as usize + at + '。'.len_utf8());
    let mut link = view_link(state, View::Article(article.id.clone()), []);
    let mut route = state.route.with_view(View::Article(article.id.clone()));
    route.paragraph = Some(place.paragraph + 1);
    route.figure = Some(FigureAddress { article: article.id.clone(), place });
    link.attributes = vec![("href", route.href().into())];
    element("blockquote")
        .child(
            element("p")
                .text(content[start..figure.start as usize].to_owned())
                .child(element("b").text(content[figure.start as usize..figure.end as usize].to_owned()))
                .text(content[figure.end as usize..end].to_owned()),
        )
        .child(element("p").class("source").child(link.child(text(format!("《{}》", article.headline.text)))))
}

/// Digits in groups of three, as international tables have them (GB/T 15835 allows it for long numbers).
pub fn grouped(number: &str) -> String {
    let (whole, part) = number.split_once('.').map_or((number, None), |(whole, part)| (whole, Some(part)));
    if whole.is_empty() || !whole.trim_start_matches('-').bytes().all(|byte| byte.is_ascii_digit()) {
        return number.to_owned();
    }
    let digits = whole.trim_start_matches('-');
    let mut grouped: String = if whole.starts_with('-') { "-".into() } else { String::new() };
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at) % 3 == 0 {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    part.map_or(grouped.clone(), |part| format!("{grouped}.{part}"))
}

fn unit_name(unit: &str) -> &str {
    match unit {
        "CNY" => "元（人民币）",
        "USD" => "美元",
        "pp" => "百分点",
        "date" => "日期",
        "time" => "时刻",
        other => other,
    }
}

const fn bound_name(bound: Bound) -> &'static str {
    match bound {
        Bound::Exact => "按印刷数字，没有“余”“约”",
        Bound::Over => "至少这么多",
        Bound::About => "大约",
        Bound::Near => "接近，略少",
        Bound::Under => "不到，或至多这么多",
        Bound::Vague => "只说了大致的数量级",
    }
}
