//! The keyboard.

use std::rc::Rc;

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, KeyboardEvent};

use super::app::App;
use super::events::element_of;
use crate::ground::Direction;
use crate::page::{self, Message};
use crate::rooms::{figures, search};

impl App {
    /// Keys inside the page.
    pub(super) fn key_pressed(self: &Rc<Self>, event: &Event) -> Result<(), JsValue> {
        let (Some(key), Some(target)) = (event.dyn_ref::<KeyboardEvent>(), element_of(event)) else { return Ok(()) };
        // A key that an input method uses is its own: 229 is what older engines report.
        if key.is_composing() || key.key_code() == 229 {
            return Ok(());
        }
        let in_field = target.id() == search::FIELD;
        let on_figure = target.has_attribute("data-figure");
        let on_word = target.has_attribute("data-word");
        let in_inspector = target.closest(&format!("#{}", figures::INSPECTOR))?.is_some();
        let name = key.key();
        // An arrow on a part of a drawing moves along its structure.
        let along = target.has_attribute("data-part").then(|| self.named_action(&name, &target)).flatten();
        let message = match name.as_str() {
            "Escape" => Some(Message::Escape),
            _ if along.is_some() => along,
            "Enter" if in_field && key.shift_key() => Some(search::Message::Submit(Direction::Previous).into()),
            "Enter" if in_field => Some(search::Message::Submit(Direction::Next).into()),
            "ArrowDown" if in_field => Some(search::Message::StepSuggestion(Direction::Next).into()),
            "ArrowUp" if in_field => Some(search::Message::StepSuggestion(Direction::Previous).into()),
            "Enter" | " " if on_figure || on_word => self.action(&target),
            "ArrowRight" if in_inspector => Some(figures::Message::Step(Direction::Next).into()),
            "ArrowLeft" if in_inspector => Some(figures::Message::Step(Direction::Previous).into()),
            "ArrowRight" if on_figure => return self.walk(event, &target, Direction::Next),
            "ArrowLeft" if on_figure => return self.walk(event, &target, Direction::Previous),
            _ => None,
        };
        match message {
            Some(message) => {
                event.prevent_default();
                event.stop_propagation();
                if in_inspector && target.closest(".inspector-content")?.is_some() {
                    // What has the focus there belongs to the figure that is left.
                    self.focus(figures::INSPECTOR)?;
                }
                self.send(message)
            }
            None => Ok(()),
        }
    }

    /// From figure to figure with the arrow keys.
    fn walk(&self, event: &Event, from: &Element, direction: Direction) -> Result<(), JsValue> {
        event.prevent_default();
        let figures = self.root.query_selector_all("#main [data-figure]")?;
        let at = (0..figures.length()).find(|at| figures.get(*at).is_some_and(|node| node.is_same_node(Some(from))));
        let next = at.and_then(|at| match direction {
            Direction::Next => figures.get(at + 1),
            Direction::Previous => at.checked_sub(1).and_then(|at| figures.get(at)),
        });
        next.and_then(|node| node.dyn_into::<HtmlElement>().ok()).map_or(Ok(()), |figure| figure.focus())
    }

    /// Keys that work anywhere on the page.
    pub(super) fn shortcut(self: &Rc<Self>, event: &Event) -> Result<(), JsValue> {
        let Some(key) = event.dyn_ref::<KeyboardEvent>() else { return Ok(()) };
        if key.key() == "Escape" && !key.is_composing() {
            // Within the page it has been answered already; here nothing of it has the focus.
            return self.send(Message::Escape);
        }
        let typing = element_of(event)
            .is_some_and(|target| matches!(target.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT"));
        if typing || key.ctrl_key() || key.meta_key() || key.alt_key() || key.is_composing() {
            return Ok(());
        }
        if key.key() != "/" {
            let message = page::shortcut(&self.page.borrow().state, &key.key());
            return message.map_or(Ok(()), |message| {
                event.prevent_default();
                self.send(message)
            });
        }
        let field = self.document.get_element_by_id(search::FIELD);
        match field.and_then(|field| field.dyn_into::<HtmlInputElement>().ok()) {
            Some(field) => {
                event.prevent_default();
                field.focus()?;
                field.select();
                Ok(())
            }
            None => Ok(()),
        }
    }
}
