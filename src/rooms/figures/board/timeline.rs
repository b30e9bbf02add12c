//! The dates of the edition on an axis and as a list in the order of the calendar. Dates that name no year have an axis
//! of their own: no year is invented for them.

use edition::figures::wording::value_digits;
use edition::figures::{FigureKind, Value};
use edition::order::sort_by_key;

use super::super::chart::percent;
use super::super::checks::figure_route;
use super::super::row::{Row, figure};
use super::super::table::Table;
use crate::ground::Ground;
use crate::nodes::{Element, element};
use crate::passages::Layers;
use crate::passages::sentence::{self, clipped, sentence};

/// A date or a period on an axis, in days of a calendar whose months all have 31.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct When {
    year: Option<u32>,
    first: u32,
    last: u32,
}

/// Characters of the sentence on each side of a date in the list.
const CONTEXT: usize = 24;

/// Days of a month on the axis.
const MONTH: u32 = 31;

/// Days of a year on the axis.
const YEAR: u32 = 12 * MONTH;

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
    let part = |name: &'static str, rows: Vec<Row>| {
        (!rows.is_empty()).then(|| {
            element("section")
                .key(name)
                .child(element("h3").text(name))
                .child(axis(ground, &rows, name))
                .child(element("ol").class("dates").children(rows.iter().filter_map(|row| item(ground, row))))
        })
    };
    element("div").class("timeline").child_if(part("没有写明年份", without_year)).child_if(part("写明年份", with_year))
}

/// The axis with a dot for each day and a line for each period. Everything that it says stands in the list below it.
fn axis(ground: &Ground, rows: &[Row], name: &str) -> Element {
    let moments: Vec<When> = rows.iter().filter_map(|row| when(ground, row)).collect();
    let day = |when: &When, day: u32| when.year.map_or(day, |year| year * YEAR + day);
    let with_years = moments.iter().any(|when| when.year.is_some());
    let first = moments.iter().map(|when| day(when, when.first)).min().unwrap_or_default();
    let last = moments.iter().map(|when| day(when, when.last)).max().unwrap_or_default();
    // Whole months, and whole years where there are several.
    let unit = if with_years && last - first > YEAR { YEAR } else { MONTH };
    let (start, end) = (first / unit, last / unit + 1);
    let at = |day: u32| percent((u64::from(day - start * unit) * 1000 / u64::from((end - start) * unit)) as u16);
    let mut children: Vec<Element> = Vec::new();
    let step = (end - start).div_ceil(6);
    for tick in (start..end).step_by(step as usize) {
        let x = at(tick * unit);
        let label = if unit == YEAR {
            tick.to_string()
        } else if with_years {
            format!("{}.{}", tick / 12, tick % 12 + 1)
        } else {
            format!("{}月", tick + 1)
        };
        children.push(element("line").attribute("x1", x.clone()).attribute("x2", x.clone()).attribute("y2", "100%"));
        children.push(element("text").attribute("x", x).attribute("dx", ".3em").attribute("y", "1.1em").text(label));
    }
    let mut lanes: Vec<u32> = Vec::new();
    for when in &moments {
        let (from, to) = (day(when, when.first), day(when, when.last));
        // A dot is as wide as a fiftieth of the axis.
        let room = (end - start) * unit / 50;
        let lane = lanes.iter().position(|taken| *taken + room < from).unwrap_or(lanes.len());
        if lane == lanes.len() {
            lanes.push(to);
        } else {
            lanes[lane] = to;
        }
        let y = format!("{}.{}em", 2 + lane * 9 / 10, lane * 9 % 10);
        let mark = if from == to {
            element("circle").attribute("cx", at(from)).attribute("cy", y).attribute("r", ".35em")
        } else {
            let period = element("line").class("period").attribute("x1", at(from)).attribute("x2", at(to));
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

fn item(ground: &Ground, row: &Row) -> Option<Element> {
    let article = &ground.edition.articles[row.article];
    let found = figure(ground, row)?;
    let passage = article.paragraphs.get(usize::from(row.place.paragraph))?;
    let content = &passage.text;
    let part = clipped(content, sentence(content, sentence::span(found)), sentence::span(found), CONTEXT);
    Some(
        element("li").child(element("b").text(value_digits(&found.value))).child(
            element("a")
                .attribute("href", figure_route(ground, row.article, row.place).href())
                .children(Layers::of_range(passage, part.start as u32..part.end as u32).nodes())
                .child(element("small").text(format!("《{}》", article.headline.text))),
        ),
    )
}

/// When a row's figure is; `None` where it is no date, or one without a place on an axis (a decade, a time of day).
fn when(ground: &Ground, row: &Row) -> Option<When> {
    let figure = figure(ground, row)?;
    match (&figure.value, figure.kind) {
        (Value::Iso(text), FigureKind::Date) => period(text),
        (Value::Range(low, high), _) => match (low.as_ref(), high.as_ref()) {
            (Value::Iso(low), Value::Iso(high)) => span(period(low)?, period(high)?),
            _ => None,
        },
        _ => None,
    }
}

/// From the start of one to the end of another.
fn span(first: When, last: When) -> Option<When> {
    match (first.year, last.year) {
        (Some(year), Some(last_year)) if last_year >= year => {
            Some(When { last: last.last + (last_year - year) * YEAR, ..first })
        }
        (None, None) if first.first <= last.last => Some(When { last: last.last, ..first }),
        _ => None,
    }
}

/// A partial ISO 8601 date, or two with a slash between them.
fn period(iso: &str) -> Option<When> {
    if let Some((first, last)) = iso.split_once('/') {
        return span(date(first)?, date(last)?);
    }
    date(iso)
}

fn date(iso: &str) -> Option<When> {
    let date = iso.split('T').next()?;
    let mut parts = date.split('-');
    let year = match parts.next()? {
        "XXXX" => None,
        year => Some(year.parse().ok()?),
    };
    let month = |number: u32| (1..=12).contains(&number).then(|| (number - 1) * MONTH);
    let (first, last) = match parts.next() {
        None => (0, YEAR - 1),
        Some("H1") => (0, YEAR / 2 - 1),
        Some("H2") => (YEAR / 2, YEAR - 1),
        Some(part) => {
            let quarter = part.strip_prefix('Q').map(str::parse::<u32>);
            let months = if quarter.is_some() { 3 } else { 1 };
            let number = quarter.unwrap_or_else(|| part.parse()).ok()?;
            let first = month(number.checked_sub(1)? * months + 1)?;
            (first, first + months * MONTH - 1)
        }
    };
    match parts.next() {
        None if year.is_none() && (first, last) == (0, YEAR - 1) => None,
        None => Some(When { year, first, last }),
        Some(day) => {
            let day = first + day.parse::<u32>().ok().filter(|day| (1..=31).contains(day))? - 1;
            Some(When { year, first: day, last: day })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(iso: &str, expect: Option<(Option<u32>, u32, u32)>) {
        assert_eq!(period(iso).map(|when| (when.year, when.first, when.last)), expect, "{iso}");
    }

    #[test]
    fn dates_and_periods_have_a_place_on_the_axis() {
        check("XXXX-01-01", Some((None, 0, 0)));
        check("XXXX-10-17", Some((None, 9 * 31 + 16, 9 * 31 + 16)));
        check("XXXX-10-17T09:30", Some((None, 9 * 31 + 16, 9 * 31 + 16)));
        check("XXXX-10-17TMO", Some((None, 9 * 31 + 16, 9 * 31 + 16)));
        check("2023", Some((Some(2023), 0, 371)));
        check("2023-02", Some((Some(2023), 31, 61)));
        check("XXXX-Q3", Some((None, 186, 278)));
        check("2023-H2", Some((Some(2023), 186, 371)));
        check("XXXX-01/XXXX-09", Some((None, 0, 278)));
        check("2021/2023", Some((Some(2021), 0, 371 + 2 * 372)));
        for odd in
            ["", "XXXX", "XXXX-XX-15", "199X", "T09:30", "P1Y", "XXXX-13", "XXXX-Q9", "2023-01-40", "/", "2023/2021"]
        {
            check(odd, None);
        }
    }
}
