//! The texts and figures of an edition as a search needs them.

use crate::fold::Folding;
use crate::model::Article;
use crate::search::haystack::Haystack;
use crate::search::haystack::texts::{FoldedTexts, Keep};
use crate::search::spans::Stretch;
use crate::search::values::Values;
use crate::search::values::gathering::Gathering;
use crate::search::values::written::Written;

/// The folded texts of an edition, and where its figures stand.
#[derive(Debug, Default)]
pub struct Searchable {
    pub(super) haystack: Haystack,
    pub(super) values: Values,
    /// The section of every article.
    pub(super) sections: Vec<u16>,
}

/// Folds articles one after the other.
pub(crate) struct Gatherer<'a> {
    folding: &'a Folding,
    texts: FoldedTexts,
    figures: Gathering,
    sections: Vec<u16>,
}

impl<'a> Gatherer<'a> {
    /// Nothing, with room for so many units.
    pub(crate) fn new(folding: &'a Folding, units: usize, keep: Keep) -> Self {
        let texts = FoldedTexts::with_capacity(units, keep);
        Self { folding, texts, figures: Gathering::default(), sections: Vec::new() }
    }

    /// Adds an article. Linear in its text.
    pub(crate) fn add(&mut self, article: &Article) {
        let Self { folding, texts, figures, sections } = self;
        let number = sections.len() as u32;
        // Only archives look figures up in a table.
        let is_archive = cfg!(feature = "archive");
        let mut found = Vec::new();
        texts.add(article, folding, |figure, start, end| {
            if is_archive {
                found.push((figure, start, end));
            }
        });
        if is_archive {
            let units = texts.article(number as usize).units;
            for (figure, start, end) in found {
                let written = Written::of(figure, units, start as usize, end as usize);
                figures.add(figure, number, Stretch { start, end, written });
            }
        }
        sections.push(article.section);
    }

    /// All of them.
    pub(crate) fn finish(self) -> Searchable {
        let Self { mut texts, figures, mut sections, .. } = self;
        texts.shrink();
        sections.shrink_to_fit();
        let values = if cfg!(feature = "archive") { figures.finish() } else { Values::default() };
        Searchable { haystack: Haystack::of(texts), values, sections }
    }
}

impl Searchable {
    /// Several editions as one, which shares their texts. Each comes with the numbers that its sections have in it. Linear in
    /// the articles and figures; no text is looked at.
    ///
    /// A text stays folded as its edition folds it: an edition knows every traditional character that stands in it, so that
    /// what the others know changes nothing.
    pub(crate) fn united<'a>(parts: impl Iterator<Item = (&'a Self, &'a [u16])>) -> Self {
        let mut united = Self::default();
        let mut figures = Gathering::default();
        for (part, numbers) in parts {
            let first = united.haystack.len() as u32;
            if cfg!(feature = "archive") {
                part.values.each(|figure, article, stretch| figures.add(figure, first + article, stretch));
            }
            united.haystack.extend(&part.haystack);
            let renumbered = part.sections.iter().map(|section| numbers.get(usize::from(*section)).copied());
            united.sections.extend(renumbered.map(Option::unwrap_or_default));
        }
        if cfg!(feature = "archive") {
            united.values = figures.finish();
        }
        united
    }

    /// The texts of an article that can be searched, as they were printed, one behind the other.
    pub(crate) fn printed(&self, article: usize) -> String {
        self.haystack.printed(article)
    }
}
