//! The search: the field with its suggestions, the results, and the walk through the places. What it finds lies on the
//! ground ([`crate::ground::Found`]), since every view marks it.

mod beside;
mod empty;
mod excerpts;
mod field;
mod later;
mod meaning;
mod message;
mod offers;
mod other_ways;
mod pad;
mod panel;
mod results;
mod state;
mod steps;
mod suggestions;
mod understand;
mod words;

pub use field::search;
pub use later::LATER;
pub use message::{Hand, Message, action};
pub use offers::{attend, catch_up, look};
pub use results::results;
pub use state::{Attention, FIELD, Group, Later, Offer, OtherWay, Reason, State};
pub use steps::{clear, close, update};
pub use words::{announcement, shortened};
