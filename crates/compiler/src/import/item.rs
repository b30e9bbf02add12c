//! An item of the edition: an article or a photo with everything that its file says.

use super::author::Author;
use super::people::Person;
use super::prose::Prose;

/// One article or photo, ready to be written.
#[derive(Default)]
pub(super) struct Item {
    pub(super) id: String,
    pub(super) photo: bool,
    pub(super) section: String,
    pub(super) label: Option<Prose>,
    pub(super) kicker: Vec<Prose>,
    pub(super) headline: Vec<Prose>,
    /// Stands in for a headline that the dump does not have.
    pub(super) provisional: Option<String>,
    pub(super) deck: Vec<Prose>,
    /// Bylines and credits as printed.
    pub(super) printed: Vec<Prose>,
    pub(super) authors: Vec<Author>,
    pub(super) date: Option<String>,
    pub(super) place: Option<String>,
    pub(super) people: Vec<Person>,
    pub(super) programmes: Vec<String>,
    pub(super) paragraphs: Vec<ItemParagraph>,
}

/// A paragraph of an item.
pub(super) struct ItemParagraph {
    pub(super) prose: Prose,
    pub(super) text: String,
    /// Characters of its run-in head; all of it where it is a subheading, 0 where it has none.
    pub(super) head: usize,
}
