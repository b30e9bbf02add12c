//! What translators, highlighters, extensions and refusing browsers do, and how the page comes out of it.

use civic_edition::page::Message;
use civic_edition::rooms::{search, tools};
use civic_edition::route::Route;
use gloo::timers::future::TimeoutFuture;
use js_sys::Function;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::{Page, document, hash};

/// Places of every view, with what can stand open there.
const PLACES: [&str; 15] = [
    "#/",
    "#/?q=居民",
    "#/?section=街巷&kiosk",
    "#/?show=find&kiosk",
    "#/?show=person&kiosk",
    "#/article/lane?q=居民",
    "#/article/money?f=money.1.1",
    "#/figures",
    "#/figures?panel=checks",
    "#/mechanisms",
    "#/people",
    "#/places",
    "#/days",
    "#/shelf",
    "#/nowhere",
];

/// What others do to the children of `root`: its elements are `all`, its texts `texts`.
const MEDDLERS: [(&str, &str); 14] = [
    ("a translator", "for (const text of texts) { text.replaceWith(wrap('font', wrap('font', 'translated'))) }"),
    ("a wrapper", "for (const text of texts) { text.before(wrap('font', '')); text.previousSibling.append(text) }"),
    (
        "a highlighter",
        "for (const text of texts.filter((text) => text.length > 1)) { const rest = text.splitText(1); rest.before(wrap('mark', '')); \
         rest.previousSibling.append(rest) }",
    ),
    ("an element in front", "root.prepend(wrap('header', '广告'))"),
    ("an element behind", "root.append(wrap('div', '广告'))"),
    ("elements everywhere", "for (const one of all) { one.prepend(wrap('p', '广告')) }"),
    ("a shuffled page", "root.append(...[...root.childNodes].reverse())"),
    ("shuffled parts", "for (const one of all) { one.append(...[...one.childNodes].reverse()) }"),
    ("a page without its text", "root.querySelector('main')?.remove()"),
    ("a page without its bar", "root.querySelector('.toolbar, #bar')?.remove()"),
    ("an emptied page", "root.replaceChildren()"),
    ("a copied page", "root.replaceChildren(...[...root.childNodes].map((child) => child.cloneNode(true)))"),
    ("merged and false texts", "root.normalize(); for (const text of texts) { text.data = '假' }"),
    (
        "false attributes",
        "for (const one of all) { one.removeAttribute('class'); one.setAttribute('aria-pressed', 'true'); \
         one.setAttribute('href', '#/figures'); one.removeAttribute('data-value'); one.hidden = true }",
    ),
];

/// Calls JavaScript with the page's root.
fn run(page: &Page, body: &str) -> JsValue {
    let prelude = "const all = [...root.querySelectorAll('*')], texts = [];
        for (const walker = document.createTreeWalker(root, 4); walker.nextNode(); ) texts.push(walker.currentNode);
        const wrap = (name, child) => {
            const made = document.createElement(name);
            made.append(child);
            return made;
        };";
    let function = Function::new_with_args("root", &format!("{prelude}\n{body}"));
    function.call1(&JsValue::NULL, &page.root).expect("a script that runs")
}

/// Everything that stands in the page: names, attributes by name, texts one by one, and what fields hold.
fn outline(page: &Page) -> String {
    let body = "const outline = (node) => node.nodeType === 3 ? JSON.stringify(node.data) : `<${node.localName} ${
            [...node.attributes].map(({ name, value }) => `${name}=${value}`).sort().join(' ')} ${node.value ?? ''}>${
            [...node.childNodes].map(outline).join('')}</>`;
        return [...root.childNodes].map(outline).join('\\n');";
    run(page, body).as_string().unwrap_or_default()
}

/// Types, opens an article and goes back; `meddler` is done before every step. What stands there after each.
async fn read(place: &str, meddler: &str, pause: Option<u32>) -> Vec<String> {
    let page = Page::open("#/");
    page.reader.send(Message::Arrive(place.to_owned())).expect("a handled message");
    let article = Route::parse("#/article/lane").expect("an address");
    let steps = [
        search::Message::Type("居民".to_owned()).into(),
        Message::Open(Box::new(article)),
        Message::Arrive(place.to_owned()),
        tools::Message::ToggleSize.into(),
    ];
    let mut outlines = Vec::new();
    for step in steps {
        run(&page, meddler);
        if let Some(milliseconds) = pause {
            TimeoutFuture::new(milliseconds).await;
        }
        page.reader.send(step).expect("a handled message");
        let once: &[&str] =
            if place.contains("kiosk") { &["#bar, [data-attract]"] } else { &[".masthead", ".toolbar", "main"] };
        for one in once {
            assert_eq!(page.count(one), 1, "{one} at {place}");
        }
        outlines.push(outline(&page));
    }
    outlines
}

#[wasm_bindgen_test]
async fn whatever_others_do_the_next_message_makes_the_page_right() {
    // Without a history: browsers allow only so many changes of the address in ten seconds.
    let page = Page::open("#/");
    run(&page, "history.pushState = history.replaceState = () => {}");
    drop(page);
    for place in PLACES {
        let expect = read(place, "", None).await;
        for (name, meddler) in MEDDLERS {
            for pause in [None, Some(0)] {
                let found = read(place, meddler, pause).await;
                for (step, (found, expect)) in found.iter().zip(&expect).enumerate() {
                    assert_eq!(found, expect, "{name} at {place}, step {step}, pause {pause:?}");
                }
            }
        }
    }
    run(&Page::open("#/"), "delete history.pushState; delete history.replaceState");
}

#[wasm_bindgen_test]
async fn what_is_changed_outside_the_page_and_put_back_is_made_right() {
    let clean = Page::open("#/");
    clean.reader.send(tools::Message::ToggleSize).expect("a handled message");
    let expect = outline(&clean);
    drop(clean);
    let page = Page::open("#/");
    run(&page, "globalThis.taken = root.querySelector('main'); taken.remove()");
    TimeoutFuture::new(0).await;
    run(&page, "taken.querySelector('h2').textContent = '假'");
    TimeoutFuture::new(0).await;
    run(&page, "root.prepend(taken)");
    TimeoutFuture::new(0).await;
    page.reader.send(tools::Message::ToggleSize).expect("a handled message");
    assert_eq!(outline(&page), expect);
}

#[wasm_bindgen_test]
async fn endless_changes_are_not_followed_for_ever() {
    let page = Page::open("#/");
    run(&page, "for (let n = 0; n < 20_000; n++) root.prepend(wrap('i', `${n}`))");
    TimeoutFuture::new(0).await;
    page.enter("居民");
    assert_eq!((page.count("i"), page.count("main"), page.count("mark[data-match]")), (0, 1, 3));
    run(&page, "root.prepend(wrap('i', '广告'))");
    page.enter("");
    assert_eq!((page.count("i"), page.count("main")), (0, 1), "later changes are followed again");
}

#[wasm_bindgen_test]
async fn a_page_that_was_taken_off_hears_of_no_change() {
    let own = |body: &str| Function::new_no_args(body).call0(&JsValue::NULL).expect("a script that runs");
    own("globalThis.uncaught = 0; addEventListener('error', () => { uncaught += 1 })");
    drop(Page::open("#/"));
    TimeoutFuture::new(0).await;
    assert_eq!(own("return uncaught"), 0);
}

#[wasm_bindgen_test]
fn what_the_reader_opened_and_looks_stay() {
    let page = Page::open("#/figures");
    run(&page, "root.querySelector('details').open = true; root.querySelector('main').style.color = 'red'");
    page.reader.send(tools::Message::ToggleSize).expect("a handled message");
    assert_eq!((page.count("details[open]"), page.count("main[style]")), (1, 1));
}

#[wasm_bindgen_test]
fn a_field_keeps_its_focus_and_its_insertion_point() {
    let page = Page::open("#/");
    page.field().focus().expect("a focused field");
    page.enter("居民");
    run(&page, MEDDLERS[1].1);
    run(&page, MEDDLERS[3].1);
    page.field().set_value("居甲民");
    page.field().set_selection_range(2, 2).expect("an insertion point");
    page.reader.send(search::Message::Type("居甲民".to_owned())).expect("a handled message");
    assert_eq!(document().active_element().map(|element| element.id()).as_deref(), Some("search-field"));
    assert_eq!(page.field().selection_start().expect("an insertion point"), Some(2));
}

/// Lets `method` of the text's element throw once while a search is shown; the page must be what it is without that.
#[track_caller]
fn check_refusal(method: &str) {
    let enter = |page: &Page| {
        page.field().focus().expect("a focused field");
        page.enter("居民");
        outline(page)
    };
    let expect = enter(&Page::open("#/"));
    let page = Page::open("#/");
    let body = format!(
        "const main = globalThis.main = root.querySelector('main');
         main.{method} = () => {{ delete main.{method}; throw new Error('refused once') }}"
    );
    run(&page, &body);
    assert_eq!(enter(&page), expect, "{method}");
    assert_eq!(run(&page, &format!("return Object.hasOwn(main, '{method}')")), JsValue::FALSE, "{method} was called");
    assert_eq!(document().active_element().map(|element| element.id()).as_deref(), Some("search-field"));
    page.enter("");
    assert_eq!((page.count(".masthead"), page.count("main"), page.count("mark")), (1, 1, 0));
}

#[wasm_bindgen_test]
fn a_refused_change_leaves_one_page() {
    for method in ["insertBefore", "removeChild"] {
        check_refusal(method);
    }
}

#[wasm_bindgen_test]
fn a_page_that_cannot_be_drawn_at_all_comes_with_the_next_message() {
    let page = Page::open("#/");
    let refuse =
        "root.replaceChildren = root.querySelector('main').insertBefore = () => { throw new Error('refused') }";
    run(&page, refuse);
    assert!(page.reader.send(search::Message::Type("居民".to_owned())).is_err());
    run(&page, "delete root.replaceChildren");
    page.reader.send(tools::Message::ToggleSize).expect("a handled message");
    assert_eq!((page.count(".masthead"), page.count("main"), page.count("mark[data-match]")), (1, 1, 3));
}

#[wasm_bindgen_test]
fn a_history_that_refuses_keeps_nobody_from_reading() {
    let page = Page::open("#/");
    let refuse = "for (const name of ['pushState', 'replaceState']) history[name] = () => { throw new Error('later') }";
    run(&page, refuse);
    page.find("#open-lane").click();
    assert_eq!(page.articles(), ["lane"]);
    assert_eq!(document().active_element().map(|element| element.id()).as_deref(), Some("view-heading"));
    page.enter("居民");
    assert!(page.count("mark[data-match]") > 0);
    run(&page, "delete history.pushState; delete history.replaceState");
    page.find("#back-to-front").click();
    assert_eq!(hash(), "#/?q=%E5%B1%85%E6%B0%91");
}

#[wasm_bindgen_test]
fn a_history_without_state_does_not_stop_the_start() {
    let throwing = "{ configurable: true, get() { throw new Error('no') }, set() { throw new Error('no') } }";
    let own = |body: &str| Function::new_no_args(body).call0(&JsValue::NULL).expect("a script that runs");
    own(&format!(
        "for (const name of ['state', 'scrollRestoration']) Object.defineProperty(history, name, {throwing})"
    ));
    let page = Page::open("#/article/lane");
    own("delete history.state; delete history.scrollRestoration");
    assert_eq!(page.articles(), ["lane"]);
}
