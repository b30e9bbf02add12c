//! Fetching the parts of the page that the first view does not need.

use std::rc::Rc;

use wasm_bindgen::JsValue;

use super::app::App;
use crate::page::fetch_rest::Message;

/// How long after its start the page fetches the rest unasked: the first view is painted by then, and everything that it
/// needs is here.
const AHEAD_MS: u32 = 50;

/// How often it is looked whether the rest has come. A waker would need a runtime for futures in the first module.
#[cfg(feature = "split")]
const LOOK_MS: u32 = 10;

impl App {
    /// Fetches the rest when the browser has shown the first view, unless that needs it and it is on its way.
    pub(super) fn fetch_rest_ahead(self: &Rc<Self>) {
        if self.resting.borrow().is_some() {
            return;
        }
        let timer = self.later(AHEAD_MS, |app| app.send(Message::Fetch.into()));
        self.resting.replace(Some(timer));
    }

    /// Fetches the rest and tells what comes of it.
    #[cfg(feature = "split")]
    pub(super) fn fetch_rest(self: &Rc<Self>) -> Result<(), JsValue> {
        self.look_for_rest(Box::pin(super::later::split::load()))
    }

    #[cfg(feature = "split")]
    fn look_for_rest(self: &Rc<Self>, mut loading: Loading) -> Result<(), JsValue> {
        use std::task::{Context, Poll, Waker};

        use super::section;
        use crate::page::Brought;

        match loading.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(Ok(cut)) => {
                let rest = section::rest();
                let brought = Brought {
                    words: section::content(&rest, "words"),
                    mechanisms: section::content(&rest, "mechanisms"),
                };
                // What follows from the arrival may need it.
                self.browser.set(Some(cut.browser));
                self.send(Message::Arrived(cut.later, brought).into())?;
                (cut.browser.start)(self)
            }
            Poll::Ready(Err(_)) => self.send(Message::Failed.into()),
            Poll::Pending => {
                self.resting.replace(Some(self.later(LOOK_MS, move |app| app.look_for_rest(loading))));
                Ok(())
            }
        }
    }

    /// Begins what the browser does for the rest, where that is here from the start.
    #[cfg(not(feature = "split"))]
    pub(super) fn start_browser(self: &Rc<Self>, browser: &'static super::app::Browser) -> Result<(), JsValue> {
        self.browser.set(Some(browser));
        (browser.start)(self)
    }

    /// Everything is here from the start.
    #[cfg(not(feature = "split"))]
    #[expect(clippy::unused_self, clippy::unnecessary_wraps, reason = "as in the published page")]
    pub(super) fn fetch_rest(self: &Rc<Self>) -> Result<(), JsValue> {
        Ok(())
    }
}

#[cfg(feature = "split")]
type Loading =
    std::pin::Pin<Box<dyn Future<Output = Result<super::later::split::Rest, wasm_split_helpers::SplitLoaderError>>>>;
