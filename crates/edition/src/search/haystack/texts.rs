//! The folded texts of articles that were folded together, and how they were printed.

use super::bits::Bits;
use super::dropped::Dropped;
use super::folds::{Folds, Zones};
use super::locator::Locator;
use crate::figures::Figure;
use crate::fold::{END, Folding, Piece};
use crate::model::Article;
use crate::search::fields::{fields, passage};
use crate::search::query::Term;
use crate::search::results::How;

/// Whether texts can be printed again from what is folded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Keep {
    /// What folding drops is kept beside it.
    Printed,
    /// It is not.
    FoldedOnly,
}

/// Folded texts, one article after the other. Within an article the texts that count most come first.
#[derive(Debug, Default)]
pub(crate) struct FoldedTexts {
    units: Vec<u16>,
    /// Units that were printed in another width, case or script: which of its article, and the character that was printed.
    altered: Vec<(u32, u16)>,
    /// Units before which something of the same text was dropped, or which stand for something that was dropped.
    gap: Bits,
    /// What was dropped, where that is kept.
    dropped: Option<Dropped>,
    articles: Vec<Extent>,
}

/// An article among them.
#[derive(Debug)]
struct Extent {
    /// Where it ends in `units`.
    end: u32,
    /// Where it ends in `altered`.
    altered_end: u32,
    /// Where it ends in `dropped`.
    dropped_end: u32,
    zones: Zones,
}

impl FoldedTexts {
    /// Nothing, with room for so many units.
    pub(crate) fn with_capacity(units: usize, keep: Keep) -> Self {
        let dropped = (keep == Keep::Printed).then(Dropped::default);
        Self { units: Vec::with_capacity(units), gap: Bits::with_capacity(units), dropped, ..Self::default() }
    }

    /// Gives back the room that dropped characters did not take.
    pub(crate) fn shrink(&mut self) {
        self.units.shrink_to_fit();
        self.altered.shrink_to_fit();
        self.articles.shrink_to_fit();
        self.gap.shrink();
        if let Some(dropped) = &mut self.dropped {
            dropped.shrink();
        }
    }

    /// Adds an article by folding its texts, and hands over its figures with their units in it. Linear.
    ///
    /// A function of its own: a browser makes functions fast that are called often, not loops that run for long.
    #[inline(never)]
    pub(crate) fn add<'a>(
        &mut self,
        article: &'a Article,
        folding: &Folding,
        mut figure: impl FnMut(&'a Figure, u32, u32),
    ) {
        let start = self.units.len();
        let mut zones = Zones::default();
        for (field, text) in fields(article) {
            let figures = passage(field, article).map_or(&[][..], |passage| &passage.figures);
            self.add_text(text, start, Locator::new(figures), folding, &mut figure);
            zones.extend(field, self.units.len() - start);
        }
        let dropped_end = self.dropped.as_ref().map_or(0, Dropped::end) as u32;
        let (end, altered_end) = (self.units.len() as u32, self.altered.len() as u32);
        self.articles.push(Extent { end, altered_end, dropped_end, zones });
    }

    /// Adds a text of an article that starts at unit `from`.
    fn add_text<'a>(
        &mut self,
        text: &str,
        from: usize,
        mut locator: Locator<'a>,
        folding: &Folding,
        figure: &mut impl FnMut(&'a Figure, u32, u32),
    ) {
        let mut before = 0;
        for Piece { unit, start, end, printed } in folding.pieces(text) {
            let number = self.units.len();
            if start > before {
                self.drop(number, &text[before..start]);
            }
            if printed != unit {
                self.altered.push(((number - from) as u32, printed));
                if printed == 0 {
                    // A separator for several characters is as good as characters that were dropped.
                    self.drop(number, &text[start..end]);
                }
            }
            self.units.push(unit);
            locator.unit((number - from) as u32, start, end, figure);
            before = end;
        }
        let number = self.units.len();
        locator.finish((number - from) as u32, figure);
        if before < text.len() {
            self.drop(number, &text[before..]);
        }
        self.units.push(END);
    }

    /// Notes what was dropped before the unit of this number.
    fn drop(&mut self, number: usize, run: &str) {
        self.gap.set(number);
        if let Some(dropped) = &mut self.dropped {
            dropped.push(run);
        }
    }

    /// The texts of an article as they were printed, one behind the other; nothing where what was dropped is not kept.
    pub(crate) fn printed(&self, article: usize) -> String {
        let Some(dropped) = &self.dropped else { return String::new() };
        let (from, units) = (self.start(article), self.article(article).units);
        let mut at = article.checked_sub(1).map_or(0, |before| self.articles[before].dropped_end as usize);
        let mut altered = self.altered(article, 0, usize::MAX).iter().peekable();
        let mut text = String::with_capacity(3 * units.len());
        let mut high = None;
        for (number, unit) in units.iter().enumerate() {
            if self.gap.any(from + number, from + number + 1) {
                dropped.print(&mut at, &mut text);
            }
            let other = altered.next_if(|(altered, _)| *altered as usize == number);
            let unit = other.map_or(*unit, |(_, printed)| *printed);
            // Controls are dropped, so that no unit that is printed is 0.
            if unit == END {
                continue;
            }
            let pair = high.take().into_iter().chain([unit]);
            match char::decode_utf16(pair).next() {
                Some(Ok(character)) => text.push(character),
                _ => high = Some(unit),
            }
        }
        text
    }

    /// The units of all articles.
    pub(crate) fn units(&self) -> &[u16] {
        &self.units
    }

    /// Number of articles.
    pub(crate) fn len(&self) -> usize {
        self.articles.len()
    }

    /// Where an article starts among all units.
    pub(crate) fn start(&self, article: usize) -> usize {
        article.checked_sub(1).map_or(0, |before| self.articles[before].end as usize)
    }

    /// Number of units of an article.
    pub(crate) fn length(&self, article: usize) -> usize {
        self.articles[article].end as usize - self.start(article)
    }

    /// The units of an article.
    pub(crate) fn article(&self, article: usize) -> Folds<'_> {
        let Extent { end, zones, .. } = self.articles[article];
        Folds { units: &self.units[self.start(article)..end as usize], zones }
    }

    /// Whether these units of an article were printed as the characters that they are, without anything between them.
    pub(crate) fn is_plain(&self, article: usize, start: usize, end: usize) -> bool {
        let from = self.start(article);
        !self.is_broken(from + start, from + end) && self.altered(article, start, end).is_empty()
    }

    /// Whether every unit of an article was printed as it is folded.
    pub(crate) fn is_unaltered(&self, article: usize) -> bool {
        self.altered(article, 0, usize::MAX).is_empty()
    }

    /// What was printed in another way of these units of an article.
    fn altered(&self, article: usize, start: usize, end: usize) -> &[(u32, u16)] {
        let before = article.checked_sub(1).map_or(0, |before| self.articles[before].altered_end);
        let altered = &self.altered[before as usize..self.articles[article].altered_end as usize];
        let first = altered.partition_point(|(unit, _)| (*unit as usize) < start);
        let last = altered.partition_point(|(unit, _)| (*unit as usize) < end);
        &altered[first..last]
    }

    /// Whether something was dropped between these units of all.
    pub(crate) fn is_broken(&self, start: usize, end: usize) -> bool {
        self.gap.any(start + 1, end)
    }

    /// How `term` was found at these units of an article, which it folds to. `None` where only the text can tell:
    /// something was dropped among them, and among the characters that were typed as well.
    pub(crate) fn way(&self, article: usize, term: &Term, start: usize, end: usize) -> Option<How> {
        let from = self.start(article);
        let exact = |exact| Some(if exact { How::Exact } else { How::Folded });
        if self.is_broken(from + start, from + end) {
            return if term.is_loose() { None } else { Some(How::Folded) };
        }
        if term.is_loose() {
            return Some(How::Folded);
        }
        let altered = self.altered(article, start, end);
        if altered.is_empty() {
            return exact(term.is_plain());
        }
        if term.is_plain() {
            return Some(How::Folded);
        }
        let mut printed = altered.iter().peekable();
        let printed = (start..end).map(|at| {
            let other = printed.next_if(|(unit, _)| *unit as usize == at);
            other.map_or(self.units[from + at], |(_, character)| *character)
        });
        exact(printed.eq(term.text().encode_utf16()))
    }
}
