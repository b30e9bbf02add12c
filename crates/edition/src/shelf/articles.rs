//! The articles of a shelf: packed until somebody looks at them.

use core::cell::OnceCell;
use core::ops::{Index, Range};
use std::rc::Rc;

use crate::model::Article;
use crate::search::Searchable;
use crate::source::Source;

use super::part::{Part, Summary};

/// The articles of a [`Shelf`].
#[derive(Debug, Default)]
pub struct Articles {
    pub(super) opened: Vec<OnceCell<Box<Article>>>,
    pub(super) parts: Vec<Placed>,
}

/// A part on its shelf.
#[derive(Debug)]
pub(super) struct Placed {
    pub(super) part: Rc<Part>,
    /// Index of its first article.
    pub(super) first: usize,
    /// Its sections as the shelf numbers them.
    sections: Vec<u16>,
    /// What it is known as; empty where it stands alone.
    pub(super) id: String,
    /// Its part of the glossary: a word may mean something else in another edition.
    pub(super) glossary: Range<usize>,
}

impl Placed {
    /// A section of the part as the shelf numbers it.
    pub(super) fn section(&self, section: u16) -> u16 {
        self.sections.get(usize::from(section)).copied().unwrap_or_default()
    }
}

impl Articles {
    pub(super) fn place(&mut self, id: &str, part: Rc<Part>, sections: Vec<u16>, glossary: Range<usize>) {
        let first = self.opened.len();
        self.opened.resize_with(first + part.articles.len(), OnceCell::new);
        self.parts.push(Placed { part, first, sections, id: id.to_owned(), glossary });
    }

    /// How many there are.
    pub const fn len(&self) -> usize {
        self.opened.len()
    }

    /// Whether there is none.
    pub const fn is_empty(&self) -> bool {
        self.opened.is_empty()
    }

    /// The article of this index.
    pub fn get(&self, index: usize) -> Option<&Article> {
        (index < self.len()).then(|| &self[index])
    }

    /// All of them, each unpacked when it is reached.
    pub fn iter(&self) -> impl Iterator<Item = &Article> {
        (0..self.len()).map(|index| &self[index])
    }

    /// The parts in their order. Without the feature `shelf` the compiler sees that there is none, and leaves out what
    /// unpacks articles.
    pub(super) fn parts(&self) -> &[Placed] {
        if cfg!(feature = "shelf") { &self.parts } else { &[] }
    }

    /// The part of an article.
    pub(super) fn placed(&self, index: usize) -> Option<&Placed> {
        let behind = self.parts().partition_point(|placed| placed.first <= index);
        self.parts().get(behind.checked_sub(1)?)
    }

    /// The searchable texts of all parts.
    pub(super) fn searchable(&self) -> Searchable {
        Searchable::united(self.parts.iter().filter_map(|placed| {
            let searchable = placed.part.packed.searchable()?;
            Some((&**searchable, &placed.sections[..]))
        }))
    }

    pub(super) fn summary(&self, index: usize) -> Option<(&Placed, &Summary)> {
        let placed = self.placed(index)?;
        Some((placed, placed.part.articles.get(index - placed.first)?))
    }

    /// Unpacks an article.
    pub(super) fn read(&self, index: usize) -> Option<Article> {
        let placed = self.placed(index)?;
        let mut article = placed.part.packed.article(index - placed.first)?.into_owned();
        article.section = placed.section(article.section);
        if !placed.id.is_empty() {
            article.id = [&placed.id, ".", &article.id].concat();
        }
        Some(article)
    }
}

impl Index<usize> for Articles {
    type Output = Article;

    /// The article of this index. Panics where there is none, as a list does.
    fn index(&self, index: usize) -> &Article {
        self.opened[index].get_or_init(|| match self.read(index) {
            Some(article) => Box::new(article),
            // Only articles that are in a part have an empty cell.
            None => panic!("no article {index}"),
        })
    }
}
