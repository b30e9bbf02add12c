//! Markdown that a body cannot hold: it would stand on the page as it was typed, so that it is told.

use crate::diagnostic::{Diagnostic, Report};
use crate::source::Source;

/// Warns of every line of the body, from byte `start` on, that is meant to be more than a paragraph.
pub(crate) fn warn(source: &Source, start: usize, report: &mut Report) {
    let mut at = start;
    for line in source.text()[start..].split_inclusive('\n') {
        if let Some((offset, what)) = found(line.trim_end()) {
            let hint = "正文只有段落和段首小标题（**……**）；请改写成句子，或照原样去掉这些记号";
            let message = format!("{what}不会排成版，会照打的样子印出来");
            report.push(Diagnostic::warning("markdown", source.location(at + offset), message).with_hint(hint));
        }
        at += line.len();
    }
}

/// Where in a line something starts that only Markdown knows, and what it is called.
fn found(line: &str) -> Option<(usize, &'static str)> {
    let text = line.trim_start_matches([' ', '\t']);
    let offset = line.len() - text.len();
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let is_rule = text.len() >= 3
        && ["-", "*", "_"].iter().any(|mark| text.replace(' ', "").chars().all(|one| mark.starts_with(one)));
    let starts = |marks: &[&str]| marks.iter().any(|mark| text.starts_with(mark));
    let block = if is_rule {
        Some("分隔线")
    } else if starts(&["- ", "* ", "+ "]) || ((1..=3).contains(&digits) && text[digits..].starts_with(". ")) {
        Some("列表")
    } else if starts(&["> "]) {
        Some("引用")
    } else if starts(&["# ", "## ", "### ", "#### "]) {
        Some("小标题")
    } else if starts(&["|"]) {
        Some("表格")
    } else if starts(&["```", "~~~"]) {
        Some("代码")
    } else {
        None
    };
    let inline = || {
        let marks = [("![", "图片"), ("](", "链接"), ("[^", "脚注")];
        marks.iter().filter_map(|(mark, what)| Some((line.find(mark)?, *what))).min()
    };
    block.map(|what| (offset, what)).or_else(inline)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_only_markdown_knows_is_found_with_its_place() {
        for (line, expect) in [
            ("- 第一项", Some((0, "列表"))),
            ("　　- 不是列表", None),
            ("  * 第二项", Some((2, "列表"))),
            ("1. 第一", Some((0, "列表"))),
            ("2023. 年", None),
            ("1.5万元", None),
            ("---", Some((0, "分隔线"))),
            ("* * *", Some((0, "分隔线"))),
            ("——", None),
            ("> 引文", Some((0, "引用"))),
            ("## 小标题", Some((0, "小标题"))),
            ("#话题#", None),
            ("| 甲 | 乙 |", Some((0, "表格"))),
            ("见![图](a.jpg)", Some((3, "图片"))),
            ("见[网页](http://a)", Some((12, "链接"))),
            ("完[^1]", Some((3, "脚注"))),
            ("**强化宣传。**全市动员", None),
            ("**", None),
            ("-5℃", None),
            ("", None),
        ] {
            assert_eq!(found(line), expect, "{line}");
        }
    }
}
