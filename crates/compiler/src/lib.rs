//! The compiler: a folder of articles becomes a packed edition.

pub mod json;
