//! The browser's storage, and the place in the text that is kept when the type changes.

use std::rc::Rc;

use wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;

use super::app::{App, TextPlace};
use crate::rooms::tools::{Message, STORAGE_KEY};
use crate::route::Device;

/// What stands this far below the upper edge of the window is what the reader looks at: the bar ends above it.
const EYE: f64 = 72.0;

/// Tells the tools what the last visit left. A kiosk keeps nothing; storage that throws has nothing.
pub(super) fn recall(app: &Rc<App>) -> Result<(), JsValue> {
    let device = app.page.borrow().state.ground.route.device;
    let kept = match device {
        Device::Kiosk => None,
        Device::Personal => app.window.local_storage().ok().flatten(),
    };
    let kept = kept.and_then(|storage| storage.get_item(STORAGE_KEY).ok().flatten());
    app.send(Message::Recalled(kept).into())
}

/// Keeps `text` for the next visit. Where the browser does not, it is no fault: there is nothing that the reader could do.
pub(super) fn keep(app: &App, text: &str) {
    if let Ok(Some(storage)) = app.window.local_storage() {
        let _ = storage.set_item(STORAGE_KEY, text);
    }
}

/// The place in the article that the reader looks at; none at its top, which stays the top.
pub(super) fn place(app: &App) -> Option<TextPlace> {
    if app.window.scroll_y().is_ok_and(|top| top < 1.0) {
        return None;
    }
    let blocks = app.root.query_selector_all(".full .text > *").ok()?;
    (0..blocks.length()).find_map(|at| {
        let block = blocks.get(at)?.dyn_into::<Element>().ok()?;
        let bounds = block.get_bounding_client_rect();
        let paragraph = block.id().rsplit_once("-p").and_then(|(_, number)| number.parse().ok());
        let share = if bounds.height() > 0.0 { (EYE - bounds.top()) / bounds.height() } else { 0.0 };
        (bounds.bottom() > EYE).then_some(TextPlace { block, share, paragraph })
    })
}

/// Scrolls so that the place is where the reader looks.
pub(super) fn return_to(app: &App, place: &TextPlace) {
    let bounds = place.block.get_bounding_client_rect();
    // What is above the block keeps its distance; what is inside keeps its share.
    let now = if place.share > 0.0 { bounds.top() + place.share * bounds.height() } else { bounds.top() };
    let wanted = if place.share > 0.0 { EYE } else { EYE - place.share * bounds.height() };
    app.window.scroll_by_with_x_and_y(0.0, now - wanted);
}

/// Tells the tools which paragraph the reader has come to.
pub(super) fn look_at_place(app: &Rc<App>) -> Result<(), JsValue> {
    let seen = place(app).and_then(|place| place.paragraph);
    let before = std::mem::replace(&mut app.holdings.borrow_mut().seen, seen);
    match seen {
        Some(paragraph) if before != seen => app.send(Message::Seen(paragraph).into()),
        _ => Ok(()),
    }
}
