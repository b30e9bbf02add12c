//! A passage as nodes: its text with the run-in head, figures, matches, notes and break opportunities laid over it.

use std::cmp::Reverse;
use std::ops::Range;

use edition::figures::Figure;
use edition::model::{FigureRef, Passage};
use edition::order::sort_by_key;
use edition::search::How;

use crate::nodes::{Element, Node, element};
use crate::route::{FigureAddress, Highlight};

mod build;
mod spans;

use spans::{Cover, Span, insert_ordered, phrases};

/// Marks that end a paragraph.
const CLOSING: [char; 6] = ['。', '！', '？', '”', '）', '：'];

/// A paragraph of fewer bytes has one line.
const LEAST_HELD: usize = 24;

/// What is laid over a passage.
#[derive(Debug, Clone)]
pub struct Layers<'a> {
    passage: &'a Passage,
    range: Range<u32>,
    spans: Vec<Span>,
    /// The element of each figure that the range touches, from `first_figure` on; `None` where it is not highlighted.
    figures: Vec<Option<Element>>,
    first_figure: usize,
    marks: Vec<Element>,
    notes: Vec<Node>,
    wraps: Vec<Element>,
}

/// A match in the passage.
#[derive(Debug, Clone, Copy)]
pub struct MatchSpan {
    /// First byte.
    pub start: u32,
    /// Byte after the last.
    pub end: u32,
    /// Its number among all matches.
    pub number: usize,
    /// How it was found.
    pub how: How,
    /// Whether it is the one that is stepped to.
    pub standing: Standing,
}

/// A match's place in the walk through all matches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// The one that is shown.
    Current,
    /// Another one.
    Other,
}

impl<'a> Layers<'a> {
    /// The whole passage, with its break opportunities and run-in head.
    pub fn new(passage: &'a Passage) -> Self {
        let range = 0..passage.text.len() as u32;
        Self::of_range(passage, range)
    }

    /// A part of the passage.
    pub fn of_range(passage: &'a Passage, range: Range<u32>) -> Self {
        let mut spans: Vec<Span> =
            passage.breaks.iter().map(|at| Span { start: *at, end: *at, cover: Cover::Break }).collect();
        let behind = |at: u32| passage.figures.partition_point(|figure| figure.end <= at);
        let crossed = |at: u32| passage.figures.get(behind(at)).is_some_and(|figure| figure.start < at);
        let phrases = phrases(passage);
        if !phrases.iter().any(|phrase| crossed(phrase.start) || crossed(phrase.end)) {
            spans.extend(phrases);
        }
        if passage.head_end > 0 && !crossed(passage.head_end) {
            spans.push(Span { start: 0, end: passage.head_end, cover: Cover::Head });
        }
        let first_figure = behind(range.start);
        let touched = passage.figures[first_figure..].iter().take_while(|figure| figure.start < range.end);
        let mut figures = Vec::new();
        for figure in touched {
            spans.push(Span { start: figure.start, end: figure.end, cover: Cover::Figure(figures.len()) });
            figures.push(None);
        }
        Self { passage, range, spans, figures, first_figure, marks: Vec::new(), notes: Vec::new(), wraps: Vec::new() }
    }

    /// Lays the figures over it that `highlight` shows; `describe` names each figure's element and address.
    #[must_use]
    pub fn figures(
        mut self,
        highlight: &Highlight,
        describe: impl Fn(usize, &Figure) -> Option<(String, FigureAddress, Standing)>,
    ) -> Self {
        for (index, figure) in (self.first_figure..).zip(&self.passage.figures[self.first_figure..]) {
            let Some(element) = self.figures.get_mut(index - self.first_figure) else { break };
            let inside = self.range.start <= figure.start && figure.end <= self.range.end;
            if inside && highlight.shows(figure.kind) {
                *element = describe(index, figure)
                    .map(|(id, address, standing)| figure_element(figure, id, &address, standing));
            }
        }
        self
    }

    /// Sets the figure of this index in bold.
    #[must_use]
    pub fn emphasis(mut self, index: usize) -> Self {
        if let Some(figure) = index.checked_sub(self.first_figure).and_then(|index| self.figures.get_mut(index)) {
            *figure = Some(element("b").class("whole"));
        }
        self
    }

    /// Lays matches over it, which stand in their order. Matches that overlap another one keep what the other leaves; one is
    /// cut where it crosses the border of something that it does not hold whole. Together linear in matches and spans.
    #[must_use]
    pub fn matches(mut self, matches: &[MatchSpan]) -> Self {
        self.order();
        let (mut covered, mut next) = (0, 0);
        let (mut open, mut marked) = (Vec::new(), Vec::new());
        for found in matches {
            let (start, end) = (found.start.max(covered), found.end);
            covered = covered.max(end);
            if start >= end || end <= self.range.start || self.range.end <= start {
                continue;
            }
            let borders = self.spans[next..].iter().take_while(|span| span.start < start);
            for span in borders {
                next += 1;
                if span.is_whole() {
                    open.push(span.end);
                }
            }
            open.retain(|border| start < *border);
            let from_before = open.iter().copied().filter(|border| *border < end);
            let inside = self.spans[next..].iter().take_while(|span| span.start < end);
            let to_behind = inside.filter(|span| span.is_whole() && start < span.start && end < span.end);
            let mut cuts = vec![start, end];
            for cut in from_before.chain(to_behind.map(|span| span.start)) {
                if !cuts.contains(&cut) {
                    insert_ordered(&mut cuts, cut);
                }
            }
            let number = self.marks.len();
            let mut mark = element("mark")
                .attribute("data-match", found.number.to_string())
                .attribute_if("data-how", (found.how != How::Exact).then(|| found.how.name()));
            if found.standing == Standing::Current {
                mark = mark.attribute("aria-current", "true");
            }
            self.marks.push(mark);
            for (piece, part) in cuts.windows(2).enumerate() {
                let cover = if piece == 0 { Cover::Match(number) } else { Cover::MatchRest };
                marked.push(Span { start: part[0], end: part[1], cover });
            }
        }
        self.spans.append(&mut marked);
        self
    }

    /// Puts the bytes into `element`; left out where another span crosses them. Before matches, which are cut at its ends.
    #[must_use]
    pub fn wrap(mut self, bytes: Range<u32>, element: Element) -> Self {
        let Range { start, end } = bytes;
        let crossed = self.spans.iter().any(|span| {
            (span.start < start && start < span.end && span.end < end)
                || (start < span.start && span.start < end && end < span.end)
        });
        if !crossed && start < end {
            self.spans.push(Span { start, end, cover: Cover::Wrap(self.wraps.len()) });
            self.wraps.push(element);
        }
        self
    }

    /// Keeps the last two characters and the marks behind them on one line, so that none stands alone on the last (clreq
    /// 3.4.3). After matches, which are not cut for it.
    #[must_use]
    pub fn hold_last_words(self) -> Self {
        let text = &self.passage.text;
        let words = text.trim_end_matches(CLOSING);
        match words.char_indices().rev().nth(1) {
            Some((start, _)) if start > LEAST_HELD => {
                let bytes = start as u32..text.len() as u32;
                self.wrap(bytes, element("span").class("whole"))
            }
            _ => self,
        }
    }

    /// Puts a node behind the words that a note explains.
    #[must_use]
    pub fn note(mut self, at: u32, node: impl Into<Node>) -> Self {
        self.spans.push(Span { start: at, end: at, cover: Cover::Note(self.notes.len()) });
        self.notes.push(node.into());
        self
    }

    /// Spans in the order in which they begin, the outer before the inner.
    fn order(&mut self) {
        sort_by_key(&mut self.spans, |span| (span.start, Reverse(span.end), span.cover));
    }
}

/// The element of a highlighted figure: a button in the running text.
fn figure_element(figure: &Figure, id: String, address: &FigureAddress, standing: Standing) -> Element {
    let explained = standing == Standing::Current;
    element("span")
        .class("figure")
        .attribute("id", id)
        .attribute("role", "button")
        .attribute("tabindex", "0")
        .attribute("data-action", "explain")
        .attribute("data-figure", address.to_string())
        .attribute("data-kind", figure.kind.name())
        .attribute("data-value", figure.value.to_string())
        .attribute("data-unit", figure.unit.clone().unwrap_or_default())
        .attribute("data-bound", figure.bound.name())
        .attribute_if("aria-current", explained.then_some("true"))
}

/// The figure of an article's body that states the same as `figure`, which stands elsewhere.
pub fn same_figure<'a>(mut body: impl Iterator<Item = (FigureRef, &'a Figure)>, figure: &Figure) -> Option<FigureRef> {
    body.find(|(_, known)| known.value == figure.value && known.unit == figure.unit).map(|(place, _)| place)
}
