//! Lines that become one paragraph: where each looks like a paragraph of its own, somebody should know.

use crate::diagnostic::{Diagnostic, Report};
use crate::source::Source;

/// Marks that end a sentence.
const ENDS: [char; 3] = ['。', '！', '？'];

/// Marks that close what was opened in a sentence, or around a run-in head.
const CLOSING: [char; 8] = ['”', '’', '）', '】', '》', '」', '』', '*'];

/// Marks that do not begin a sentence.
const INNER: [char; 5] = ['，', '、', '；', '：', '…'];

/// Warns of the first of a paragraph's lines, each with the byte of the file where it starts, that begins a sentence behind
/// one that ended with the line before, or is indented as the first line of a paragraph is.
pub(super) fn warn(source: &Source, lines: &[(usize, &str)], report: &mut Report) {
    let Some(pair) = lines.windows(2).find(|pair| is_next(pair[0].1, pair[1].1)) else { return };
    let (at, line) = pair[1];
    let indent = line.len() - line.trim_start().len();
    let message = format!("这 {} 行会合成一段", lines.len());
    let warning = Diagnostic::warning("joined-lines", source.location(at + indent), message);
    report.push(warning.with_hint("两段之间要空一行；本来就是一段的，接成一行"));
}

fn is_next(before: &str, line: &str) -> bool {
    let is_inner = |first: char| ENDS.contains(&first) || CLOSING[..7].contains(&first) || INNER.contains(&first);
    let ends = before.trim_end().trim_end_matches(CLOSING).ends_with(ENDS);
    line.starts_with("　　") || ends && !line.trim_start().starts_with(is_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_behind_the_end_of_a_sentence_is_a_paragraph_of_its_own() {
        for (before, line, expect) in [
            ("第一段有5人。", "第二段有6人。", true),
            ("他说：“好！”", "“第二段。", true),
            ("**强化宣传。**", "全市动员。", true),
            ("记者 张三", "　　第二段。", true),
            ("　　全市动员，", "人人参与。", false),
            ("全长48.6", "公里。", false),
            ("他说：“好。", "”大家都笑了。", false),
            ("共3个。", "，", false),
        ] {
            assert_eq!(is_next(before, line), expect, "{before} {line}");
        }
    }
}
