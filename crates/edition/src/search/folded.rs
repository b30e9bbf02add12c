//! The texts and figures of an edition as a search needs them.

use crate::fold::Folding;
use crate::model::Article;
use crate::search::ARCHIVE;
use crate::search::haystack::Haystack;
use crate::search::values::{Gathering, Values};

/// The folded texts of an edition, and where its figures stand.
#[derive(Debug, Default)]
pub struct Folded {
    pub(super) haystack: Haystack,
    /// The figures of an archive.
    pub(super) values: Option<Values>,
    /// The section of every article.
    pub(super) sections: Vec<u16>,
}

/// Whether texts can be printed again from what is folded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Keep {
    /// What folding drops is kept beside it.
    Printed,
    /// It is not.
    Folded,
}

/// Folds articles one after the other.
pub(crate) struct Gatherer<'a> {
    folding: &'a Folding,
    folded: Folded,
    figures: Gathering,
}

impl<'a> Gatherer<'a> {
    /// Nothing, with room for so many units.
    pub(crate) fn new(folding: &'a Folding, units: usize, keep: Keep) -> Self {
        let folded = Folded { haystack: Haystack::with_capacity(units, keep), ..Folded::default() };
        Self { folding, folded, figures: Gathering::default() }
    }

    /// Adds an article. Linear in its text.
    pub(crate) fn add(&mut self, article: &Article) {
        let Self { folding, folded: Folded { haystack, sections, .. }, figures } = self;
        let number = sections.len() as u32;
        haystack.add(article, folding, |figure, start, end| {
            if cfg!(feature = "archive") {
                figures.add(figure, number, start, end);
            }
        });
        sections.push(article.section);
    }

    /// All of them. Only an archive keeps its figures: in fewer articles they are looked up where they are.
    pub(crate) fn finish(self) -> Folded {
        let Self { mut folded, figures, .. } = self;
        folded.haystack.shrink();
        folded.sections.shrink_to_fit();
        let is_archive = cfg!(feature = "archive") && folded.sections.len() >= ARCHIVE;
        folded.values = is_archive.then(|| figures.finish());
        folded
    }
}

impl Folded {
    /// Number of units.
    pub(crate) fn units(&self) -> usize {
        self.haystack.units().len()
    }

    /// The texts of an article that can be searched, as they were printed, one behind the other.
    pub(crate) fn printed(&self, article: usize) -> String {
        self.haystack.printed(article)
    }
}
