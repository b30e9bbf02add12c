//! The editions of the site: which there are, which have been fetched, and which is shown.

use std::rc::Rc;

use edition::shelf::{Part, Shelf};

use super::book::{Book, Holding};
use crate::ground::{Lazy, Way};
use crate::route::{EditionChoice, Route};

/// The editions of the site.
#[derive(Debug, Default)]
pub struct Library {
    /// All of them in the order of the manifest; none without a manifest.
    pub books: Vec<Book>,
    /// What is being fetched.
    pub loading: Option<Loading>,
    pub(super) manifest: Manifest,
    /// The edition that the page carries.
    pub(super) carried: Option<Rc<Part>>,
    /// What is shown.
    pub(super) shown: EditionChoice,
    /// The one edition that was read last.
    pub(super) single: EditionChoice,
    /// All editions as one, while something else is shown.
    pub(super) all: Option<(Rc<Shelf>, Lazy)>,
    /// How many they were when they were put together.
    pub(super) united: usize,
}

/// Whether the manifest has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Manifest {
    /// The page stands alone.
    #[default]
    None,
    /// It is on its way.
    Awaited,
    /// It has come, or cannot.
    Here,
}

/// Editions on their way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loading {
    /// Where the reader wants to go.
    pub goal: Route,
    /// How the reader comes there.
    pub way: Way,
    /// The editions, with the bytes of each that have come.
    pub wanted: Vec<(usize, u32)>,
    /// Those of them that have come or cannot.
    pub done: Vec<usize>,
}

impl Library {
    /// A library whose manifest is awaited, and which has the edition that the page carries.
    pub fn awaiting(carried: Rc<Part>) -> Self {
        Self { manifest: Manifest::Awaited, carried: Some(carried), ..Self::default() }
    }

    /// Whether there is anything to choose from.
    pub fn is_open(&self) -> bool {
        self.books.len() > 1
    }

    /// The edition that is read; none where all are.
    pub fn reading(&self) -> Option<&Book> {
        match &self.shown {
            EditionChoice::Start => self.books.first(),
            EditionChoice::One(id) => self.book(id),
            EditionChoice::All => None,
        }
    }

    /// The choice that leads back from all editions to one.
    pub const fn single(&self) -> &EditionChoice {
        &self.single
    }

    /// The editions that are here, in order, with their identifiers.
    pub fn here(&self) -> impl Iterator<Item = (&str, &Rc<Part>)> {
        self.books.iter().filter_map(|book| match &book.holding {
            Holding::Here(part) => Some((book.entry.id.as_str(), part)),
            Holding::Away | Holding::Lost(_) => None,
        })
    }

    /// The edition with this identifier.
    pub fn book(&self, id: &str) -> Option<&Book> {
        self.books.iter().find(|book| book.entry.id == id)
    }

    /// What must be fetched before `choice` can be shown. What was lost is fetched again only where it is asked for.
    pub(super) fn missing(&self, choice: &EditionChoice) -> Vec<usize> {
        let is_missing = |book: &Book| match (choice, &book.holding) {
            _ if !book.entry.can_be_fetched() => false,
            (EditionChoice::Start, _) | (_, Holding::Here(_)) | (EditionChoice::All, Holding::Lost(_)) => false,
            (EditionChoice::One(id), Holding::Away | Holding::Lost(_)) => book.entry.id == *id,
            (EditionChoice::All, Holding::Away) => true,
        };
        (0..self.books.len()).filter(|index| is_missing(&self.books[*index])).collect()
    }
}

impl Loading {
    /// Bytes that have come, and all that are to come.
    pub fn progress(&self, library: &Library) -> (u32, u32) {
        // A manifest may state anything; a sum that is too large stays the largest.
        let sum = |count: &dyn Fn(&(usize, u32)) -> u32| self.wanted.iter().map(count).fold(0, u32::saturating_add);
        (sum(&|(_, came)| *came), sum(&|(book, _)| library.books.get(*book).map_or(0, |book| book.entry.bytes)))
    }
}
