//! What the exports throw.

use edition::packed::UnpackError;
use js_sys::{Error, Reflect};
use wasm_bindgen::JsValue;

/// An `Error` named `EditionError` with a `code` for programs and a message for people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EditionError {
    code: &'static str,
    message: String,
}

impl EditionError {
    /// An error of the caller: options that are none, a section that there is not.
    pub(super) fn new(code: &'static str, message: String) -> Self {
        Self { code, message }
    }
}

impl From<UnpackError> for EditionError {
    fn from(error: UnpackError) -> Self {
        let code = match error {
            UnpackError::Truncated => "truncated",
            UnpackError::NotAnEdition => "not-an-edition",
            UnpackError::Version(_) => "version",
            UnpackError::Checksum => "checksum",
            UnpackError::Content => "content",
        };
        Self { code, message: error.to_string() }
    }
}

impl From<EditionError> for JsValue {
    fn from(error: EditionError) -> Self {
        let thrown = Error::new(&error.message);
        thrown.set_name("EditionError");
        // An object that was just made takes any property.
        let _ = Reflect::set(&thrown, &"code".into(), &error.code.into());
        thrown.into()
    }
}
