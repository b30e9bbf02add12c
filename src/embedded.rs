//! The packed edition.

/// The edition that was compiled into the module, as `edition::packed` writes it.
pub const EMBEDDED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/edition.bin"));

/// Its homophones, where they are not in it: in the page that is cut in two.
pub const SOUNDS: &str = include_str!(concat!(env!("OUT_DIR"), "/sounds.txt"));

/// Its mechanisms, where it has their names only: in the page that is cut in two.
pub const MECHANISMS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/mechanisms.bin"));
