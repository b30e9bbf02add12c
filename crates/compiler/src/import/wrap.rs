//! Lines that end because the column was full: text exported with a hard line end after every N characters.

use super::byline;
use super::fold;
use super::forms::{self, Form};
use super::lines::Line;
use super::voices;

/// How far around a line its neighbours are looked at, in lines.
const WINDOW: usize = 10;
/// Lines of one column differ by at most this much, in half-width columns, because marks do not begin a line.
const SLACK: usize = 3;

/// How paragraphs begin in this dump.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ParagraphSign {
    /// With an indent; what has none continues the paragraph before.
    Indent,
    /// After a blank line.
    BlankLine,
    /// Only with a new line.
    NewLine,
}

/// What a line end means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum LineEnd {
    /// The line ended because it was to end.
    Meant,
    /// The column was full: the next line continues it.
    Full,
    /// The column was full and a sentence ended there: most likely the next line continues it.
    Doubtful,
}

/// The sign by which most paragraphs of the dump can be told.
pub(super) fn paragraph_sign(source: &str, lines: &[Line]) -> ParagraphSign {
    let ended = |line: &&Line| fold::ends_sentence(&source[line.start..line.end]);
    let paragraphs = lines.iter().filter(ended).count();
    let indented = lines.iter().filter(|line| is_paragraph_indent(line.indent)).count();
    let spaced = lines.iter().filter(|line| line.gap > 0).count();
    if indented >= 3 && indented * 2 > paragraphs {
        ParagraphSign::Indent
    } else if spaced >= 3 && spaced * 2 > paragraphs {
        ParagraphSign::BlankLine
    } else {
        ParagraphSign::NewLine
    }
}

/// One to four ideographs: more is a centred line.
pub(super) fn is_paragraph_indent(columns: usize) -> bool {
    (2..=8).contains(&columns)
}

/// For every line, what its end means. `fixed` marks the lines that are certainly
/// no running text or begin an article, `headings` those of [`headings`]. Linear.
pub(super) fn line_ends(
    source: &str,
    lines: &[Line],
    fixed: &[bool],
    headings: &[bool],
    sign: ParagraphSign,
) -> Vec<LineEnd> {
    let text = |index: usize| &source[lines[index].start..lines[index].end];
    let ended: Vec<bool> = (0..lines.len()).map(|index| fold::ends_sentence(text(index))).collect();
    let columns: Vec<Option<usize>> =
        (0..lines.len()).map(|index| column(source, lines, fixed, &ended, index)).collect();
    let mut ends = vec![LineEnd::Meant; lines.len()];
    for index in 0..lines.len().saturating_sub(1) {
        let Some(column) = columns[index] else { continue };
        let next = &lines[index + 1];
        let begins = next.gap > 0
            || fixed[index + 1]
            || (is_spaced(text(index)) && !(sign == ParagraphSign::Indent && is_paragraph_indent(lines[index].indent)))
            || fold::is_bracketed(text(index))
            || (headings[index] && headings[index + 1])
            || byline::picture_suffix(text(index)).is_some()
            || is_spaced(text(index + 1))
            || (voices::ends_with_contact(text(index)) && !text(index + 1).starts_with(|c: char| c.is_ascii_digit()))
            || (sign == ParagraphSign::Indent && is_paragraph_indent(next.indent))
            || ((ended[index] || text(index).ends_with(['；', '：', ';', ':']))
                && forms::is_line(Form::Item, text(index + 1)));
        let counted = counted_width(source, &lines[index]);
        let width = if ended[index] { full_width(&lines[index]) } else { full_width(&lines[index]).max(counted) };
        let had_room = width + needed(text(index + 1)) <= column;
        let fits = full_width(next) <= column + SLACK + 1;
        let last_line = columns[index + 1].is_some() || ended[index + 1];
        if begins || had_room || !fits || (ended[index] && !last_line) {
            continue;
        }
        let doubtful = ended[index] && sign == ParagraphSign::NewLine;
        ends[index] = if doubtful { LineEnd::Doubtful } else { LineEnd::Full };
    }
    ends
}

/// Where paragraphs are indented: the few lines without indent, none the end of a sentence, between what ends one and the
/// first indented line below. They are lines of a heading, each for itself, also where they fill the column.
pub(super) fn headings(source: &str, lines: &[Line], fixed: &[bool], sign: ParagraphSign) -> Vec<bool> {
    const MOST: usize = 4;
    let mut headings = vec![false; lines.len()];
    if sign != ParagraphSign::Indent {
        return headings;
    }
    let ended = |at: usize| fold::ends_sentence(&source[lines[at].start..lines[at].end]);
    let is_plain = |at: &usize| !fixed[*at] && !ended(*at) && !is_paragraph_indent(lines[*at].indent);
    let mut at = 0;
    while at < lines.len() {
        let count = (at..lines.len()).take_while(is_plain).count();
        let after_end = at == 0 || fixed[at - 1] || ended(at - 1);
        let below = lines.get(at + count).is_some_and(|line| fixed[at + count] || is_paragraph_indent(line.indent));
        if after_end && below && count <= MOST {
            headings[at..at + count].fill(true);
        }
        at += count.max(1);
    }
    headings
}

/// Phrases held apart by spaces, without marks: headings and banners are set so, running text is not.
fn is_spaced(text: &str) -> bool {
    if super::opening::opening(text).is_some() {
        return false;
    }
    let phrase = |part: &str| {
        let (open, closed) = fold::unbalanced(part);
        part.chars().filter(|c| fold::is_han(*c)).count() >= 2 && open.is_empty() && closed.is_empty()
    };
    let parts = || text.split([' ', '\u{3000}']).filter(|part| !part.is_empty());
    let number = text.chars().filter(char::is_ascii_digit).count() >= 5 && text.contains(['：', ':']);
    !number && !text.contains(['，', '。', '；', '、']) && parts().count() >= 2 && parts().all(phrase)
}

fn full_width(line: &Line) -> usize {
    line.indent + line.width
}

/// The width where every character is as wide as an ideograph: some programs break lines after so many characters.
fn counted_width(source: &str, line: &Line) -> usize {
    line.indent + 2 * source[line.start..line.end].chars().count()
}

/// The width of the column that the line fills, in half-width columns: several neighbours are as wide and do not end a
/// sentence, and the next is no wider. `None` for a line that fills no column. A line with many digits may fill one that
/// counts characters.
fn column(source: &str, lines: &[Line], fixed: &[bool], ended: &[bool], index: usize) -> Option<usize> {
    let widths = [full_width(&lines[index]), counted_width(source, &lines[index])];
    let tried = if widths[0] == widths[1] { 1 } else { 2 };
    widths[..tried].iter().find_map(|width| column_of(source, lines, fixed, ended, (index, *width)))
}

/// The width of the column that line `index` fills if it is so wide.
fn column_of(
    source: &str,
    lines: &[Line],
    fixed: &[bool],
    ended: &[bool],
    (index, width): (usize, usize),
) -> Option<usize> {
    const NARROWEST: usize = 16;
    if width < NARROWEST {
        return None;
    }
    let around = |reach: usize| index.saturating_sub(reach)..lines.len().min(index + reach + 1);
    let similar = || around(WINDOW).filter(|other| full_width(&lines[*other]).abs_diff(width) <= SLACK);
    let open = similar().filter(|other| !ended[*other]).count();
    let below = lines.get(index + 1).filter(|_| !fixed[index + 1]);
    let wider = below.is_some_and(|below| full_width(below) > width + SLACK + 1);
    // A list of headings has lines of one length too, but no marks in them.
    let marked =
        |other: &usize| source[lines[*other].start..lines[*other].end].contains(['，', '。', '、', '；', '：', '”']);
    let marked = similar().filter(marked).count();
    let count = similar().count();
    if count < 3 || open * 5 < count * 3 || marked * 10 < count * 3 || wider {
        return None;
    }
    // Whole paragraphs on one line each stand around: the text is not wrapped, short lines are just short.
    let whole = around(WINDOW).filter(|other| full_width(&lines[*other]) > 2 * width).count();
    if whole * 2 > count {
        return None;
    }
    // A mark may hang over the edge of the column, and a heading may be a little wider.
    let within = |other: &usize| {
        !source[..lines[*other].end].ends_with(|c| fold::NEVER_FIRST.contains(c) || fold::CLOSING.contains(c))
    };
    let mut widths: Vec<usize> = similar().filter(within).map(|other| full_width(&lines[other])).collect();
    widths.sort_unstable();
    let widest = widths.len().saturating_sub(1 + widths.len().div_ceil(8));
    Some(widths.get(widest).copied().unwrap_or(width))
}

/// Width of what would have to fit on the line before: a character with the marks that cannot begin a line, a number or
/// Latin word as a whole.
fn needed(next: &str) -> usize {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expect: &[bool]) {
        let lines = super::super::lines::lines(text);
        let sign = paragraph_sign(text, &lines);
        let fixed = vec![false; lines.len()];
        let headings = headings(text, &lines, &fixed, sign);
        let ends = line_ends(text, &lines, &fixed, &headings, sign);
        assert_eq!(ends.iter().map(|end| *end != LineEnd::Meant).collect::<Vec<_>>(), expect);
    }

    #[test]
    fn full_lines_are_continued() {
        check(
            "松河区今年新建口袋公园十二处，\n居民出门走不了几步就能看见绿\n树。\n公园里装了长椅和灯，晚上也有\n人来，孩子们在这里放风筝，老\n人在这里下棋。",
            &[true, true, false, true, true, false],
        );
    }

    #[test]
    fn lines_of_so_many_characters_are_full_too() {
        check(
            "2024年5月1日，松河区8条\n公交线路调整了首末班车时间，早\n班车提前到5点40分，末班车延\n后到23点10分，市民出行方便\n，全天共发车2160班次，比原\n来多出340班，1200名司机\n轮班上岗。\n市民都说这样安排很好。",
            &[true, true, true, true, true, true, false, false],
        );
    }

    #[test]
    fn whole_paragraphs_are_not() {
        check(
            "全区夏粮丰收\n农技员下到田间\n今年天气好，雨水足，全区小麦亩产比去年高了不少。\n农民都很高兴。",
            &[false; 4],
        );
    }
}
