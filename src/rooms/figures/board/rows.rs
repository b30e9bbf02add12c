//! The table: a row for each figure, in groups of one unit with bars where values compare. In a narrow window the same
//! table is set as cards; its roles are written out, since browsers drop them with the table's layout.

use edition::figures::Value;
use edition::figures::wording::value_digits;

use super::super::chart::Scale;
use super::super::checks::figure_route;
use super::super::parameters::{Board, COLUMNS, Column, Order, ROWS, VERDICTS};
use super::super::row::{Row, figure, group_name, magnitude};
use super::super::table::Table;
use super::buttons::button;
use crate::ground::Ground;
use crate::nodes::{Element, Node, element, text};
use crate::passages::sentence::{Sentences, clipped, span};
use crate::passages::{Layers, marks};
use crate::route::{FigureAddress, Highlight, Route, View};
use crate::words::{bound_word, kind_name, verdict_words};

/// Characters of the sentence on each side of the figure.
const CONTEXT: usize = 32;

/// The table of what the filters leave.
pub(super) fn rows(ground: &Ground, board: &Board, table: &Table) -> Element {
    if table.rows.is_empty() {
        let route = Route { view: View::Figures, ..ground.route.home() };
        let reset = button(&route, text("清除全部筛选"));
        return element("div").class("empty").child(element("p").text("没有符合这些条件的数字。")).child(reset);
    }
    let shown = &table.rows[..table.rows.len().min(board.rows)];
    let heads = COLUMNS.into_iter().map(|(column, name)| head(ground, board, column, name));
    let thead =
        element("thead").attribute("role", "rowgroup").child(element("tr").attribute("role", "row").children(heads));
    let figures = element("table")
        .class("figures")
        .attribute("role", "table")
        .attribute("aria-label", "本版数字")
        .attribute("aria-rowcount", (table.rows.len() + 1).to_string())
        .child(thead)
        .children(groups(ground, board, table, shown));
    let rest = table.rows.len() - shown.len();
    let more = (rest > 0).then(|| {
        let next = Board { rows: board.rows + 2 * ROWS, ..board.clone() };
        button(&next.route(ground), text(format!("还有 {rest} 个，再显示一些")))
            .class("more-rows")
            .attribute("id", "more-rows")
    });
    element("div").class("figures-box").child(figures).child_if(more)
}

fn head(ground: &Ground, board: &Board, column: Column, name: &'static str) -> Element {
    let words = match column {
        Column::Value => "数值",
        Column::Unit => "单位",
        Column::Kind => "类别",
        Column::Bound => "精确度",
        Column::Article => "文章",
        Column::Text => "原句",
    };
    let (sort, sign) = match (board.column == column, board.order) {
        (true, Order::Ascending) => (Some("ascending"), " ▲"),
        (true, Order::Descending) => (Some("descending"), " ▼"),
        (false, _) => (None, ""),
    };
    let route = board.sorted_by(column).route(ground);
    element("th")
        .class(name)
        .attribute("role", "columnheader")
        .attribute("scope", "col")
        .attribute_if("aria-sort", sort)
        .child(
            button(&route, text(words))
                .attribute("id", format!("sort-{name}"))
                .child(element("span").attribute("aria-hidden", "true").text(sign)),
        )
}

/// Rows in groups: by unit where the value or the unit orders them, else in one.
fn groups(ground: &Ground, board: &Board, table: &Table, shown: &[Row]) -> Vec<Element> {
    let grouped = matches!(board.column, Column::Value | Column::Unit);
    let mut groups = Vec::new();
    let mut sentences = Sentences::default();
    let mut rest = shown;
    while let Some(first) = rest.first() {
        let same = |row: &Row| !grouped || row.unit == first.unit;
        let length = rest.iter().position(|row| !same(row)).unwrap_or(rest.len());
        let (group, behind) = rest.split_at(length);
        rest = behind;
        // The scale is that of all figures in the unit, also of those that are not shown yet.
        let values = || {
            let of_unit = table.rows.iter().filter(|row| row.unit == first.unit);
            of_unit.filter_map(|row| figure(ground, row)).filter_map(|figure| magnitude(&figure.value))
        };
        let scale = (grouped && values().count() > 1).then(|| Scale::of(values()));
        let heading = grouped.then(|| {
            let count = table.rows.iter().filter(|row| row.unit == first.unit).count();
            group_head(&table.units[first.unit].0, count, scale)
        });
        let key = if grouped { table.units[first.unit].0.clone() } else { String::new() };
        groups.push(
            element("tbody")
                .key(key)
                .attribute("role", "rowgroup")
                .child_if(heading)
                .children(group.iter().filter_map(|row| table_row(ground, row, scale, &mut sentences))),
        );
    }
    groups
}

fn group_head(name: &str, count: usize, scale: Option<Scale>) -> Element {
    let head = element("th")
        .attribute("role", "cell")
        .attribute("colspan", "6")
        .child(element("b").text(name.to_owned()))
        .child(element("small").text(format!(" {count} 个")))
        .child_if(scale.and_then(Scale::note));
    element("tr").class("group").attribute("role", "row").child(head)
}

fn table_row(ground: &Ground, row: &Row, scale: Option<Scale>, sentences: &mut Sentences) -> Option<Element> {
    let article = &ground.edition.articles[row.article];
    let figure = figure(ground, row)?;
    let address = FigureAddress { article: article.id.clone(), place: row.place };
    let cell = |class: &'static str, content: Node| element("td").class(class).attribute("role", "cell").child(content);
    let bar = scale.and_then(|scale| Some(scale.bar(magnitude(&figure.value)?)));
    let verdict = row.verdict.map(|rank| {
        let (sign, words) = verdict_words(VERDICTS[rank]);
        element("span").class("badge").attribute("data-verdict", VERDICTS[rank]).text(format!("{sign}{words}"))
    });
    let unit = match figure.value {
        Value::Iso(_) => "",
        _ if figure.unit.is_none() => "",
        _ => group_name(figure),
    };
    let link = element("a")
        .attribute("href", figure_route(ground, row.article, row.place).href())
        .attribute("id", format!("row-{address}"))
        .text(article.headline.text.clone())
        .child(element("small").text(format!(" 第 {} 段", row.place.paragraph + 1)));
    let digits = element("span").class("digits").text(value_digits(&figure.value));
    Some(
        element("tr")
            .key(address.to_string())
            .attribute("role", "row")
            .child(cell("value", digits.into()).child_if(bar).child_if(verdict))
            .child(cell("unit", text(unit.to_owned())))
            .child(cell("kind", text(kind_name(figure.kind))))
            .child(cell("bound", text(bound_word(figure.bound))))
            .child(cell("article", link.into()))
            .child(context(ground, row, sentences)?),
    )
}

/// The sentence around the figure, which is explained where it is tapped.
fn context(ground: &Ground, row: &Row, sentences: &mut Sentences) -> Option<Element> {
    let article = &ground.edition.articles[row.article];
    let paragraph = usize::from(row.place.paragraph);
    let passage = article.paragraphs.get(paragraph)?;
    let span = span(article.figure(row.place)?);
    let whole = sentences.around(row.article, paragraph, &passage.text, span.clone());
    let part = clipped(&passage.text, whole.clone(), span, CONTEXT);
    let number = usize::from(row.place.figure);
    let matches = marks::match_spans(ground, row.article, edition::search::Field::Paragraph(row.place.paragraph));
    let layers = Layers::of_range(passage, part.start as u32..part.end as u32)
        .figures(&Highlight::All, |figure, _| {
            let address = FigureAddress { article: article.id.clone(), place: row.place };
            let standing = marks::standing(ground, &address);
            (figure == number).then(|| (format!("board-{address}"), address, standing))
        })
        .matches(&matches);
    let dots = |cut: bool| cut.then(|| text("……"));
    Some(
        element("td")
            .class("text")
            .attribute("role", "cell")
            .child_if(dots(part.start > whole.start))
            .children(layers.nodes())
            .child_if(dots(part.end < whole.end)),
    )
}
