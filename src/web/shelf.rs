//! Fetching the manifest and the files of editions: from the page's own origin only, with progress, and until somebody
//! stops it.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use js_sys::{Array, JSON, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    AbortController, AbortSignal, ReadableStreamDefaultReader, RequestInit, RequestMode, RequestRedirect, Response, Url,
};

use super::app::App;
use super::effects::report;
use crate::ground::Order;
use crate::rooms::shelf::{Entry, Message};

/// Files that are fetched at the same time.
const LANES: usize = 4;

/// The most bytes of a manifest: 10 000 editions have two million.
const MOST_MANIFEST: usize = 8_000_000;

/// The most bytes of an edition, whatever the manifest says: one of 10 000 articles has thirty million.
const MOST_EDITION: u32 = 100_000_000;

/// Where bytes come from and who hears of them.
struct Request {
    address: String,
    signal: Option<AbortSignal>,
    /// No more bytes than this are taken.
    most: usize,
}

impl App {
    /// Fetches the manifest at `address` and tells what it says.
    pub(super) fn fetch_manifest(self: &Rc<Self>, address: &str) {
        address.clone_into(&mut self.manifest.borrow_mut());
        let request = Request { address: address.to_owned(), signal: None, most: MOST_MANIFEST };
        let app = self.weak();
        spawn_local(async move {
            let entries = request.bytes(&|_| ()).await.and_then(|bytes| entries(&bytes)).map_err(|error| words(&error));
            tell(&app, Message::Manifest(entries));
        });
    }

    /// Fetches files, some at a time; what is being fetched is stopped.
    pub(super) fn fetch(self: &Rc<Self>, orders: Vec<Order>) -> Result<(), JsValue> {
        self.stop_fetching();
        let control = AbortController::new()?;
        let orders = Rc::new(RefCell::new(orders.into_iter()));
        for _ in 0..LANES {
            let (app, orders, signal) = (self.weak(), orders.clone(), control.signal());
            let manifest = self.manifest.borrow().clone();
            spawn_local(async move {
                while !signal.aborted() {
                    let Some(order) = orders.borrow_mut().next() else { break };
                    fetch_one(&app, &manifest, order, signal.clone()).await;
                }
            });
        }
        self.fetching.replace(Some(control));
        Ok(())
    }

    /// Stops what is being fetched.
    pub(super) fn stop_fetching(&self) {
        if let Some(control) = self.fetching.take() {
            control.abort();
        }
    }
}

/// Fetches a file and tells of it, unless it was stopped.
async fn fetch_one(app: &Weak<App>, manifest: &str, order: Order, signal: AbortSignal) {
    let Order { book, file, bytes } = order;
    let address = Url::new_with_base(&file, manifest).map(|url| url.href());
    let outcome = match address {
        Ok(address) => {
            let request = Request { address, signal: Some(signal.clone()), most: bytes.min(MOST_EDITION) as usize };
            request.bytes(&|bytes| tell(app, Message::Progress { book, bytes: bytes as u32 })).await
        }
        Err(error) => Err(error),
    };
    if !signal.aborted() {
        tell(app, Message::Arrived { book, outcome: outcome.map_err(|error| words(&error)) });
    }
}

impl Request {
    /// The bytes of the answer; `progress` hears how many have come. One byte more than the most ends it.
    async fn bytes(&self, progress: &dyn Fn(usize)) -> Result<Vec<u8>, JsValue> {
        let init = RequestInit::new();
        init.set_mode(RequestMode::SameOrigin);
        init.set_redirect(RequestRedirect::Error);
        init.set_signal(self.signal.as_ref());
        let window = web_sys::window().ok_or("此处没有浏览器窗口")?;
        let answer = JsFuture::from(window.fetch_with_str_and_init(&self.address, &init)).await?;
        let answer: Response = answer.dyn_into()?;
        if !answer.ok() {
            return Err(format!("服务器答复 {}", answer.status()).into());
        }
        let body = answer.body().ok_or("服务器没有给出内容")?;
        let reader: ReadableStreamDefaultReader = body.get_reader().dyn_into()?;
        let mut bytes = Vec::new();
        while bytes.len() <= self.most {
            let chunk = JsFuture::from(reader.read()).await?;
            if Reflect::get(&chunk, &"done".into())?.is_truthy() {
                break;
            }
            let chunk: Uint8Array = Reflect::get(&chunk, &"value".into())?.dyn_into()?;
            let start = bytes.len();
            bytes.resize(start + chunk.length() as usize, 0);
            chunk.copy_to(&mut bytes[start..]);
            progress(bytes.len().min(self.most));
        }
        Ok(bytes)
    }
}

/// The editions that a manifest lists.
fn entries(manifest: &[u8]) -> Result<Vec<Entry>, JsValue> {
    let wrong = || JsValue::from("目录的格式不对");
    let text = core::str::from_utf8(manifest).map_err(|_| wrong())?;
    let list = Reflect::get(&JSON::parse(text).map_err(|_| wrong())?, &"editions".into()).map_err(|_| wrong())?;
    let list: Array = list.dyn_into().map_err(|_| wrong())?;
    list.iter().map(|item| entry(&item).ok_or_else(wrong)).collect()
}

fn entry(item: &JsValue) -> Option<Entry> {
    let get = |name: &str| Reflect::get(item, &name.into()).ok();
    let text = |name: &str| get(name)?.as_string();
    let number = |name: &str| get(name)?.as_f64().filter(|number| *number >= 0.0 && number.fract() == 0.0);
    #[expect(clippy::cast_sign_loss, reason = "it is not negative; what is too large becomes the largest")]
    let count = |name: &str| Some(number(name)? as u32);
    let headlines: Array = get("headlines")?.dyn_into().ok()?;
    let headline = |item: JsValue| {
        let text = |name: &str| Reflect::get(&item, &name.into()).ok()?.as_string();
        Some((text("article")?, text("text")?))
    };
    Some(Entry {
        headlines: headlines.iter().map(headline).collect::<Option<_>>()?,
        id: text("id")?,
        title: text("title")?,
        articles: count("articles")?,
        bytes: count("bytes")?,
        checksum: u32::from_str_radix(&text("checksum")?, 16).ok()?,
        format: u16::try_from(count("format")?).ok()?,
        file: text("file"),
    })
}

/// What an error says. Browsers say in English that a file was not got: the reader is told in Chinese.
fn words(error: &JsValue) -> String {
    error.as_string().unwrap_or_else(|| "没有取到，网络或服务器不通".to_owned())
}

fn tell(app: &Weak<App>, message: Message) {
    if let Some(app) = app.upgrade() {
        report(app.send(message.into()));
    }
}
