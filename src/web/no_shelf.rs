//! The empty twin of what fetches other editions, in a page that is built of one.

use std::rc::Rc;

use wasm_bindgen::JsValue;

use super::app::App;
use crate::ground::Order;

impl App {
    /// A page of one edition has no manifest.
    #[expect(clippy::unused_self, reason = "as its twin has it")]
    pub(super) const fn fetch_manifest(self: &Rc<Self>, _: &str) {}

    /// Nothing is asked for.
    #[expect(clippy::unused_self, clippy::unnecessary_wraps, reason = "as its twin has it")]
    pub(super) fn fetch(self: &Rc<Self>, _: Vec<Order>) -> Result<(), JsValue> {
        Ok(())
    }

    /// Nothing is on its way.
    #[expect(clippy::unused_self, reason = "as its twin has it")]
    pub(super) const fn stop_fetching(&self) {}
}
