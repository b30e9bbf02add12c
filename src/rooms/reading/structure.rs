//! Lists, quotations, tables and headings as elements.

use edition::model::Shape;

use crate::nodes::{Element, element};

/// An element for a passage of this shape.
pub(super) fn line(shape: Shape) -> Element {
    match shape {
        Shape::Text | Shape::Quote => element("p"),
        Shape::Subhead => element("h3"),
        Shape::Bullet | Shape::Numbered => element("li"),
        Shape::TableStart | Shape::HeadCell => element("th").attribute("scope", "col"),
        Shape::RowStart | Shape::Cell => element("td"),
    }
}

/// The lines of one piece of a body, each with its shape, in the element that holds them.
pub(super) fn piece(mut lines: impl Iterator<Item = (Shape, Element)>) -> Option<Element> {
    let (shape, first) = lines.next()?;
    Some(match shape {
        Shape::Text | Shape::Subhead => first,
        Shape::Quote => element("blockquote").child(first).children(lines.map(|(_, line)| line)),
        Shape::Bullet => element("ul").child(first).children(lines.map(|(_, line)| line)),
        Shape::Numbered => element("ol").child(first).children(lines.map(|(_, line)| line)),
        Shape::TableStart | Shape::HeadCell | Shape::RowStart | Shape::Cell => table(first, lines),
    })
}

/// A table of its cells. It can be moved sideways by itself where the page is narrow.
fn table(first: Element, cells: impl Iterator<Item = (Shape, Element)>) -> Element {
    let mut rows = vec![vec![first]];
    for (shape, cell) in cells {
        match rows.last_mut() {
            Some(row) if shape != Shape::RowStart => row.push(cell),
            _ => rows.push(vec![cell]),
        }
    }
    let rows = rows.into_iter().map(|cells| element("tr").children(cells));
    element("div")
        .class("table")
        .attribute("tabindex", "0")
        .attribute("role", "region")
        .attribute("aria-label", "表格")
        .child(element("table").child(element("tbody").children(rows)))
}
