//! The page: puts the rooms together. A new feature has its room and one line in each of these files.

mod actions;
mod announce;
mod chrome;
pub mod fetch_rest;
mod later;
mod message;
mod navigate;
mod paper;
mod rest;
mod state;
mod static_page;
mod update;
mod view;
mod whole;

pub use actions::{action, shortcut};
pub use announce::announcement;
#[cfg(all(feature = "split", target_arch = "wasm32"))]
pub use later::rest;
pub use message::Message;
pub use rest::{Brought, Rest};
pub use state::{Later, State};
pub use static_page::{TEXT_FILE, static_articles, static_front, static_page, static_text};
pub use update::update;
pub use view::{RootAttributes, page, root_attributes, title};
