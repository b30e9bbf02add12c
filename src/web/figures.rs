//! What the explanation of a figure asks of the browser: its place beside the figure, and the clipboard.

use std::rc::Rc;

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Blob, BlobPropertyBag, DomRect, Element, HtmlElement, HtmlTextAreaElement, ScrollBehavior, ScrollIntoViewOptions,
};
use web_sys::{HtmlDocument, ScrollLogicalPosition, Url};

use super::app::App;
use super::effects::report;
use crate::rooms::figures::{CopyOutcome, INSPECTOR, Message, Side};
use crate::route::FigureAddress;

impl App {
    /// The element of a figure in what is shown now.
    fn figure(&self, address: &FigureAddress) -> Option<Element> {
        // Identifiers of articles are letters, digits and hyphens; the figure is known to exist.
        self.root.query_selector(&format!("#main [data-figure='{address}']")).ok().flatten()
    }

    pub(super) fn focus_figure(&self, address: &FigureAddress) -> Result<(), JsValue> {
        match self.figure(address).and_then(|figure| figure.dyn_into::<HtmlElement>().ok()) {
            Some(figure) => figure.focus(),
            None => self.focus("main"),
        }
    }

    /// Scrolls the figure into sight, above a sheet (the style sheet's scroll margins keep it free), and moves the
    /// explanation to the other side of a wide window where it covers the figure.
    pub(super) fn uncover(self: &Rc<Self>, address: &FigureAddress) -> Result<(), JsValue> {
        let Some(figure) = self.figure(address) else { return Ok(()) };
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Nearest);
        options.set_behavior(ScrollBehavior::Instant);
        figure.scroll_into_view_with_scroll_into_view_options(&options);
        let Some(inspector) = self.document.get_element_by_id(INSPECTOR) else { return Ok(()) };
        let width = self.window.inner_width()?.as_f64().unwrap_or(0.0);
        let (figure, inspector) = (figure.get_bounding_client_rect(), inspector.get_bounding_client_rect());
        let side = free_side(&figure, &inspector, width);
        if self.page.borrow().state.figures.side == side {
            Ok(())
        } else {
            self.send(Message::MoveInspector(side).into())
        }
    }

    /// Asks for the clipboard; where there is none, copies as pages did before there was one.
    pub(super) fn copy(self: &Rc<Self>, words: &str, href: &str) -> Result<(), JsValue> {
        let address = self.window.location().href()?;
        let page = address.split('#').next().unwrap_or_default();
        let text = match (words.is_empty(), href.is_empty()) {
            (true, _) => format!("{page}{href}"),
            (false, true) => words.to_owned(),
            (false, false) => format!("{words}\n{page}{href}"),
        };
        let clipboard = Reflect::get(&self.window.navigator(), &"clipboard".into())?;
        let write = Reflect::get(&clipboard, &"writeText".into()).ok().and_then(|write| write.dyn_into().ok());
        let written = write.map(|write: Function| write.call1(&clipboard, &text.as_str().into()));
        match written.and_then(|written| written.ok()?.dyn_into::<Promise>().ok()) {
            Some(promise) => {
                self.wait_for(&promise, text);
                Ok(())
            }
            None => self.copy_selected(&text),
        }
    }

    /// Offers `content` for saving under `name`.
    pub(super) fn download(&self, name: &str, media_type: &str, content: &str) -> Result<(), JsValue> {
        let options = BlobPropertyBag::new();
        options.set_type(media_type);
        let parts = Array::of1(&content.into());
        let blob = Blob::new_with_str_sequence_and_options(&parts, &options)?;
        let address = Url::create_object_url_with_blob(&blob)?;
        let link = self.document.create_element("a")?.unchecked_into::<HtmlElement>();
        link.set_attribute("href", &address)?;
        link.set_attribute("download", name)?;
        link.click();
        Url::revoke_object_url(&address)
    }

    fn wait_for(self: &Rc<Self>, promise: &Promise, text: String) {
        let done = self.weak();
        let refused = self.weak();
        let answers = [
            Closure::<dyn FnMut(JsValue)>::new(move |_| {
                if let Some(app) = done.upgrade() {
                    report(app.send(Message::Copied(CopyOutcome::Done).into()));
                }
            }),
            Closure::<dyn FnMut(JsValue)>::new(move |_| {
                if let Some(app) = refused.upgrade() {
                    report(app.copy_selected(&text));
                }
            }),
        ];
        let _ = promise.then2(&answers[0], &answers[1]);
        self.copying.replace(Some(answers));
    }

    /// Copies a field's selected text; the field is gone at once.
    fn copy_selected(self: &Rc<Self>, text: &str) -> Result<(), JsValue> {
        let field = self.document.create_element("textarea")?.unchecked_into::<HtmlTextAreaElement>();
        let focused = self.document.active_element().map(|element| element.id()).unwrap_or_default();
        field.set_class_name("visually-hidden");
        field.set_value(text);
        self.root.append_child(&field)?;
        field.select();
        let copied = self.document.unchecked_ref::<HtmlDocument>().exec_command("copy").unwrap_or(false);
        field.remove();
        self.focus(&focused)?;
        self.send(Message::Copied(if copied { CopyOutcome::Done } else { CopyOutcome::Refused }).into())
    }
}

/// The side on which an explanation as wide as this one leaves the figure free. A sheet across the whole window stays.
fn free_side(figure: &DomRect, inspector: &DomRect, width: f64) -> Side {
    let margin = f64::min(inspector.left(), width - inspector.right());
    let as_sheet = inspector.width() > width / 2.0;
    let right_edge = width - margin - inspector.width();
    if as_sheet || figure.right() < right_edge { Side::Right } else { Side::Left }
}
