//! Handing an article on: links to it and to words that were selected, citations, the device's own way to share, a QR code. Not on a
//! shared screen, where copying would leave something behind for the next visitor.

mod citation;
mod early;
mod later;
mod message;
mod panel;
mod state;
mod steps;

pub use early::{note_copied, update};
pub use later::LATER;
pub use message::{Copying, Known, Message, Way};
pub use state::{Later, Panel, State};
