//! An unattended touch screen. It has a screen of its own: a front of large choices, cards instead of menus, and one bar
//! of keys that is always there. When nobody is there it shows one thing after another; after a quiet time it asks whether
//! somebody still reads, then returns to its start and forgets what the last visitor looked at.
//!
//! Everything that is drawn comes with the rest of the page: a kiosk is not ready before that is here.

mod article;
mod attract;
mod bar;
mod cards;
mod choices;
mod figures;
mod find;
mod front;
mod inside;
mod later;
mod message;
mod panels;
mod places;
mod question;
mod screen;
mod state;
mod steps;
mod ways;

pub use later::LATER;
pub use message::{Message, Outcome};
pub use state::{Controls, Later, Motion, Panel, Presence, STAY, Scene, Settings, Speech, Stack, State, TextStep};
pub use steps::{pulse, start, tint, update};
