//! The model of an edition and everything that is asked of it: a pure crate without clock, storage, URL, environment,
//! randomness or I/O, so that the same code runs in the browser and on the host.
//!
//! The way through, in reading order:
//!
//! 1. [`model`]: what an edition is made of, [`issue`]: which issue it is, and [`mechanism`]: ways of working as trees of parts;
//! 2. [`figures`]: recognising figures in running text, their kinds and values;
//! 3. [`checks`]: arithmetic relations between figures and their verdicts;
//! 4. [`packed`]: the bytes that are embedded in the page, and [`source`]: many articles that stay packed;
//! 5. [`shelf`]: several packed editions read and searched as one;
//! 6. [`fold`] and [`search`]: finding every occurrence of what was typed, and [`readings`]: how characters are read;
//! 7. [`entries`]: whom and what the articles name, where, and when ([`sentence`], [`when`]);
//! 8. [`spoken`]: text as it is read aloud.
//!
//! Offsets inside this crate are UTF-8 byte offsets unless the name says otherwise.

pub mod checks;
pub mod entries;
pub mod figures;
pub mod fold;
pub mod issue;
pub mod leb128;
pub mod mechanism;
pub mod model;
pub mod order;
pub mod packed;
pub mod photo;
pub mod readings;
pub mod search;
pub mod sentence;
mod shape;
pub mod shelf;
pub mod source;
pub mod spoken;
pub mod when;
