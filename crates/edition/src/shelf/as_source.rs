//! A shelf as what is searched.

use std::borrow::Cow;
use std::rc::Rc;

use crate::model::{Article, Edition};
use crate::packed::unpack_rest;
use crate::readings::Readings;
use crate::search::{MIN_ARCHIVE_ARTICLES, Searchable};
use crate::source::Source;

use super::Shelf;

impl Source for Shelf {
    fn head(&self) -> &Edition {
        &self.head
    }

    fn count(&self) -> usize {
        self.articles.len()
    }

    fn id(&self, index: usize) -> Option<Cow<'_, str>> {
        let Some((placed, summary)) = self.articles.summary(index) else {
            return self.articles.get(index).map(|article| Cow::Borrowed(article.id.as_str()));
        };
        Some(match placed.id.as_str() {
            "" => Cow::Borrowed(&*summary.id),
            id => Cow::Owned([id, ".", &summary.id].concat()),
        })
    }

    /// An article of many is unpacked for the caller only.
    fn article(&self, index: usize) -> Option<Cow<'_, Article>> {
        match self.articles.opened.get(index)?.get() {
            Some(article) => Some(Cow::Borrowed(article)),
            None if self.count() < MIN_ARCHIVE_ARTICLES => Some(Cow::Borrowed(&self.articles[index])),
            None => self.articles.read(index).map(Cow::Owned),
        }
    }

    fn each_readings(&self, note: &mut dyn FnMut(usize, &Readings)) {
        if self.articles.parts().iter().all(|placed| placed.id.is_empty()) {
            return note(0, &self.head.readings);
        }
        for placed in self.articles.parts() {
            let surroundings = unpack_rest(&placed.part.rest).readings;
            note(placed.first, &placed.part.own_readings(&surroundings));
        }
    }

    fn searchable(&self) -> Option<&Rc<Searchable>> {
        self.searchable.as_ref()
    }
}
