//! An edition prepared for searching.

use core::cell::{Cell, OnceCell, RefCell};
use std::borrow::Cow;
use std::rc::Rc;

use crate::fold::Folding;
use crate::model::Article;
use crate::search::beside::Folded;
use crate::search::fields::most_units;
use crate::search::haystack::Haystack;
use crate::search::haystack::texts::Keep;
use crate::search::letters::{Archive, Group, Letters, Pairs, Starts, Steps, groups};
use crate::search::places::{Opened, Unfolded};
use crate::search::postings::Postings;
use crate::search::query::{Numbers, Query};
use crate::search::searchable::{Gatherer, Searchable};
use crate::search::suggest::parts::Parts;
use crate::search::suggest::ranked::Recent;
use crate::search::values::Values;
use crate::source::Source;

/// An edition of so many articles or more is an archive: where the feature `archive` is on, its index has tables. For
/// fewer articles scanning all texts is faster than reading a list.
pub const MIN_ARCHIVE_ARTICLES: usize = 64;

/// An edition prepared for searching. It holds no text to show: the methods that look into texts take the edition it
/// was made of.
#[derive(Debug)]
pub struct Index {
    pub(super) folding: Folding,
    pub(super) searchable: Rc<Searchable>,
    /// What an archive has from [`Index::prepare`] on.
    postings: Option<Postings>,
    /// The articles of an edition that is no archive, so that their places need no folding.
    unfolded: Vec<Unfolded>,
    /// How the texts are read, once that was asked for.
    letters: OnceCell<Letters>,
    /// Where their units stand, likewise.
    starts: OnceCell<Starts>,
    /// Of an archive what stands in them and how it is read, likewise.
    pairs: OnceCell<Pairs>,
    /// The syllables of the edition's terms, likewise.
    pinyin: OnceCell<Vec<Vec<String>>>,
    /// Their parts, likewise.
    parts: OnceCell<Parts>,
    /// What could be meant by the word that was asked for last.
    pub(super) recent: RefCell<Option<Recent>>,
    /// The texts that stand beside the articles' own, likewise.
    pub(super) beside: OnceCell<Vec<Folded>>,
    /// How numbers are understood, once that is known.
    numbers: Cell<Option<&'static Numbers>>,
}

impl Index {
    /// Prepares `edition`. Linear in its text.
    pub fn new(edition: &dyn Source) -> Self {
        let index = Self::literal(edition);
        index.understand(&Numbers::ALL);
        index
    }

    /// Prepares `edition` for a page that has not yet fetched how numbers are understood: until [`Index::understand`] they are
    /// looked for as text. Linear in its text.
    pub fn literal(edition: &dyn Source) -> Self {
        let mut index = Self::of_texts(edition);
        index.prepare();
        index
    }

    /// Prepares `edition` in half the time: the first queries in an archive are answered by reading its texts. What is
    /// found is the same. Linear in its text.
    pub fn scanning(edition: &dyn Source) -> Self {
        let index = Self::of_texts(edition);
        index.understand(&Numbers::ALL);
        index
    }

    fn of_texts(edition: &dyn Source) -> Self {
        let folding = Folding::new(&edition.head().simplified);
        let articles = || (0..edition.count()).filter_map(|index| edition.article(index));
        let fold = || {
            let units = articles().map(|article| most_units(&article)).sum();
            let mut gatherer = Gatherer::new(&folding, units, Keep::FoldedOnly);
            articles().for_each(|article| gatherer.add(&article));
            Rc::new(gatherer.finish())
        };
        let searchable = edition.searchable().cloned().unwrap_or_else(fold);
        let unfold = |article: Cow<'_, Article>| Unfolded::new(&article, &folding);
        let unfolded =
            if edition.count() < MIN_ARCHIVE_ARTICLES { articles().map(unfold).collect() } else { Vec::new() };
        Self {
            folding,
            searchable,
            postings: None,
            unfolded,
            letters: OnceCell::new(),
            starts: OnceCell::new(),
            pairs: OnceCell::new(),
            pinyin: OnceCell::new(),
            parts: OnceCell::new(),
            recent: RefCell::default(),
            beside: OnceCell::new(),
            numbers: Cell::default(),
        }
    }

    /// Makes the postings of an archive, from which on hardly a text is read for a query. Linear in its text.
    pub fn prepare(&mut self) {
        if self.values().is_some() && self.postings.is_none() {
            self.postings = Some(Postings::new(self.haystack()));
        }
    }

    pub(super) fn haystack(&self) -> &Haystack {
        &self.searchable.haystack
    }

    /// The figures of an archive; without the feature `archive` the compiler sees that there are none, and leaves out what
    /// reads them.
    pub(super) fn values(&self) -> Option<&Values> {
        let is_archive = cfg!(feature = "archive") && self.haystack().len() >= MIN_ARCHIVE_ARTICLES;
        is_archive.then_some(&self.searchable.values)
    }

    /// The postings, likewise.
    pub(super) fn postings(&self) -> Option<&Postings> {
        if cfg!(feature = "archive") { self.postings.as_ref() } else { None }
    }

    /// Takes numbers as what they mean from now on.
    pub fn understand(&self, numbers: &'static Numbers) {
        self.numbers.set(Some(numbers));
    }

    /// What `typed` asks for. Total: what cannot be understood is text to look for.
    pub fn query(&self, typed: &str) -> Query {
        Query::parse(typed, &self.folding, self.numbers.get())
    }

    /// How the texts of `edition` are read; none where it came without readings so far. The first call is linear in them.
    pub(super) fn letters(&self, edition: &dyn Source) -> Option<&Letters> {
        let is_known = !edition.head().readings.is_empty();
        is_known.then(|| self.letters.get_or_init(|| Letters::new(edition, self.haystack())))
    }

    /// What stands at places that are read as was typed, and whether there are more places than were looked at.
    pub(super) fn groups(&self, letters: &Letters, steps: &Steps) -> (Vec<Group>, bool) {
        let haystack = self.haystack();
        let Some(postings) = self.postings() else {
            let starts = self.starts.get_or_init(|| Starts::new(letters, haystack));
            return groups(letters, haystack, starts, steps);
        };
        let pairs = self.pairs.get_or_init(|| Pairs::new(letters, haystack));
        Archive { letters, haystack, pairs, postings }.groups(steps)
    }

    /// The syllables of the terms of `edition`; none while it has no terms.
    pub(super) fn pinyin(&self, edition: &dyn Source) -> &[Vec<String>] {
        let head = edition.head();
        let read = || head.terms.iter().map(|term| head.pinyin(term).into_owned()).collect();
        if head.terms.is_empty() { &[] } else { self.pinyin.get_or_init(read) }
    }

    /// The parts of the terms of `edition`, which has terms.
    pub(super) fn parts(&self, edition: &dyn Source) -> &Parts {
        self.parts.get_or_init(|| Parts::new(&edition.head().terms))
    }

    /// How so many units, the first of which has this place among all, are printed.
    pub(super) fn printed(&self, edition: &dyn Source, first: usize, length: usize) -> Option<String> {
        let article = (0..self.haystack().len()).rfind(|article| self.haystack().start(*article) <= first)?;
        let start = first - self.haystack().start(article);
        self.open(edition, article, |opened| opened.printed(start, start + length).map(str::to_owned))?
    }

    /// What `look` sees in the texts of an article as they were printed.
    pub(super) fn open<T>(&self, edition: &dyn Source, article: usize, look: impl FnOnce(Opened) -> T) -> Option<T> {
        let printed = edition.article(article)?;
        Some(match self.unfolded.get(article) {
            Some(unfolded) => look(Opened { article: &printed, unfolded }),
            None => look(Opened { article: &printed, unfolded: &Unfolded::new(&printed, &self.folding) }),
        })
    }
}
