//! The figures board: every figure of the edition as a table, its dates on a timeline, its relations with verdicts.

use super::parameters::{Board, Panel};
use super::table::{Table, counted, table};
use crate::ground::Ground;
use crate::nodes::{Element, element};
use crate::passages::parts::{button, view_heading};
use crate::route::Device;

mod buttons;
mod checks;
mod filters;
mod rows;
mod timeline;

/// The board as its address asks for it.
pub(super) fn board(ground: &Ground) -> Element {
    let board = Board::of(&ground.route);
    let table = table(ground, &board);
    let content = match board.panel {
        Panel::Table => rows::rows(ground, &board, &table),
        Panel::Dates => timeline::timeline(ground, &table),
        Panel::Checks => checks::checks(ground, &board),
    };
    let header = element("header")
        .child(view_heading("数字"))
        .child(element("p").attribute("aria-hidden", "true").class("count").text(count(ground)));
    element("div")
        .key("board")
        .class("board")
        .child(header)
        .child(panels(ground, &board, &table))
        .child_if((board.panel != Panel::Checks).then(|| filters::filters(ground, &board, &table)))
        .child(content)
        .child_if((board.panel == Panel::Table && ground.route.device == Device::Personal).then(exports))
}

/// How many figures, dates or relations the board shows.
pub(super) fn count(ground: &Ground) -> String {
    let board = Board::of(&ground.route);
    if board.panel == Panel::Checks {
        return format!("{} 项核对", checks::shown(ground, &board).len());
    }
    let table = counted(ground, &board);
    let all = ground.all_figures().count();
    match board.panel {
        Panel::Dates => format!("{} 个日期", timeline::dates(ground, &table).len()),
        _ if table.rows.len() == all => format!("{all} 个数字"),
        _ => format!("{} 个数字，共 {all} 个", table.rows.len()),
    }
}

/// How many figures each section would show on the board.
pub(super) fn section_counts(ground: &Ground) -> Vec<usize> {
    counted(ground, &Board::of(&ground.route)).sections
}

/// The parts of the board.
fn panels(ground: &Ground, board: &Board, table: &Table) -> Element {
    let all_checks = Board { panel: Panel::Checks, verdict: None, ..board.clone() };
    let link = |panel: Panel, name: &'static str, count: usize| {
        let route = Board { panel, ..board.clone() }.route(ground);
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
        .child(link(Panel::Dates, "日期", timeline::dates(ground, table).len()))
        .child(link(Panel::Checks, "核对", checks::shown(ground, &all_checks).len()))
}

/// The table as files. A shared screen has nowhere to put them.
fn exports() -> Element {
    let (csv, json) = (button("export-csv", "导出 CSV 表格"), button("export-json", "导出 JSON"));
    element("p").class("exports").child(csv).child(json)
}
