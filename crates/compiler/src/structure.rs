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
                self.list(if first.is_some() { Shape::Numbered } else { Shape::Bullet }, range.end, inner);
            }
            Event::Start(Tag::BlockQuote(_)) => self.quote(range, inner),
            Event::Start(Tag::Table(_)) => self.table(range),
            Event::Start(Tag::Heading { .. }) if text.trim_start().starts_with('#') => {
                self.push_between(Shape::Subhead, range, &['#']);
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

    /// The items of a list that ends at byte `end`, each from its mark to the next one.
    fn list(&mut self, shape: Shape, end: usize, inner: &[Found]) {
        for (event, range) in inner {
            if matches!(event, Event::Start(Tag::List(_))) {
                self.warn(range.start, "列表里的列表会排成同一层", "请改写成一层的列表，或另起一段");
            }
        }
        let items = inner.iter().filter(|(event, _)| matches!(event, Event::Start(Tag::Item)));
        let starts: Vec<usize> = items.map(|(_, range)| range.start).collect();
        for (number, start) in starts.iter().enumerate() {
            let end = starts.get(number + 1).copied().unwrap_or(end);
            let item = &self.source.text()[*start..end];
            let mark = item.trim_start_matches([' ', '\t']).trim_start_matches(|mark: char| mark.is_ascii_digit());
            self.push(shape, start + item.len() - mark.len() + usize::from(!mark.is_empty())..end);
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

    /// The cells of a table, the second line of which only says that it is one. A row may have more than the headings.
    fn table(&mut self, range: Range<usize>) {
        let source = self.source;
        for (row, (at, line)) in lines(&source.text()[range.clone()], range.start).enumerate() {
            let (first, other) =
                if row == 0 { (Shape::TableStart, Shape::HeadCell) } else { (Shape::RowStart, Shape::Cell) };
            if row != 1 {
                for (number, cell) in cells(line).into_iter().enumerate() {
                    self.push(if number == 0 { first } else { other }, at + cell.start..at + cell.end);
                }
            }
        }
    }

    /// Adds what stands in these bytes between marks.
    fn push_between(&mut self, shape: Shape, range: Range<usize>, marks: &[char]) {
        let text = &self.source.text()[range.clone()];
        let begun = text.trim_start().trim_start_matches(marks);
        let start = range.end - begun.len();
        self.push(shape, start..start + begun.trim_end().trim_end_matches(marks).len());
    }

    /// Adds what stands in these bytes; an empty text only as a cell.
    fn push(&mut self, shape: Shape, range: Range<usize>) {
        let content = &self.source.text()[range.clone()];
        for (at, line) in lines(content, range.start) {
            markdown::warn(self.source, at, line, self.report);
        }
        let mut text = Sourced::join(content, range.start);
        let is_cell = shape >= Shape::TableStart;
        // A bar inside a cell has a backslash before it.
        while let Some(at) = text.text.find("\\|").filter(|_| is_cell) {
            text.remove(at..at + 1);
        }
        if is_cell || !text.text.is_empty() {
            self.blocks.push(Block { text, shape });
        }
    }

    fn rule(&mut self, at: usize) {
        self.warn(at, "分隔线不会印出来", "段与段之间空一行就够了；要分节，请用小标题（## ……）");
    }

    fn warn(&mut self, at: usize, message: &str, hint: &str) {
        let location = self.source.location(at);
        self.report.push(Diagnostic::warning("markdown", location, message.to_owned()).with_hint(hint));
    }
}

/// The bytes of the cells of a line: between bars that have no backslash before them, but for those at its ends.
fn cells(line: &str) -> Vec<Range<usize>> {
    let is_bar = |at: usize| line[at..].starts_with('|') && !line[..at].ends_with('\\');
    let mut bars: Vec<usize> = line.match_indices('|').map(|(at, _)| at).filter(|at| is_bar(*at)).collect();
    let indent = line.len() - line.trim_start().len();
    let start = if bars.first() == Some(&indent) { bars.remove(0) + 1 } else { indent };
    let end = line.trim_end().len();
    let end = if bars.last().is_some_and(|bar| bar + 1 == end) { bars.pop().unwrap_or(end) } else { end };
    let starts = std::iter::once(start).chain(bars.iter().map(|bar| bar + 1));
    starts.zip(bars.iter().copied().chain([end])).map(|(start, end)| start..end.max(start)).collect()
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
        check("甲 | 乙\n-|-\n1 | 2 | 3\n", "table-start 甲\nhead-cell 乙\nrow-start 1\ncell 2\ncell 3\n");
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
        const PIECES: [&str; 24] = [
            "甲",
            "乙",
            "|",
            "甲|乙\n-|-\n",
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
