//! What JavaScript sees: [`mount`] shows the reader, [`package::EditionHandle`] answers questions without it.

use std::borrow::Cow;

use edition::model::Edition;
use edition::packed::{UnpackError, unpack};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::HtmlElement;

use crate::page::State;
use crate::web::Reader;

#[cfg(feature = "package")]
mod error;
#[cfg(feature = "package")]
pub mod package;
#[cfg(feature = "shelf")]
pub mod shelf;

#[cfg(feature = "package")]
pub use error::EditionError;

/// A mounted reader; `free()` takes it off the page.
#[wasm_bindgen(js_name = Reader)]
#[derive(Debug)]
pub struct JsReader {
    #[expect(dead_code, reason = "it is held: dropping it takes the reader off the page")]
    reader: Reader,
}

/// Shows an edition in `root`, in place of what stands there: the packed one in `bytes`, else the one that the module carries.
///
/// Throws an `EditionError` where the bytes are cut short, damaged, or of another version of the program.
#[wasm_bindgen]
#[expect(clippy::needless_pass_by_value, reason = "optional bytes can only be handed over owned")]
pub fn mount(root: HtmlElement, bytes: Option<Box<[u8]>>) -> Result<JsReader, JsValue> {
    console_error_panic_hook::set_once();
    Ok(JsReader { reader: Reader::mount(root, State::new(open(bytes.as_deref())?), None)? })
}

/// The packed edition in `bytes`, else the one that the module carries.
fn open(bytes: Option<&[u8]>) -> Result<Edition, JsValue> {
    bytes.map_or_else(|| unpack(&carried()), unpack).map_err(thrown)
}

/// The packed edition that the module carries: compiled into it, as in the npm package.
#[cfg(feature = "embed")]
fn carried() -> Cow<'static, [u8]> {
    crate::embedded::EMBEDDED.into()
}

/// The packed edition that the module carries: put into it when it was published.
#[cfg(not(feature = "embed"))]
fn carried() -> Cow<'static, [u8]> {
    crate::web::section::edition().into()
}

#[cfg(feature = "package")]
fn thrown(error: UnpackError) -> JsValue {
    EditionError::from(error).into()
}

/// The reader's page only shows the message, and does without the code for the rest.
#[cfg(not(feature = "package"))]
fn thrown(error: UnpackError) -> JsValue {
    wasm_bindgen::JsError::new(&error.to_string()).into()
}
