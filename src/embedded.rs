//! The packed edition.

/// The edition that was compiled into the module, as `edition::packed` writes it.
pub const EMBEDDED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/edition.bin"));

/// Its terms, readings and glossary, packed as an edition of nothing else, where they are not in it: in the page that is
/// cut in two.
pub const WORDS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/words.bin"));

/// Its mechanisms, where it has their names only: in the page that is cut in two.
pub const MECHANISMS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/mechanisms.bin"));
