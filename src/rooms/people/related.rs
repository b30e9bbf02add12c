//! Which other articles tell of the same people, places, organisations and ways of working.

use edition::entries::Entries;
use edition::model::{Article, TermKind};

use crate::ground::Ground;

/// Articles that are offered at most.
const MOST: usize = 3;

/// Of a site with more articles than this, all would have to be unpacked for a few links.
const LARGEST: usize = 200;

/// Of fewer articles than this two may be all that tell of a name.
const FEW: usize = 4;

/// An article that names more is a list, of which no name says more than another: so many are looked for elsewhere.
const NAMES: usize = 300;

/// What a name weighs beside the section: whoever reads of a street wants the street's other news first.
const NAME: usize = 2;

/// Another article, and what it has in common with the one that is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Related {
    /// Its index.
    pub article: usize,
    /// The name that stands in both; none where they have only their section in common.
    pub name: Option<String>,
}

/// The articles that have most in common with the one at `index`, the nearest on the page first where they have as much.
/// What stands in more than half of all articles says nothing. Linear in the text.
pub(super) fn related(ground: &Ground, entries: &Entries, index: usize) -> Vec<Related> {
    let articles = &ground.edition.articles;
    if articles.len() > LARGEST {
        return Vec::new();
    }
    let all: Vec<_> = articles.iter().collect();
    let here = &all[index];
    let ways = ground.edition.terms().iter().filter(|term| term.kind == TermKind::Programme).map(|term| &*term.text);
    let people = here.people.iter().map(|person| &*person.name);
    let candidates = people.chain(entries.places.iter().map(|entry| &*entry.name)).chain(ways);
    let telling = candidates.filter(|name| tells_of(here, name)).take(NAMES).filter(|name| {
        let count = all.iter().filter(|article| tells_of(article, name)).count();
        count > 1 && count * 2 <= all.len().max(FEW)
    });
    let names: Vec<&str> = telling.collect();
    let mut found: Vec<(usize, Related)> = Vec::new();
    for (number, other) in all.iter().enumerate().filter(|(number, _)| *number != index) {
        let mut common = names.iter().filter(|name| tells_of(other, name));
        let name = common.next().map(|name| (*name).to_owned());
        let count = usize::from(name.is_some()) + common.count();
        let score = count * NAME + usize::from(other.section == here.section);
        if score > 0 {
            found.push((score, Related { article: number, name }));
        }
    }
    found.sort_by_key(|(score, other)| (usize::MAX - score, other.article.abs_diff(index)));
    found.into_iter().take(MOST).map(|(_, other)| other).collect()
}

/// Whether a name stands in the headline or the text of an article.
fn tells_of(article: &Article, name: &str) -> bool {
    article.headline.text.contains(name) || article.paragraphs.iter().any(|paragraph| paragraph.text.contains(name))
}
