//! Making the page without an edition: what `crates/program` puts editions into.
//!
//! 1. cargo compiles the app for the browser;
//! 2. wasm-bindgen writes the JavaScript glue for it, and the module is cut in two;
//! 3. wasm-opt makes it smaller and esbuild the scripts and the style sheet, where the result is to be published.

pub(crate) mod module;
mod options;
pub(crate) mod sizes;
mod slim;
mod split;
mod template;

pub(crate) use options::{Exports, Scale};
pub(crate) use template::template;
