//! The body of an article: its paragraphs and what else stands between them, each with its run-in head.

use edition::model::{Link, Shape};

use crate::diagnostic::Report;
use crate::edition_file::Links;
use crate::source::Source;
use crate::sourced::Sourced;
use crate::structure::{self, Block, Outward};

/// The mark around a run-in head.
pub(crate) const HEAD_MARK: &str = "**";

/// A paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Paragraph {
    /// Its text without the marks around the head.
    pub(crate) text: Sourced,
    /// What it is set as.
    pub(crate) shape: Shape,
    /// End of the run-in head in the text; 0 where there is none.
    pub(crate) head_end: usize,
    /// Words of it that lead out of the page.
    links: Vec<Outward>,
}

/// The links of the paragraphs, in their order. One across the end of a head becomes two.
pub(crate) fn links(paragraphs: &[Paragraph]) -> Vec<Link> {
    let mut links = Vec::new();
    for (number, Paragraph { head_end, links: found, .. }) in paragraphs.iter().enumerate() {
        for Outward { words, address } in found {
            let cut = (*head_end).clamp(words.start, words.end);
            for words in [words.start..cut, cut..words.end].into_iter().filter(|words| !words.is_empty()) {
                let (start, end) = (words.start as u32, words.end as u32);
                links.push(Link { paragraph: number as u16, start, end, address: address.clone() });
            }
        }
    }
    links
}

/// The paragraphs of `source` from byte `start` on.
pub(crate) fn paragraphs(source: &Source, start: usize, links: Links, report: &mut Report) -> Vec<Paragraph> {
    let blocks = structure::blocks(source, start, links, report);
    let paragraphs: Vec<Paragraph> = blocks.into_iter().map(|block| run_in_head(source, block, report)).collect();
    if paragraphs.is_empty() {
        let last = source.text().len();
        report.push(
            source.error(last, "没有正文").with_hint("在第二行 +++ 之后写正文，段与段之间空一行；图片新闻写图片说明"),
        );
    }
    paragraphs
}

/// A backslash before the mark at the start of a paragraph makes it text: `\**` is `**`, `\\**` is `\**`.
fn run_in_head(source: &Source, mut block: Block, report: &mut Report) -> Paragraph {
    let head_end = take_marks(source, &mut block, report);
    let Block { text, shape, links } = block;
    Paragraph { text, shape, head_end, links }
}

/// Takes the marks around the head out of the text; where the head ends.
fn take_marks(source: &Source, block: &mut Block, report: &mut Report) -> usize {
    let text = &block.text.text;
    if text.starts_with('\\') && text.trim_start_matches('\\').starts_with(HEAD_MARK) {
        block.remove(0..1);
        return 0;
    }
    let Some(rest) = text.strip_prefix(HEAD_MARK) else { return 0 };
    let Some(length) = rest.find(HEAD_MARK).filter(|length| *length > 0) else {
        report.push(
            source
                .error(block.text.at(), "段首小标题的 ** 没有收尾")
                .with_hint("写作：**强化宣传发动。**后面接着写正文"),
        );
        return 0;
    };
    let after = &rest[length + HEAD_MARK.len()..];
    let space = after.len() - after.trim_start().len();
    let close = HEAD_MARK.len() + length;
    block.remove(close..close + HEAD_MARK.len() + space);
    block.remove(0..HEAD_MARK.len());
    length
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    #[track_caller]
    fn check(body: &str, expected: &[(&str, usize)]) {
        let source = Source::decode(Path::new("a.md"), body.as_bytes()).unwrap();
        let mut report = Report::default();
        let found = paragraphs(&source, 0, Links::Allowed, &mut report);
        let found: Vec<_> = found.iter().map(|paragraph| (paragraph.text.text.as_str(), paragraph.head_end)).collect();
        assert_eq!(found, expected);
        assert_eq!(report, Report::default());
    }

    #[test]
    fn paragraphs_stand_between_blank_lines() {
        check("\n\n　　甲\n乙\n\n \t\n丙", &[("甲乙", 0), ("丙", 0)]);
        check("甲\r\n\r\n乙\r\n", &[("甲", 0), ("乙", 0)]);
    }

    #[test]
    fn a_head_is_taken_out_of_its_marks() {
        check("**强化宣传。**全市\n动员", &[("强化宣传。全市动员", 15)]);
        check("**强化\n宣传** 全市", &[("强化宣传全市", 12)]);
        check("全市**动员**", &[("全市**动员**", 0)]);
    }

    #[test]
    fn links_stay_on_their_words() {
        let body = "**见[通知](https://a.example/1)。**全[文](https://a.example/2)";
        let source = Source::decode(Path::new("a.md"), body.as_bytes()).unwrap();
        let found = paragraphs(&source, 0, Links::Allowed, &mut Report::default());
        assert_eq!((found[0].text.text.as_str(), found[0].head_end), ("见通知。全文", 12));
        let words: Vec<&str> =
            links(&found).iter().map(|link| &found[0].text.text[link.start as usize..link.end as usize]).collect();
        assert_eq!(words, ["通知", "文"]);
    }

    #[test]
    fn a_backslash_keeps_the_mark_as_text() {
        check(r"\**注：** 全市", &[("**注：** 全市", 0)]);
        check(r"\\** 全市", &[(r"\** 全市", 0)]);
        check(r"\全市", &[(r"\全市", 0)]);
    }
}
