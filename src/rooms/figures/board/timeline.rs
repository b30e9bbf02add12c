//! The dates of the edition on an axis and as a list in the order of the calendar. Dates that name no year have an axis
//! of their own: no year is invented for them.

use edition::figures::wording::value_digits;
use edition::order::sort_by_key;
use edition::when::When;

use super::super::checks::figure_route;
use super::super::row::{Row, figure};
use super::super::table::Table;
use crate::ground::Ground;
use crate::nodes::{Element, element};
use crate::passages::Layers;
use crate::passages::axis::Axis;
use crate::passages::sentence::{Sentences, clipped, span};

/// Characters of the sentence on each side of a date in the list.
const CONTEXT: usize = 24;

/// The rows that are dates or ranges of dates and can stand on an axis, in the order of the calendar.
pub(super) fn dates(ground: &Ground, table: &Table) -> Vec<Row> {
    let mut dates: Vec<Row> = table.rows.iter().copied().filter(|row| when(ground, row).is_some()).collect();
    sort_by_key(&mut dates, |row| (when(ground, row), row.article, row.place));
    dates
}

/// The timeline of what the filters leave.
pub(super) fn timeline(ground: &Ground, table: &Table) -> Element {
    let dates = dates(ground, table);
    if dates.is_empty() {
        return element("div").class("empty").child(element("p").text("没有符合这些条件的日期。"));
    }
    let (without_year, with_year): (Vec<Row>, Vec<Row>) =
        dates.iter().partition(|row| when(ground, row).is_some_and(|when| when.year.is_none()));
    let mut whole = Sentences::default();
    let mut part = |name: &'static str, rows: Vec<Row>| {
        (!rows.is_empty()).then(|| {
            element("section").key(name).child(element("h3").text(name)).child(axis(ground, &rows, name)).child(
                element("ol").class("dates").children(rows.iter().filter_map(|row| item(ground, row, &mut whole))),
            )
        })
    };
    element("div").class("timeline").child_if(part("没有写明年份", without_year)).child_if(part("写明年份", with_year))
}

/// The axis with a dot for each day and a line for each period. Everything that it says stands in the list below it.
fn axis(ground: &Ground, rows: &[Row], name: &str) -> Element {
    let moments: Vec<When> = rows.iter().filter_map(|row| when(ground, row)).collect();
    let axis = Axis::new(moments.iter().copied());
    let mut children = axis.ticks();
    let mut lanes: Vec<u32> = Vec::new();
    for when in &moments {
        let (from, to) = (when.count(when.first), when.count(when.last));
        // A dot is as wide as a fiftieth of the axis.
        let room = axis.days() / 50;
        let lane = lanes.iter().position(|taken| *taken + room < from).unwrap_or(lanes.len());
        if lane == lanes.len() {
            lanes.push(to);
        } else {
            lanes[lane] = to;
        }
        let y = format!("{}.{}em", 2 + lane * 9 / 10, lane * 9 % 10);
        let mark = if from == to {
            element("circle").attribute("cx", axis.at(from)).attribute("cy", y).attribute("r", ".35em")
        } else {
            let period = element("line").class("period").attribute("x1", axis.at(from)).attribute("x2", axis.at(to));
            period.attribute("y1", y.clone()).attribute("y2", y)
        };
        children.push(mark);
    }
    let words: Vec<String> = rows.iter().filter_map(|row| Some(value_digits(&figure(ground, row)?.value))).collect();
    element("svg")
        .class("axis")
        .attribute("role", "img")
        .attribute("aria-label", format!("时间轴，{name}：{}", words.join("、")))
        .attribute("height", format!("{}em", 3 + lanes.len()))
        .children(children)
}

fn item(ground: &Ground, row: &Row, sentences: &mut Sentences) -> Option<Element> {
    let article = &ground.edition.articles[row.article];
    let found = figure(ground, row)?;
    let paragraph = usize::from(row.place.paragraph);
    let passage = article.paragraphs.get(paragraph)?;
    let whole = sentences.around(row.article, paragraph, &passage.text, span(found));
    let part = clipped(&passage.text, whole, span(found), CONTEXT);
    Some(
        element("li").child(element("b").text(value_digits(&found.value))).child(
            element("a")
                .attribute("href", figure_route(ground, row.article, row.place).href())
                .children(Layers::of_range(passage, part.start as u32..part.end as u32).nodes())
                .child(element("small").text(format!("《{}》", article.headline.text))),
        ),
    )
}

/// When a row's figure is; `None` where it has no place on an axis.
fn when(ground: &Ground, row: &Row) -> Option<When> {
    figure(ground, row).and_then(When::of)
}
