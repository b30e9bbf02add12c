//! What the program that publishes an edition has put into the module: packed bytes in custom sections, which are no part
//! of the code (WebAssembly core specification, section 5.5.3). So one module serves every edition.

use js_sys::Uint8Array;
use js_sys::WebAssembly::Module;
use wasm_bindgen::{JsCast as _, JsValue};

/// The packed edition that the module carries; nothing where nobody has put one into it.
#[cfg(not(feature = "embed"))]
pub(crate) fn edition() -> Vec<u8> {
    content(&wasm_bindgen::module(), "edition")
}

/// The module of the rest, where it is here: its loader leaves it in this global (`xtask/src/page/split.rs`).
#[cfg(feature = "split")]
pub(super) fn rest() -> JsValue {
    js_sys::Reflect::get(&js_sys::global(), &"editionRest".into()).unwrap_or_default()
}

/// The content of the section `name` of `module`; nothing where there is none.
pub(super) fn content(module: &JsValue, name: &str) -> Vec<u8> {
    let module = module.dyn_ref::<Module>();
    let section = module.map(|module| Module::custom_sections(module, name).get(0));
    section.filter(JsValue::is_object).map(|buffer| Uint8Array::new(&buffer).to_vec()).unwrap_or_default()
}
