//! The reader of a site with several editions.

use std::rc::Rc;

use edition::shelf::{Part, Shelf};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::HtmlElement;

use super::{JsReader, carried, thrown};
use crate::page::State;
use crate::rooms::shelf;
use crate::web::Reader;

/// Shows the embedded edition in `root`, and offers those that the manifest at this address lists. The manifest and the
/// files beside it must come from the page's own origin.
///
/// Throws an `EditionError` where the embedded edition is damaged.
#[wasm_bindgen(js_name = mountShelf)]
pub fn mount_shelf(root: HtmlElement, manifest: &str) -> Result<JsReader, JsValue> {
    console_error_panic_hook::set_once();
    let part = Part::open(carried().into_owned()).map_err(thrown)?;
    let part = Rc::new(part);
    let state = State::with_shelf(Shelf::single(part.clone()), shelf::State::awaiting(part));
    Ok(JsReader { reader: Reader::mount(root, state, Some(manifest))? })
}
