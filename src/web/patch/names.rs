//! Texts of the program as the browser's strings. They are handed over once: making one of the module's bytes takes
//! longer than what is then done with it.

use std::borrow::Cow;
use std::cell::RefCell;

use js_sys::JsString;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, Node};

use crate::nodes::Attribute;

#[wasm_bindgen]
extern "C" {
    /// A document or an element, with methods that take the browser's strings.
    type Browser;

    #[wasm_bindgen(method, catch, js_name = createElement)]
    fn create_element(this: &Browser, name: &JsString) -> Result<Element, JsValue>;

    #[wasm_bindgen(method, catch, js_name = setAttribute)]
    fn set_attribute(this: &Browser, name: &JsString, value: &JsString) -> Result<(), JsValue>;

    #[wasm_bindgen(method, catch, js_name = replaceChildren)]
    fn replace_children(this: &Browser, node: &Node) -> Result<(), JsValue>;

    #[wasm_bindgen(method, getter, js_name = localName)]
    fn local_name(this: &Browser) -> JsValue;
}

/// Places for strings: twice as many as the program has names.
const PLACES: usize = 512;

thread_local! {
    /// Strings by where their texts lie in the program.
    static NAMES: RefCell<Vec<Option<(&'static str, JsString)>>> = const { RefCell::new(Vec::new()) };
}

/// `name` as a string of the browser.
fn string(name: &'static str) -> JsString {
    NAMES.with_borrow_mut(|names| {
        if names.is_empty() {
            names.resize(PLACES, None);
        }
        let place = &mut names[(name.as_ptr().addr() ^ name.len() << 3) % PLACES];
        match place {
            Some((known, string)) if core::ptr::eq(*known, name) => string.clone(),
            _ => place.insert((name, name.into())).1.clone(),
        }
    })
}

/// [`Document::create_element`].
pub(super) fn create_element(document: &Document, tag: &'static str) -> Result<Element, JsValue> {
    document.unchecked_ref::<Browser>().create_element(&string(tag))
}

/// [`Element::set_attribute`].
pub(super) fn set_attribute(element: &Element, (name, value): &Attribute) -> Result<(), JsValue> {
    let value = match value {
        Cow::Borrowed(value) => string(value),
        Cow::Owned(value) => value.as_str().into(),
    };
    element.unchecked_ref::<Browser>().set_attribute(&string(name), &value)
}

/// Puts `node` in place of all children of `element`.
pub(super) fn replace_children(element: &Element, node: &Node) -> Result<(), JsValue> {
    element.unchecked_ref::<Browser>().replace_children(node)
}

/// Whether an element is called `tag`.
pub(super) fn is_called(element: &Element, tag: &'static str) -> bool {
    element.unchecked_ref::<Browser>().local_name() == **string(tag)
}
