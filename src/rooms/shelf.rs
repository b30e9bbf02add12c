//! The other editions of the site: which there are, which have been fetched, and which is shown.
//!
//! A manifest beside the page lists them. An address that asks for editions that are not here
//! ([`EditionChoice`](crate::route::EditionChoice)) first has them fetched, while the page shows what it showed before; then
//! the reader is taken there. Every file is held against the manifest and its own checksum; a bad one is named and left out.
//! A page that is built of one edition has the empty twin of this room, `no_shelf.rs`.

mod book;
mod library;
mod message;
mod show;
mod steps;
mod views;

pub use book::{Book, Entry, Holding};
pub use library::{Library as State, Loading};
pub use message::{Message, action};
pub use show::choose;
pub use steps::{depart, stop, update};
pub use views::{link, loading, scope, view};

/// Whether the page is made for several editions.
pub const EXISTS: bool = true;
