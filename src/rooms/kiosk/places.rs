//! The kiosk's own places, as parameters of the front page's address: `show=find`, and `show=person` and so on for words.

use edition::model::TermKind;

use super::steps::start;
use crate::ground::Ground;
use crate::route::{Route, View};

/// Name of the parameter.
const SHOW: &str = "show";

/// What the front page's address shows instead of the front.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// The ways to look for something.
    Find,
    /// The words of one kind.
    Words(TermKind),
}

/// The kinds of words with their names in addresses and on the screen.
pub(super) const KINDS: [(TermKind, &str, &str); 5] = [
    (TermKind::Person, "person", "人物"),
    (TermKind::Place, "place", "地点"),
    (TermKind::Organisation, "organisation", "机构"),
    (TermKind::Programme, "programme", "项目"),
    (TermKind::Word, "word", "常见词"),
];

/// The place that the address names.
pub(super) fn place(route: &Route) -> Option<Place> {
    let (_, value) = route.extra.iter().find(|(name, _)| name == SHOW).filter(|_| route.view == View::Front)?;
    if value == "find" {
        return Some(Place::Find);
    }
    KINDS.iter().find(|(_, name, _)| name == value).map(|(kind, ..)| Place::Words(*kind))
}

/// The address of a place.
pub(super) fn address(ground: &Ground, place: Place) -> Route {
    let value = match place {
        Place::Find => "find",
        Place::Words(wanted) => {
            KINDS.iter().find(|(kind, ..)| *kind == wanted).map(|(_, name, _)| *name).unwrap_or_default()
        }
    };
    Route { extra: vec![(SHOW.to_owned(), value.to_owned())], ..start_of(ground) }
}

/// The front of the edition that is read, without any choice of an earlier step.
pub(super) fn start_of(ground: &Ground) -> Route {
    Route { edition: ground.route.edition.clone(), ..start(ground) }
}

/// The address of a view without any choice of an earlier step.
pub(super) fn view(ground: &Ground, view: View) -> Route {
    Route { view, ..start_of(ground) }
}

/// The address of a section's articles.
pub(super) fn section(ground: &Ground, name: &str) -> Route {
    Route { sections: vec![name.to_owned()], ..start_of(ground) }
}

/// The address of a search.
pub(super) fn search(ground: &Ground, query: &str) -> Route {
    Route { query: query.to_owned(), ..start_of(ground) }
}
