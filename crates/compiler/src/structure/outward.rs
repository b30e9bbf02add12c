//! Links in a text, which lead out of the page.

use std::ops::Range;

use edition::model::Link;
use pulldown_cmark::{Event, LinkType, Tag};

use super::block::{Block, Outward};
use crate::diagnostic::Report;
use crate::source::Source;

/// A link as it stands in the file, with its marks.
#[derive(Debug)]
pub(super) struct Written {
    whole: Range<usize>,
    words: Range<usize>,
    address: String,
}

/// The links among the events of a block: `[words](address)` and `<address>`. Those of any other form stay as they were
/// typed. An address that does not lead into the web is an error.
pub(super) fn links(source: &Source, events: &[(Event, Range<usize>)], report: &mut Report) -> Vec<Written> {
    let mut links = Vec::new();
    for (number, (event, whole)) in events.iter().enumerate() {
        let Event::Start(Tag::Link { link_type: LinkType::Inline | LinkType::Autolink, dest_url, .. }) = event else {
            continue;
        };
        let inside = events[number + 1..].iter().take_while(|(_, range)| range != whole);
        let Some(end) = inside.map(|(_, range)| range.end).max() else { continue };
        links.push(Written { whole: whole.clone(), words: whole.start + 1..end, address: dest_url.to_string() });
        if !Link::is_address(dest_url) {
            let error = source.error(end, format!("链接的地址“{dest_url}”不对"));
            report.push(
                error.with_hint("地址写全，以 https:// 或 http:// 开头，如 [通知全文](https://www.example.cn/1)"),
            );
        }
    }
    links
}

impl Written {
    /// Whether byte `at` of the file stands in it.
    pub(super) fn holds(&self, at: usize) -> bool {
        self.whole.contains(&at)
    }

    /// Takes its marks out of a text, where it stands in that, so that its words remain.
    pub(super) fn set(&self, block: &mut Block) {
        let text = &block.text;
        let places = [self.whole.start, self.words.start, self.words.end, self.whole.end];
        let [start, words, behind, end] = places.map(|at| text.text_offset(at));
        let is_here = text.source_offset(start) == self.whole.start && text.text.is_char_boundary(start);
        if !is_here || words >= behind {
            return;
        }
        block.links.push(Outward { words: words..behind, address: self.address.clone() });
        block.remove(behind..end);
        block.remove(start..words);
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::super::blocks;
    use super::*;
    use crate::edition_file::Links;

    /// The texts of a body with their links in brackets, and what the report tells.
    fn read(body: &str, links: Links) -> (String, Vec<String>) {
        let source = Source::decode(Path::new("a.md"), body.as_bytes()).unwrap();
        let mut report = Report::default();
        let blocks = blocks(&source, 0, links, &mut report);
        let shown = blocks.iter().map(|block| {
            let mut text = block.text.text.clone();
            for link in block.links.iter().rev() {
                text.insert_str(link.words.end, &format!("]{}", link.address));
                text.insert(link.words.start, '[');
            }
            for (at, character) in block.text.text.char_indices().filter(|(_, character)| *character != ' ') {
                assert!(body[block.text.source_offset(at)..].starts_with(character), "{character} of {body}");
            }
            text
        });
        let shown = shown.collect::<Vec<_>>().join("/");
        let told = report.errors.iter().chain(&report.warnings);
        (shown, told.map(|one| format!("{}: {}", one.location.column, one.message)).collect())
    }

    #[track_caller]
    fn check(body: &str, expect: &str) {
        assert_eq!(read(body, Links::Allowed), (expect.to_owned(), Vec::new()), "{body}");
    }

    #[track_caller]
    fn check_told(body: &str, links: Links, expect: &str, told: &str) {
        assert_eq!(read(body, links), (expect.to_owned(), vec![told.to_owned()]), "{body}");
    }

    #[test]
    fn words_lead_out_of_the_page() {
        check("见[通知](https://a.example/1)全文", "见[通知]https://a.example/1全文");
        check(
            "[甲](http://a.example)[乙](https://b.example/?c=1&d)",
            "[甲]http://a.example[乙]https://b.example/?c=1&d",
        );
        check("见<https://a.example>", "见[https://a.example]https://a.example");
        check("[甲\n乙](https://a.example \"题\")\n丙", "[甲乙]https://a.example丙");
        check("- [甲](https://a.example)\n- 乙", "[甲]https://a.example/乙");
        check("> 见[甲](https://a.example)", "见[甲]https://a.example");
        check("## [甲](https://a.example)", "[甲]https://a.example");
        check("甲|乙\n-|-\n1\\|2|[丙](https://a.example)\n", "甲/乙/1|2/[丙]https://a.example");
    }

    #[test]
    fn what_leads_nowhere_is_told() {
        check_told("见[甲](b.html)", Links::Allowed, "见[甲]b.html", "4: 链接的地址“b.html”不对");
        check_told(
            "[甲](javascript:alert)",
            Links::Allowed,
            "[甲]javascript:alert",
            "3: 链接的地址“javascript:alert”不对",
        );
        check_told(
            "见[](https://a.example)",
            Links::Allowed,
            "见[](https://a.example)",
            "3: 链接不会排成版，会照打的样子印出来",
        );
        check_told(
            "见[甲](https://a.example)",
            Links::Typed,
            "见[甲](https://a.example)",
            "4: 链接不会排成版，会照打的样子印出来",
        );
    }
}
