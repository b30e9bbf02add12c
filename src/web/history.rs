//! The address and the history: what stands in the address bar, and where the reader is on each page that lies behind.

use std::rc::Rc;

use wasm_bindgen::{JsCast, JsValue};

use super::app::{App, Returning, Writing};
use super::effects::report;
use crate::ground::ScrollTarget;
use crate::page::Message;
use crate::rooms::kiosk;
use crate::route::{Device, Route};

/// Quiet time after scrolling before the position is remembered with the history's entry.
const REMEMBER_MS: u32 = 150;

/// Pause before an address that the browser did not take is written again.
const RETRY_MS: u32 = 10_000;

/// How often an address is written again before the page goes on without: through Safari's 30 seconds, and once more.
const ATTEMPTS: u8 = 4;

impl App {
    /// Adds an entry to the history. Where the browser does not (Safari throws after 100 in 30 seconds, Chromium does
    /// nothing after 200 in 10), the address is written into the present entry later: the view is right, one step back
    /// is missing.
    pub(super) fn push_address(self: &Rc<Self>, href: String) -> Result<(), JsValue> {
        report(self.write_address());
        let depth = self.page.borrow().state.kiosk.depth.saturating_add(1);
        let top = self.entry(0.0, String::new(), depth);
        let history = self.window.history();
        let pushed = history.and_then(|history| history.push_state_with_url(&top, "", Some(&href)));
        self.look_at_address(href, ATTEMPTS);
        self.remember_position_later();
        self.note_depth(depth)?;
        pushed
    }

    /// Lets a kiosk know how many steps of its visit lie behind what is shown.
    fn note_depth(self: &Rc<Self>, depth: u32) -> Result<(), JsValue> {
        let known = self.page.borrow().state.kiosk.depth;
        if self.is_kiosk() && known != depth { self.send(kiosk::Message::Depth(depth).into()) } else { Ok(()) }
    }

    /// Changes the address after the page has been painted: a key is answered sooner by the time that the browser takes
    /// for an address, a title and, to know where the reader is, the layout of what has just been changed.
    pub(super) fn write_address_later(self: &Rc<Self>, href: String) {
        let timer = self.later(0, Self::write_address);
        self.writing.replace(Some(Writing { href, attempts: ATTEMPTS, timer }));
    }

    /// Changes the address now, if it is to be changed.
    fn write_address(self: &Rc<Self>) -> Result<(), JsValue> {
        let Some(Writing { href, attempts, .. }) = self.writing.take() else { return Ok(()) };
        self.set_title();
        let history = self.window.history();
        let written = history.and_then(|history| history.replace_state_with_url(&self.position(), "", Some(&href)));
        self.look_at_address(href, attempts);
        written
    }

    /// Changes the address after a while where it is not `href`; only so often, since a browser may forbid it for good.
    fn look_at_address(self: &Rc<Self>, href: String, attempts: u8) {
        let stands = self.window.location().hash().is_ok_and(|hash| hash == href);
        if let Some(attempts) = attempts.checked_sub(1).filter(|_| !stands) {
            self.set_title();
            let timer = self.later(RETRY_MS, Self::write_address);
            self.writing.replace(Some(Writing { href, attempts, timer }));
        }
    }

    /// Where the reader is on the page: scroll position and focused element, kept in the history's entry only.
    pub(super) fn position(&self) -> js_sys::Array {
        let focused = self.document.active_element().map(|element| element.id()).unwrap_or_default();
        let depth = self.page.borrow().state.kiosk.depth;
        self.entry(self.window.scroll_y().unwrap_or(0.0), focused, depth)
    }

    /// What an entry of the history holds: scroll position, focused element, visit, and which step of it.
    fn entry(&self, top: f64, focused: String, depth: u32) -> js_sys::Array {
        let visit = self.page.borrow().state.kiosk.visit;
        js_sys::Array::of4(&top.into(), &focused.into(), &visit.into(), &depth.into())
    }

    /// Writes the position into the history's entry.
    pub(super) fn remember_position(self: &Rc<Self>) -> Result<(), JsValue> {
        self.write_address()?;
        self.window.history()?.replace_state_with_url(&self.position(), "", None)
    }

    /// The same, after scrolling has been quiet for a while.
    pub(super) fn remember_position_later(self: &Rc<Self>) {
        self.remembering.replace(Some(self.later(REMEMBER_MS, |app| {
            if let Some(browser) = app.browser.get() {
                report((browser.scrolled)(app));
            }
            app.remember_position()
        })));
    }

    /// Whether an entry of the history was left by an earlier visitor of the kiosk.
    fn is_past_visit(&self, entry: &js_sys::Array) -> bool {
        let state = &self.page.borrow().state;
        state.ground.route.device == Device::Kiosk && entry.get(2).as_f64() != Some(f64::from(state.kiosk.visit))
    }

    /// Shows what the address bar names, at the position that its entry remembers.
    pub(super) fn arrive(self: &Rc<Self>) -> Result<(), JsValue> {
        self.remembering.replace(None);
        // What was to be written belongs to the entry that has been left.
        self.writing.replace(None);
        let hash = self.window.location().hash()?;
        let state = self.window.history().and_then(|history| history.state());
        let entry = state.inspect_err(|error| gloo::console::error!(error)).unwrap_or_default();
        let entry = entry.dyn_into::<js_sys::Array>();
        if entry.is_err() {
            // A new place: the browser may have scrolled to an article of the static page that is gone now.
            self.scroll(&ScrollTarget::Top);
        }
        let in_place = std::mem::take(&mut self.page.borrow_mut().returning) == Returning::InPlace;
        let past = entry.as_ref().is_ok_and(|entry| self.is_past_visit(entry));
        self.send(if past { kiosk::Message::ArriveAtPastVisit.into() } else { Message::Arrive(hash) })?;
        report(self.write_address());
        self.watch();
        let depth = entry.as_ref().ok().filter(|_| !past).and_then(|entry| entry.get(3).as_f64());
        self.note_depth(depth.map_or(0, whole))?;
        let Ok(entry) = entry else { return Ok(()) };
        if past || in_place {
            return Ok(());
        }
        self.restore(&entry)
    }

    /// Back to the front page or the results from an article, at the place where the reader left them.
    pub(super) fn return_to_front(self: &Rc<Self>, front: Route) -> Result<(), JsValue> {
        let position = self.front_position.take();
        self.send(Message::Open(Box::new(front)))?;
        position.map_or(Ok(()), |position| self.restore(&position))
    }
}

/// A count that the program has written to the history.
#[expect(clippy::cast_sign_loss, reason = "what is below nothing counts as nothing")]
fn whole(count: f64) -> u32 {
    count.max(0.0) as u32
}
