//! Tables: rows of cells on one line, and columns whose cells stand one below another, a line each.

use super::block::Kind;
use super::fold;
use super::labels::is_item;
use super::lines::Line;
use super::prose::Prose;

/// What stands between two cells in the text of a row.
const BETWEEN: &str = "｜";
/// Rows that show a table whose cells stand on lines of their own.
const FEWEST: usize = 3;

/// Marks the rows of tables. Gives for each line whether it is a further cell of the row above it. Linear.
pub(super) fn mark(lines: &[Line<'_>], kinds: &mut [Option<Kind>]) -> Vec<bool> {
    mark_heads(lines, kinds);
    mark_rows(lines, kinds);
    mark_pairs(lines, kinds);
    mark_cells(lines, kinds)
}

/// The text of a row: its cells with a bar between them.
pub(super) fn text(source: &str, prose: &Prose) -> String {
    let piece = |at: usize| &source[prose.pieces[at].clone()];
    let parts: Vec<&str> = match prose.pieces.len() {
        1 => cells(piece(0)),
        count => (0..count).map(piece).collect(),
    };
    parts.join(BETWEEN)
}

/// The cells of a row at its widest separators.
fn cells(text: &str) -> Vec<&str> {
    const FEW: usize = 3;
    let trimmed = |part: &'_ str| !part.trim().is_empty();
    let wide = text.split(['\t', '|', '｜', '│', '\u{3000}']).flat_map(|part| part.split("  "));
    let wide: Vec<&str> = wide.map(str::trim).filter(|part| trimmed(part)).collect();
    if wide.len() >= FEW { wide } else { text.split_whitespace().collect() }
}

/// The line above a table with as many cells as its first row names the columns.
fn mark_heads(lines: &[Line<'_>], kinds: &mut [Option<Kind>]) {
    for (index, pair) in lines.windows(2).enumerate() {
        let [head, row] = [pair[0].text, pair[1].text];
        if kinds[index].is_none() && kinds[index + 1] == Some(Kind::Row) && is_head(head, row) {
            kinds[index] = Some(Kind::Row);
        }
    }
}

/// A line below a row of a table with as many cells is a row too (猪肉 28.00 持平), and so are lines one below another
/// with as many cells and a figure in each.
fn mark_rows(lines: &[Line<'_>], kinds: &mut [Option<Kind>]) {
    let text = |at: usize| lines[at].text;
    let mut from = 0;
    for at in 1..=lines.len() {
        if at < lines.len() && has_cells_like(text(at), text(from)) {
            continue;
        }
        // The first line may name the columns.
        let rows = at - from - usize::from(!fold::has_digits(text(from)));
        let row = kinds[from] == Some(Kind::Row) && !is_item(text(from));
        let few = if cells(text(from)).len() > FEWEST { 2 } else { FEWEST };
        let figures = (from..at).any(|at| fold::has_digits(text(at)));
        if row || (rows >= few && figures && has_cells_like(text(at - 1), text(from))) {
            for kind in kinds[from..at].iter_mut().filter(|kind| kind.is_none()) {
                *kind = Some(Kind::Row);
            }
        }
        from = at;
    }
}

/// Lines one below another of a name and figures: 江北区　1286户.
fn mark_pairs(lines: &[Line<'_>], kinds: &mut [Option<Kind>]) {
    let is_figure = |text: &&str| cell(text) == Some(Cell::Figure) || (text.len() < 24 && fold::has_digits(text));
    let is_pair = |line: &Line<'_>| {
        let [name, ref figures @ ..] = cells(line.text)[..] else { return false };
        cell(name) == Some(Cell::Words) && !figures.is_empty() && figures.iter().all(is_figure)
    };
    let mut at = 0;
    while at < lines.len() {
        let pairs =
            lines[at..].iter().zip(&kinds[at..]).take_while(|(line, kind)| kind.is_none() && is_pair(line)).count();
        if pairs >= FEWEST {
            kinds[at..at + pairs].fill(Some(Kind::Row));
        }
        at += pairs.max(1);
    }
}

/// What a line that is one cell holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Cell {
    Words,
    Figure,
}

/// Cells one below another: every so many lines the same column comes again, words where words were, figures where
/// figures were.
fn mark_cells(lines: &[Line<'_>], kinds: &mut [Option<Kind>]) -> Vec<bool> {
    let text = |at: usize| lines[at].text;
    let content: Vec<Option<Cell>> = (0..lines.len()).map(|at| cell(text(at))).collect();
    let mut goes_on = vec![false; lines.len()];
    let mut at = 0;
    while at < lines.len() {
        let table =
            (2..=6).filter_map(|width| Some((width, rows(&content[at..], width)?))).max_by_key(|(w, rows)| w * rows);
        let Some((width, rows)) = table else {
            at += 1;
            continue;
        };
        // Words above the columns name them, where there is a line above that can be the heading.
        let words = content[..at].iter().rev().take_while(|cell| **cell == Some(Cell::Words)).count();
        let heading = at > width && words == width && !fold::ends_sentence(text(at - width - 1));
        let from = if words > width || heading { at - width } else { at };
        let end = at + width * rows;
        for index in from..end {
            goes_on[index] = (index - from) % width > 0;
            kinds[index] = Some(Kind::Row);
        }
        at = end;
    }
    goes_on
}

fn cell(text: &str) -> Option<Cell> {
    const LONGEST: usize = 14;
    let chars = fold::folded(text);
    let digits = chars.iter().filter(|c| c.is_ascii_digit()).count();
    let mark = |c: &char| ".,%+-—/:‰".contains(*c) || c.is_ascii_digit();
    let unit = chars.iter().filter(|c| !mark(c)).count();
    let level = ["持平", "—", "-", "——"].contains(&text);
    if level || (digits > 0 && unit <= 2 && mark(&chars[0])) {
        return Some(Cell::Figure);
    }
    let plain = chars.len() <= LONGEST && !chars.iter().any(|c| " ，。：；、？！“”:".contains(*c));
    plain.then_some(Cell::Words)
}

/// How many rows of `width` cells begin here; `None` where they are no table.
fn rows(content: &[Option<Cell>], width: usize) -> Option<usize> {
    let first = content.get(..width)?;
    let count = |cell: Cell| first.iter().filter(|other| **other == Some(cell)).count();
    if count(Cell::Words) == 0 || count(Cell::Figure) == 0 || count(Cell::Words) + count(Cell::Figure) < width {
        return None;
    }
    let rows = content.chunks_exact(width).take_while(|row| *row == first).count();
    (rows >= FEWEST).then_some(rows)
}

/// Cells, two in three of them figures.
fn is_row_of_numbers(text: &str) -> bool {
    let figure = |cell: &&str| cell.starts_with(|c: char| fold::fold(c).is_ascii_digit() || "+-－—".contains(c));
    let count = cells(text).len();
    count >= 3
        && cells(text).into_iter().filter(figure).count() * 3 >= count * 2
        && !text.contains(['，', '。', '：', '年'])
}

/// Whether a line has as many cells as the row of a table above it.
fn has_cells_like(line: &str, row: &str) -> bool {
    let count = cells(line).len();
    // 19：30 is a figure.
    let colon = line.split(['：', ':']).rev().skip(1).any(|before| !before.ends_with(|c: char| c.is_ascii_digit()));
    let spoken = line.contains(['，', '。', '“']) || colon || line.chars().count() > 48;
    let cut = |text: &str| text.contains(['\t', '|', '\u{3000}']) || text.contains("  ");
    let filled = fold::has_digits(line) || (cut(line) && line.chars().count() <= 24);
    count >= 3 && count == cells(row).len() && filled && !spoken
}

/// Whether a line names the columns of the table whose first row follows it.
fn is_head(head: &str, row: &str) -> bool {
    let count = cells(head).len();
    count >= 3 && count == cells(row).len() && is_row_of_numbers(row) && !fold::ends_sentence(head)
}

/// A row of a table: three or more cells held apart by tabs or several spaces, or pipes.
pub(super) fn is_row(text: &str) -> bool {
    if fold::ends_sentence(text) {
        return false;
    }
    if is_row_of_numbers(text) {
        return true;
    }
    let separator = if text.contains('\t') {
        "\t"
    } else if text.matches('|').count() >= 2 {
        "|"
    } else {
        "  "
    };
    let cells = text.split(separator).filter(|cell| !cell.trim().is_empty()).count();
    cells >= 3 && (fold::has_digits(text) || cells >= 4 || separator != "  ")
}

#[cfg(test)]
mod tests {
    use super::super::blocks;
    use super::*;

    #[test]
    fn the_columns_of_a_table_are_named_above_it() {
        assert!(is_head("乡镇　天数　同比", "青溪镇　31　-2%"));
        assert!(!is_head("春风送岗 就业暖心", "青溪镇　31　-2%"));
        assert!(!is_head("乡镇　天数　同比", "近日，青溪镇 社区 学校开展活动"));
    }

    /// The rows of the tables of a page.
    #[track_caller]
    fn check(page: &str, expect: &[&str]) {
        let (blocks, ..) = blocks::blocks(page);
        let rows = blocks.iter().filter(|block| block.kind == Kind::Row).map(|block| block.text.as_str());
        assert_eq!(rows.collect::<Vec<_>>(), expect, "{page}");
    }

    #[test]
    fn cells_are_told_apart() {
        check(
            "乡镇　天数　同比\n青溪镇　31　-2%\n北山乡　28　持平",
            &["乡镇｜天数｜同比", "青溪镇｜31｜-2%", "北山乡｜28｜持平"],
        );
        check("1　New Town　3.1　+2%", &["1｜New Town｜3.1｜+2%"]);
        check("江北区　1286户\n高新区　1104户\n临港区　973户", &["江北区｜1286户", "高新区｜1104户", "临港区｜973户"]);
        check("| 一组 | 96 | 8120 |", &["一组｜96｜8120"]);
        check(
            "一周菜价\n品种\n均价\n涨跌\n黄瓜\n3.80\n+8%\n土豆\n2.90\n持平\n鸡蛋\n9.60\n-2%",
            &["品种｜均价｜涨跌", "黄瓜｜3.80｜+8%", "土豆｜2.90｜持平", "鸡蛋｜9.60｜-2%"],
        );
        check(
            "排名\n1\n云岭县\n2.31\n2\n石泉区\n2.64\n3\n高庙区\n2.90",
            &["1｜云岭县｜2.31", "2｜石泉区｜2.64", "3｜高庙区｜2.90"],
        );
        check("全区夏粮丰收\n亩产1100斤\n农民卖粮忙\n收购价2.4元", &[]);
        check("3\n要闻\n春耕开始了\n5\n副刊\n桃花开了", &[]);
    }
}
