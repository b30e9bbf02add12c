//! The explained figure among others: where the same value stands, and what else is counted in its unit.

use edition::figures::{Decimal, Figure, Value};
use edition::model::FigureRef;

use super::super::chart::{Scale, bar_row};
use super::super::checks::figure_route;
use crate::ground::Ground;
use crate::nodes::{Element, element, text};
use crate::passages::sentence::{caption, printed};

/// Bars of the chart.
const BARS: usize = 7;

/// Places that are listed.
const PLACES: usize = 6;

type Place = (usize, FigureRef);

fn figure(ground: &Ground, (index, place): Place) -> Option<&Figure> {
    ground.edition.articles[index].figure(place)
}

/// Other places where the same value stands in the same unit.
pub(super) fn same_value(ground: &Ground, index: usize, place: FigureRef) -> Option<Element> {
    let this = figure(ground, (index, place))?;
    let same = |known: &Place| {
        *known != (index, place)
            && figure(ground, *known)
                .is_some_and(|other| other.value == this.value && other.unit == this.unit && other.kind == this.kind)
    };
    let places: Vec<Place> = ground.all_figures().filter(same).collect();
    if places.is_empty() {
        return None;
    }
    let items = places.iter().take(PLACES).map(|(index, place)| {
        let article = &ground.edition.articles[*index];
        element("li").child(
            element("a")
                .attribute("href", figure_route(ground, *index, *place).href())
                .text(format!("{}{}", caption(article, *place), printed(article, *place)))
                .child(element("small").text(format!("《{}》", article.headline.text))),
        )
    });
    let heading = format!("另有 {} 处是同一个数", places.len());
    Some(element("section").child(element("h3").text(heading)).child(element("ul").class("places").children(items)))
}

/// A bar chart of the edition's figures in the same unit, with this one marked.
pub(super) fn same_unit(ground: &Ground, index: usize, place: FigureRef) -> Option<Element> {
    let this = figure(ground, (index, place))?;
    let value = number(this)?;
    let mut peers: Vec<(Decimal, Place)> = Vec::new();
    for known in ground.all_figures() {
        let Some(other) = figure(ground, known) else { continue };
        let Some(other_value) = number(other).filter(|_| other.unit == this.unit && other.kind == this.kind) else {
            continue;
        };
        let repeated = peers.iter().any(|(shown, _)| *shown == other_value) || other_value == value;
        if !repeated || known == (index, place) {
            let at = peers.iter().position(|(shown, _)| *shown < other_value).unwrap_or(peers.len());
            peers.insert(at, (other_value, known));
        }
    }
    if peers.len() < 2 {
        return None;
    }
    let rank = peers.iter().position(|(_, known)| *known == (index, place))?;
    let all = peers.len();
    let scale = Scale::of(peers.iter().map(|(value, _)| *value));
    // The largest ones, and this one in the last row where it is not among them.
    if rank >= BARS {
        peers.swap(BARS - 1, rank);
    }
    peers.truncate(BARS);
    let rows = peers.iter().map(|(value, (at, of))| {
        let article = &ground.edition.articles[*at];
        let current = (*at, *of) == (index, place);
        bar_row(text(caption(article, *of)), scale.bar(*value), printed(article, *of))
            .attribute_if("aria-current", current.then_some("true"))
    });
    let heading = format!("同单位的 {all} 个数，由大到小第 {} 个", rank + 1);
    Some(
        element("section")
            .child(element("h3").text(heading))
            .child(element("ol").class("bars").children(rows))
            .child_if(scale.note()),
    )
}

/// The value of a figure that can be compared with others in its unit.
fn number(figure: &Figure) -> Option<Decimal> {
    match figure.value {
        Value::Number(number) if figure.kind != edition::figures::FigureKind::Ordinal => Some(number),
        _ => None,
    }
}
