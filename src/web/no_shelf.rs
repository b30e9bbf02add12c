//! The empty twin of what fetches other editions, in a page that is built of one.

use std::rc::Rc;

use wasm_bindgen::JsValue;

use super::app::App;
use crate::ground::Order;

impl App {
    /// A page of one edition has no manifest: nothing is fetched from where it would be.
    pub(super) fn fetch_manifest(self: &Rc<Self>, address: &str) {
        address.clone_into(&mut self.manifest.borrow_mut());
    }

    /// Nothing is asked for.
    #[expect(clippy::unused_self, clippy::unnecessary_wraps, reason = "as its twin has it")]
    pub(super) fn fetch(self: &Rc<Self>, _: Vec<Order>) -> Result<(), JsValue> {
        Ok(())
    }

    /// Nothing is on its way.
    pub(super) fn stop_fetching(&self) {
        self.fetching.take();
    }
}
