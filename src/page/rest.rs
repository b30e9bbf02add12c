//! The parts of the rooms that the first view does not need, and where they are.
//!
//! The published page is cut into a first module and the rest ([`split`]); every other build holds everything from the
//! start.

use crate::rooms::{figures, kiosk, mechanisms, people, search};

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
};

/// The rest in a page that holds it from the start.
pub(super) fn at_start() -> Option<&'static Later> {
    if cfg!(all(feature = "split", target_arch = "wasm32")) { None } else { Some(&LATER) }
}

/// Fetches the rest in the published page.
#[cfg(all(feature = "split", target_arch = "wasm32"))]
pub mod split {
    use wasm_split_helpers::{SplitLoaderError, wasm_split};

    use super::{LATER, Later};

    /// The rest, from the file beside the module.
    ///
    /// # Errors
    /// Where the file cannot be fetched or started. Another call tries again.
    #[allow(clippy::unnecessary_wraps, reason = "the macro lets it fail, in one of the two functions that it makes")]
    #[wasm_split(rest, fallible)]
    pub fn load() -> Result<&'static Later, SplitLoaderError> {
        Ok(&LATER)
    }
}
