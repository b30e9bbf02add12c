//! Whom the articles name, what places and organisations, and which days: entries with the sentences in which each stands.
//!
//! Gathered from an edition when somebody looks, since everything that it takes stands in the model: people with their
//! offices ([`Article::people`](crate::model::Article::people)), terms of a kind ([`TermKind`]), dates among the figures.

use core::ops::Range;

use crate::model::TermKind;
use crate::source::Source;

mod explained;
mod matcher;
mod moments;
mod named;
mod places;

pub use explained::{FirstUse, first_uses};
pub use moments::{Extent, Moment};
pub use named::Named;
pub use places::Sentence;

use matcher::Matcher;
use moments::Moments;
use named::{in_order, people};
use places::Walk;

/// Entries in their order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Entries {
    /// People in the order in which articles declare them.
    pub people: Vec<Named>,
    /// Places and organisations: those that stand in most articles first, then those with most sentences.
    pub places: Vec<Named>,
    /// Days and periods in the order of the calendar, those of no year first.
    pub moments: Vec<Moment>,
}

/// The entries of `articles`. People are those whom the front matter of the articles `declared` names; places and
/// organisations are the edition's terms of these kinds.
///
/// A name inside a longer one is not counted: neither the district in the name of its office, nor anything in the name of
/// a programme. A place that is nothing but other places, one behind the other, gives way to them.
///
/// O(n log k) for n characters of text and k names.
pub fn gather(source: &dyn Source, declared: Range<usize>, articles: Range<usize>) -> Entries {
    let mut entries = people(source, declared);
    let count = entries.len();
    let terms = &source.head().terms;
    let is_place = |kind| matches!(kind, TermKind::Place | TermKind::Organisation);
    let places = terms.iter().filter(|term| is_place(term.kind));
    entries.extend(places.map(|term| Named::new(&term.text, term.kind)));
    let masks = terms.iter().filter(|term| term.kind != TermKind::Word && !is_place(term.kind));
    let names: Vec<String> =
        entries.iter().map(|entry| &entry.name).chain(masks.map(|term| &term.text)).cloned().collect();
    let is_part = |number: u32| entries.get(number as usize).is_some_and(|entry| entry.kind == TermKind::Place);
    let matcher = Matcher::new(names.iter().map(String::as_str)).without_compounds(is_part);

    let mut moments = Moments::default();
    for index in articles {
        let Some(article) = source.article(index) else { continue };
        for (passage, number) in article.paragraphs.iter().zip(0..) {
            let mut walk = Walk::new(index as u32, number, &passage.text);
            for (name, at) in matcher.find(&passage.text) {
                if let Some(entry) = entries.get_mut(name as usize) {
                    walk.add(at, &mut entry.sentences);
                }
            }
        }
        moments.add(index as u32, &article);
    }
    let places = in_order(entries.split_off(count));
    Entries { people: entries, places, moments: moments.in_order() }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
