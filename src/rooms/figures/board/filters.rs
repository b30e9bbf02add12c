//! The board's filters: kinds in sight, the others in a fold, what is chosen there as chips that take it out again.

use edition::figures::FigureKind;
use edition::search::Magnitude;

use super::super::parameters::{BOUNDS, Board, Panel, VERDICTS, chosen_kinds};
use super::super::state::MAGNITUDE_FIELD;
use super::super::table::Table;
use super::buttons::{button, toggle};
use crate::ground::Ground;
use crate::nodes::{Element, Node, element, text};
use crate::route::{Highlight, KindSet, Route};
use crate::words::{bound_word, kind_name, verdict_words};

/// All filters of the table.
pub(super) fn filters(ground: &Ground, board: &Board, table: &Table) -> Element {
    let facets = element("div")
        .class("facets")
        .child(magnitude(board))
        .child_if(facet("单位", "unit", units(ground, board, table)))
        .child_if(facet("精确度", "bound", bounds(ground, board, table)))
        .child_if(facet("核对结果", "verdict", verdicts(ground, board, table)));
    element("div")
        .class("filters")
        .child_if((board.panel == Panel::Table).then(|| kinds(ground, board, table)))
        .child(
            element("details")
                .class("more-filters")
                .child(element("summary").text("按大小、单位、精确度、核对结果筛选"))
                .child(facets),
        )
        .child_if(chips(ground, board))
}

/// Kinds of figures: the first one that is chosen shows itself alone, further ones join it.
fn kinds(ground: &Ground, board: &Board, table: &Table) -> Element {
    let chosen = chosen_kinds(ground);
    let route = |kinds: Highlight| Route { kinds, ..board.route(ground) };
    let everything = toggle(&route(Highlight::All), chosen.is_none(), text("全部")).attribute("id", "board-all-kinds");
    let button = |(kind, count): (FigureKind, &usize)| {
        let next = chosen.unwrap_or_default().toggled(kind);
        let next = if next == KindSet::default() { Highlight::All } else { Highlight::Only(next) };
        toggle(&route(next), chosen.is_some_and(|kinds| kinds.contains(kind)), sample(kind))
            .key(kind.name())
            .attribute("id", format!("board-kind-{}", kind.name()))
            .attribute("data-figure-kind", kind.name())
            .text(" ")
            .child(element("small").text(count.to_string()))
    };
    let of_edition = |kind: FigureKind| {
        chosen.is_some_and(|kinds| kinds.contains(kind))
            || ground
                .figured()
                .any(|index| ground.edition.articles[index].figures().any(|(_, figure)| figure.kind == kind))
    };
    let buttons = FigureKind::ALL.into_iter().zip(&table.kinds).filter(|(kind, _)| of_edition(*kind)).map(button);
    element("div")
        .class("choices")
        .attribute("role", "group")
        .attribute("aria-label", "类别")
        .child(everything)
        .children(buttons)
}

fn sample(kind: FigureKind) -> Node {
    element("span").class("sample").attribute("data-sample", kind.name()).text(kind_name(kind)).into()
}

fn facet(name: &'static str, id: &'static str, buttons: Vec<Element>) -> Option<Element> {
    if buttons.is_empty() {
        return None;
    }
    let heading = format!("facet-{id}");
    let group = element("div")
        .class("facet")
        .attribute("role", "group")
        .attribute("aria-labelledby", heading.clone())
        .child(element("p").attribute("id", heading).text(name))
        .child(element("div").class("choices").children(buttons));
    Some(group)
}

/// A choice with the number of figures that it would show; none at all is no choice.
fn choice(
    ground: &Ground,
    board: &Board,
    (name, count, chosen): (&str, usize, bool),
    choose: impl Fn(&mut Board, bool),
) -> Option<Element> {
    if count == 0 && !chosen {
        return None;
    }
    let mut next = board.clone();
    choose(&mut next, !chosen);
    let button = toggle(&next.route(ground), chosen, text(name.to_owned()));
    Some(button.key(name.to_owned()).text(" ").child(element("small").text(count.to_string())))
}

fn units(ground: &Ground, board: &Board, table: &Table) -> Vec<Element> {
    let mut order: Vec<&(String, usize)> = Vec::new();
    for unit in &table.units {
        let at = order.iter().position(|known| known.1 < unit.1).unwrap_or(order.len());
        order.insert(at, unit);
    }
    let choices = order.into_iter().filter_map(|(name, count)| {
        let chosen = board.unit.as_ref() == Some(name);
        choice(ground, board, (name, *count, chosen), |next, on| next.unit = on.then(|| name.clone()))
    });
    choices.collect()
}

fn bounds(ground: &Ground, board: &Board, table: &Table) -> Vec<Element> {
    let choices = BOUNDS.into_iter().zip(table.bounds).filter_map(|(bound, count)| {
        let chosen = board.bound == Some(bound);
        choice(ground, board, (bound_word(bound), count, chosen), |next, on| next.bound = on.then_some(bound))
    });
    choices.collect()
}

fn verdicts(ground: &Ground, board: &Board, table: &Table) -> Vec<Element> {
    let choices = VERDICTS.into_iter().zip(table.verdicts).filter_map(|(verdict, count)| {
        let chosen = board.verdict == Some(verdict);
        choice(ground, board, (verdict_words(verdict).1, count, chosen), |next, on| {
            next.verdict = on.then_some(verdict);
        })
    });
    choices.collect()
}

/// A field for a magnitude, which says so where it does not understand.
fn magnitude(board: &Board) -> Element {
    let odd = !board.magnitude.trim().is_empty() && Magnitude::parse(&board.magnitude).is_none();
    let hint = if odd {
        "看不懂这个大小。可以写 >=1000人、100..500次、5000万元以上。"
    } else {
        "例如 >=1000人、100..500次"
    };
    element("div")
        .class("facet")
        .child(element("label").attribute("for", MAGNITUDE_FIELD).text("大小"))
        .child(
            element("input")
                .attribute("type", "text")
                .attribute("id", MAGNITUDE_FIELD)
                .attribute("value", board.magnitude.clone())
                .attribute("autocomplete", "off")
                .attribute("spellcheck", "false")
                .attribute("aria-describedby", "magnitude-hint")
                .attribute_if("aria-invalid", odd.then_some("true")),
        )
        .child(element("small").attribute("id", "magnitude-hint").text(hint))
}

/// What is chosen in the fold and in the search field, each with a way to take it out.
fn chips(ground: &Ground, board: &Board) -> Option<Element> {
    let without = |change: &dyn Fn(&mut Board)| {
        let mut next = board.clone();
        change(&mut next);
        next.route(ground)
    };
    let mut chips: Vec<Element> = Vec::new();
    let mut add = |words: String, route: &Route| {
        let sign = element("span").attribute("aria-hidden", "true").text(" ×");
        chips.push(
            button(route, text(words.clone()))
                .key(words.clone())
                .attribute("aria-label", format!("取消筛选：{words}"))
                .child(sign),
        );
    };
    if !ground.route.query.trim().is_empty() {
        let route = Route { query: String::new(), ..board.route(ground) };
        add(format!("含“{}”", ground.route.query.trim()), &route);
    }
    if !board.magnitude.trim().is_empty() {
        add(format!("大小 {}", board.magnitude.trim()), &without(&|next| next.magnitude.clear()));
    }
    if let Some(unit) = &board.unit {
        add(format!("单位 {unit}"), &without(&|next| next.unit = None));
    }
    if let Some(bound) = board.bound {
        add(bound_word(bound).to_owned(), &without(&|next| next.bound = None));
    }
    if let Some(verdict) = board.verdict {
        add(verdict_words(verdict).1.to_owned(), &without(&|next| next.verdict = None));
    }
    (!chips.is_empty()).then(|| {
        element("div").class("chips").attribute("role", "group").attribute("aria-label", "已选的筛选").children(chips)
    })
}
