//! Lines that end because the column was full: text exported with a hard line end after every N characters.

use super::fold;
use super::lines::Line;

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

/// For every line, whether the next continues it because the column was full. `fixed` marks the lines that are certainly
/// no running text or begin an article. Linear.
pub(super) fn continued(source: &str, lines: &[Line], fixed: &[bool], sign: ParagraphSign) -> Vec<bool> {
    let ended: Vec<bool> = lines.iter().map(|line| fold::ends_sentence(&source[line.start..line.end])).collect();
    let full: Vec<bool> = (0..lines.len()).map(|index| is_full(lines, &ended, index)).collect();
    let mut continued = vec![false; lines.len()];
    for index in 0..lines.len().saturating_sub(1) {
        let next = &lines[index + 1];
        let begins = next.gap > 0
            || fixed[index + 1]
            || (sign == ParagraphSign::Indent && is_paragraph_indent(next.indent))
            || (ended[index] && begins_item(&source[next.start..next.end]));
        let fits = full_width(next) <= full_width(&lines[index]) + SLACK + 1;
        let last_line = full[index + 1] || ended[index + 1];
        continued[index] = full[index] && !begins && fits && (!ended[index] || last_line);
    }
    continued
}

fn full_width(line: &Line) -> usize {
    line.indent + line.width
}

/// Whether the line is as wide as its column: several neighbours are as wide and do not end a sentence, and hardly any
/// is wider.
fn is_full(lines: &[Line], ended: &[bool], index: usize) -> bool {
    let width = full_width(&lines[index]);
    if width < 16 {
        return false;
    }
    let around = |reach: usize| index.saturating_sub(reach)..lines.len().min(index + reach + 1);
    let similar = || around(WINDOW).filter(|other| full_width(&lines[*other]).abs_diff(width) <= SLACK);
    let open = similar().filter(|other| !ended[*other]).count();
    let wider = around(2).filter(|other| full_width(&lines[*other]) > width + SLACK + 1).count();
    similar().count() >= 3 && open * 5 >= similar().count() * 3 && wider < 2
}

/// Numbers and marks with which an item of a list begins.
pub(super) fn begins_item(text: &str) -> bool {
    let folded: Vec<char> = text.chars().take(6).map(fold::fold).collect();
    let marks = "●■◆★☆○◎※▪•·①②③④⑤⑥⑦⑧⑨⑩";
    if folded.first().is_some_and(|c| marks.contains(*c)) {
        return true;
    }
    let open = usize::from(folded.first() == Some(&'('));
    let count =
        folded[open..].iter().take_while(|c| c.is_ascii_digit() || "一二三四五六七八九十".contains(**c)).count();
    let after = folded.get(open + count);
    count > 0
        && count <= 2
        && match after {
            Some(')') => true,
            Some('、') => open == 0 && !folded.get(count + 1).is_some_and(char::is_ascii_digit),
            Some('.') => open == 0 && folded.get(count + 1).is_some_and(|c| !c.is_ascii_digit()),
            _ => false,
        }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expect: &[bool]) {
        let lines = super::super::lines::lines(text);
        let sign = paragraph_sign(text, &lines);
        assert_eq!(continued(text, &lines, &vec![false; lines.len()], sign), expect);
    }

    #[test]
    fn full_lines_are_continued() {
        check(
            "松河区今年新建口袋公园十二处，\n居民出门走不了几步就能看见绿\n树。\n公园里装了长椅和灯，晚上也有\n人来，孩子们在这里放风筝，老\n人在这里下棋。",
            &[true, true, false, true, true, false],
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
