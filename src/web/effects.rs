//! What a message asks of the browser besides showing the next tree.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlElement, ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition};

use super::app::{App, Focusing, Returning};
use crate::ground::{Effect, ScrollTarget};
use crate::page::Message;
use crate::rooms::kiosk;
use crate::route::Device;

/// Quiet time before the result of a search is spoken.
const SETTLE_MS: u32 = 500;

impl App {
    pub(super) fn carry_out(self: &Rc<Self>, effect: Effect) -> Result<(), JsValue> {
        match effect {
            Effect::Push(href) => self.push_address(href),
            Effect::Replace(href) => {
                self.write_address_later(href);
                Ok(())
            }
            Effect::StepBack => {
                self.page.borrow_mut().returning = Returning::InPlace;
                self.window.history()?.back()
            }
            Effect::Scroll(target) => {
                self.scroll(&target);
                Ok(())
            }
            Effect::Focus(id) => self.focus(&id),
            Effect::FocusFigure(address) => self.focus_figure(&address),
            Effect::Uncover(address) => self.uncover(&address),
            Effect::FetchRest => self.fetch_rest(),
            Effect::Fetch(orders) => self.fetch(orders),
            Effect::StopFetching => {
                self.stop_fetching();
                Ok(())
            }
            Effect::SettleLater => {
                // Dropping the timer before cancels it: only the last search is spoken.
                self.settling.replace(Some(self.send_later(SETTLE_MS, Message::Settle)));
                Ok(())
            }
            Effect::Back => self.window.history()?.back(),
            Effect::Copy { .. } | Effect::Download { .. } | Effect::Later(_) => match self.browser.get() {
                Some(browser) => (browser.carry_out)(self, effect),
                None => Ok(()),
            },
        }
    }

    pub(super) fn scroll(&self, target: &ScrollTarget) {
        let mut block = ScrollLogicalPosition::Center;
        let element = match target {
            ScrollTarget::Top => {
                self.window.scroll_to_with_x_and_y(0.0, 0.0);
                return;
            }
            ScrollTarget::Start => {
                self.scroll_to_start();
                return;
            }
            ScrollTarget::Nearest(id) => {
                block = ScrollLogicalPosition::Nearest;
                self.document.get_element_by_id(id)
            }
            ScrollTarget::CurrentMatch => {
                let find = |selector| self.root.query_selector(selector).ok().flatten();
                let mark = find("mark[aria-current=true]").or_else(|| find("main mark"));
                if mark.is_none() {
                    self.window.scroll_to_with_x_and_y(0.0, 0.0);
                }
                mark
            }
            ScrollTarget::Element(id) => self.document.get_element_by_id(id),
        };
        if let Some(element) = element {
            let options = ScrollIntoViewOptions::new();
            options.set_block(block);
            options.set_behavior(ScrollBehavior::Instant);
            element.scroll_into_view_with_scroll_into_view_options(&options);
        }
    }

    /// The bar stays in sight at the top: the view begins where the masthead above the bar ends.
    fn scroll_to_start(&self) {
        let masthead = self.root.query_selector(".masthead").ok().flatten();
        let height = masthead.map_or(0.0, |masthead| f64::from(masthead.client_height()));
        if self.window.scroll_y().is_ok_and(|top| top > height) {
            self.window.scroll_to_with_x_and_y(0.0, height);
        }
    }

    /// Focus without scrolling: what is to be seen is brought into sight by its own effect.
    pub(super) fn focus(&self, id: &str) -> Result<(), JsValue> {
        let element = self.document.get_element_by_id(id);
        match element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
            Some(element) => {
                let options = web_sys::FocusOptions::new();
                options.set_prevent_scroll(true);
                self.page.borrow_mut().focusing = Focusing::Page;
                let focused = element.focus_with_options(&options);
                self.page.borrow_mut().focusing = Focusing::Reader;
                focused
            }
            None => Ok(()),
        }
    }

    fn send_later(self: &Rc<Self>, milliseconds: u32, message: Message) -> Timeout {
        self.later(milliseconds, |app| app.send(message))
    }

    /// Does `work` after so many milliseconds, unless the timer or the app is dropped before.
    pub(super) fn later(
        self: &Rc<Self>,
        milliseconds: u32,
        work: impl FnOnce(&Rc<Self>) -> Result<(), JsValue> + 'static,
    ) -> Timeout {
        let app = self.weak();
        Timeout::new(milliseconds, move || {
            if let Some(app) = app.upgrade() {
                report(work(&app));
            }
        })
    }

    /// Waits from now on for what happens at a kiosk by itself; on a reader's own device for nothing.
    pub(super) fn watch(self: &Rc<Self>) {
        let page = self.page.borrow();
        let pulse = kiosk::pulse(&page.state.ground, &page.state.kiosk);
        self.watching.replace(pulse.map(|(after, message)| self.send_later(after, message.into())));
    }

    /// Whether the page is on a kiosk.
    pub(super) fn is_kiosk(&self) -> bool {
        self.page.borrow().state.ground.route.device == Device::Kiosk
    }

    /// Scrolls and focuses as a position says.
    pub(super) fn restore(&self, entry: &js_sys::Array) -> Result<(), JsValue> {
        if let Some(top) = entry.get(0).as_f64() {
            self.window.scroll_to_with_x_and_y(0.0, top);
        }
        match entry.get(1).as_string() {
            Some(id) if !id.is_empty() => self.focus(&id),
            _ => Ok(()),
        }
    }
}

/// An event handler has nobody to return an error to: the console is told, the page goes on.
pub(super) fn report(result: Result<(), JsValue>) {
    if let Err(error) = result {
        gloo::console::error!(error);
    }
}
