//! What Markdown knows of a body: paragraphs, headings, lists, quotations, tables.
//!
//! pulldown-cmark tells where each begins and ends. Their texts are taken as they were written: marks inside a line are
//! seldom meant as Markdown's in Chinese (5*3), and the rules for emphasis do not know its punctuation.

use std::ops::Range;

use edition::model::Shape;
use pulldown_cmark::{Event, Options, Parser, Tag};

use crate::diagnostic::{Diagnostic, Report};
use crate::markdown;
use crate::source::Source;
use crate::sourced::{Sourced, lines};

/// A list that begins with a higher number is text that begins with a year.
const MOST_FIRST: u64 = 999;

/// A piece of a body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Block {
    /// Its text.
    pub(crate) text: Sourced,
    /// What it is set as.
    pub(crate) shape: Shape,
}

/// An event of the parser with the bytes of the file that it stands for.
type Found<'a> = (Event<'a>, Range<usize>);

/// The blocks of `source` from byte `start` on; none is empty but cells of tables. Nothing of the text is left out but
/// marks, of which the report tells where they mean nothing.
pub(crate) fn blocks(source: &Source, start: usize, report: &mut Report) -> Vec<Block> {
    let mut reader = Reader { source, report, blocks: Vec::new() };
    let parser = Parser::new_ext(&source.text()[start..], Options::ENABLE_TABLES).into_offset_iter();
    let mut events = parser.map(|(event, range)| (event, start + range.start..start + range.end));
    let mut read = start;
    while let Some((event, range)) = events.next() {
        let inner = if matches!(event, Event::Start(_)) { inside(&mut events) } else { Vec::new() };
        // Definitions of links are no block to Markdown.
        reader.plain(read..range.start);
        read = range.end;
        reader.block(&event, range, &inner);
    }
    reader.plain(read..source.text().len());
    reader.blocks
}

/// The events up to the end of the block that was begun.
fn inside<'a>(events: &mut impl Iterator<Item = Found<'a>>) -> Vec<Found<'a>> {
    let mut depth = 1;
    let mut inner: Vec<Found> = events
        .take_while(|(event, _)| {
            depth += match event {
                Event::Start(_) => 1,
                Event::End(_) => -1,
                _ => 0,
            };
            depth > 0
        })
        .collect();
    inner.shrink_to_fit();
    inner
}

struct Reader<'a> {
    source: &'a Source,
    report: &'a mut Report,
    blocks: Vec<Block>,
}

impl Reader<'_> {
    fn block(&mut self, event: &Event, range: Range<usize>, inner: &[Found]) {
        let text = &self.source.text()[range.clone()];
        match event {
            Event::Start(Tag::List(first)) if first.is_none_or(|first| first <= MOST_FIRST) => {
                self.list(if first.is_some() { Shape::Numbered } else { Shape::Bullet }, inner);
            }
            Event::Start(Tag::BlockQuote(_)) => self.quote(range, inner),
            Event::Start(Tag::Table(_)) => self.table(inner),
            Event::Start(Tag::Heading { .. }) if text.trim_start().starts_with('#') => {
                self.push(Shape::Subhead, extent(inner));
            }
            Event::Start(Tag::Heading { .. }) => {
                let line = text.trim_end().rfind('\n').map_or(range.start, |end| range.start + end + 1);
                self.plain(range.start..line);
                self.rule(line);
            }
            Event::Rule => self.rule(range.start),
            _ => self.plain(range),
        }
    }

    /// Paragraphs between blank lines.
    fn plain(&mut self, range: Range<usize>) {
        let source = self.source;
        let mut paragraph: Vec<(usize, &str)> = Vec::new();
        for (at, line) in lines(&source.text()[range.clone()], range.start).chain([(range.end, "")]) {
            markdown::warn(source, at, line, self.report);
            if !line.trim().is_empty() {
                paragraph.push((at, line));
            } else if let Some((start, _)) = paragraph.first() {
                let text = Sourced::join_lines(paragraph.iter().copied(), *start);
                self.blocks.push(Block { text, shape: Shape::Text });
                paragraph.clear();
            }
        }
    }

    fn list(&mut self, shape: Shape, inner: &[Found]) {
        let mut starts: Vec<usize> = Vec::new();
        for (at, (event, range)) in inner.iter().enumerate() {
            match event {
                Event::Start(Tag::Item) => starts.push(at),
                Event::Start(Tag::List(_)) => {
                    self.warn(range.start, "列表里的列表会排成同一层", "请改写成一层的列表，或另起一段");
                }
                _ => {}
            }
        }
        for (number, start) in starts.iter().enumerate() {
            let end = starts.get(number + 1).copied().unwrap_or(inner.len());
            self.push(shape, extent(&inner[*start..end]));
        }
    }

    /// The paragraphs of a quotation, without the marks before their lines.
    fn quote(&mut self, range: Range<usize>, inner: &[Found]) {
        let is_more = |event: &Event| {
            matches!(event, Event::Start(Tag::List(_) | Tag::Table(_) | Tag::Heading { .. } | Tag::CodeBlock(_)))
        };
        if let Some((_, range)) = inner.iter().find(|(event, _)| is_more(event)) {
            self.warn(range.start, "引用里只有段落", "列表、表格和小标题请放在引用外面");
        }
        let source = self.source;
        let mut paragraph: Vec<(usize, &str)> = Vec::new();
        for (at, line) in lines(&source.text()[range.clone()], range.start).chain([(range.end, "")]) {
            let content = line.trim_start_matches([' ', '\t', '>']);
            markdown::warn(source, at + line.len() - content.len(), content, self.report);
            if !content.trim().is_empty() {
                paragraph.push((at + line.len() - content.len(), content));
            } else if let Some((start, _)) = paragraph.first() {
                let text = Sourced::join_lines(paragraph.iter().copied(), *start);
                self.blocks.push(Block { text, shape: Shape::Quote });
                paragraph.clear();
            }
        }
    }

    fn table(&mut self, inner: &[Found]) {
        let (mut first, mut other) = (Shape::TableStart, Shape::HeadCell);
        let mut is_first = true;
        for (at, (event, range)) in inner.iter().enumerate() {
            match event {
                Event::Start(Tag::TableRow) => {
                    (first, other) = (Shape::RowStart, Shape::Cell);
                    is_first = true;
                }
                Event::Start(Tag::TableCell) => {
                    let cell = &inner[at + 1..];
                    let end = cell.iter().position(|(_, inside)| inside.start >= range.end).unwrap_or(cell.len());
                    let content = extent(&cell[..end]).unwrap_or(range.start..range.start);
                    self.push(if is_first { first } else { other }, Some(content));
                    is_first = false;
                }
                _ => {}
            }
        }
    }

    /// Adds what stands in these bytes; an empty text only as a cell.
    fn push(&mut self, shape: Shape, range: Option<Range<usize>>) {
        let Some(range) = range else { return };
        let content = &self.source.text()[range.clone()];
        for (at, line) in lines(content, range.start) {
            markdown::warn(self.source, at, line, self.report);
        }
        let mut text = Sourced::join(content, range.start);
        // A bar inside a cell has a backslash before it.
        while let Some(at) = text.text.find("\\|").filter(|_| shape >= Shape::TableStart) {
            text.remove(at..at + 1);
        }
        self.blocks.push(Block { text, shape });
    }

    fn rule(&mut self, at: usize) {
        self.warn(at, "分隔线不会印出来", "段与段之间空一行就够了；要分节，请用小标题（## ……）");
    }

    fn warn(&mut self, at: usize, message: &str, hint: &str) {
        let location = self.source.location(at);
        self.report.push(Diagnostic::warning("markdown", location, message.to_owned()).with_hint(hint));
    }
}

/// From the first to the last byte of what stands inside blocks.
fn extent(inner: &[Found]) -> Option<Range<usize>> {
    let is_inline = |event: &Event| match event {
        Event::Start(tag) => !is_block(tag),
        Event::End(_) => false,
        _ => true,
    };
    let mut ranges = inner.iter().filter(|(event, _)| is_inline(event)).map(|(_, range)| range);
    let first = ranges.next()?;
    Some(ranges.fold(first.clone(), |all, range| all.start.min(range.start)..all.end.max(range.end)))
}

const fn is_block(tag: &Tag) -> bool {
    matches!(
        tag,
        Tag::Paragraph
            | Tag::Heading { .. }
            | Tag::BlockQuote(_)
            | Tag::CodeBlock(_)
            | Tag::HtmlBlock
            | Tag::List(_)
            | Tag::Item
            | Tag::Table(_)
            | Tag::TableHead
            | Tag::TableRow
            | Tag::TableCell
    )
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    /// The blocks of a body, one a line, each with its shape, and what the report tells.
    fn read(body: &str) -> (String, String) {
        let source = Source::decode(Path::new("a.md"), body.as_bytes()).unwrap();
        let mut report = Report::default();
        let blocks = blocks(&source, 0, &mut report);
        for block in blocks.iter().filter(|block| !block.text.text.is_empty()) {
            let first = block.text.text.chars().next().unwrap();
            assert!(body[block.text.at()..].starts_with(first), "{block:?}");
        }
        let line = |block: &Block| format!("{} {}\n", block.shape.name(), block.text.text);
        let told = |warning: &Diagnostic| format!("{} {}\n", warning.location.line, warning.message);
        (blocks.iter().map(line).collect(), report.warnings.iter().map(told).collect())
    }

    #[track_caller]
    fn check(body: &str, expect: &str) {
        assert_eq!(read(body), (expect.to_owned(), String::new()), "{body}");
    }

    #[track_caller]
    fn check_warned(body: &str, expect: &str, told: &str) {
        assert_eq!(read(body), (expect.to_owned(), told.to_owned()), "{body}");
    }

    #[test]
    fn paragraphs_are_as_they_were_written() {
        check("甲\n乙\n\n　　丙", "text 甲乙\ntext 丙\n");
        check("    四个空格\n\n    又一段", "text 四个空格\ntext 又一段\n");
        check("**强化宣传。**全市*动员*5*3", "text **强化宣传。**全市*动员*5*3\n");
        check(
            "<b>甲</b>\n\n#话题#\n\n　　- 甲",
            "text <b>甲</b>\ntext #话题#\ntext 　　- 甲\n".replace("　　", "").as_str(),
        );
        check("2023. 年\n\n1.5万元", "text 2023. 年\ntext 1.5万元\n");
        check("甲\n\n[乙]: 见下文\n\n丙", "text 甲\ntext [乙]: 见下文\ntext 丙\n");
    }

    #[test]
    fn what_markdown_knows_is_told_apart() {
        check("## 小标题 ##\n甲", "subhead 小标题\ntext 甲\n");
        check("甲：\n- 一\n- 二\n  续\n\n乙", "text 甲：\nbullet 一\nbullet 二续\ntext 乙\n");
        check("1. 一\n2. 二*x*\n", "numbered 一\nnumbered 二*x*\n");
        check("> 甲\n> 乙\n>\n> 丙\n\n丁", "quote 甲乙\nquote 丙\ntext 丁\n");
        check(
            "| 甲 | 乙 |\n|---|---|\n| 1人 | |\n| 3\\|4 | 5% |\n",
            "table-start 甲\nhead-cell 乙\nrow-start 1人\ncell \nrow-start 3|4\ncell 5%\n",
        );
    }

    #[test]
    fn what_is_not_set_is_told_with_its_place() {
        check_warned("甲\n\n---\n乙", "text 甲\ntext 乙\n", "3 分隔线不会印出来\n");
        check_warned("甲\n---\n", "text 甲\n", "2 分隔线不会印出来\n");
        check_warned("- 一\n  - 二\n- 三", "bullet 一\nbullet 二\nbullet 三\n", "2 列表里的列表会排成同一层\n");
        check_warned("> - 一\n", "quote - 一\n", "1 引用里只有段落\n");
    }

    #[test]
    fn no_character_is_lost() {
        const PIECES: [&str; 22] = [
            "甲",
            "乙",
            "\n",
            "\n\n",
            "- ",
            "1. ",
            "> ",
            "## ",
            "|",
            "|---|---|\n",
            "    ",
            "*",
            "**",
            "`",
            "```",
            "[丙]: ",
            "[丁](戊)",
            "<b>",
            "\\",
            "---",
            "　",
            "2023. ",
        ];
        arbtest::arbtest(|u| {
            let mut body = String::new();
            for _ in 0..u.int_in_range(0..=30)? {
                body.push_str(u.choose(&PIECES)?);
            }
            let kept = |text: &str| text.chars().filter(|one| "甲乙丙丁戊b".contains(*one)).collect::<String>();
            let (blocks, _) = read(&body);
            let texts: String = blocks.lines().filter_map(|line| line.split_once(' ')).map(|(_, text)| text).collect();
            assert_eq!(kept(&texts), kept(&body), "{body:?} {blocks}");
            Ok(())
        });
    }
}
