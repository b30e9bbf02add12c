//! The ways of working that the articles describe: drawn as what they are, asked part by part, found from the text.
//!
//! A drawing is nested lists with a class for each [`Form`](edition::mechanism::Form), so that it is its own description
//! for readers without sight, and the static page shows the same lists; the style sheet draws them.

mod answer;
mod article;
mod drawing;
mod early;
mod gallery;
mod later;
mod message;
mod names;
mod part;
mod state;
mod steps;
mod symbols;
mod told;

pub use article::{below, lists};
pub use early::{action, catch_up, close, update};
pub use later::LATER;
pub use message::Message;
pub use names::{name, spans};
pub use state::{Asked, Later, State};
