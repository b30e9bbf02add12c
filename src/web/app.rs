//! What a mounted page holds. Each file beside this one gives it the methods of one concern.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use web_sys::{Document, HtmlElement, Window};

use super::patch::Surface;
use crate::ground::Effect;
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
    /// What the browser does for the parts that the first view does not need; none before they are here.
    pub(super) browser: Cell<Option<&'static Browser>>,
    /// What that holds.
    pub(super) holdings: RefCell<Holdings>,
    /// Stops what is being fetched of them.
    pub(super) fetching: RefCell<Option<web_sys::AbortController>>,
}

/// What the browser does for the parts that the first view does not need. Functions of the app, so that the build can keep
/// them apart.
#[derive(Debug)]
pub(super) struct Browser {
    /// Once, when the rest is here.
    pub(super) start: fn(&Rc<App>) -> Result<(), JsValue>,
    /// Carries out what only a step of the rest asks for.
    pub(super) carry_out: fn(&Rc<App>, Effect) -> Result<(), JsValue>,
    /// After scrolling has been quiet for a while.
    pub(super) scrolled: fn(&Rc<App>) -> Result<(), JsValue>,
    /// The place in the text at the top of the window.
    pub(super) place: fn(&App) -> Option<TextPlace>,
    /// Brings such a place back to the top of the window.
    pub(super) return_to: fn(&App, &TextPlace),
    /// What a touch at a kiosk means; nothing where it must not be followed.
    pub(super) meant: fn(&Rc<App>, &web_sys::Event, web_sys::Element) -> Meant,
}

/// The element that is meant, if any.
pub(super) type Meant = Result<Option<web_sys::Element>, JsValue>;

/// A place in the text.
#[derive(Debug)]
pub(super) struct TextPlace {
    /// The paragraph, or what stands between two.
    pub(super) block: web_sys::Element,
    /// How much of it is above the place: 0 to 1.
    pub(super) share: f64,
    /// The paragraph's number, from 1; none where it is no paragraph.
    pub(super) paragraph: Option<u16>,
}

/// What the browser's later part holds.
#[derive(Debug, Default)]
pub(super) struct Holdings {
    /// The paragraph that was seen last at the top of the window.
    pub(super) seen: Option<u16>,
    /// What is being said.
    pub(super) saying: Option<Saying>,
    /// What was said before: let go when the next one is said, since it may be one of its events that leads there.
    pub(super) said: Option<Saying>,
    /// Gives up an engine that is silent.
    pub(super) watchdog: Option<Timeout>,
    /// Gives up waiting for voices.
    pub(super) waiting: Option<Timeout>,
}

/// What is being said, and what listens to it.
#[derive(Debug)]
pub(super) struct Saying {
    /// Held: a browser may collect an utterance that nobody holds, and its events with it.
    #[expect(dead_code, reason = "it is held")]
    pub(super) utterance: web_sys::SpeechSynthesisUtterance,
    #[expect(dead_code, reason = "they are held: dropping them ends the listening")]
    pub(super) listeners: [EventListener; 4],
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
