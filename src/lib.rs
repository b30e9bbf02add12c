//! The interactive edition in the browser.
//!
//! Data flows one way: an event becomes a [`page::Message`], [`page::update()`] gives the next [`page::State`], [`page::page`]
//! makes a tree of nodes of it, and the document is changed by the difference of two trees. Everything but `web` and `api`
//! is pure and runs on the host too; the build uses the same views to write the page's static text.
//!
//! The house, from the ground up; a module names only those above it in this list:
//!
//! - [`words`], [`nodes`], [`qr`], [`route`]: how things are called, trees of nodes, a drawing that phones read, addresses;
//! - [`ground`]: what is read, where the reader is, what was found; [`passages`]: text with its figures and matches;
//! - [`rooms`]: one for each feature, none of which knows another;
//! - [`page`]: puts the rooms together;
//! - `web`, `api`: the browser and JavaScript.

#[cfg(target_arch = "wasm32")]
pub mod api;
#[cfg(feature = "embed")]
pub mod embedded;
pub mod ground;
pub mod nodes;
pub mod page;
pub mod passages;
pub mod qr;
pub mod rooms;
pub mod route;
#[cfg(target_arch = "wasm32")]
pub mod web;
pub mod words;

/// Smaller than the standard library's, and faster.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();
