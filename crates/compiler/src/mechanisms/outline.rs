//! The outline in which an editor writes the parts of a mechanism: a line for each, indented below what holds it.
//!
//! ```text
//! - 实践中心：区一级 | 数字 1个
//!   - 实践所 | 数字 4个 | 由 镇（街道）
//! ```

use edition::mechanism::MOST_DEPTH;

use super::attributes::{self, Attribute};
use crate::diagnostic::Report;
use crate::fields::{Fields, Lines};
use crate::source::Source;

/// A line of the outline.
#[derive(Debug, Clone)]
pub(super) struct Line {
    /// The byte of the file where the name stands.
    pub(super) at: usize,
    /// How deep the part lies; 1 for those that the mechanism holds directly.
    pub(super) depth: u16,
    pub(super) name: String,
    pub(super) detail: String,
    /// What is said of the part, each with its value and its place.
    pub(super) attributes: Vec<(Attribute, String, usize)>,
}

/// Between a name and its detail.
const DETAIL: char = '：';

/// In front of an attribute.
const BARS: [char; 2] = ['|', '｜'];

/// The lines of `parts`: an outline between `'''`, or a plain list of texts.
pub(super) fn read(entry: &mut Fields<'_>, source: &Source, report: &mut Report) -> Vec<Line> {
    let mut lines = Vec::new();
    match entry.required_lines("parts", report) {
        Lines::None => {}
        Lines::List(texts) => {
            for text in texts {
                lines.extend(line(&text.text, text.at(), 1, source, report));
            }
        }
        Lines::Outline(rows) => {
            let mut indents: Vec<usize> = Vec::new();
            for (at, row) in rows {
                let content = row.trim();
                if content.is_empty() {
                    continue;
                }
                let indent = row.len() - row.trim_start_matches(' ').len();
                let bullet = at + indent;
                let Some(text) = content.strip_prefix(['-', '*']).filter(|_| row[indent..].starts_with(content)) else {
                    let hint = "每行一项，行首用空格缩进，再写“- 名称”";
                    report.push(source.error(bullet, format!("“{content}”前面没有 -")).with_hint(hint));
                    continue;
                };
                indents.retain(|outer| *outer < indent);
                indents.push(indent);
                if indents.len() > usize::from(MOST_DEPTH) {
                    let message = format!("缩进太深：最多 {MOST_DEPTH} 层");
                    report
                        .push(source.error(bullet, message).with_hint("把深处的部分另写成一个做法，用“| 见 id”指过去"));
                    indents.pop();
                    continue;
                }
                let place = bullet + (content.len() - text.len());
                lines.extend(line(text, place, indents.len() as u16, source, report));
            }
        }
    }
    lines
}

/// One line, whose text starts at byte `at` of the file.
fn line(text: &str, at: usize, depth: u16, source: &Source, report: &mut Report) -> Option<Line> {
    let mut pieces = text.split(BARS).scan(at, |place, piece| {
        let start = *place;
        // A bar takes one byte, a full-width one three.
        let behind = start - at + piece.len();
        *place = start + piece.len() + text[behind..].chars().next().map_or(0, char::len_utf8);
        Some((start + piece.len() - piece.trim_start().len(), piece.trim()))
    });
    let (at, head) = pieces.next()?;
    let (name, detail) = head.split_once(DETAIL).unwrap_or((head, ""));
    if name.trim().is_empty() {
        report.push(source.error(at, "这一项没有名称").with_hint("写作：- 名称：说明 | 数字 200余人"));
        return None;
    }
    let mut line =
        Line { at, depth, name: name.trim().to_owned(), detail: detail.trim().to_owned(), attributes: Vec::new() };
    for (at, piece) in pieces {
        match attributes::parse(piece) {
            Ok((attribute, value)) => {
                line.attributes.push((attribute, value.to_owned(), at + piece.len() - value.len()));
            }
            Err(hint) => report.push(source.error(at, format!("不认识“{piece}”")).with_hint(hint)),
        }
    }
    Some(line)
}
