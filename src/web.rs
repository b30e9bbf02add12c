//! The page in the browser: the only part that names the browser's interfaces.
//!
//! [`Reader`] holds the state, the tree that is shown and the listeners. Every event becomes a message; a message gives
//! the next state; the difference of two trees changes the page; then the effects are carried out.

mod effects;
mod events;
mod figures;
mod patch;
mod search;
#[cfg(feature = "shelf")]
mod shelf;

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use edition::model::Edition;
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use wasm_bindgen::JsValue;
use web_sys::{Document, HtmlElement, Window};

use crate::message::Message;
use crate::route::View;
use crate::state::State;
use crate::update::update;
use crate::view;
use crate::view::node::Node;
use effects::report;
use patch::Surface;

/// A mounted page. It stops listening when it is dropped.
#[derive(Debug)]
pub struct Reader {
    app: Rc<App>,
}

#[derive(Debug)]
struct App {
    window: Window,
    document: Document,
    root: HtmlElement,
    surface: Surface,
    page: RefCell<Page>,
    listeners: RefCell<Vec<EventListener>>,
    settling: RefCell<Option<Timeout>>,
    remembering: RefCell<Option<Timeout>>,
    /// The address that is to be written.
    writing: RefCell<Option<effects::Writing>>,
    watching: RefCell<Option<Timeout>>,
    copying: RefCell<Option<figures::Answers>>,
    /// Where the reader stood on the front page or among the results before an article was opened.
    front_position: RefCell<Option<js_sys::Array>>,
    /// The other editions of the site on their way.
    #[cfg(feature = "shelf")]
    fetching: shelf::Fetching,
}

#[derive(Debug)]
struct Page {
    state: State,
    /// Whether an input method is composing: the field is left alone then.
    composing: events::Composition,
    pointer: search::Pointer,
    focusing: search::Focusing,
}

impl Reader {
    /// Shows `edition` in `root`, in place of what stands there.
    pub fn mount(root: HtmlElement, edition: Edition) -> Result<Self, JsValue> {
        Self::with_state(root, State::new(Rc::new(edition)))
    }

    /// Shows the edition that the page carries, and offers those that the manifest at this address lists.
    #[cfg(feature = "shelf")]
    pub fn mount_shelf(root: HtmlElement, carried: Rc<edition::shelf::Part>, manifest: &str) -> Result<Self, JsValue> {
        let reader = Self::with_state(root, State::with_library(carried))?;
        reader.app.fetch_manifest(manifest);
        Ok(reader)
    }

    fn with_state(root: HtmlElement, mut state: State) -> Result<Self, JsValue> {
        let window = web_sys::window().ok_or("此处没有浏览器窗口")?;
        let document = window.document().ok_or("此处没有网页")?;
        update(&mut state, Message::Resize(events::columns(&window)));
        let page = Page {
            state,
            composing: events::Composition::None,
            pointer: search::Pointer::Up,
            focusing: search::Focusing::Reader,
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
            copying: RefCell::default(),
            front_position: RefCell::default(),
            #[cfg(feature = "shelf")]
            fetching: shelf::Fetching::default(),
        });
        let history = app.window.history();
        report(history.and_then(|history| history.set_scroll_restoration(web_sys::ScrollRestoration::Manual)));
        app.listen();
        app.arrive()?;
        Ok(Self { app })
    }

    /// Handles a message as if an event had sent it.
    pub fn send(&self, message: Message) -> Result<(), JsValue> {
        self.app.send(message)
    }
}

impl Drop for Reader {
    /// Also after a trap, whose handler holds the app for ever: nothing may listen or wait any longer.
    fn drop(&mut self) {
        let app = &self.app;
        app.listeners.take();
        for timer in [&app.settling, &app.remembering, &app.watching] {
            timer.take();
        }
        app.writing.take();
        #[cfg(feature = "shelf")]
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
        let opening = matches!(message, Message::Open(_));
        if opening {
            report(self.remember_position());
            if self.page.borrow().state.route.view == View::Front {
                self.front_position.replace(Some(self.position()));
            }
        }
        let (new, effects, attributes) = {
            let mut page = self.page.borrow_mut();
            let effects = update(&mut page.state, message);
            (view::page(&page.state), effects, view::root_attributes(&page.state))
        };
        let shown = self.show(new);
        let resized = self.set_root_attributes(attributes);
        for effect in effects {
            report(self.carry_out(effect));
        }
        if self.writing.borrow().is_none() {
            self.set_title();
        }
        if opening {
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
        let newest = view::page(&self.page.borrow().state);
        self.surface.draw(newest)?;
        // What was being composed went with the field.
        self.page.borrow_mut().composing = events::Composition::None;
        report(self.restore(&position));
        Ok(())
    }

    /// Names the window.
    fn set_title(&self) {
        let title = view::title(&self.page.borrow().state);
        if self.document.title() != title {
            self.document.set_title(&title);
        }
    }

    /// Tells the style sheet what it must know; `true` where that changes the size of the type.
    fn set_root_attributes(&self, attributes: view::RootAttributes) -> bool {
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

    /// A closure's way back to the app, which may be gone by then.
    fn weak(self: &Rc<Self>) -> Weak<Self> {
        Rc::downgrade(self)
    }
}
