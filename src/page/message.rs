//! What can happen on the page.

use super::fetch_rest;
use crate::ground::Paper;
use crate::rooms::{aloud, figures, kiosk, mechanisms, people, search, sections, share, shelf, tools};
use crate::route::Route;

/// Something that the reader or the browser did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Message {
    /// The browser shows this hash: on loading, by Back and Forward, or since somebody typed it.
    Arrive(String),
    /// A link to this place was followed.
    Open(Box<Route>),
    /// Escape: the nearest thing that is open is to be closed, the search last.
    Escape,
    /// The window has room for this many columns.
    Resize(u8),
    /// The search has been quiet for a while: its result may be spoken.
    Settle,
    /// The message above the page has been read.
    DismissNotice,
    /// The page goes to paper, or comes back from it.
    Print(Paper),
    /// To the parts that the first view does not need.
    Rest(fetch_rest::Message),
    /// To the sections.
    Sections(sections::Message),
    /// To the search.
    Search(search::Message),
    /// To the figures.
    Figures(figures::Message),
    /// To the mechanisms.
    Mechanisms(mechanisms::Message),
    /// To the people, places, days and words.
    People(people::Message),
    /// To the voice that reads aloud.
    Aloud(aloud::Message),
    /// To the reading tools.
    Tools(tools::Message),
    /// To what hands the article on.
    Share(share::Message),
    /// To the other editions.
    Shelf(shelf::Message),
    /// To the kiosk.
    Kiosk(kiosk::Message),
}

impl From<fetch_rest::Message> for Message {
    fn from(message: fetch_rest::Message) -> Self {
        Self::Rest(message)
    }
}

impl From<sections::Message> for Message {
    fn from(message: sections::Message) -> Self {
        Self::Sections(message)
    }
}

impl From<search::Message> for Message {
    fn from(message: search::Message) -> Self {
        Self::Search(message)
    }
}

impl From<figures::Message> for Message {
    fn from(message: figures::Message) -> Self {
        Self::Figures(message)
    }
}

impl From<mechanisms::Message> for Message {
    fn from(message: mechanisms::Message) -> Self {
        Self::Mechanisms(message)
    }
}

impl From<people::Message> for Message {
    fn from(message: people::Message) -> Self {
        Self::People(message)
    }
}

impl From<aloud::Message> for Message {
    fn from(message: aloud::Message) -> Self {
        Self::Aloud(message)
    }
}

impl From<tools::Message> for Message {
    fn from(message: tools::Message) -> Self {
        Self::Tools(message)
    }
}

impl From<share::Message> for Message {
    fn from(message: share::Message) -> Self {
        Self::Share(message)
    }
}

impl From<shelf::Message> for Message {
    fn from(message: shelf::Message) -> Self {
        Self::Shelf(message)
    }
}

impl From<kiosk::Message> for Message {
    fn from(message: kiosk::Message) -> Self {
        Self::Kiosk(message)
    }
}
