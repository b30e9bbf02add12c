//! The page in a real browser: what only a browser can show. Everything else is tested natively.
#![cfg(target_arch = "wasm32")]

use civic_edition::page::State;
use civic_edition::rooms::sections;
use civic_edition::web::Reader;
use edition::figures::recognize;
use edition::model::{Article, ArticleKind, Edition, Passage, Term, TermKind, Weight};
use gloo::timers::future::TimeoutFuture;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{
    CompositionEvent, Document, Element, Event, EventInit, HtmlElement, HtmlInputElement, KeyboardEvent,
    KeyboardEventInit,
};

mod web {
    mod foreign;
}

wasm_bindgen_test_configure!(run_in_browser);

/// A page with three articles in two sections, mounted at its front.
struct Page {
    root: HtmlElement,
    reader: Reader,
}

impl Page {
    fn open(hash: &str) -> Self {
        let window = web_sys::window().expect("a window");
        window
            .history()
            .and_then(|history| history.replace_state_with_url(&JsValue::NULL, "", Some(hash)))
            .expect("a hash");
        // What an earlier reader chose of the look is not this one's.
        if let Ok(Some(storage)) = window.local_storage() {
            storage.clear().expect("an empty storage");
        }
        let html = document().document_element().expect("a page");
        for name in html.get_attribute_names().iter().filter_map(|name| name.as_string()) {
            html.remove_attribute(&name).expect("no attribute");
        }
        let root: HtmlElement = document().create_element("div").expect("a root").unchecked_into();
        document().body().expect("a body").append_child(&root).expect("the root on the page");
        let reader = Reader::mount(root.clone(), State::new(sample()), None).expect("the page");
        Self { root, reader }
    }

    fn find(&self, selector: &str) -> HtmlElement {
        let found = self.root.query_selector(selector).expect("a valid selector");
        found.unwrap_or_else(|| panic!("no {selector}")).unchecked_into()
    }

    fn count(&self, selector: &str) -> u32 {
        self.root.query_selector_all(selector).expect("a valid selector").length()
    }

    fn text(&self, selector: &str) -> String {
        self.find(selector).text_content().unwrap_or_default()
    }

    fn field(&self) -> HtmlInputElement {
        self.find("input[type=search]").unchecked_into()
    }

    fn enter(&self, query: &str) {
        self.field().set_value(query);
        dispatch(&self.field(), &event("input"));
    }

    fn articles(&self) -> Vec<String> {
        let found = self.root.query_selector_all("[data-article]").expect("a valid selector");
        let id = |at| found.get(at).and_then(|node| node.unchecked_into::<Element>().get_attribute("data-article"));
        (0..found.length()).filter_map(id).collect()
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        self.root.remove();
    }
}

fn document() -> Document {
    web_sys::window().and_then(|window| window.document()).expect("a document")
}

fn hash() -> String {
    web_sys::window().expect("a window").location().hash().expect("a hash")
}

fn event(kind: &str) -> Event {
    let options = EventInit::new();
    options.set_bubbles(true);
    Event::new_with_event_init_dict(kind, &options).expect("an event")
}

fn press(target: &Element, key: &str) {
    let options = KeyboardEventInit::new();
    options.set_bubbles(true);
    options.set_cancelable(true);
    options.set_key(key);
    let event = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &options).expect("a key");
    dispatch(target, &event);
}

fn dispatch(target: &Element, event: &Event) {
    target.dispatch_event(event).expect("a dispatched event");
}

fn passage(text: &str) -> Passage {
    Passage { text: text.to_owned(), figures: recognize(text), ..Passage::default() }
}

fn article(id: &str, section: u16, headline: &str, paragraphs: &[&str]) -> Article {
    Article {
        id: id.to_owned(),
        kind: ArticleKind::News,
        weight: Weight::Medium,
        section,
        kicker: None,
        headline: passage(headline),
        deck: None,
        reporters: vec!["王小明".to_owned()],
        roles: Vec::new(),
        date: Some("XXXX-10-17".to_owned()),
        place: None,
        people: Vec::new(),
        summary: Passage::default(),
        paragraphs: paragraphs.iter().map(|text| passage(text)).collect(),
        key_figures: Vec::new(),
        links: Vec::new(),
        notes: Vec::new(),
        photos: Vec::new(),
        checks: Vec::new(),
    }
}

fn sample() -> Edition {
    Edition {
        title: "试验版".to_owned(),
        sections: vec!["街巷".to_owned(), "钱物".to_owned()],
        articles: vec![
            article("lane", 0, "巷子亮了", &["巷口装了12盏灯，夜里回家的居民不再摸黑。", "居民说，灯亮了，心也亮了。"]),
            article("money", 1, "账目公开", &["修灯花了3.4万元，居民出了一半。"]),
            article("tree", 0, "老树新牌", &["6棵老树挂上了牌子。"]),
        ],
        terms: vec![Term {
            text: "老树".to_owned(),
            pinyin: vec!["lao".to_owned(), "shu".to_owned()],
            count: 2,
            kind: TermKind::Word,
        }],
        ..Edition::default()
    }
}

#[wasm_bindgen_test]
fn the_front_shows_every_article_and_its_figures() {
    let page = Page::open("#/");
    assert_eq!(page.articles(), ["lane", "money", "tree"]);
    let figure = page.find("[data-article=lane] [data-figure]");
    assert_eq!(figure.text_content().as_deref(), Some("12盏"));
    assert_eq!(figure.get_attribute("data-value").as_deref(), Some("12"));
    assert_eq!(figure.get_attribute("data-unit").as_deref(), Some("盏"));
}

#[wasm_bindgen_test]
fn sections_filter_together_and_clear() {
    let page = Page::open("#/");
    page.find("[data-section=钱物]").click();
    assert_eq!(page.articles(), ["money"]);
    assert_eq!(page.find("[data-section=钱物]").get_attribute("aria-pressed").as_deref(), Some("true"));
    page.find("[data-section=街巷]").click();
    assert_eq!(page.articles().len(), 3);
    page.find("[data-action=all-sections]").click();
    assert_eq!(page.find("[data-section=钱物]").get_attribute("aria-pressed").as_deref(), Some("false"));
}

#[wasm_bindgen_test]
async fn typing_finds_marks_and_announces() {
    let page = Page::open("#/");
    page.enter("居民");
    assert_eq!(page.count("mark[data-match]"), 3);
    assert_eq!(page.text(".step-count"), "0 / 3");
    assert_eq!(page.text("[data-section=街巷] small"), "1");
    assert_eq!(page.text("[role=status]"), "", "nothing is spoken while the reader types");
    TimeoutFuture::new(650).await;
    assert_eq!(page.text("[role=status]"), "找到 3 处，在 2 篇文章中");
    press(&page.field(), "Enter");
    assert_eq!(page.count("mark[aria-current=true]"), 1);
    assert_eq!(page.text(".step-count"), "1 / 3");
    press(&page.field(), "Escape");
    assert_eq!(page.field().value(), "");
    assert_eq!(page.count("mark"), 0);
}

#[wasm_bindgen_test]
fn nothing_is_searched_while_an_input_method_composes() {
    let page = Page::open("#/");
    dispatch(&page.field(), &CompositionEvent::new("compositionstart").expect("an event"));
    let bubbling = event("compositionstart");
    dispatch(&page.field(), &bubbling);
    page.enter("ju'min");
    assert_eq!(page.count(".results"), 0);
    page.field().set_value("居民");
    dispatch(&page.field(), &event("compositionend"));
    assert_eq!(page.count("mark[data-match]"), 3);
}

#[wasm_bindgen_test]
fn pinyin_suggests_a_word_and_the_field_keeps_the_focus() {
    let page = Page::open("#/");
    page.field().focus().expect("a focused field");
    page.enter("ls");
    press(&page.field(), "ArrowDown");
    assert_eq!(page.field().get_attribute("aria-activedescendant").as_deref(), Some("option-0"));
    press(&page.field(), "Escape");
    assert_eq!((page.count("[role=option]"), page.field().value().as_str()), (0, "ls"));
    press(&page.field(), "ArrowDown");
    page.find("[role=option]").click();
    assert_eq!(page.field().value(), "老树");
    assert_eq!((page.count("[role=option]"), page.count("mark[data-match]")), (0, 2));
    assert_eq!(document().active_element().map(|element| element.id()).as_deref(), Some("search-field"));
}

#[wasm_bindgen_test]
fn suggestions_go_when_the_focus_goes() {
    let page = Page::open("#/");
    page.field().focus().expect("a focused field");
    assert_eq!(page.count("[role=option]"), 1, "an empty field has words to begin with");
    page.find("#view-figures").focus().expect("a focused link");
    assert_eq!(page.count("[role=option]"), 0);
}

#[wasm_bindgen_test]
async fn back_restores_the_front_and_its_selection() {
    let page = Page::open("#/?section=街巷");
    page.find("#open-lane").click();
    assert!(hash().starts_with("#/article/lane"), "{}", hash());
    assert_eq!(page.articles(), ["lane"]);
    assert_eq!(page.count("h2[id=view-heading]"), 1);
    web_sys::window().expect("a window").history().and_then(|history| history.back()).expect("a way back");
    TimeoutFuture::new(300).await;
    assert_eq!(page.articles(), ["lane", "tree"]);
}

#[wasm_bindgen_test]
async fn a_figure_is_explained_by_click_and_keyboard() {
    let page = Page::open("#/article/money");
    page.find("[data-kind=money]").click();
    assert_eq!(page.text("#inspector .printed"), "3.4万元");
    press(&page.find("#inspector"), "Escape");
    assert_eq!(page.count("#inspector"), 0);
    let focused = document().active_element().expect("a focused element");
    assert_eq!(focused.get_attribute("data-kind").as_deref(), Some("money"));
    // The browser goes back when it has time: the next step must not be overtaken by it.
    TimeoutFuture::new(300).await;
    press(&page.find("[data-kind=money]"), "Enter");
    assert_eq!(page.count("#inspector"), 1);
}

#[wasm_bindgen_test]
fn text_is_never_markup() {
    let page = Page::open("#/");
    page.enter("<img src=x onerror=alert(1)>");
    assert_eq!(page.count("img"), 0);
    page.enter(&"居".repeat(10_000));
    page.enter("\u{0}\u{202e}(.*");
    page.enter("");
    assert_eq!(page.articles().len(), 3);
}

#[wasm_bindgen_test]
fn an_unknown_address_leads_to_the_front_with_a_message() {
    let page = Page::open("#/article/none");
    assert_eq!(page.articles().len(), 3);
    assert!(page.text(".notice").contains("none"));
    assert_eq!(hash(), "#/");
}

#[wasm_bindgen_test]
fn a_kiosk_stays_a_kiosk() {
    let page = Page::open("#/?kiosk");
    page.find("#open-tree").click();
    assert!(hash().ends_with("kiosk"), "{}", hash());
    page.reader.send(sections::Message::Clear).expect("a handled message");
    assert!(hash().ends_with("kiosk"), "{}", hash());
    assert_eq!(
        document().document_element().and_then(|html| html.get_attribute("data-kiosk")).as_deref(),
        Some("true")
    );
}
