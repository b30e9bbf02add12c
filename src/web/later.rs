//! What the browser does for the parts that the first view does not need, and the function at which the build cuts the module.

use std::rc::Rc;

use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlElement;

use super::app::{App, Browser};
use super::{handing_over, kept, kiosk_guard, sharing, speech};
use crate::ground::{Chore, Effect};

/// The functions themselves. But for the cut nothing names them.
#[cfg_attr(feature = "split", allow(dead_code, reason = "the macro below makes two functions of one"))]
pub(super) static BROWSER: Browser = Browser {
    start,
    carry_out,
    scrolled: kept::look_at_place,
    place: kept::place,
    return_to: kept::return_to,
    meant: kiosk_guard::meant,
};

fn start(app: &Rc<App>) -> Result<(), JsValue> {
    kiosk_guard::start(app)?;
    kept::recall(app)?;
    let window: &web_sys::EventTarget = &app.window;
    app.on_passive(window, "pagehide", |app, _| speech::leave(app));
    speech::start(app)
}

fn carry_out(app: &Rc<App>, effect: Effect) -> Result<(), JsValue> {
    match effect {
        Effect::Copy { words, href } => handing_over::copy(app, &words, &href),
        Effect::Download { name, media_type, content } => handing_over::download(app, name, media_type, &content),
        Effect::Later(chore) => do_chore(app, chore),
        _ => Ok(()),
    }
}

fn do_chore(app: &Rc<App>, chore: Chore) -> Result<(), JsValue> {
    match chore {
        Chore::Keep(text) => {
            kept::keep(app, &text);
            Ok(())
        }
        Chore::ShowDialog(id) => show_dialog(app, id),
        Chore::Print => app.window.print(),
        Chore::Speech(order) => speech::order(app, order),
        Chore::LookAround => sharing::look_around(app),
        Chore::HandOver { title, words, address } => sharing::hand_over(app, &title, &words, &address),
        Chore::Screenful(direction) => kiosk_guard::move_screenful(app, direction),
    }
}

/// Shows a dialog of the page above everything; the browser keeps the focus in it and closes it with Escape.
fn show_dialog(app: &App, id: &str) -> Result<(), JsValue> {
    let dialog = app.document.get_element_by_id(id).and_then(|found| found.dyn_into::<HtmlElement>().ok());
    let Some(dialog) = dialog else { return Ok(()) };
    let show = js_sys::Reflect::get(&dialog, &"showModal".into())?;
    show.unchecked_into::<js_sys::Function>().call0(&dialog).map(drop)
}

/// Fetches the rest in the published page.
#[cfg(feature = "split")]
pub(super) mod split {
    use wasm_split_helpers::{SplitLoaderError, wasm_split};

    use super::super::app::Browser;
    use super::BROWSER;
    use crate::page::{Later, rest};

    /// Both parts of the rest.
    #[derive(Debug)]
    pub(in crate::web) struct Rest {
        /// That of the rooms.
        pub(in crate::web) later: &'static Later,
        /// That of the browser.
        pub(in crate::web) browser: &'static Browser,
    }

    /// The rest, from the file beside the module.
    ///
    /// # Errors
    /// Where the file cannot be fetched or started. Another call tries again.
    #[allow(clippy::unnecessary_wraps, reason = "the macro lets it fail, in one of the two functions that it makes")]
    #[wasm_split(rest, fallible)]
    pub(in crate::web) fn load() -> Result<Rest, SplitLoaderError> {
        Ok(Rest { later: rest(), browser: &BROWSER })
    }
}
