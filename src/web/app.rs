//! What a mounted page holds. Each file beside this one gives it the methods of one concern.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use web_sys::{Document, HtmlElement, Window};

use super::patch::Surface;
use crate::page::State;

/// The page in the browser.
#[derive(Debug)]
pub(super) struct App {
    pub(super) window: Window,
    pub(super) document: Document,
    pub(super) root: HtmlElement,
    pub(super) surface: Surface,
    pub(super) page: RefCell<Page>,
    pub(super) listeners: RefCell<Vec<EventListener>>,
    pub(super) settling: RefCell<Option<Timeout>>,
    pub(super) remembering: RefCell<Option<Timeout>>,
    /// The address that is to be written.
    pub(super) writing: RefCell<Option<Writing>>,
    pub(super) watching: RefCell<Option<Timeout>>,
    /// The last tap at a kiosk.
    pub(super) last_tap: RefCell<LastTap>,
    /// What a finger at a kiosk is doing.
    pub(super) gesture: RefCell<Gesture>,
    /// The rest of the page on its way.
    pub(super) resting: RefCell<Option<Timeout>>,
    pub(super) copying: RefCell<Option<Answers>>,
    /// Where the reader stood on the front page or among the results before an article was opened.
    pub(super) front_position: RefCell<Option<js_sys::Array>>,
    /// Address of the manifest of the site's editions.
    pub(super) manifest: RefCell<String>,
    /// Stops what is being fetched of them.
    pub(super) fetching: RefCell<Option<web_sys::AbortController>>,
}

/// What is shown, and what the reader is doing to it.
#[derive(Debug)]
pub(super) struct Page {
    pub(super) state: State,
    /// Whether an input method is composing: the field is left alone then.
    pub(super) composing: Composition,
    pub(super) pointer: Pointer,
    pub(super) focusing: Focusing,
    pub(super) returning: Returning,
}

/// The last tap at a kiosk: on what, and when.
#[derive(Debug, Default)]
pub(super) struct LastTap {
    pub(super) target: Option<web_sys::Element>,
    pub(super) place: (f64, f64),
    pub(super) time: f64,
}

/// What a finger at a kiosk is doing.
#[derive(Debug, Default)]
pub(super) struct Gesture {
    /// Where it came down and on what; nothing since it was lifted.
    pub(super) pressed: Option<(web_sys::Element, f64, f64)>,
    /// When it came down.
    pub(super) began: f64,
    /// When it was last taken as a sign that somebody is there.
    pub(super) woke: f64,
    /// What is done where no click follows.
    pub(super) waiting: Option<Timeout>,
}

/// Whether an input method is composing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Composition {
    /// Text arrives as it is typed.
    None,
    /// The field holds what may still change.
    Running,
}

/// Whether a finger or a mouse button is down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Pointer {
    /// It is not.
    Up,
    /// It is: what lies under it stays there until the click.
    Down,
}

/// Who moves the focus.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Focusing {
    /// The reader.
    Reader,
    /// The page, after a message that has said already what follows.
    Page,
}

/// Where the reader is to be on the page when the entry before comes back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Returning {
    /// Where they were when they left it.
    #[default]
    AsLeft,
    /// Where they are.
    InPlace,
}

/// An address that is to be written.
#[derive(Debug)]
pub(super) struct Writing {
    pub(super) href: String,
    /// How often it may still be written again.
    pub(super) attempts: u8,
    #[expect(dead_code, reason = "it is held: dropping it ends the waiting")]
    pub(super) timer: Timeout,
}

/// What waits for the clipboard's answer: fulfilled and refused.
pub(super) type Answers = [Closure<dyn FnMut(JsValue)>; 2];

impl App {
    /// A closure's way back to the app, which may be gone by then.
    pub(super) fn weak(self: &Rc<Self>) -> Weak<Self> {
        Rc::downgrade(self)
    }
}
