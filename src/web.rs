//! The page in the browser: the only part that names the browser's interfaces.
//!
//! [`Reader`] holds the state, the tree that is shown and the listeners. Every event becomes a message; a message gives
//! the next state; the difference of two trees changes the page; then the effects are carried out.

mod app;
mod effects;
mod events;
mod figures;
mod handing_over;
mod history;
mod kept;
mod keys;
mod kiosk_guard;
mod later;
mod patch;
mod rest;
mod search;
#[cfg(any(feature = "split", not(feature = "embed")))]
pub(crate) mod section;
mod sharing;
#[cfg_attr(not(feature = "shelf"), path = "web/no_shelf.rs")]
mod shelf;
mod speech;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::JsValue;
use web_sys::HtmlElement;

use crate::nodes::Node;
use crate::page::{Message, RootAttributes, State, page, root_attributes, title, update};
use crate::route::{TextSize, View};
use app::{App, Composition, Focusing, Page, Pointer, Returning};
use effects::report;
use patch::Surface;

/// A mounted page. It stops listening when it is dropped.
#[derive(Debug)]
pub struct Reader {
    app: Rc<App>,
}

impl Reader {
    /// Shows the page in `root`, in place of what stands there. The other editions of the site are those of the manifest at
    /// this address, if there is one.
    pub fn mount(root: HtmlElement, mut state: State, manifest: Option<&str>) -> Result<Self, JsValue> {
        let window = web_sys::window().ok_or("此处没有浏览器窗口")?;
        let document = window.document().ok_or("此处没有网页")?;
        update(&mut state, Message::Resize(events::columns(&window)));
        // The loader has set what the last visit left.
        let html = document.document_element();
        if html.is_some_and(|html| html.get_attribute("data-size").as_deref() == Some("large")) {
            state.ground.route.size = TextSize::Large;
        }
        // A number that no earlier visit had, also before the page was opened anew.
        state.kiosk.visit = random();
        let page = Page {
            state,
            composing: Composition::None,
            pointer: Pointer::Up,
            focusing: Focusing::Reader,
            returning: Returning::AsLeft,
        };
        let app = Rc::new(App {
            surface: Surface::new(document.clone(), root.clone()),
            window,
            document,
            root,
            page: RefCell::new(page),
            listeners: RefCell::default(),
            settling: RefCell::default(),
            remembering: RefCell::default(),
            writing: RefCell::default(),
            watching: RefCell::default(),
            last_tap: RefCell::default(),
            gesture: RefCell::default(),
            resting: RefCell::default(),
            copying: RefCell::default(),
            front_position: RefCell::default(),
            manifest: RefCell::default(),
            browser: Cell::default(),
            holdings: RefCell::default(),
            fetching: RefCell::default(),
        });
        let history = app.window.history();
        report(history.and_then(|history| history.set_scroll_restoration(web_sys::ScrollRestoration::Manual)));
        app.listen();
        app.arrive()?;
        #[cfg(not(feature = "split"))]
        report(app.start_browser(&later::BROWSER));
        app.fetch_rest_ahead();
        if let Some(manifest) = manifest {
            app.fetch_manifest(manifest);
        }
        Ok(Self { app })
    }

    /// Handles a message as if an event had sent it.
    pub fn send(&self, message: impl Into<Message>) -> Result<(), JsValue> {
        self.app.send(message.into())
    }
}

impl Drop for Reader {
    /// Also after a trap, whose handler holds the app for ever: nothing may listen or wait any longer.
    fn drop(&mut self) {
        let app = &self.app;
        app.listeners.take();
        for timer in [&app.settling, &app.remembering, &app.watching, &app.resting] {
            timer.take();
        }
        app.gesture.take();
        app.writing.take();
        app.stop_fetching();
        app.root.replace_children_with_node_0();
    }
}

impl App {
    /// One turn of the loop. The page is not borrowed while the browser is called: focus events come back at once.
    ///
    /// What the browser refuses is told on the console, each by itself: a lost address or scroll position must not keep
    /// the reader from what was asked for.
    ///
    /// # Errors
    /// Where the view cannot be shown, not even drawn anew.
    fn send(self: &Rc<Self>, message: Message) -> Result<(), JsValue> {
        // Where the type changes, the reader stays at the same words.
        let place = match &message {
            Message::Tools(_) => self.browser.get().and_then(|browser| (browser.place)(self)),
            _ => None,
        };
        let opening = matches!(message, Message::Open(_));
        let at_kiosk = matches!(message, Message::Kiosk(_));
        let reading = matches!(message, Message::Aloud(_));
        if opening {
            report(self.remember_position());
            if self.page.borrow().state.ground.route.view == View::Front {
                self.front_position.replace(Some(self.position()));
            }
        }
        let (new, effects, attributes) = {
            let mut held = self.page.borrow_mut();
            let effects = update(&mut held.state, message);
            (page(&held.state), effects, root_attributes(&held.state))
        };
        let shown = self.show(new);
        let resized = self.set_root_attributes(attributes);
        if let (Some(browser), Some(place)) = (self.browser.get(), place) {
            (browser.return_to)(self, &place);
        }
        for effect in effects {
            report(self.carry_out(effect));
        }
        if self.writing.borrow().is_none() {
            self.set_title();
        }
        // A voice that reads is a sign that somebody listens.
        if opening || at_kiosk || reading {
            self.watch();
        }
        if resized {
            report(self.fit_columns());
        }
        shown
    }

    /// Shows `new`: by what differs, or where that fails by drawing everything anew, at the same place.
    fn show(self: &Rc<Self>, new: Vec<Node>) -> Result<(), JsValue> {
        if self.surface.is_unknown() {
            return self.surface.draw(new);
        }
        let Err(error) = self.surface.change(new) else { return Ok(()) };
        report(Err(error));
        let position = self.position();
        let newest = page(&self.page.borrow().state);
        self.surface.draw(newest)?;
        // What was being composed went with the field.
        self.page.borrow_mut().composing = Composition::None;
        report(self.restore(&position));
        Ok(())
    }

    /// Names the window.
    fn set_title(&self) {
        let title = title(&self.page.borrow().state);
        if self.document.title() != title {
            self.document.set_title(&title);
        }
    }

    /// Tells the style sheet what it must know; `true` where that changes the size of the type.
    fn set_root_attributes(&self, attributes: RootAttributes) -> bool {
        let Some(html) = self.document.document_element() else { return false };
        let mut changed = false;
        for (name, value) in attributes {
            if html.get_attribute(name).as_deref() == value {
                continue;
            }
            changed = true;
            report(match value {
                Some(value) => html.set_attribute(name, value),
                None => html.remove_attribute(name),
            });
        }
        changed
    }
}

/// Any number.
#[expect(clippy::cast_sign_loss, reason = "a random number is not negative")]
fn random() -> u32 {
    (js_sys::Math::random() * f64::from(u32::MAX)) as u32
}
