//! Lists of the headlines of a page, as web pages of newspapers print above it (标题导航): each line stands again further
//! down, above its text.

use std::collections::HashMap;

use super::block::Kind;
use super::fold;
use super::furniture::Furniture;
use super::lines::Line;

/// Characters of a line that can be a headline.
const LENGTH: std::ops::RangeInclusive<usize> = 4..=40;
/// Fewest headlines that are a list.
const FEWEST: usize = 2;

/// Marks the lines of such lists, with the line above each that names it, as furniture. Linear.
pub(super) fn mark(lines: &[Line<'_>], kinds: &mut [Option<Kind>]) {
    let texts: Vec<String> = lines.iter().map(|line| headline(line.text)).collect();
    let last: HashMap<&str, usize> = texts.iter().enumerate().map(|(at, text)| (text.as_str(), at)).collect();
    let again = |at: usize| last[texts[at].as_str()];
    let is_listed = |at: usize| LENGTH.contains(&texts[at].chars().count()) && again(at) > at;
    let mut at = 0;
    while at < lines.len() {
        let mut end = at;
        // A headline and the deck below it stand one below the other again: they are a heading that goes on elsewhere.
        while end < lines.len() && is_listed(end) && (end == at || again(end).abs_diff(again(end - 1)) > 1) {
            end += 1;
        }
        if end - at >= FEWEST && (at..end).all(|line| again(line) >= end) {
            let from = if at > 0 && kinds[at - 1].is_none() && names_list(&texts[at - 1]) { at - 1 } else { at };
            kinds[from..end].fill(Some(Kind::Furniture(vec![Furniture::Index])));
        }
        at = end.max(at + 1);
    }
}

/// The line without marks before it and spaces.
fn headline(line: &str) -> String {
    let marks = |c: char| "・·•●○■□▲△▶►◆◇>》-—".contains(c) || c.is_whitespace();
    line.trim_start_matches(marks).split_whitespace().collect()
}

/// 标题导航, 本版新闻.
fn names_list(text: &str) -> bool {
    const LONGEST: usize = 6;
    (2..=LONGEST).contains(&text.chars().count()) && text.chars().all(fold::is_han)
}

#[cfg(test)]
mod tests {
    use super::super::lines;
    use super::*;

    /// The lines that are marked, joined by bars.
    #[track_caller]
    fn check(page: &str, expect: &str) {
        let lines = lines::lines(page);
        let mut kinds = vec![None; lines.len()];
        mark(&lines, &mut kinds);
        let marked: Vec<&str> =
            lines.iter().zip(&kinds).filter(|(_, kind)| kind.is_some()).map(|(line, _)| line.text).collect();
        assert_eq!(marked.join("|"), expect, "{page}");
    }

    #[test]
    fn headlines_that_stand_again_above_their_texts_are_a_list() {
        let text = "老桥修好了\n桥面换了石板。\n夜市开张了\n摊位有八十个。\n";
        check(&format!("标题导航\n・老桥修好了\n・夜市开张了\n{text}"), "标题导航|・老桥修好了|・夜市开张了");
        check(&format!("老桥修好了\n夜市 开张了\n{text}"), "老桥修好了|夜市 开张了");
        check(&format!("・老桥修好了\n{text}"), "");
        check(&format!("今天的天气很好。\n{text}"), "");
    }

    #[test]
    fn a_heading_that_goes_on_elsewhere_is_no_list() {
        check("老桥修好了\n明天通车\n上半截。\n老桥修好了\n明天通车\n下半截。", "");
    }
}
