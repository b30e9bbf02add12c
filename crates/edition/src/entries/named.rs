//! People, places and organisations.

use core::cmp::Reverse;
use core::ops::Range;

use super::places::Sentence;
use crate::model::{Person, TermKind};
use crate::order::sort_by_key;
use crate::source::Source;

/// A person, a place or an organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// The name.
    pub name: String,
    /// Which of the three.
    pub kind: TermKind,
    /// A person's offices as printed; one that is part of another is left out.
    pub offices: Vec<String>,
    /// The sentences with the name, in the order of the page.
    pub sentences: Vec<Sentence>,
}

impl Named {
    pub(super) fn new(name: &str, kind: TermKind) -> Self {
        Self { name: name.to_owned(), kind, offices: Vec::new(), sentences: Vec::new() }
    }

    /// Number of articles that have the name.
    pub fn articles(&self) -> usize {
        self.sentences.chunk_by(|sentence, next| sentence.article == next.article).count()
    }

    fn add_office(&mut self, office: &str) {
        let offices = &mut self.offices;
        if !offices.iter().any(|known| known.contains(office)) {
            offices.retain(|known| !office.contains(known.as_str()));
            offices.push(office.to_owned());
        }
    }
}

/// The people whom the front matter of these articles names, each once, with all offices. O(n log n).
pub(super) fn people(source: &dyn Source, declared: Range<usize>) -> Vec<Named> {
    let declared = declared.filter_map(|index| source.article(index));
    let declared: Vec<Person> = declared.flat_map(|article| article.people.clone()).collect();
    let mut order: Vec<usize> = (0..declared.len()).collect();
    sort_by_key(&mut order, |at| (declared[*at].name.as_str(), *at));
    // Each with where it comes first.
    let mut people: Vec<(usize, Named)> = Vec::new();
    for at in order {
        let Person { name, office } = &declared[at];
        if people.last().is_none_or(|(_, last)| last.name != *name) {
            people.push((at, Named::new(name, TermKind::Person)));
        }
        if let Some((_, person)) = people.last_mut().filter(|_| !office.is_empty()) {
            person.add_office(office);
        }
    }
    sort_by_key(&mut people, |(first, _)| *first);
    people.into_iter().map(|(_, person)| person).collect()
}

/// Places and organisations that stand somewhere: those in most articles first, then those in most sentences, then those
/// that come first.
pub(super) fn in_order(mut places: Vec<Named>) -> Vec<Named> {
    places.retain(|place| !place.sentences.is_empty());
    sort_by_key(&mut places, |place| {
        let first = place.sentences.first();
        let first = first.map(|first| (first.article, first.paragraph, first.places.first().map(|at| at.start)));
        (Reverse(place.articles()), Reverse(place.sentences.len()), first)
    });
    places
}
