//! A finger at a shared touch screen: ways out of the page are closed, the touch that says that somebody is there presses
//! nothing, a tremor counts once, a finger that drifts still hits, and a figure answers a touch beside it.

use std::rc::Rc;

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, EventTarget, HtmlElement, KeyboardEvent, MouseEvent, PointerEvent, Window};

use super::app::{App, LastTap, Meant};
use super::events::element_of;
use crate::ground::Direction;
use crate::rooms::kiosk::{self, Motion, Presence, Settings};

/// A second tap within so many milliseconds is a tremor, not a wish; only letters may follow each other faster.
const TREMOR_MS: f64 = 400.0;

/// The same: within so many pixels of the first, whatever stands there by then.
const TREMOR_PX: f64 = 80.0;

/// How far a finger may drift between down and up, in pixels. Browsers allow some 15.
const DRIFT: f64 = 40.0;

/// From which distance a touch in running text still means what stands there, in pixels.
const NEAR: f64 = 30.0;

/// How long a click may come after its finger was lifted, in milliseconds.
const CLICK_MS: u32 = 60;

/// A finger that has been down for so many milliseconds is a palm or something that leans on the screen: it moves, and
/// nobody is there.
const LEANING_MS: f64 = 60_000.0;

/// What can be touched in running text.
const IN_TEXT: &str = "#main [data-figure], #main .note-mark, #main .way-sign, #main .named, #main .word";

/// What the operator decided: the loader has written it to the root element before the program starts.
fn settings(window: &Window) -> Settings {
    let root = window.document().and_then(|document| document.document_element());
    let said = |name: &str| root.as_ref().and_then(|root| root.get_attribute(name));
    let seconds = |name: &str| said(name).and_then(|said| said.parse().ok()).filter(|seconds| *seconds >= 5);
    let usual = Settings::default();
    let still = window.match_media("(prefers-reduced-motion: reduce)").ok().flatten();
    Settings {
        quiet: seconds("data-quiet").unwrap_or(usual.quiet),
        quiet_reading: seconds("data-quiet-reading").unwrap_or(usual.quiet_reading),
        turn: seconds("data-turn").unwrap_or(usual.turn),
        address: said("data-address").unwrap_or_default(),
        motion: if still.is_some_and(|still| still.matches()) { Motion::Reduced } else { Motion::Full },
    }
}

/// Begins to listen, and tells what the operator decided. The address that was opened belongs to this visit; the page that
/// has opened itself anew finds nobody there.
pub(super) fn start(app: &Rc<App>) -> Result<(), JsValue> {
    app.page.borrow_mut().state.kiosk.settings = settings(&app.window);
    app.listen_at_kiosk();
    if !app.is_kiosk() {
        return Ok(());
    }
    let html = app.document.document_element();
    if html.is_some_and(|html| html.has_attribute("data-unattended")) {
        app.send(kiosk::Message::Leave.into())?;
    }
    app.watch();
    app.remember_position()
}

/// What a touch means: what it hits, or what stands near; nothing where it must not be followed.
pub(super) fn meant(app: &Rc<App>, event: &Event, target: Element) -> Meant {
    if app.is_swallowed(event, &target)? { Ok(None) } else { nearest_target(app, event, target).map(Some) }
}

impl App {
    fn presence(&self) -> Presence {
        self.page.borrow().state.kiosk.presence
    }

    fn listen_at_kiosk(self: &Rc<Self>) {
        let root: &EventTarget = &self.root;
        let window: &EventTarget = &self.window;
        for leads_away in ["contextmenu", "auxclick", "dragstart", "selectstart"] {
            self.on(root, leads_away, |app, event| {
                app.keep_in(event);
                Ok(())
            });
        }
        self.on(window, "keydown", |app, event| {
            let Some(key) = event.dyn_ref::<KeyboardEvent>() else { return Ok(()) };
            let is_function = key.key().strip_prefix('F').is_some_and(|number| number.parse::<u8>().is_ok());
            let unattended = app.presence() == Presence::Away;
            if is_function || unattended || key.ctrl_key() || key.alt_key() || key.meta_key() {
                app.keep_in(event);
            }
            Ok(())
        });
        for pointer in ["pointerdown", "pointerup", "pointercancel"] {
            self.on_passive(window, pointer, |app, event| {
                app.follow_finger(event);
                Ok(())
            });
        }
        for sign_of_life in ["pointerdown", "keydown", "wheel", "touchmove", "scroll"] {
            self.on_passive(window, sign_of_life, Self::notice_visitor);
        }
    }

    /// Nothing of it reaches the browser.
    fn keep_in(&self, event: &Event) {
        if self.is_kiosk() {
            event.prevent_default();
        }
    }

    /// Somebody is at the screen: the quiet time begins anew.
    fn notice_visitor(self: &Rc<Self>, event: &Event) -> Result<(), JsValue> {
        if !self.is_kiosk() {
            return Ok(());
        }
        let leans = event.type_() == "touchmove" && event.time_stamp() - self.gesture.borrow().began > LEANING_MS;
        if leans {
            return Ok(());
        }
        if self.presence() == Presence::Active {
            self.watch();
            return Ok(());
        }
        // A finger answers with its click, which would else press what lies under the question.
        if matches!(event.type_().as_str(), "keydown" | "wheel") { self.wake(event.time_stamp()) } else { Ok(()) }
    }

    fn wake(self: &Rc<Self>, time: f64) -> Result<(), JsValue> {
        self.gesture.borrow_mut().woke = time;
        self.send(kiosk::Message::Stay.into())
    }

    /// A finger comes down, is lifted, or begins to scroll.
    fn follow_finger(self: &Rc<Self>, event: &Event) {
        let (Some(finger), Some(target)) = (event.dyn_ref::<PointerEvent>(), element_of(event)) else { return };
        if !self.is_kiosk() || !finger.is_primary() {
            return;
        }
        let (x, y) = (f64::from(finger.client_x()), f64::from(finger.client_y()));
        if event.type_() == "pointerdown" {
            let mut gesture = self.gesture.borrow_mut();
            gesture.pressed = Some((target, x, y));
            gesture.began = event.time_stamp();
            return;
        }
        let Some((pressed, from_x, from_y)) = self.gesture.borrow_mut().pressed.take() else { return };
        let lifted = event.type_() == "pointerup";
        let drift = (x - from_x).hypot(y - from_y);
        let meant = lifted && finger.pointer_type() == "touch" && drift <= DRIFT;
        let time = event.time_stamp();
        // A click that comes after all takes this back.
        let timer = self.later(CLICK_MS, move |app| {
            if app.presence() != Presence::Active {
                return app.wake(time);
            }
            // A sign in a key is no element that can be clicked.
            let key = pressed.closest("a, button, input, summary, [data-action]")?;
            match key.and_then(|key| key.dyn_into::<HtmlElement>().ok()) {
                Some(key) if meant && drift > 0.0 && key.is_connected() => {
                    key.click();
                    Ok(())
                }
                _ => Ok(()),
            }
        });
        self.gesture.borrow_mut().waiting = Some(timer);
    }

    /// Whether a click is not one that the page follows: it says that somebody is there and must not press what lies under
    /// it, or it is the second of two that came too fast.
    fn is_swallowed(self: &Rc<Self>, event: &Event, target: &Element) -> Result<bool, JsValue> {
        let time = event.time_stamp();
        let (began, woke) = {
            let mut gesture = self.gesture.borrow_mut();
            gesture.waiting = None;
            (gesture.began, gesture.woke)
        };
        let asleep = self.presence() != Presence::Active;
        if asleep {
            self.wake(time)?;
        }
        let mouse = event.dyn_ref::<MouseEvent>();
        let place = mouse.map_or((0.0, 0.0), |mouse| (f64::from(mouse.client_x()), f64::from(mouse.client_y())));
        let before = self.last_tap.replace(LastTap { target: Some(target.clone()), place, time });
        let key = |target: &Element| target.closest("[data-key]").ok().flatten();
        let other_key = key(target).is_some_and(|now| before.target.as_ref().and_then(key) != Some(now));
        let near = (place.0 - before.place.0).hypot(place.1 - before.place.1) < TREMOR_PX;
        let tremor = before.target.is_some() && time - before.time < TREMOR_MS && near && !other_key;
        let woken = woke > 0.0 && began <= woke && time - woke < 2.0 * TREMOR_MS;
        let swallowed = asleep || woken || tremor;
        if swallowed {
            event.prevent_default();
        }
        Ok(swallowed)
    }
}

/// What a touch means: what it hits, or in running text what stands so near that a finger cannot tell.
fn nearest_target(app: &App, event: &Event, target: Element) -> Result<Element, JsValue> {
    let hit = target.closest("[data-action], a, button, input, summary")?.is_some();
    let Some(click) = event.dyn_ref::<MouseEvent>().filter(|_| !hit) else { return Ok(target) };
    let (x, y) = (f64::from(click.client_x()), f64::from(click.client_y()));
    let touchable = app.root.query_selector_all(IN_TEXT)?;
    let mut nearest = (NEAR, None);
    for element in (0..touchable.length()).filter_map(|at| touchable.get(at)?.dyn_into::<Element>().ok()) {
        let area = element.get_bounding_client_rect();
        let beside = f64::max(0.0, f64::max(area.left() - x, x - area.right()));
        let above = f64::max(0.0, f64::max(area.top() - y, y - area.bottom()));
        let distance = beside.hypot(above);
        if distance <= nearest.0 {
            nearest = (distance, Some(element));
        }
    }
    Ok(nearest.1.unwrap_or(target))
}

/// Moves what is in sight by what the bar and the keyboard leave free, but for two lines that the eye holds on to.
pub(super) fn move_screenful(app: &App, direction: Direction) -> Result<(), JsValue> {
    const HELD: f64 = 140.0;
    let height = app.window.inner_height()?.as_f64().unwrap_or(0.0);
    let width = app.window.inner_width()?.as_f64().unwrap_or(0.0);
    let bar = app.document.get_element_by_id("bar").map(|bar| bar.get_bounding_client_rect());
    let covered = bar.filter(|bar| bar.width() > width / 2.0).map_or(0.0, |bar| bar.height());
    let step = f64::max(HELD, height - covered - HELD);
    let step = if direction == Direction::Next { step } else { -step };
    app.window.scroll_by_with_x_and_y(0.0, step);
    Ok(())
}
