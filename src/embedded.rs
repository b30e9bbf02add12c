//! The packed edition.

/// The edition that was compiled into the module, as `edition::packed` writes it.
pub const EMBEDDED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/edition.bin"));
