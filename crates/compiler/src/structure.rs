//! What Markdown knows of a body: paragraphs, headings, lists, quotations, tables.
//!
//! pulldown-cmark tells where each begins and ends. Their texts are taken as they were written: marks inside a line are
//! seldom meant as Markdown's in Chinese (5*3), and the rules for emphasis do not know its punctuation.

use std::ops::Range;

use edition::model::Shape;
use pulldown_cmark::{Event, Options, Parser, Tag};

use crate::diagnostic::{Diagnostic, Report};
use crate::edition_file::Links;
use crate::markdown;
use crate::source::Source;
use crate::sourced::{Sourced, lines};
pub(crate) use block::{Block, Outward};

mod block;
mod joined;
mod outward;

/// A list that begins with a higher number is text that begins with a year.
const MOST_FIRST: u64 = 999;

/// An event of the parser with the bytes of the file that it stands for.
type Found<'a> = (Event<'a>, Range<usize>);

/// The blocks of `source` from byte `start` on; none is empty but cells of tables. Nothing of the text is left out but
/// marks, of which the report tells where they mean nothing.
pub(crate) fn blocks(source: &Source, start: usize, links: Links, report: &mut Report) -> Vec<Block> {
    let mut reader = Reader { source, report, links: Vec::new(), blocks: Vec::new() };
    let parser = Parser::new_ext(&source.text()[start..], Options::ENABLE_TABLES).into_offset_iter();
    let mut events = parser.map(|(event, range)| (event, start + range.start..start + range.end));
    let mut read = start;
    while let Some((event, range)) = events.next() {
        let inner = if matches!(event, Event::Start(_)) { inside(&mut events) } else { Vec::new() };
        if links == Links::Allowed {
            reader.links = outward::links(source, &inner, reader.report);
        }
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
    events
        .take_while(|(event, _)| {
            depth += match event {
                Event::Start(_) => 1,
                Event::End(_) => -1,
                _ => 0,
            };
            depth > 0
        })
        .collect()
}

struct Reader<'a> {
    source: &'a Source,
    report: &'a mut Report,
    /// Links of the block that is read.
    links: Vec<outward::Written>,
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
            Event::Start(Tag::Heading { .. }) if text.trim_start().starts_with('#') => self.heading(range),
            Event::Start(Tag::Heading { .. }) => {
                let line = text.trim_end().rfind('\n').map_or(range.start, |end| range.start + end + 1);
                self.plain(range.start..line);
                self.rule(line);
            }
            Event::Rule => self.rule(range.start),
            _ => self.plain(range),
        }
    }

    /// Paragraphs of text.
    fn plain(&mut self, range: Range<usize>) {
        self.paragraphs(Shape::Text, range, &[]);
    }

    /// Paragraphs between blank lines, without these marks before their lines.
    fn paragraphs(&mut self, shape: Shape, range: Range<usize>, marks: &[char]) {
        let source = self.source;
        let mut paragraph: Vec<(usize, &str)> = Vec::new();
        for (at, line) in lines(&source.text()[range.clone()], range.start).chain([(range.end, "")]) {
            let content = line.trim_start_matches(marks);
            let at = at + line.len() - content.len();
            self.warn_of_marks(at, content);
            if !content.trim().is_empty() {
                paragraph.push((at, content));
            } else if let Some((start, _)) = paragraph.first() {
                joined::warn(source, &paragraph, self.report);
                let text = Sourced::join_lines(paragraph.iter().copied(), *start);
                self.add(shape, text);
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
            self.marked(shape, *start..end, start + item.len() - mark.len() + usize::from(!mark.is_empty())..end);
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
        let before = self.blocks.len();
        self.paragraphs(Shape::Quote, range.clone(), &[' ', '\t', '>']);
        if self.blocks.len() == before {
            self.plain(range);
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

    /// A heading between its marks.
    fn heading(&mut self, range: Range<usize>) {
        let text = self.source.text()[range.clone()].trim_start().trim_start_matches('#');
        let start = range.end - text.len();
        self.marked(Shape::Subhead, range, start..start + text.trim_end().trim_end_matches('#').len());
    }

    /// Adds what stands behind a mark, or the mark itself where nothing does: a line `1.` is text.
    fn marked(&mut self, shape: Shape, whole: Range<usize>, content: Range<usize>) {
        if self.source.text()[content.clone()].trim().is_empty() {
            self.plain(whole);
        } else {
            self.push(shape, content);
        }
    }

    /// Adds what stands in these bytes; an empty text only as a cell.
    fn push(&mut self, shape: Shape, range: Range<usize>) {
        let content = &self.source.text()[range.clone()];
        let written: Vec<(usize, &str)> =
            lines(content, range.start).filter(|(_, line)| !line.trim().is_empty()).collect();
        for (at, line) in &written {
            self.warn_of_marks(*at, line);
        }
        joined::warn(self.source, &written, self.report);
        let mut text = Sourced::join(content, range.start);
        let is_cell = shape >= Shape::TableStart;
        // A bar inside a cell has a backslash before it.
        while let Some(at) = text.text.find("\\|").filter(|_| is_cell) {
            text.remove(at..at + 1);
        }
        if is_cell || !text.text.is_empty() {
            self.add(shape, text);
        }
    }

    /// Adds a text, its links set.
    fn add(&mut self, shape: Shape, text: Sourced) {
        let mut block = Block { text, shape, links: Vec::new() };
        for link in &self.links {
            link.set(&mut block);
        }
        self.blocks.push(block);
    }

    fn warn_of_marks(&mut self, at: usize, line: &str) {
        markdown::warn(self.source, at, line, |at| self.links.iter().any(|link| link.holds(at)), self.report);
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
mod tests;
