//! The search field and what belongs to it: when the reader turns to it, when away from it, and taps there.

use std::rc::Rc;

use gloo::events::EventListenerOptions;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, EventTarget, PointerEvent};

use super::app::{App, Focusing, Pointer};
use super::events::element_of;
use crate::rooms::search::{Attention, FIELD, Hand, Message};

/// What belongs to the field: its own element with the suggestions, and the kiosk's keyboard.
const REGION: &str = "#search, #pad";

impl App {
    pub(super) fn listen_to_search(self: &Rc<Self>) {
        let (root, window): (&EventTarget, &EventTarget) = (&self.root, &self.window);
        self.on_passive(root, "focusin", App::focus_moved);
        // Keys and suggestions leave the focus in the field.
        self.on(root, "mousedown", |_, event| {
            let inside = |target: Element| target.closest(".search-panel, .pad").ok().flatten();
            if element_of(event).and_then(inside).is_some() {
                event.prevent_default();
            }
            Ok(())
        });
        self.on_passive(window, "pointerdown", |app, _| {
            app.point(Pointer::Down);
            Ok(())
        });
        self.on_passive(window, "keydown", |app, _| {
            app.point(Pointer::Up);
            Ok(())
        });
        // Before the click does what it does: afterwards its target may be gone.
        self.listen_to(window, "click", EventListenerOptions::run_in_capture_phase(), App::clicked_anywhere);
    }

    fn point(&self, pointer: Pointer) {
        self.page.borrow_mut().pointer = pointer;
    }

    fn attention(&self) -> Attention {
        self.page.borrow().state.search.attention
    }

    /// The focus has moved. Under a finger the suggestions wait for the click, or it would miss what moves up.
    fn focus_moved(self: &Rc<Self>, event: &Event) -> Result<(), JsValue> {
        let (pointer, focusing) = {
            let page = self.page.borrow();
            (page.pointer, page.focusing)
        };
        let Some(target) = element_of(event).filter(|_| focusing == Focusing::Reader) else { return Ok(()) };
        if target.id() == FIELD {
            return self.enter_search();
        }
        if pointer == Pointer::Up { self.leave_search(&target) } else { Ok(()) }
    }

    fn clicked_anywhere(self: &Rc<Self>, event: &Event) -> Result<(), JsValue> {
        self.page.borrow_mut().pointer = Pointer::Up;
        element_of(event).map_or(Ok(()), |target| self.leave_search(&target))
    }

    fn enter_search(self: &Rc<Self>) -> Result<(), JsValue> {
        if self.attention() == Attention::Suggestions { Ok(()) } else { self.send(Message::Enter.into()) }
    }

    /// Tells that the reader turned to `target`, where that does not belong to the field.
    fn leave_search(self: &Rc<Self>, target: &Element) -> Result<(), JsValue> {
        if self.attention() == Attention::Elsewhere || target.closest(REGION)?.is_some() {
            return Ok(());
        }
        self.send(Message::Leave.into())
    }

    /// What a click in the field or on a suggestion stands for.
    pub(super) fn search_clicked(&self, event: &Event, target: &Element) -> Result<Option<Message>, JsValue> {
        if target.id() == FIELD {
            // A field that has the focus already tells of no focus.
            return Ok((self.attention() != Attention::Suggestions).then_some(Message::Enter));
        }
        let choice = target.closest("[data-action=choose]")?;
        let finger = event.dyn_ref::<PointerEvent>().is_some_and(|pointer| pointer.pointer_type() == "touch");
        let hand = if finger { Hand::Finger } else { Hand::Keys };
        Ok(choice.and_then(|choice| choice.get_attribute("data-query")).map(|query| Message::Choose { query, hand }))
    }
}
