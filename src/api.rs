//! What JavaScript sees: [`mount`] shows the reader, [`package::EditionHandle`] answers questions without it.

use edition::model::Edition;
use edition::packed::unpack;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::HtmlElement;

use crate::embedded::EMBEDDED;
use crate::web::Reader;

mod error;
#[cfg(feature = "package")]
pub mod package;
#[cfg(feature = "package")]
mod transfer;

pub use error::EditionError;

/// A mounted reader; `free()` takes it off the page.
#[wasm_bindgen(js_name = Reader)]
#[derive(Debug)]
pub struct JsReader {
    #[expect(dead_code, reason = "it is held: dropping it takes the reader off the page")]
    reader: Reader,
}

/// Shows an edition in `root`, in place of what stands there: the packed one in `bytes`, else the embedded one.
///
/// Throws an `EditionError` where the bytes are cut short, damaged, or of another version of the program.
#[wasm_bindgen]
#[expect(clippy::needless_pass_by_value, reason = "optional bytes can only be handed over owned")]
pub fn mount(root: HtmlElement, bytes: Option<Box<[u8]>>) -> Result<JsReader, JsValue> {
    console_error_panic_hook::set_once();
    Ok(JsReader { reader: Reader::mount(root, open(bytes.as_deref())?)? })
}

/// The packed edition in `bytes`, else the embedded one.
fn open(bytes: Option<&[u8]>) -> Result<Edition, EditionError> {
    Ok(unpack(bytes.unwrap_or(EMBEDDED))?)
}
