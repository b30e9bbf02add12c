//! What the explanation of a figure asks of the browser: its place beside the figure.

use std::rc::Rc;

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DomRect, Element, HtmlElement, ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition};

use super::app::App;
use crate::rooms::figures::{INSPECTOR, Message, Side};
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
}

/// The side on which an explanation as wide as this one leaves the figure free. A sheet across the whole window stays.
fn free_side(figure: &DomRect, inspector: &DomRect, width: f64) -> Side {
    let margin = f64::min(inspector.left(), width - inspector.right());
    let as_sheet = inspector.width() > width / 2.0;
    let right_edge = width - margin - inspector.width();
    if as_sheet || figure.right() < right_edge { Side::Right } else { Side::Left }
}
