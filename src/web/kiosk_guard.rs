//! What a shared touch screen keeps from its visitors: ways out of the page, taps that come twice, and the tap that only
//! says that somebody is there.

use std::rc::Rc;

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, EventTarget, KeyboardEvent};

use super::app::{App, LastTap};
use crate::rooms::kiosk::{self, Presence};
use crate::route::Device;

/// A second tap on the same thing within so many milliseconds is a tremor, not a wish.
const TREMOR_MS: f64 = 400.0;

impl App {
    /// Whether the page is on a kiosk.
    pub(super) fn is_kiosk(&self) -> bool {
        self.page.borrow().state.ground.route.device == Device::Kiosk
    }

    pub(super) fn listen_at_kiosk(self: &Rc<Self>) {
        let root: &EventTarget = &self.root;
        let window: &EventTarget = &self.window;
        for leads_away in ["contextmenu", "auxclick", "dragstart"] {
            self.on(root, leads_away, |app, event| {
                app.keep_in(event);
                Ok(())
            });
        }
        self.on(window, "keydown", |app, event| {
            let Some(key) = event.dyn_ref::<KeyboardEvent>() else { return Ok(()) };
            let is_function = key.key().strip_prefix('F').is_some_and(|number| number.parse::<u8>().is_ok());
            if is_function || key.ctrl_key() || key.alt_key() || key.meta_key() {
                app.keep_in(event);
            }
            Ok(())
        });
    }

    /// Nothing of it reaches the browser.
    fn keep_in(&self, event: &Event) {
        if self.is_kiosk() {
            event.prevent_default();
        }
    }

    /// Whether a click is not one that the page follows: it answers the question whether somebody is there and must not press
    /// what lies under it, or it is the second of two that came too fast.
    pub(super) fn is_swallowed(self: &Rc<Self>, event: &Event, target: &Element) -> Result<bool, JsValue> {
        if !self.is_kiosk() {
            return Ok(false);
        }
        if self.page.borrow().state.kiosk.presence != Presence::Active {
            event.prevent_default();
            self.send(kiosk::Message::Stay.into())?;
            return Ok(true);
        }
        let target = target.closest("[data-action], a, button")?;
        let before = self.last_tap.replace(LastTap { target: target.clone(), time: event.time_stamp() });
        let again = target.is_some() && before.target == target && event.time_stamp() - before.time < TREMOR_MS;
        if again {
            event.prevent_default();
        }
        Ok(again)
    }
}
