//! What sharing asks of the browser: where the page is, what is selected in it, and the device's own way to hand it on.

use std::rc::Rc;

use js_sys::{Date, Function, Object, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Node};

use super::app::App;
use crate::rooms::share::{Known, Message, Way};

/// Characters of a selection that are quoted at most.
const MOST: usize = 500;

/// Tells what only the browser knows.
pub(super) fn look_around(app: &Rc<App>) -> Result<(), JsValue> {
    let own = app.window.location().href()?;
    let published = app.document.query_selector("link[rel=canonical]")?;
    let published = published.and_then(|link| link.get_attribute("href"));
    let address = published.unwrap_or(own);
    let address = address.split('#').next().unwrap_or_default().to_owned();
    let today = Date::new_0().to_iso_string().as_string().unwrap_or_default();
    let today = today.get(..10).unwrap_or_default().to_owned();
    let way = share_function(app).map_or(Way::None, |_| Way::Device);
    app.send(Message::Known(Known { address, today, selected: selected(app), way }).into())
}

/// The words that are selected in the text of the article, with the number of the paragraph in which they begin.
fn selected(app: &App) -> Option<(u16, String)> {
    let selection = app.window.get_selection().ok()??;
    let range = selection.get_range_at(0).ok().filter(|_| !selection.is_collapsed())?;
    let start: Node = range.start_container().ok()?;
    let block = start
        .dyn_ref::<Element>()
        .cloned()
        .or_else(|| start.parent_element())?
        .closest(".full .text :is(p, h3, li, th, td)[id]")
        .ok()??;
    let paragraph = block.id().rsplit_once("-p")?.1.parse().ok()?;
    let words: String = selection.to_string().as_string()?.chars().take(MOST).collect();
    let words = words.trim().replace('\u{2060}', "");
    (!words.is_empty()).then_some((paragraph, words))
}

fn share_function(app: &App) -> Option<Function> {
    Reflect::get(&app.window.navigator(), &"share".into()).ok()?.dyn_into().ok()
}

/// Lets the device share. That the reader thinks better of it is no fault.
pub(super) fn hand_over(app: &Rc<App>, title: &str, words: &str, address: &str) -> Result<(), JsValue> {
    let Some(share) = share_function(app) else { return Ok(()) };
    let shared = Object::new();
    for (name, value) in [("title", title), ("text", words), ("url", address)] {
        if !value.is_empty() {
            Reflect::set(&shared, &name.into(), &value.into())?;
        }
    }
    let promise = share.call1(&app.window.navigator(), &shared)?.dyn_into::<Promise>()?;
    let refused = Closure::once_into_js(|_: JsValue| ()).unchecked_into::<Function>();
    Reflect::get(&promise, &"catch".into())?.dyn_into::<Function>()?.call1(&promise, &refused).map(drop)
}
