//! Where articles come from: an edition in memory, or a large one that stays packed.

use std::borrow::Cow;
use std::rc::Rc;

use crate::model::{Article, Edition, Readings};
use crate::search::searchable::Searchable;

/// An edition in memory, or [`PackedEdition`](crate::packed::PackedEdition).
pub trait Source {
    /// Everything but the articles; whether they are in it too is up to the source.
    fn head(&self) -> &Edition;

    /// Number of articles.
    fn count(&self) -> usize;

    /// The identifier of the article of this index.
    fn id(&self, index: usize) -> Option<Cow<'_, str>>;

    /// The article of this index.
    fn article(&self, index: usize) -> Option<Cow<'_, Article>>;

    /// Calls `note` with the readings of every edition that it is made of, and the index of its first article, in their order.
    /// Usual readings are those of the head.
    fn each_readings(&self, note: &mut dyn FnMut(usize, &Readings)) {
        note(0, &self.head().readings);
    }

    /// The texts of all articles as a search needs them, where they are kept in that way.
    fn searchable(&self) -> Option<&Rc<Searchable>> {
        None
    }
}

impl Source for Edition {
    fn head(&self) -> &Edition {
        self
    }

    fn count(&self) -> usize {
        self.articles.len()
    }

    fn id(&self, index: usize) -> Option<Cow<'_, str>> {
        self.articles.get(index).map(|article| Cow::Borrowed(article.id.as_str()))
    }

    fn article(&self, index: usize) -> Option<Cow<'_, Article>> {
        self.articles.get(index).map(Cow::Borrowed)
    }
}

impl<S: Source + ?Sized> Source for Rc<S> {
    fn head(&self) -> &Edition {
        self.as_ref().head()
    }

    fn count(&self) -> usize {
        self.as_ref().count()
    }

    fn id(&self, index: usize) -> Option<Cow<'_, str>> {
        self.as_ref().id(index)
    }

    fn article(&self, index: usize) -> Option<Cow<'_, Article>> {
        self.as_ref().article(index)
    }

    fn each_readings(&self, note: &mut dyn FnMut(usize, &Readings)) {
        self.as_ref().each_readings(note);
    }

    fn searchable(&self) -> Option<&Rc<Searchable>> {
        self.as_ref().searchable()
    }
}
