//! Lines that end because the column was full: text exported with a hard line end after every N characters.

use super::author;
use super::byline;
use super::columns::{SLACK, column, counted_width, full_width, needed};
use super::fold;
use super::forms::{self, Form};
use super::lines::Line;
use super::voices;

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
pub(super) fn paragraph_sign(lines: &[Line<'_>]) -> ParagraphSign {
    let ended = |line: &&Line<'_>| fold::ends_sentence(line.text);
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
pub(super) fn line_ends(lines: &[Line<'_>], fixed: &[bool], headings: &[bool], sign: ParagraphSign) -> Vec<LineEnd> {
    let text = |index: usize| lines[index].text;
    let ended: Vec<bool> = (0..lines.len()).map(|index| fold::ends_sentence(text(index))).collect();
    let columns: Vec<Option<usize>> = (0..lines.len()).map(|index| column(lines, &ended, index)).collect();
    let mut ends = vec![LineEnd::Meant; lines.len()];
    for index in 0..lines.len().saturating_sub(1) {
        let next = &lines[index + 1];
        if next.gap == 0 && !fixed[index + 1] && names_go_on(text(index), text(index + 1)) {
            ends[index] = LineEnd::Full;
            continue;
        }
        let Some(column) = columns[index] else { continue };
        let begins = next.gap > 0
            || fixed[index + 1]
            || (is_spaced(text(index)) && !(sign == ParagraphSign::Indent && leads_in(&lines[index], text(index))))
            || fold::is_bracketed(text(index))
            || ((headings[index] || ended[index]) && headings[index + 1])
            || byline::picture_suffix(text(index)).is_some()
            || is_spaced(text(index + 1))
            || (voices::ends_with_contact(text(index)) && !text(index + 1).starts_with(|c: char| c.is_ascii_digit()))
            || (sign == ParagraphSign::Indent && is_paragraph_indent(next.indent))
            || ((ended[index] || text(index).ends_with(['；', '：', ';', ':']))
                && forms::is_line(Form::Item, text(index + 1)));
        let counted = counted_width(&lines[index]);
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

/// 围棋　全区少儿定段赛吸引三百名: an indented line whose first words are set apart from its text.
fn leads_in(line: &Line<'_>, text: &str) -> bool {
    const TEXT: usize = 10;
    let last = text.rsplit([' ', '\u{3000}']).next().unwrap_or(text);
    is_paragraph_indent(line.indent) && last.chars().count() >= TEXT
}

/// （记者 张三 / 李四）: names in brackets that go on in the next line.
fn names_go_on(text: &str, next: &str) -> bool {
    let is_list = |list: &str| list.chars().all(|c| fold::is_han(c) || c.is_whitespace());
    author::opens_names(text) && next.find(['）', ')']).is_some_and(|at| is_list(&next[..at]))
}

/// Where paragraphs are indented: the few lines without indent, none the end of a sentence, between what ends one and the
/// first indented line below. They are lines of a heading, each for itself, also where they fill the column.
pub(super) fn headings(lines: &[Line<'_>], fixed: &[bool], sign: ParagraphSign) -> Vec<bool> {
    const MOST: usize = 9;
    let mut headings = vec![false; lines.len()];
    if sign != ParagraphSign::Indent {
        return headings;
    }
    let ended = |at: usize| fold::ends_sentence(lines[at].text);
    let credited = |at: usize| byline::picture_suffix(lines[at].text).is_some();
    let is_plain = |at: &usize| !fixed[*at] && !ended(*at) && !credited(*at) && !is_paragraph_indent(lines[*at].indent);
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

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expect: &[bool]) {
        let lines = super::super::lines::lines(text);
        let sign = paragraph_sign(&lines);
        let fixed = vec![false; lines.len()];
        let headings = headings(&lines, &fixed, sign);
        let ends = line_ends(&lines, &fixed, &headings, sign);
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
