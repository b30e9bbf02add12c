//! The places of a query in the texts of one article as they were printed.

use crate::fold::{END, Folding};
use crate::model::Article;
use crate::order;
use crate::search::examine::{ArticleTexts, Span, all_spans};
use crate::search::fields::{fields, passage};
use crate::search::haystack::folds::{Folds, Zones};
use crate::search::query::{Query, Term};
use crate::search::results::{Field, How, Match};

/// The texts of an article, folded, with the bytes that each unit stands for.
#[derive(Debug, Default)]
pub(crate) struct Unfolded {
    units: Vec<u16>,
    bytes: Vec<(u32, u32)>,
    /// Where each text starts among the units.
    fields: Vec<(Field, usize)>,
    zones: Zones,
}

/// An article and its unfolded texts.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Opened<'a> {
    pub(crate) article: &'a Article,
    pub(crate) unfolded: &'a Unfolded,
}

impl Unfolded {
    /// Folds the texts of `article`. Linear.
    pub(crate) fn new(article: &Article, folding: &Folding) -> Self {
        let mut texts = Self::default();
        for (field, text) in fields(article) {
            texts.fields.push((field, texts.units.len()));
            for piece in folding.pieces(text) {
                texts.units.push(piece.unit);
                texts.bytes.push((piece.start as u32, piece.end as u32));
            }
            texts.units.push(END);
            texts.bytes.push((text.len() as u32, text.len() as u32));
            texts.zones.extend(field, texts.units.len());
        }
        texts
    }

    /// Units as a place in a text.
    fn place(&self, start: usize, end: usize, how: How) -> Match {
        let text = self.fields.partition_point(|(_, from)| *from <= start) - 1;
        Match { field: self.fields[text].0, start: self.bytes[start].0, end: self.bytes[end - 1].1, how }
    }

    /// The units of bytes of the text that starts at unit `from`.
    fn units_of(&self, from: usize, bytes: (u32, u32)) -> (usize, usize) {
        let length = self.units[from..].iter().position(|unit| *unit == END).unwrap_or(0);
        let (first, last) = units_of(&self.bytes[from..from + length], bytes);
        (from + first, from + last)
    }
}

/// The units that stand for bytes of a text, by the bytes that each of its units stands for.
pub(crate) fn units_of(units: &[(u32, u32)], (start, end): (u32, u32)) -> (usize, usize) {
    let first = units.partition_point(|(_, after)| *after <= start);
    let last = units.partition_point(|(before, _)| *before < end);
    (first, last)
}

impl<'a> Opened<'a> {
    /// The printed text of these units of one text.
    pub(crate) fn printed(self, start: usize, end: usize) -> Option<&'a str> {
        let place = self.unfolded.place(start, end, How::Exact);
        place.field.text(self.article)?.get(place.start as usize..place.end as usize)
    }

    /// Every place of the terms of `query`, in the order of the article; overlapping ones are joined.
    pub(crate) fn matches(self, query: &Query) -> Vec<Match> {
        let spans = all_spans(query, &self);
        let place = |span: &Span| self.unfolded.place(span.start, span.end, span.how);
        let mut matches: Vec<Match> = spans.iter().map(place).collect();
        order::sort_by_key(&mut matches, |found| *found);
        matches
    }
}

impl ArticleTexts for Opened<'_> {
    fn folds(&self) -> Folds<'_> {
        Folds { units: &self.unfolded.units, zones: self.unfolded.zones }
    }

    fn way(&self, term: &Term, start: usize, end: usize) -> How {
        let place = self.unfolded.place(start, end, How::Exact);
        let text = place.field.text(self.article).unwrap_or_default();
        if text[place.start as usize..place.end as usize] == *term.text() { How::Exact } else { How::Folded }
    }

    fn values(&self, _: usize, term: &Term) -> Vec<(usize, usize)> {
        if !term.is_number() {
            return Vec::new();
        }
        let mut values = Vec::new();
        for (field, from) in &self.unfolded.fields {
            if let Some(passage) = passage(*field, self.article) {
                values.extend(term.figures(passage).map(|bytes| self.unfolded.units_of(*from, bytes)));
            }
        }
        values.retain(|(start, end)| start < end);
        values
    }
}

/// Whether a figure of `article` has the value that `term` asks for. Looks at no text.
pub(crate) fn has_value(article: &Article, term: &Term) -> bool {
    fields(article)
        .filter_map(|(field, _)| passage(field, article))
        .any(|passage| term.figures(passage).next().is_some())
}
