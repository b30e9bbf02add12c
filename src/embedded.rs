//! The packed edition.

/// Placeholder until the build script lands.
pub const EMBEDDED: &[u8] = &[];
