//! What a step asks of the browser besides showing the next view.

use super::chore::Chore;
use crate::route::FigureAddress;

/// What the page must do after the view has been patched, in this order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Add an entry to the history.
    Push(String),
    /// Change the history's current entry.
    Replace(String),
    /// Go back to the entry before, which shows what is shown now: the reader stays where they are on the page.
    StepBack,
    /// Bring something into sight.
    Scroll(ScrollTarget),
    /// Give the focus to the element with this id.
    Focus(String),
    /// Give the focus to the figure in the view, or to the view where it does not show it.
    FocusFigure(FigureAddress),
    /// Bring the figure into sight, not behind its explanation.
    Uncover(FigureAddress),
    /// Put these words into the clipboard, and the address of the page with this hash where there is one.
    Copy {
        /// The words; may be empty.
        words: String,
        /// The hash; may be empty where there are words.
        href: String,
    },
    /// Offer a file for saving.
    Download {
        /// Its name.
        name: &'static str,
        /// Its media type.
        media_type: &'static str,
        /// Its content.
        content: String,
    },
    /// Fetch the parts that the first view does not need.
    FetchRest,
    /// Fetch the files of editions, and tell the shelf what comes of it.
    Fetch(Vec<Order>),
    /// Stop fetching.
    StopFetching,
    /// Say what was found after half a second without another search (WCAG 4.1.3, ARIA22).
    SettleLater,
    /// Go back to the entry of the history before this one.
    Back,
    /// What the part does that is fetched after the first view.
    Later(Chore),
}

/// What to bring into sight.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ScrollTarget {
    /// The top of the page.
    Top,
    /// The beginning of the view below the bar, where it lies above what is in sight.
    Start,
    /// The element with this id, as little as can be.
    Nearest(String),
    /// The current match, to the middle; without one the first place that is marked, in a caption or drawing; else the top.
    CurrentMatch,
    /// The element with this id, to the middle.
    Element(String),
}

/// A file to fetch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Order {
    /// Index of the edition in the manifest.
    pub book: usize,
    /// The file, from the manifest on.
    pub file: String,
    /// How many bytes it must have.
    pub bytes: u32,
}
