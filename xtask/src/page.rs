//! The page build: module, glue and shell become the files of a site, or one file.
//!
//! 1. cargo compiles the app for the browser, with the edition embedded;
//! 2. wasm-bindgen writes the JavaScript glue for it;
//! 3. wasm-opt makes it smaller and esbuild the scripts and the style sheet, where the result is to be published;
//! 4. the shell `www/index.html` takes the title and the articles as static HTML, and its own security policy.

pub(crate) mod module;
mod options;
mod parts;
pub(crate) mod shelf;
pub(crate) mod single_file;
pub(crate) mod site;
pub(crate) mod sizes;
mod slim;
mod split;

pub(crate) use options::{Effort, Exports, Scale, Source};
pub(crate) use parts::Parts;
