//! What a query found beside the articles' own texts.

use std::borrow::Cow;

use edition::search::{Beside, Part, Place};
use edition::source::Source;
use serde::Serialize;

use crate::offset::{Converter, Offset};

/// A text beside the articles' own that holds what was searched for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BesideInfo<'a, O> {
    /// Where it stands: `section`, `glossary`, `mechanism`, `summary`, `byline`, `key-figure`, `photo`, `note`, `office` or
    /// `masthead`.
    pub place: &'static str,
    /// Identifier of the article that it belongs to; null where it belongs to none.
    pub article: Option<Cow<'a, str>>,
    /// The section, the word that is explained, the identifier of the mechanism, or the person; null elsewhere.
    pub name: Option<Cow<'a, str>>,
    /// All of it.
    pub text: &'a str,
    /// How it was found.
    pub how: &'static str,
    /// What was found in it.
    pub matches: Vec<Stretch<O>>,
}

/// A stretch of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Stretch<O> {
    /// Where it begins.
    pub start: O,
    /// Where it has ended.
    pub end: O,
}

impl<'a, O: Offset> BesideInfo<'a, O> {
    /// What was found in `edition`; `how` where it was not found as it was typed.
    pub(crate) fn new(edition: &'a dyn Source, beside: &'a Beside, how: Option<&'static str>) -> Self {
        let mut offset = Converter::new(&beside.text);
        let mut stretch = |(start, end): &(u32, u32)| Stretch { start: offset.at(*start), end: offset.at(*end) };
        Self {
            place: beside.place.name(),
            article: beside.place.article(edition.head()).and_then(|index| edition.id(index)),
            name: name(edition, beside.place),
            text: &beside.text,
            how: how.unwrap_or(beside.how.name()),
            matches: beside.matches.iter().map(&mut stretch).collect(),
        }
    }
}

/// What a place is known as beside its article.
fn name(edition: &dyn Source, place: Place) -> Option<Cow<'_, str>> {
    let head = edition.head();
    let known: &str = match place {
        Place::Section(index) => head.sections.get(index)?,
        Place::Glossary(index) => &head.glossary.get(index)?.word,
        Place::Mechanism(index) => &head.mechanisms.get(index)?.id,
        Place::Article(index, Part::Office(person)) => {
            return Some(Cow::Owned(edition.article(index)?.people.get(person)?.name.clone()));
        }
        Place::Article(..) | Place::Masthead => return None,
    };
    Some(Cow::Borrowed(known))
}
