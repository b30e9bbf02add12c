//! The columns of a page: how wide the one is that a line fills.

use super::fold;
use super::lines::Line;

/// How far around a line its neighbours are looked at, in lines.
const WINDOW: usize = 10;
/// Lines of one column differ by at most this much, in half-width columns, because marks do not begin a line.
pub(super) const SLACK: usize = 3;

/// The width of a line with its indent, in half-width columns.
pub(super) fn full_width(line: &Line<'_>) -> usize {
    line.indent + line.width
}

/// The width where every character is as wide as an ideograph: some programs break lines after so many characters.
pub(super) fn counted_width(line: &Line<'_>) -> usize {
    line.indent + 2 * line.text.chars().count()
}

/// The width of the column that the line fills, in half-width columns: several neighbours are as wide and do not end a
/// sentence. `None` for a line that fills no column. A line with many digits may fill one that
/// counts characters.
pub(super) fn column(lines: &[Line<'_>], ended: &[bool], index: usize) -> Option<usize> {
    let widths = [full_width(&lines[index]), counted_width(&lines[index])];
    let tried = if widths[0] == widths[1] { 1 } else { 2 };
    widths[..tried].iter().find_map(|width| column_of(lines, ended, (index, *width)))
}

/// The width of the column that line `index` fills if it is so wide.
fn column_of(lines: &[Line<'_>], ended: &[bool], (index, width): (usize, usize)) -> Option<usize> {
    const NARROWEST: usize = 16;
    if width < NARROWEST {
        return None;
    }
    let around = |reach: usize| index.saturating_sub(reach)..lines.len().min(index + reach + 1);
    let similar = || around(WINDOW).filter(|other| full_width(&lines[*other]).abs_diff(width) <= SLACK);
    let open = similar().filter(|other| !ended[*other]).count();
    // A list of headings has lines of one length too, but no marks in them.
    let marked = |other: &usize| lines[*other].text.contains(['，', '。', '、', '；', '：', '”']);
    let marked = similar().filter(marked).count();
    let count = similar().count();
    if count < 3 || open * 5 < count * 3 || marked * 10 < count * 3 {
        return None;
    }
    // Whole paragraphs on one line each stand around: the text is not wrapped, short lines are just short.
    let whole = around(WINDOW).filter(|other| full_width(&lines[*other]) > 2 * width).count();
    if whole * 2 > count {
        return None;
    }
    // A mark may hang over the edge of the column, and a heading may be a little wider.
    let within =
        |other: &usize| !lines[*other].text.ends_with(|c| fold::NEVER_FIRST.contains(c) || fold::CLOSING.contains(c));
    let mut widths: Vec<usize> = similar().filter(within).map(|other| full_width(&lines[other])).collect();
    widths.sort_unstable();
    let widest = widths.len().saturating_sub(1 + widths.len().div_ceil(8));
    Some(widths.get(widest).copied().unwrap_or(width))
}

/// Width of what would have to fit on the line before: a character with the marks that cannot begin a line, a number or
/// Latin word as a whole.
pub(super) fn needed(next: &str) -> usize {
    let mut chars = next.chars().peekable();
    let mut taken = String::new();
    while let Some(c) = chars.next() {
        taken.push(c);
        let Some(following) = chars.peek() else { break };
        let word = c.is_ascii_alphanumeric() && (following.is_ascii_alphanumeric() || matches!(following, '.' | '%'));
        let bound =
            fold::NEVER_FIRST.contains(*following) || fold::CLOSING.contains(*following) || fold::OPENING.contains(c);
        if !word && !bound {
            break;
        }
    }
    super::lines::width(&taken)
}
