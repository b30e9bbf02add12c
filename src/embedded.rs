//! The packed edition.

/// The edition that was compiled into the module, as `edition::packed` writes it.
pub const EMBEDDED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/edition.bin"));

/// Its homophones, where they are not in it: in the page that is cut in two.
pub const SOUNDS: &str = include_str!(concat!(env!("OUT_DIR"), "/sounds.txt"));

/// Its glossary, where that is not in it: in the same page.
pub const GLOSSARY: &str = include_str!(concat!(env!("OUT_DIR"), "/glossary.txt"));
