//! Several packed editions read and searched as one.
//!
//! A [`Part`] is one packed edition; a [`Shelf`] shows one or several of them as an edition of its own: sections, terms
//! and mechanisms united, every article with an identifier of its own. Articles stay packed until somebody looks at them,
//! and are let go again where too many have been looked at, so that a shelf takes little more memory than its bytes.

use core::cell::OnceCell;
use core::ops::Range;
use std::borrow::Cow;
use std::rc::Rc;

use crate::mechanism;
use crate::model::{Edition, GlossaryEntry, Issue, Mechanism, Term};
use crate::packed::{unpack_mechanisms, unpack_rest};
use crate::readings::Readings;
use crate::search::Searchable;
use crate::source::Source;

mod articles;
mod as_source;
mod part;
mod sounds;
mod vocabulary;

pub use articles::Articles;
pub use part::Part;
use vocabulary::Vocabulary;

/// Articles that may lie unpacked after [`Shelf::fold_away`].
const MOST_OPENED: usize = 256;

/// An edition whose articles may still be packed: one edition, or several as one.
#[derive(Debug, Default)]
pub struct Shelf {
    /// Everything but the articles.
    head: Edition,
    /// The articles, those of one part behind those of the part before.
    pub articles: Articles,
    /// Their texts as a search needs them, where they are packed.
    searchable: Option<Rc<Searchable>>,
}

impl Shelf {
    /// One edition by itself.
    pub fn single(part: Rc<Part>) -> Self {
        let Edition { title, subtitle, slogans, issue, sections, .. } = part.packed.head().clone();
        let rest = unpack_rest(&part.rest);
        let readings = part.readings(&rest.readings);
        let head = Edition { title, subtitle, slogans, issue, sections, readings, ..rest };
        let searchable = part.packed.searchable().cloned();
        let mut shelf = Self { head, articles: Articles::default(), searchable };
        let sections = (0..shelf.head.sections.len() as u16).collect();
        let glossary = 0..shelf.head.glossary.len();
        shelf.articles.place("", part, sections, glossary);
        shelf
    }

    /// Several editions as one, called `title`. Sections stand in the order in which they first come; an article is known
    /// as `EDITION.ARTICLE`; terms are counted in all parts, and the most frequent kept. Linear, but for the terms.
    ///
    /// Each part comes with what it is known as: letters, digits and hyphens, another for each. Parts beyond 65 535 articles
    /// or sections are left out, as no edition has more.
    pub fn united<'a>(parts: impl IntoIterator<Item = (&'a str, &'a Rc<Part>)>, title: &str) -> Self {
        let mut shelf = Self { head: Edition { title: title.to_owned(), ..Edition::default() }, ..Self::default() };
        let mut vocabulary = Vocabulary::default();
        for (id, part) in parts {
            let first = shelf.articles.len();
            let names = &part.packed.head().sections;
            let most = usize::from(u16::MAX);
            if first + part.articles.len() > most || shelf.head.sections.len() + names.len() > most {
                break;
            }
            let sections = names.iter().map(|name| shelf.section(name)).collect();
            let rest = unpack_rest(&part.rest);
            let explained = shelf.head.glossary.len();
            shelf.head.glossary.extend(rest.glossary);
            shelf.articles.place(id, part.clone(), sections, explained..shelf.head.glossary.len());
            shelf.head.mechanisms.extend(rest.mechanisms.into_iter().map(|way| moved(way, id, first as u16)));
            shelf.head.aliases.extend(rest.aliases);
            vocabulary.add(rest.terms, &rest.simplified, &part.sounds, &part.readings(&rest.readings));
        }
        vocabulary.put_into(&mut shelf.head);
        shelf.searchable = Some(Rc::new(shelf.articles.searchable()));
        shelf
    }

    /// The masthead.
    pub fn title(&self) -> &str {
        &self.head.title
    }

    /// The line below the masthead.
    pub fn subtitle(&self) -> &str {
        &self.head.subtitle
    }

    /// The banners of the page.
    pub fn slogans(&self) -> &[String] {
        &self.head.slogans
    }

    /// Which issue it is; nothing where it is several.
    pub fn issue(&self) -> &Issue {
        &self.head.issue
    }

    /// Names of the sections, in the order of the filter.
    pub fn sections(&self) -> &[String] {
        &self.head.sections
    }

    /// The ways of working that the articles describe.
    pub fn mechanisms(&self) -> &[Mechanism] {
        &self.head.mechanisms
    }

    /// The vocabulary.
    pub fn terms(&self) -> &[Term] {
        &self.head.terms
    }

    /// The words that editors explain.
    pub fn glossary(&self) -> &[GlossaryEntry] {
        &self.head.glossary
    }

    /// The indices of those that are explained for this article: the words of its own edition.
    pub fn explained(&self, article: usize) -> Range<usize> {
        self.articles.placed(article).map_or(0..self.head.glossary.len(), |placed| placed.glossary.clone())
    }

    /// Puts in the terms, readings and glossary of `words`, where the edition was packed without them.
    pub fn add_words(&mut self, words: Edition) {
        let Edition { terms, readings, glossary, .. } = &mut self.head;
        if terms.is_empty() && readings.is_empty() && glossary.is_empty() {
            (*terms, *readings, *glossary) = (words.terms, words.readings, words.glossary);
        }
    }

    /// How the characters of this article's edition are read.
    pub fn readings(&self, article: usize) -> Cow<'_, Readings> {
        match self.articles.placed(article).filter(|placed| !placed.id.is_empty()) {
            Some(placed) => Cow::Owned(placed.part.readings(&unpack_rest(&placed.part.rest).readings)),
            None => Cow::Borrowed(&self.head.readings),
        }
    }

    /// Index of the mechanism with this identifier.
    pub fn mechanism_index(&self, id: &str) -> Option<usize> {
        self.head.mechanisms.iter().position(|mechanism| mechanism.id == id)
    }

    /// Puts in the mechanisms of an edition that was packed with their names only, as
    /// [`pack_mechanisms`](crate::packed::pack_mechanisms) packed them. Those that do not fit the articles are left out.
    pub fn set_mechanisms(&mut self, packed: &[u8]) {
        if let Some(mut mechanisms) = unpack_mechanisms(packed) {
            mechanisms.retain(|way| {
                self.articles.get(usize::from(way.article)).is_some_and(|article| mechanism::is_valid(way, article))
            });
            self.head.mechanisms = mechanisms;
        }
    }

    /// The number of the section with this name, which is new where the shelf has none.
    fn section(&mut self, name: &str) -> u16 {
        let sections = &mut self.head.sections;
        let known = sections.iter().position(|known| known == name);
        known.unwrap_or_else(|| {
            sections.push(name.to_owned());
            sections.len() - 1
        }) as u16
    }

    /// Which of several editions an article is from, with what it is known as; none where one stands alone.
    pub fn origin(&self, article: usize) -> Option<(&str, &Part)> {
        let placed = self.articles.placed(article).filter(|placed| !placed.id.is_empty())?;
        Some((&placed.id, &placed.part))
    }

    /// The articles of the edition that an article is from.
    pub fn around(&self, article: usize) -> Range<usize> {
        match self.articles.placed(article) {
            Some(placed) => placed.first..placed.first + placed.part.articles.len(),
            None => 0..self.articles.len(),
        }
    }

    /// Index of the article with this identifier. Unpacks nothing.
    pub fn article_index(&self, id: &str) -> Option<usize> {
        if self.articles.parts().is_empty() {
            return (0..self.articles.len()).find(|index| self.articles[*index].id == id);
        }
        self.articles.parts().iter().find_map(|placed| {
            let id = if placed.id.is_empty() { id } else { id.strip_prefix(&placed.id)?.strip_prefix('.')? };
            let index = placed.part.articles.iter().position(|article| &*article.id == id)?;
            Some(placed.first + index)
        })
    }

    /// Index of an article's section; 0 where there is no such article. Unpacks nothing.
    pub fn section_of(&self, article: usize) -> u16 {
        match self.articles.summary(article) {
            Some((placed, summary)) => placed.section(summary.section),
            None => self.articles.get(article).map_or(0, |article| article.section),
        }
    }

    /// Number of figures in the bodies of all articles. Unpacks nothing.
    pub fn figure_count(&self) -> usize {
        if self.articles.parts().is_empty() {
            return self.articles.iter().map(|article| article.figures().count()).sum();
        }
        let summaries = self.articles.parts().iter().flat_map(|placed| &placed.part.articles);
        summaries.map(|article| article.figures as usize).sum()
    }

    /// Lets unpacked articles go where there are many. They are unpacked again when somebody looks.
    pub fn fold_away(&mut self) {
        let Articles { opened, parts } = &mut self.articles;
        let many =
            opened.len() > MOST_OPENED && opened.iter().filter(|cell| cell.get().is_some()).count() > MOST_OPENED;
        if many && !parts.is_empty() {
            opened.fill_with(OnceCell::new);
        }
    }
}

/// A mechanism of the part that is known as `id`, on a shelf where `first` articles stand before those of the part.
fn moved(way: Mechanism, id: &str, first: u16) -> Mechanism {
    let parts = way.parts.into_iter().map(|part| match part.explained_by.as_str() {
        "" => part,
        known => mechanism::Part { explained_by: [id, ".", known].concat(), ..part },
    });
    Mechanism { id: [id, ".", &way.id].concat(), article: way.article + first, parts: parts.collect(), ..way }
}

impl From<Edition> for Shelf {
    /// An edition in memory. Its articles stay there.
    fn from(mut edition: Edition) -> Self {
        let opened = core::mem::take(&mut edition.articles).into_iter().map(|article| Box::new(article).into());
        Self { articles: Articles { opened: opened.collect(), parts: Vec::new() }, head: edition, searchable: None }
    }
}

#[cfg(test)]
mod tests;
