//! What JavaScript sees.

use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsError, JsValue};
use web_sys::HtmlElement;

use crate::embedded::EMBEDDED;
use crate::web::Reader;

/// A mounted reader; `free()` takes it off the page.
#[wasm_bindgen(js_name = Reader)]
#[derive(Debug)]
pub struct JsReader {
    #[expect(dead_code, reason = "it is held: dropping it takes the reader off the page")]
    reader: Reader,
}

/// Shows the embedded edition in `root`, in place of what stands there.
#[wasm_bindgen]
pub fn mount(root: HtmlElement) -> Result<JsReader, JsValue> {
    console_error_panic_hook::set_once();
    let edition = edition::packed::unpack(EMBEDDED).map_err(|error| JsError::new(&error.to_string()))?;
    Ok(JsReader { reader: Reader::mount(root, edition)? })
}
