//! What leaves the page: words and links for the clipboard, files for saving.

use std::rc::Rc;

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlDocument, HtmlElement, HtmlTextAreaElement, Url};

use super::app::App;
use super::effects::report;
use crate::rooms::figures::{CopyOutcome, Message};

/// Asks for the clipboard; where there is none, copies as pages did before there was one.
pub(super) fn copy(app: &Rc<App>, words: &str, href: &str) -> Result<(), JsValue> {
    let address = app.window.location().href()?;
    let page = address.split('#').next().unwrap_or_default();
    let text = match (words.is_empty(), href.is_empty()) {
        (true, _) => format!("{page}{href}"),
        (false, true) => words.to_owned(),
        (false, false) => format!("{words}\n{page}{href}"),
    };
    let clipboard = Reflect::get(&app.window.navigator(), &"clipboard".into())?;
    let write = Reflect::get(&clipboard, &"writeText".into()).ok().and_then(|write| write.dyn_into().ok());
    let written = write.map(|write: Function| write.call1(&clipboard, &text.as_str().into()));
    match written.and_then(|written| written.ok()?.dyn_into::<Promise>().ok()) {
        Some(promise) => {
            wait_for(app, &promise, text);
            Ok(())
        }
        None => copy_selected(app, &text),
    }
}

/// Offers `content` for saving under `name`.
pub(super) fn download(app: &App, name: &str, media_type: &str, content: &str) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let parts = Array::of1(&content.into());
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let link = app.document.create_element("a")?.unchecked_into::<HtmlElement>();
    link.set_attribute("href", &address)?;
    link.set_attribute("download", name)?;
    link.click();
    Url::revoke_object_url(&address)
}

fn wait_for(app: &Rc<App>, promise: &Promise, text: String) {
    let done = app.weak();
    let refused = app.weak();
    let answers = [
        Closure::<dyn FnMut(JsValue)>::new(move |_| {
            if let Some(app) = done.upgrade() {
                report(app.send(Message::Copied(CopyOutcome::Done).into()));
            }
        }),
        Closure::<dyn FnMut(JsValue)>::new(move |_| {
            if let Some(app) = refused.upgrade() {
                report(copy_selected(&app, &text));
            }
        }),
    ];
    let _ = promise.then2(&answers[0], &answers[1]);
    app.copying.replace(Some(answers));
}

/// Copies a field's selected text; the field is gone at once.
fn copy_selected(app: &Rc<App>, text: &str) -> Result<(), JsValue> {
    let field = app.document.create_element("textarea")?.unchecked_into::<HtmlTextAreaElement>();
    let focused = app.document.active_element().map(|element| element.id()).unwrap_or_default();
    field.set_class_name("visually-hidden");
    field.set_value(text);
    app.root.append_child(&field)?;
    field.select();
    let copied = app.document.unchecked_ref::<HtmlDocument>().exec_command("copy").unwrap_or(false);
    field.remove();
    app.focus(&focused)?;
    app.send(Message::Copied(if copied { CopyOutcome::Done } else { CopyOutcome::Refused }).into())
}
