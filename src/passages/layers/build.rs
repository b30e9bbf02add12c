//! From layers to nodes.

use std::ops::Range;

use super::Layers;
use super::spans::{Cover, Span};
use crate::nodes::{Node, element, text};

impl Layers<'_> {
    /// The nodes. Spans that do not lie wholly inside the range are left out.
    pub fn nodes(mut self) -> Vec<Node> {
        let range = self.range.clone();
        self.spans.retain(|span| range.start <= span.start && span.end <= range.end);
        self.order();
        let mut spans = self.spans.as_slice();
        let mut nodes = self.build(range, &mut spans);
        nodes.extend(spans.iter().filter_map(|span| match span.cover {
            Cover::Note(index) => Some(self.notes[index].clone()),
            _ => None,
        }));
        nodes
    }

    fn build(&self, range: Range<u32>, spans: &mut &[Span]) -> Vec<Node> {
        let mut nodes = Vec::new();
        let mut at = range.start;
        while let Some((span, rest)) = spans.split_first() {
            if span.start >= range.end {
                break;
            }
            *spans = rest;
            self.push_text(at..span.start, &mut nodes);
            at = span.end.max(at);
            let wrapper = match span.cover {
                Cover::Break => {
                    nodes.push(element("wbr").into());
                    continue;
                }
                Cover::Note(index) => {
                    nodes.push(self.notes[index].clone());
                    continue;
                }
                Cover::Head => element("strong").class("run-in"),
                Cover::Phrase => element("span").class("phrase"),
                Cover::Wrap(index) => self.wraps[index].clone(),
                Cover::Match(index) => self.marks[index].clone(),
                Cover::MatchRest => element("mark"),
                // One that is not highlighted is kept together with its unit all the same.
                Cover::Figure(index) => self.figures[index].clone().unwrap_or_else(|| element("span").class("whole")),
            };
            let inner = self.build(span.start..span.end, spans);
            nodes.push(wrapper.children(inner).into());
        }
        self.push_text(at..range.end, &mut nodes);
        nodes
    }

    fn push_text(&self, range: Range<u32>, nodes: &mut Vec<Node>) {
        if let Some(part) = self.passage.text.get(range.start as usize..range.end as usize)
            && !part.is_empty()
        {
            nodes.push(text(part.to_owned()));
        }
    }
}
