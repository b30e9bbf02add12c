//! One text beside the articles' own, as a search needs it.

use core::cell::OnceCell;

use super::place::Place;
use crate::figures::Figure;
use crate::fold::FoldedText;
use crate::search::examine::ArticleTexts;
use crate::search::haystack::folds::{Folds, Zones};
use crate::search::places::units_of;
use crate::search::query::Term;
use crate::search::results::How;

/// A text that stands beside the articles' own, folded.
#[derive(Debug)]
pub(crate) struct Folded {
    pub(super) place: Place,
    pub(super) text: String,
    pub(super) figures: Vec<Figure>,
    pub(super) units: FoldedText,
    /// How its units are read, once that was asked for: numbers of syllables.
    pub(super) syllables: OnceCell<Vec<u16>>,
}

impl Folded {
    /// The bytes of these units.
    pub(super) fn bytes(&self, start: usize, end: usize) -> (u32, u32) {
        (self.units.bytes[start].0, self.units.bytes[end - 1].1)
    }
}

impl ArticleTexts for Folded {
    fn folds(&self) -> Folds<'_> {
        Folds { units: &self.units.units, zones: Zones::default() }
    }

    fn way(&self, term: &Term, start: usize, end: usize) -> How {
        let (start, end) = self.bytes(start, end);
        if self.text[start as usize..end as usize] == *term.text() { How::Exact } else { How::Folded }
    }

    fn values(&self, _: usize, term: &Term) -> Vec<(usize, usize)> {
        let figures = self.figures.iter().filter(|figure| term.admits(figure));
        let units = figures.map(|figure| units_of(&self.units.bytes, (figure.start, figure.end)));
        units.filter(|(start, end)| start < end).collect()
    }
}
