//! The parts of the rooms that the first view does not need, and where they are.
//!
//! The published page is cut into a first module and the rest (`web/later.rs`); every other build holds everything from
//! the start.

use crate::rooms::{aloud, figures, kiosk, mechanisms, people, search, share, tools};

/// Where the rest is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Rest {
    /// On the server.
    #[default]
    Away,
    /// On its way.
    Coming,
    /// It could not be had when it was needed.
    Lost,
    /// Here.
    Here,
}

/// The rest of every room.
#[derive(Debug)]
pub struct Later {
    pub(super) figures: figures::Later,
    pub(super) mechanisms: mechanisms::Later,
    pub(super) people: people::Later,
    pub(super) search: search::Later,
    pub(super) kiosk: kiosk::Later,
    pub(super) aloud: aloud::Later,
    pub(super) tools: tools::Later,
    pub(super) share: share::Later,
}

/// What of the edition comes with the rest, where the first module does without it.
#[derive(Debug, Clone, Default)]
pub struct Brought {
    /// Its terms, readings and glossary, packed as an edition of nothing else.
    pub words: Vec<u8>,
    /// Its mechanisms, where it has their names only; as [`edition::packed::pack_mechanisms`] packs them.
    pub mechanisms: Vec<u8>,
}

/// The rest of every room, as it is built.
static LATER: Later = Later {
    figures: figures::LATER,
    mechanisms: mechanisms::LATER,
    people: people::LATER,
    search: search::LATER,
    kiosk: kiosk::LATER,
    aloud: aloud::LATER,
    tools: tools::LATER,
    share: share::LATER,
};

/// The rest in a page that holds it from the start.
pub(super) fn at_start() -> Option<&'static Later> {
    if cfg!(all(feature = "split", target_arch = "wasm32")) { None } else { Some(&LATER) }
}

/// The rest, for the one function at which the build cuts the module (`web/later.rs`).
#[cfg(all(feature = "split", target_arch = "wasm32"))]
pub fn whole() -> &'static Later {
    &LATER
}
