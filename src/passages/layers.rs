//! A passage as nodes: its text with the run-in head, figures, matches, notes and break opportunities laid over it.

use std::ops::Range;

use edition::figures::Figure;
use edition::model::{FigureRef, Passage};
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
    /// The element of each figure; `None` where it is not highlighted.
    figures: Vec<Option<Element>>,
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
        let crossed = |at: u32| passage.figures.iter().any(|figure| figure.start < at && at < figure.end);
        let phrases = phrases(passage);
        if !phrases.iter().any(|phrase| crossed(phrase.start) || crossed(phrase.end)) {
            spans.extend(phrases);
        }
        if passage.head_end > 0 && !crossed(passage.head_end) {
            spans.push(Span { start: 0, end: passage.head_end, cover: Cover::Head });
        }
        for (index, figure) in passage.figures.iter().enumerate() {
            spans.push(Span { start: figure.start, end: figure.end, cover: Cover::Figure(index) });
        }
        let figures = vec![None; passage.figures.len()];
        Self { passage, range, spans, figures, marks: Vec::new(), notes: Vec::new(), wraps: Vec::new() }
    }

    /// Lays the figures over it that `highlight` shows; `describe` names each figure's element and address.
    #[must_use]
    pub fn figures(
        mut self,
        highlight: &Highlight,
        describe: impl Fn(usize, &Figure) -> Option<(String, FigureAddress, Standing)>,
    ) -> Self {
        for (index, figure) in self.passage.figures.iter().enumerate() {
            let inside = self.range.start <= figure.start && figure.end <= self.range.end;
            if inside && highlight.shows(figure.kind) {
                self.figures[index] = describe(index, figure)
                    .map(|(id, address, standing)| figure_element(figure, id, &address, standing));
            }
        }
        self
    }

    /// Sets the figure of this index in bold.
    #[must_use]
    pub fn emphasis(mut self, index: usize) -> Self {
        if let Some(figure) = self.figures.get_mut(index) {
            *figure = Some(element("b").class("whole"));
        }
        self
    }

    /// Lays matches over it. Matches that overlap another one keep what the other leaves.
    #[must_use]
    pub fn matches(mut self, matches: &[MatchSpan]) -> Self {
        let mut covered = 0;
        for found in matches {
            let start = found.start.max(covered);
            if start >= found.end {
                continue;
            }
            covered = found.end;
            let number = self.marks.len();
            let mut mark = element("mark")
                .attribute("data-match", found.number.to_string())
                .attribute_if("data-how", (found.how != How::Exact).then(|| found.how.name()));
            if found.standing == Standing::Current {
                mark = mark.attribute("aria-current", "true");
            }
            self.marks.push(mark);
            for (piece, part) in self.pieces(start, found.end).into_iter().enumerate() {
                let cover = if piece == 0 { Cover::Match(number) } else { Cover::MatchRest };
                self.spans.push(Span { start: part.start, end: part.end, cover });
            }
        }
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

    /// Cuts a match where it crosses the border of something that it does not hold whole.
    fn pieces(&self, start: u32, end: u32) -> Vec<Range<u32>> {
        let crosses =
            |from: u32, to: u32| (from < start && start < to && to < end) || (start < from && from < end && end < to);
        let mut cuts = vec![start, end];
        for span in &self.spans {
            if matches!(span.cover, Cover::Head | Cover::Phrase | Cover::Wrap(_) | Cover::Figure(_))
                && crosses(span.start, span.end)
            {
                for cut in [span.start, span.end] {
                    if start < cut && cut < end && !cuts.contains(&cut) {
                        insert_ordered(&mut cuts, cut, |known| *known);
                    }
                }
            }
        }
        cuts.windows(2).map(|pair| pair[0]..pair[1]).collect()
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
