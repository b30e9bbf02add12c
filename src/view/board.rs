//! The figures board: every figure of the edition as a table, its dates on a timeline, its relations with verdicts.

use crate::board::{Board, Panel, Table, counted, table};
use crate::route::{Device, Route};
use crate::state::State;
use crate::view::node::{Element, Node, element, text};

mod checks;
mod filters;
mod rows;
mod timeline;

/// The board as its address asks for it.
pub fn board(state: &State) -> Element {
    let board = Board::of(&state.route);
    let table = table(state, &board);
    let content = match board.panel {
        Panel::Table => rows::rows(state, &board, &table),
        Panel::Dates => timeline::timeline(state, &table),
        Panel::Checks => checks::checks(state, &board),
    };
    let header = element("header")
        .child(element("h2").attribute("id", "view-heading").attribute("tabindex", "-1").text("数字"))
        .child(element("p").attribute("aria-hidden", "true").class("count").text(count(state)));
    element("div")
        .key("board")
        .class("board")
        .child(header)
        .child(panels(state, &board, &table))
        .child_if((board.panel != Panel::Checks).then(|| filters::filters(state, &board, &table)))
        .child(content)
        .child_if((board.panel == Panel::Table && state.route.device == Device::Personal).then(exports))
}

/// How many figures, dates or relations the board shows.
pub fn count(state: &State) -> String {
    let board = Board::of(&state.route);
    if board.panel == Panel::Checks {
        return format!("{} 项核对", checks::shown(state, &board).len());
    }
    let table = counted(state, &board);
    let all = state.all_figures().count();
    match board.panel {
        Panel::Dates => format!("{} 个日期", timeline::dates(state, &table).len()),
        _ if table.rows.len() == all => format!("{all} 个数字"),
        _ => format!("{} 个数字，共 {all} 个", table.rows.len()),
    }
}

/// How many figures each section would show on the board.
pub fn section_counts(state: &State) -> Vec<usize> {
    counted(state, &Board::of(&state.route)).sections
}

/// The parts of the board.
fn panels(state: &State, board: &Board, table: &Table) -> Element {
    let all_checks = Board { panel: Panel::Checks, verdict: None, ..board.clone() };
    let link = |panel: Panel, name: &'static str, count: usize| {
        let route = Board { panel, ..board.clone() }.route(state);
        element("a")
            .attribute("href", route.href())
            .attribute("id", format!("panel-{name}"))
            .attribute_if("aria-current", (board.panel == panel).then_some("page"))
            .text(format!("{name} "))
            .child(element("small").text(count.to_string()))
    };
    element("nav")
        .class("panels")
        .attribute("aria-label", "数字的三种看法")
        .child(link(Panel::Table, "表格", table.rows.len()))
        .child(link(Panel::Dates, "日期", timeline::dates(state, table).len()))
        .child(link(Panel::Checks, "核对", checks::shown(state, &all_checks).len()))
}

/// A button that leads to another state of the board; pressed where that state is the present one.
fn toggle(route: &Route, pressed: bool, content: impl Into<Node>) -> Element {
    button(route, content).attribute("aria-pressed", pressed.to_string())
}

/// A button that leads to another state of the board.
fn button(route: &Route, content: impl Into<Node>) -> Element {
    element("button")
        .attribute("type", "button")
        .attribute("data-action", "open")
        .attribute("data-href", route.href())
        .child(content)
}

/// The table as files. A shared screen has nowhere to put them.
fn exports() -> Element {
    let export = |action: &'static str, name: &'static str| {
        element("button")
            .attribute("type", "button")
            .attribute("id", action)
            .attribute("data-action", action)
            .child(text(name))
    };
    element("p").class("exports").child(export("export-csv", "导出 CSV 表格")).child(export("export-json", "导出 JSON"))
}
