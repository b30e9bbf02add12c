//! Markdown that a body cannot hold: it would stand on the page as it was typed, so that it is told.

use crate::diagnostic::{Diagnostic, Report};
use crate::source::Source;

/// Warns of what in a line, which starts at byte `at`, is meant to be more than text; `is_set` knows bytes of the file
/// that are.
pub(crate) fn warn(source: &Source, at: usize, line: &str, is_set: impl Fn(usize) -> bool, report: &mut Report) {
    if let Some((offset, what, hint)) = found(line.trim_end(), |offset| is_set(at + offset)) {
        let message = format!("{what}不会排成版，会照打的样子印出来");
        report.push(Diagnostic::warning("markdown", source.location(at + offset), message).with_hint(hint));
    }
}

/// Where in a line something starts that only Markdown knows, what it is called, and what to do.
fn found(line: &str, is_set: impl Fn(usize) -> bool) -> Option<(usize, &'static str, &'static str)> {
    const REWRITE: &str = "请改写成句子，或照原样去掉这些记号";
    const ALLOW: &str =
        "要排成链接，请在 edition.toml 里写 links = \"allowed\"，这里写作 [文字](https://……)；否则改写成句子";
    let text = line.trim_start_matches([' ', '\t']);
    let starts = |mark: &str| text.starts_with(mark).then_some(line.len() - text.len());
    let blocks =
        [("|", "表格", "表格的第二行要写成 |---|---|，每栏一段"), ("```", "代码", REWRITE), ("~~~", "代码", REWRITE)];
    let block = blocks.into_iter().find_map(|(mark, what, hint)| Some((starts(mark)?, what, hint)));
    let first = |mark: &str| line.match_indices(mark).map(|(at, _)| at).find(|at| !is_set(*at));
    let inline = || {
        let marks = [("![", "图片", "图片写在 photos 里"), ("](", "链接", ALLOW), ("[^", "脚注", "注释写在 notes 里")];
        marks.into_iter().filter_map(|(mark, what, hint)| Some((first(mark)?, what, hint))).min()
    };
    block.or_else(inline)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_only_markdown_knows_is_found_with_its_place() {
        for (line, expect) in [
            ("| 甲 | 乙 |", Some((0, "表格"))),
            ("  ```", Some((2, "代码"))),
            ("见![图](a.jpg)", Some((3, "图片"))),
            ("见[网页](http://a)", Some((10, "链接"))),
            ("完[^1]", Some((3, "脚注"))),
            ("**强化宣传。**全市动员", None),
            ("**", None),
            ("#话题#", None),
            ("-5℃", None),
            ("", None),
        ] {
            assert_eq!(found(line, |_| false).map(|(at, what, _)| (at, what)), expect, "{line}");
        }
    }
}
