//! Days with what happened on them, and periods, drawn to scale on one axis. What names no year has an axis of its own.

use edition::entries::{Extent, Moment, Sentence};
use edition::when::{MONTH, When, YEAR};

use super::line::{chosen, lines};
use super::links::heading_id;
use crate::ground::Ground;
use crate::nodes::{Element, element};
use crate::passages::axis::Axis;
use crate::route::View;

/// A moment with its sentences in the chosen sections.
struct Shown<'e> {
    moment: &'e Moment,
    sentences: Vec<&'e Sentence>,
    /// What it is called.
    name: String,
}

/// Days and periods with how many there are.
pub(super) fn days(ground: &Ground, moments: &[Moment]) -> (String, Vec<Element>) {
    let shown =
        moments.iter().map(|moment| Shown { moment, sentences: chosen(ground, &moment.sentences), name: name(moment) });
    let shown: Vec<Shown> = shown.filter(|shown| !shown.sentences.is_empty()).collect();
    let (days, periods): (Vec<Shown>, Vec<Shown>) =
        shown.into_iter().partition(|shown| shown.moment.extent == Extent::Day);
    let axes = [false, true].map(|with_year| {
        let of_calendar = |shown: &&Shown| shown.moment.when.year.is_some() == with_year;
        let days: Vec<&Shown> = days.iter().filter(of_calendar).collect();
        let periods: Vec<&Shown> = periods.iter().filter(of_calendar).collect();
        axis(ground, &days, &periods)
    });
    let lists = [("按日", &days), ("时段", &periods)].into_iter().filter(|(_, shown)| !shown.is_empty());
    let lists = lists.map(|(name, shown)| {
        let items = shown.iter().map(|shown| entry(ground, shown));
        let list = element("ol").class("entry-list dated").children(items);
        element("section").key(name).child(element("h3").class("group").text(name)).child(list)
    });
    let counts = [(days.len(), "天"), (periods.len(), "个时段")].into_iter().filter(|(count, _)| *count > 0);
    let counts: Vec<String> = counts.map(|(count, unit)| format!("{count} {unit}")).collect();
    (counts.join("，"), axes.into_iter().flatten().chain(lists).collect())
}

fn entry(ground: &Ground, shown: &Shown) -> Element {
    let Shown { moment, sentences, name } = shown;
    let reach = (moment.extent != Extent::Day).then(|| element("small").text(reach(moment)));
    let head = element("h4")
        .attribute("id", heading_id(name))
        .attribute("tabindex", "-1")
        .child(element("span").text(name.clone()))
        .child_if(reach);
    let body = element("div").children(lines(ground, sentences, moment.words.first().map(String::as_str)));
    element("li")
        .class("entry")
        .attribute_if("aria-current", (ground.route.entry_name() == Some(name)).then_some("true"))
        .child(head)
        .child(body)
}

/// A line for all days and one for each period, below the names of the months. Nothing where there are only days of one
/// month: the list says it better.
fn axis(ground: &Ground, days: &[&Shown], periods: &[&Shown]) -> Option<Element> {
    let latest =
        days.iter().map(|day| day.moment.when.first).chain(periods.iter().filter_map(|shown| shown.moment.until));
    let latest = latest.max();
    let drawn = |moment: &Moment| match moment.extent {
        // Told until the article was written; where it does not say when, until the last day that the page names.
        Extent::Since => When { last: moment.until.or(latest).unwrap_or(0).max(moment.when.last), ..moment.when },
        Extent::Day | Extent::Period => moment.when,
    };
    let all: Vec<When> = days.iter().chain(periods).map(|shown| drawn(shown.moment)).collect();
    let axis = Axis::new(all.iter().copied());
    if periods.is_empty() && axis.days() <= MONTH {
        return None;
    }
    let strip = |marks: Vec<Element>| {
        let lines = axis.ticks().into_iter().filter(|tick| tick.tag == "line");
        element("svg").class("strip").attribute("aria-hidden", "true").children(lines).children(marks)
    };
    let row = |label: Element, marks| element("li").child(label).child(strip(marks));
    let dots = days.iter().map(|day| {
        let at = axis.at(day.moment.when.count(day.moment.when.first));
        element("circle").attribute("cx", at).attribute("cy", "50%").attribute("r", ".3em")
    });
    let day_row = (!days.is_empty()).then(|| row(element("span").text("各日"), dots.collect()));
    let rows = periods.iter().map(|shown| {
        let when = drawn(shown.moment);
        let link = element("a").attribute("href", ground.route.entry(View::Days, &shown.name).href());
        let label = link.child(element("b").text(shown.name.clone())).child(element("small").text(reach(shown.moment)));
        let (from, to) = (axis.at(when.count(when.first)), axis.at(when.count(when.last) + 1));
        let stroke = element("line").class("period").attribute("x1", from).attribute("x2", to.clone());
        let stroke = stroke.attribute("y1", "50%").attribute("y2", "50%");
        let open = (shown.moment.extent == Extent::Since).then(|| {
            element("circle").class("open").attribute("cx", to).attribute("cy", "50%").attribute("r", ".35em")
        });
        row(label, [Some(stroke), open].into_iter().flatten().collect())
    });
    let names = axis.ticks().into_iter().filter(|tick| tick.tag == "text");
    let head = element("svg").class("strip months").attribute("aria-hidden", "true").children(names);
    let key = if days.iter().chain(periods).any(|shown| shown.moment.when.year.is_some()) { "years" } else { "year" };
    let list =
        element("ol").class("spans").child(element("li").class("months").attribute("aria-hidden", "true").child(head));
    Some(element("section").key(key).child(list.children(day_row).children(rows)))
}

/// What a moment is called: the day, or the words for the period.
pub(super) fn name(moment: &Moment) -> String {
    match moment.extent {
        Extent::Day => day_name(moment.when, moment.when.first),
        Extent::Period | Extent::Since => moment.words.first().cloned().unwrap_or_default(),
    }
}

/// `1月—9月`, `9月起`, `10月17日—10月20日`.
pub(super) fn reach(moment: &Moment) -> String {
    let When { first, last, .. } = moment.when;
    let whole_months = first % MONTH == 0 && (moment.extent == Extent::Since || last % MONTH == MONTH - 1);
    let name = |day| {
        let name = day_name(moment.when, day);
        let month = name.find('月').map_or(name.len(), |at| at + '月'.len_utf8());
        if whole_months { name[..month].to_owned() } else { name }
    };
    match moment.extent {
        Extent::Since => [&name(first), "起"].concat(),
        _ if name(first) == name(last) => name(first),
        _ => [&name(first), "—", &name(last)].concat(),
    }
}

/// `10月17日`, `2023年10月17日`.
fn day_name(when: When, day: u32) -> String {
    let year = when.year.map(|year| format!("{}年", year + day / YEAR)).unwrap_or_default();
    let day = day % YEAR;
    format!("{year}{}月{}日", day / MONTH + 1, day % MONTH + 1)
}
