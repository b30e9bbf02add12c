//! The browser's events as messages. One listener for each kind of event, on the root or the window.

use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, EventTarget, HtmlElement, HtmlInputElement, MouseEvent, Window};

use super::app::{App, Composition};
use super::effects::report;
use crate::ground::Paper;
use crate::page::{self, Message};
use crate::rooms::{figures, search};
use crate::route::Route;

/// Widths in rem from which the window has room for 2, 3, 4 and 5 columns of about 20 characters.
const LEAST_WIDTHS: [f64; 4] = [40.0, 62.0, 104.0, 134.0];

/// Columns that the window has room for, at the present size of the type.
pub(super) fn columns(window: &Window) -> u8 {
    let root = window.document().and_then(|document| document.document_element());
    let style = root.and_then(|root| window.get_computed_style(&root).ok().flatten());
    let size = style.and_then(|style| style.get_property_value("font-size").ok());
    let rem = size.map_or(16.0, |size| js_sys::parse_float(&size));
    let width = window.inner_width().ok().and_then(|width| width.as_f64()).unwrap_or(0.0) / rem;
    1 + LEAST_WIDTHS.into_iter().filter(|least| width >= *least).count() as u8
}

impl App {
    pub(super) fn listen(self: &Rc<Self>) {
        let root: &EventTarget = &self.root;
        let window: &EventTarget = &self.window;
        self.on(root, "click", App::clicked);
        self.on(root, "keydown", App::key_pressed);
        self.on(root, "input", App::typed);
        self.on(root, "search", App::typed);
        self.on(root, "compositionstart", |app, _| {
            app.page.borrow_mut().composing = Composition::Running;
            Ok(())
        });
        self.on(root, "compositionend", |app, event| {
            app.page.borrow_mut().composing = Composition::None;
            app.typed(event)
        });
        self.on(window, "keydown", App::shortcut);
        self.on(window, "popstate", |app, _| app.arrive());
        self.on(window, "scroll", |app, _| {
            app.remember_position_later();
            Ok(())
        });
        self.on(window, "resize", |app, _| {
            app.fit_columns()?;
            // The sheet of another window may lie over the figure.
            let explained = figures::uncover(&app.page.borrow().state.ground);
            explained.map_or(Ok(()), |effect| app.carry_out(effect))
        });
        self.on(window, "beforeprint", |app, _| {
            let address = app.window.location().href().unwrap_or_default();
            let public = address.starts_with("http").then_some(address);
            app.send(Message::Print(Paper::Printed(public.unwrap_or_default())))
        });
        self.on(window, "afterprint", |app, _| app.send(Message::Print(Paper::Screen)));
        self.listen_to_search();
    }

    /// Lays the front page out anew where the window has room for another number of columns than before.
    pub(super) fn fit_columns(self: &Rc<Self>) -> Result<(), JsValue> {
        let columns = columns(&self.window);
        let changed = self.page.borrow().state.ground.columns != columns;
        if changed { self.send(Message::Resize(columns)) } else { Ok(()) }
    }

    pub(super) fn on_passive(
        self: &Rc<Self>,
        target: &EventTarget,
        kind: &'static str,
        handle: fn(&Rc<App>, &Event) -> Result<(), JsValue>,
    ) {
        self.listen_to(target, kind, EventListenerOptions::default(), handle);
    }

    pub(super) fn on(
        self: &Rc<Self>,
        target: &EventTarget,
        kind: &'static str,
        handle: fn(&Rc<App>, &Event) -> Result<(), JsValue>,
    ) {
        self.listen_to(target, kind, EventListenerOptions::enable_prevent_default(), handle);
    }

    pub(super) fn listen_to(
        self: &Rc<Self>,
        target: &EventTarget,
        kind: &'static str,
        options: EventListenerOptions,
        handle: fn(&Rc<App>, &Event) -> Result<(), JsValue>,
    ) {
        let app = self.weak();
        let listener = EventListener::new_with_options(target, kind, options, move |event| {
            if let Some(app) = app.upgrade() {
                report(handle(&app, event));
            }
        });
        self.listeners.borrow_mut().push(listener);
    }

    fn clicked(self: &Rc<Self>, event: &Event) -> Result<(), JsValue> {
        let Some(target) = element_of(event) else { return Ok(()) };
        let target = match self.browser.get() {
            Some(browser) if self.is_kiosk() => (browser.meant)(self, event, target)?,
            _ => Some(target),
        };
        let Some(target) = target else { return Ok(()) };
        if let Some(message) = self.search_clicked(event, &target)? {
            return self.send(message.into());
        }
        if let Some(actor) = target.closest("[data-action]")? {
            if let Some(message) = self.action(&actor) {
                event.prevent_default();
                return self.send(message);
            }
            if self.local_action(&actor)? {
                event.prevent_default();
                return Ok(());
            }
        }
        let Some(link) = target.closest("a[href^='#/']")? else { return Ok(()) };
        let modified = event.dyn_ref::<MouseEvent>().is_some_and(|mouse| {
            mouse.ctrl_key() || mouse.meta_key() || mouse.shift_key() || mouse.alt_key() || mouse.button() != 0
        });
        let route = link.get_attribute("href").and_then(|href| Route::parse(&href).ok());
        match route {
            Some(route) if !modified || self.is_kiosk() => {
                event.prevent_default();
                if link.get_attribute("data-action").as_deref() == Some("back") {
                    return self.return_to_front(route);
                }
                self.send(Message::Open(Box::new(route)))
            }
            _ => Ok(()),
        }
    }

    /// What needs no new state: moving the focus within the page.
    fn local_action(&self, actor: &Element) -> Result<bool, JsValue> {
        let target = match actor.get_attribute("data-action").as_deref() {
            Some("skip") => Some("main".to_owned()),
            Some("note") => actor.get_attribute("data-note"),
            _ => None,
        };
        let target = target.and_then(|id| self.document.get_element_by_id(&id));
        match target.and_then(|target| target.dyn_into::<HtmlElement>().ok()) {
            Some(target) => target.focus().map(|()| true),
            None => Ok(false),
        }
    }

    fn typed(self: &Rc<Self>, event: &Event) -> Result<(), JsValue> {
        let field = element_of(event).and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        if let Some(field) = field.as_ref().filter(|field| field.id() == figures::MAGNITUDE_FIELD) {
            let composing = self.page.borrow().composing == Composition::Running;
            return if composing { Ok(()) } else { self.send(figures::Message::Magnitude(field.value()).into()) };
        }
        let Some(field) = field.filter(|field| field.id() == search::FIELD) else { return Ok(()) };
        let (composing, unchanged) = {
            let page = self.page.borrow();
            (page.composing == Composition::Running, page.state.ground.route.query == field.value())
        };
        if composing || unchanged { Ok(()) } else { self.send(search::Message::Type(field.value()).into()) }
    }

    /// The message that an element stands for.
    pub(super) fn action(&self, actor: &Element) -> Option<Message> {
        self.named_action(&actor.get_attribute("data-action")?, actor)
    }

    /// The message that an element stands for under this name.
    pub(super) fn named_action(&self, name: &str, actor: &Element) -> Option<Message> {
        page::action(&self.page.borrow().state, name, &|name| actor.get_attribute(name))
    }
}

pub(super) fn element_of(event: &Event) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()
}
