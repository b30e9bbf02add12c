//! The folded texts of an edition, one article after the other; or those of several editions, one behind the other.

use std::rc::Rc;

use crate::search::query::Term;
use crate::search::results::How;
use crate::search::scan::stands;

mod bits;
mod dropped;
pub(crate) mod folds;
mod locator;
pub(crate) mod texts;

use folds::Folds;
use texts::FoldedTexts;

/// The folded texts of an edition, or of several, which share them with it.
#[derive(Debug, Default)]
pub(crate) struct Haystack {
    /// Each with the first of its units among all.
    texts: Vec<(usize, Rc<FoldedTexts>)>,
    articles: Vec<Place>,
    /// Number of all units.
    units: usize,
}

/// Where an article is.
#[derive(Debug, Clone, Copy)]
struct Place {
    /// Which texts it is in, and which article of them it is.
    texts: u32,
    article: u32,
    /// First of its units among all.
    start: u32,
}

impl Haystack {
    /// These texts alone.
    pub(crate) fn of(texts: FoldedTexts) -> Self {
        let mut haystack = Self::default();
        haystack.push(Rc::new(texts));
        haystack
    }

    /// Adds the articles of another one, which keeps its texts.
    pub(crate) fn extend(&mut self, other: &Self) {
        other.texts.iter().for_each(|(_, texts)| self.push(texts.clone()));
    }

    fn push(&mut self, texts: Rc<FoldedTexts>) {
        let first = self.units;
        for article in 0..texts.len() {
            let place = Place { texts: self.texts.len() as u32, article: article as u32, start: self.units as u32 };
            self.articles.push(place);
            self.units += texts.length(article);
        }
        self.texts.push((first, texts));
    }

    /// Number of articles.
    pub(crate) fn len(&self) -> usize {
        self.articles.len()
    }

    /// Number of all units.
    pub(crate) const fn units(&self) -> usize {
        self.units
    }

    /// Where an article starts among all units; where they end, behind the last.
    pub(crate) fn start(&self, article: usize) -> usize {
        self.articles.get(article).map_or(self.units, |place| place.start as usize)
    }

    /// Number of units of an article.
    pub(crate) fn length(&self, article: usize) -> usize {
        self.start(article + 1) - self.start(article)
    }

    /// The texts that an article is in, and which of them it is.
    pub(crate) fn place(&self, article: usize) -> (&FoldedTexts, usize) {
        let Place { texts, article, .. } = self.articles[article];
        (&self.texts[texts as usize].1, article as usize)
    }

    /// The units of an article.
    pub(crate) fn article(&self, article: usize) -> Folds<'_> {
        let (texts, article) = self.place(article);
        texts.article(article)
    }

    /// [`FoldedTexts::way`] in an article.
    pub(crate) fn way(&self, article: usize, term: &Term, start: usize, end: usize) -> Option<How> {
        let (texts, article) = self.place(article);
        texts.way(article, term, start, end)
    }

    /// The units from this one of all on, to the end of the texts that it is in.
    pub(crate) fn units_from(&self, unit: usize) -> &[u16] {
        let (first, texts) = self.texts_with(unit);
        texts.units().get(unit - first..).unwrap_or_default()
    }

    /// Whether something was dropped between these units of all, which stand in one text: a full stop, say.
    pub(crate) fn is_broken(&self, start: usize, end: usize) -> bool {
        let (first, texts) = self.texts_with(start);
        texts.is_broken(start - first, end - first)
    }

    /// The texts that this unit of all is in, with their first unit.
    fn texts_with(&self, unit: usize) -> (usize, &FoldedTexts) {
        let behind = self.texts.partition_point(|(first, _)| *first <= unit);
        let (first, texts) = &self.texts[behind - 1];
        (*first, texts)
    }

    /// [`FoldedTexts::printed`] of an article.
    pub(crate) fn printed(&self, article: usize) -> String {
        let (texts, article) = self.place(article);
        texts.printed(article)
    }
}

/// Looks at places in the order of all units.
#[derive(Debug)]
pub(crate) struct Walk<'a> {
    haystack: &'a Haystack,
    /// The texts and the article of the last place.
    texts: usize,
    article: usize,
}

impl<'a> Walk<'a> {
    pub(crate) const fn new(haystack: &'a Haystack) -> Self {
        Self { haystack, texts: 0, article: 0 }
    }

    /// The article where these units stand at unit `start` of all, if they do.
    pub(crate) fn article_with(&mut self, units: &[u16], start: usize) -> Option<usize> {
        let Haystack { texts, articles, .. } = self.haystack;
        while texts.get(self.texts + 1).is_some_and(|(first, _)| *first <= start) {
            self.texts += 1;
        }
        let (first, texts) = texts.get(self.texts)?;
        if !stands(units, texts.units().get(start - first..)?) {
            return None;
        }
        while articles.get(self.article + 1).is_some_and(|place| place.start as usize <= start) {
            self.article += 1;
        }
        Some(self.article)
    }
}
