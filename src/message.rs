//! What can happen, and what the page must do besides showing the next view.

use edition::figures::FigureKind;
use edition::model::FigureRef;

use crate::board::export::Format;
use crate::route::{FigureAddress, Route};
use crate::state::Side;

/// Something that the reader or the browser did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Message {
    /// The browser shows this hash: on loading, by Back and Forward, or since somebody typed it.
    Arrive(String),
    /// A link to this place was followed.
    Open(Box<Route>),
    /// The text of the search field changed; never sent while an input method composes.
    Type(String),
    /// The search is to be cleared.
    ClearQuery,
    /// The reader turned to the search field.
    EnterSearch,
    /// The reader turned to something else on the page.
    LeaveSearch,
    /// The suggestion before or after the one that is reached.
    StepSuggestion(Direction),
    /// The suggestion that is reached is to be searched for, or the match before or after the current one shown.
    Submit(Direction),
    /// This is to be searched for instead of what was typed.
    Choose {
        /// The query.
        query: String,
        /// What chose it.
        hand: Hand,
    },
    /// A key of the kiosk's keyboard: a character, or none to take the last one away.
    PressKey(Option<char>),
    /// The kiosk's keyboard is to be put away.
    FinishTyping,
    /// Escape: the nearest thing that is open is to be closed, the search last.
    Escape,
    /// A section is to be added to the chosen ones or taken out.
    ToggleSection(String),
    /// All sections are to be shown.
    ClearSections,
    /// Figures of this kind are to be highlighted or not.
    ToggleKind(FigureKind),
    /// All highlighting of figures is to be switched on or off.
    ToggleFigures,
    /// A figure is to be explained; `opener` is the element that takes the focus back.
    ExplainFigure {
        /// Index of its article.
        article: usize,
        /// Its place there.
        place: FigureRef,
        /// Id of the element that was tapped.
        opener: String,
    },
    /// The explanation is to be closed.
    CloseFigure,
    /// The figure before or after the explained one is to be explained.
    StepFigure(Direction),
    /// The explanation is to stand on this side, where it does not cover the figure.
    MoveInspector(Side),
    /// Something of the explained figure is to be copied.
    CopyFigure(Copying),
    /// Copying has ended.
    Copied(CopyOutcome),
    /// The text of the board's field for a magnitude changed.
    Magnitude(String),
    /// The board's table is to be given away as a file.
    Export(Format),
    /// The match before or after the current one is to be shown.
    StepMatch(Direction),
    /// All places of this article among the results are to be shown, or the best ones only.
    ToggleHit(usize),
    /// The type is to be made large, or normal again.
    ToggleSize,
    /// The window has room for this many columns.
    Resize(u8),
    /// The search has been quiet for a while: its result may be spoken.
    Settle,
    /// The message above the page has been read.
    DismissNotice,
    /// Nobody has touched the kiosk for the quiet time.
    FallQuiet,
    /// A second has passed since the kiosk asked whether somebody is there.
    CountDown,
    /// Somebody is there.
    Stay,
    /// Something about the other editions of the site.
    #[cfg(feature = "shelf")]
    Shelf(crate::shelf::News),
    /// The history leads to what an earlier visitor of the kiosk looked at.
    ArriveAtPastVisit,
}

/// What is copied of a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Copying {
    /// Its sentence with the source and the link.
    Citation,
    /// The link alone.
    Link,
}

/// How copying ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CopyOutcome {
    /// The clipboard holds it.
    Done,
    /// The browser did not allow it.
    Refused,
}

impl CopyOutcome {
    /// What the reader is told.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Done => "已复制",
            Self::Refused => "浏览器不允许复制，请选中文字后自行复制",
        }
    }
}

/// What the reader works with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hand {
    /// A finger on the screen.
    Finger,
    /// A keyboard or a mouse.
    Keys,
}

/// Forwards or backwards.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// To what comes before.
    Previous,
    /// To what comes after.
    Next,
}

/// What the page must do after the view has been patched, in this order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Add an entry to the history.
    Push(String),
    /// Change the history's current entry.
    Replace(String),
    /// Bring something into sight.
    Scroll(ScrollTarget),
    /// Give the focus to the element with this id.
    Focus(String),
    /// Give the focus to the figure in the view, or to the view where it does not show it.
    FocusFigure(FigureAddress),
    /// Bring the figure into sight, not behind its explanation.
    Uncover(FigureAddress),
    /// Put these words and the address of the page with this hash into the clipboard.
    Copy {
        /// The words; may be empty.
        words: String,
        /// The hash.
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
    /// Fetch the files of editions, and tell what comes of it by [`Message::Shelf`].
    #[cfg(feature = "shelf")]
    Fetch(Vec<crate::shelf::Order>),
    /// Stop fetching.
    #[cfg(feature = "shelf")]
    StopFetching,
    /// Send [`Message::Settle`] after half a second without another search (WCAG 4.1.3, ARIA22).
    SettleLater,
    /// Send [`Message::CountDown`] after a second.
    CountDown,
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
    /// The current match, to the middle.
    CurrentMatch,
    /// The element with this id, to the middle.
    Element(String),
}
