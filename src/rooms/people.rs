//! Whom the articles name, what places and organisations, which days, and what their words mean: lists with the sentences,
//! links to them in the text and in the rail.

mod days;
mod early;
mod gathered;
mod later;
mod line;
mod links;
mod lists;
mod message;
mod named;
mod rail;
mod related;
mod state;
mod text;
mod view;
mod words;

pub use early::{close, prepare, update};
pub use later::LATER;
pub use links::{heading, target};
pub use lists::lists;
pub use message::{Message, action};
pub use related::Related;
pub use state::{Gathered, Later, State};
