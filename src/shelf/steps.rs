//! Steps that concern other editions: asking for them, what comes of it, putting them up.

use std::rc::Rc;

use edition::packed::VERSION;
use edition::search::Index;
use edition::shelf::{Part, Shelf};

use super::{ALL, Address, Book, Entry, HITS, Holding, Library, Loading, Manifest, News, Order, stopping};
use crate::message::Effect;
use crate::route::{Choice, Route, View};
use crate::state::State;
use crate::update;

/// What must be done before the reader can be taken to `route`; none where everything is here.
pub(crate) fn fetch_first(state: &mut State, route: &Route, address: Address) -> Option<Vec<Effect>> {
    let mut effects: Vec<Effect> = stopping(state).into_iter().collect();
    let library = &mut state.library;
    if address == Address::There && library.manifest == Manifest::Awaited && library.loading.is_none() {
        library.start = route.edition.clone();
    }
    let missing = library.missing(&route.edition);
    let unknown = library.manifest == Manifest::Awaited && route.edition != Choice::Start;
    if missing.is_empty() && !unknown {
        if effects.is_empty() {
            return None;
        }
        // What was on its way is not wanted any more.
        effects.extend(match address {
            Address::Before => update::open(state, route.clone()),
            Address::There => update::arrive_at(state, route.clone()),
        });
        return Some(effects);
    }
    let wanted: Vec<(usize, u32)> = missing.into_iter().map(|book| (book, 0)).collect();
    let order = |(book, _): &(usize, u32)| {
        let Entry { file, bytes, .. } = &library.books[*book].entry;
        Order { book: *book, file: file.clone().unwrap_or_default(), bytes: *bytes }
    };
    let orders: Vec<Order> = wanted.iter().map(order).collect();
    library.loading = Some(Loading { goal: route.clone(), address, wanted, done: Vec::new() });
    if address == Address::There {
        // Until then the front page of what is here, with what was searched for.
        let edition = state.route.edition.clone();
        let meanwhile = Route { edition, sections: Vec::new(), ..route.with_view(View::Front) };
        update::go(state, meanwhile);
    }
    if !orders.is_empty() {
        effects.push(Effect::Fetch(orders));
    }
    Some(effects)
}

/// Stops what is being fetched and forgets why.
pub(crate) fn stop(state: &mut State) -> Vec<Effect> {
    stopping(state).into_iter().collect()
}

/// What `news` makes of the state.
pub(crate) fn news(state: &mut State, news: News) -> Vec<Effect> {
    match news {
        News::Manifest(outcome) => manifest(state, outcome),
        News::Progress { book, bytes } => {
            if let Some((_, came)) = wanted(&mut state.library, book) {
                *came = bytes;
            }
            Vec::new()
        }
        News::Arrived { book, outcome } => arrived(state, book, outcome),
        News::Cancel => {
            let mut effects = stop(state);
            effects.push(Effect::Replace(state.route.href()));
            "已取消载入".clone_into(&mut state.announced);
            effects
        }
        News::More => {
            state.library.room += HITS;
            state.collect_places();
            Vec::new()
        }
    }
}

fn wanted(library: &mut Library, book: usize) -> Option<&mut (usize, u32)> {
    library.loading.as_mut()?.wanted.iter_mut().find(|(known, _)| *known == book)
}

/// The manifest has come, or has not: what waited for it goes on.
fn manifest(state: &mut State, outcome: Result<Vec<Entry>, String>) -> Vec<Effect> {
    let library = &mut state.library;
    library.manifest = Manifest::Here;
    match outcome {
        Ok(entries) => {
            library.books = books(entries, library.carried.as_ref());
            waiting(state)
        }
        Err(reason) => {
            let effects = waiting(state);
            state.notice = Some(format!("往期目录未能载入：{reason}。本期可照常阅读。"));
            effects
        }
    }
}

/// Goes on with what waited for the manifest.
fn waiting(state: &mut State) -> Vec<Effect> {
    let Some(Loading { goal, address, .. }) = state.library.loading.take() else { return Vec::new() };
    reach(state, &goal, address)
}

/// The editions of a manifest. Those that it does not describe rightly cannot be had; the one without a file is carried.
fn books(entries: Vec<Entry>, carried: Option<&Rc<Part>>) -> Vec<Book> {
    let mut books: Vec<Book> = Vec::new();
    for entry in entries {
        let known = books.iter().any(|book| book.entry.id == entry.id);
        let holding = match (entry.fault(), &entry.file, carried) {
            _ if known => continue,
            (Some(fault), ..) => Holding::Lost(fault.to_owned()),
            _ if entry.format != VERSION => {
                Holding::Lost(format!("格式版本是 {}，本程序只读版本 {VERSION}", entry.format))
            }
            (None, None, Some(part)) => Holding::Here(part.clone()),
            (None, None, None) => Holding::Lost("目录里没有写文件名".to_owned()),
            (None, Some(_), _) => Holding::Away,
        };
        books.push(Book { entry, holding });
    }
    books
}

/// Takes the reader to `goal`, after fetching what is missing.
fn reach(state: &mut State, goal: &Route, address: Address) -> Vec<Effect> {
    if let Some(effects) = fetch_first(state, goal, address) {
        return effects;
    }
    match address {
        Address::Before => update::open(state, goal.clone()),
        Address::There => update::arrive_at(state, goal.clone()),
    }
}

/// An edition has come: it is checked, and when it was the last, the reader is taken to the goal.
fn arrived(state: &mut State, index: usize, outcome: Result<Vec<u8>, String>) -> Vec<Effect> {
    let library = &mut state.library;
    let Some(book) = library.books.get_mut(index) else { return Vec::new() };
    let carried = library.carried.as_deref();
    book.holding = match outcome.and_then(|bytes| book.examine(bytes, carried)) {
        Ok(part) => Holding::Here(Rc::new(part)),
        Err(reason) => Holding::Lost(reason),
    };
    let bytes = book.entry.bytes;
    let Some((_, came)) = wanted(library, index) else { return Vec::new() };
    *came = bytes;
    let finished = library.loading.as_mut().is_some_and(|loading| {
        loading.done.push(index);
        loading.done.len() == loading.wanted.len()
    });
    if finished { finish(state) } else { Vec::new() }
}

/// Everything has come that can come.
fn finish(state: &mut State) -> Vec<Effect> {
    let Some(Loading { mut goal, address, wanted, .. }) = state.library.loading.take() else { return Vec::new() };
    let lost: Vec<String> = wanted.iter().filter_map(|(index, _)| told(&state.library.books[*index])).collect();
    if goal.edition == Choice::All {
        // What was typed in the meantime is what the reader looks for.
        goal.query.clone_from(&state.route.query);
    }
    let reached = goal.edition == Choice::All || lost.is_empty();
    let effects = match (reached, address) {
        (true, Address::Before) => update::open(state, goal),
        (true, Address::There) => {
            let mut effects = update::arrive_at(state, goal);
            // What was chosen in the meantime may stand in the address.
            effects.insert(0, Effect::Replace(state.route.href()));
            effects
        }
        (false, Address::Before) => Vec::new(),
        (false, Address::There) => vec![Effect::Replace(state.route.href())],
    };
    if state.results.is_none() {
        state.announced = format!("已载入 {} 期", wanted.len() - lost.len());
    } else {
        state.announced = update::announcement(state);
    }
    if !lost.is_empty() {
        let rest = if reached { "其余各期可照常查找。" } else { "仍显示原来的版面。" };
        state.notice = Some(format!("{}{rest}", lost.concat()));
    }
    effects
}

/// What the reader is told of an edition that cannot be had.
fn told(book: &Book) -> Option<String> {
    let Holding::Lost(reason) = &book.holding else { return None };
    Some(format!("《{}》（{}）未能载入：{reason}。", book.entry.title, book.entry.id))
}

/// Puts up the edition that `route` names. One that is not here is told, and the page's own put up.
pub(crate) fn choose(state: &mut State, route: &mut Route) {
    if put_up(state, &route.edition) {
        return;
    }
    let Choice::One(id) = std::mem::take(&mut route.edition) else { return };
    let told = state.library.book(&id).and_then(told);
    let unknown = || format!("没有编号为“{}”的一期，已显示本期。", update::shortened(&id));
    state.notice = Some(told.unwrap_or_else(unknown));
    put_up(state, &Choice::Start);
}

/// Puts up the edition with which the kiosk was opened.
pub(crate) fn return_to_start(state: &mut State) {
    let mut route = state.route.clone();
    choose(state, &mut route);
    (state.route, state.notice) = (route, None);
}

/// Puts up the edition that `choice` names, where it is here. Returns whether it is.
fn put_up(state: &mut State, choice: &Choice) -> bool {
    let library = &state.library;
    let here = library.here().count();
    if library.shown == *choice && (*choice != Choice::All || library.united == here) {
        return true;
    }
    let part = match choice {
        Choice::Start => library.carried.clone(),
        Choice::One(id) => library.here().find(|(known, _)| known == id).map(|(_, part)| part.clone()),
        Choice::All if library.is_open() => {
            let known = state.library.all.take().filter(|_| state.library.united == here);
            let (shelf, index) = known.unwrap_or_else(|| {
                let shelf = Rc::new(Shelf::united(state.library.here(), ALL));
                let index = Rc::new(Index::new(&shelf));
                (shelf, index)
            });
            show(state, choice, shelf, index);
            state.library.united = here;
            return true;
        }
        Choice::All => None,
    };
    let Some(part) = part else { return false };
    let shelf = Rc::new(Shelf::single(part));
    let index = Rc::new(Index::new(&shelf));
    state.library.single = choice.clone();
    show(state, choice, shelf, index);
    true
}

/// Shows other articles. All editions together are kept for when they are wanted again.
fn show(state: &mut State, choice: &Choice, shelf: Rc<Shelf>, index: Rc<Index>) {
    let before = (std::mem::replace(&mut state.edition, shelf), std::mem::replace(&mut state.index, index));
    let shown = std::mem::replace(&mut state.library.shown, choice.clone());
    if shown == Choice::All && *choice != Choice::All {
        state.library.all = Some(before);
    }
    // What was found was found in other articles.
    state.results = None;
    state.other_ways.clear();
    state.places.clear();
    state.expanded.clear();
    state.current_match = None;
}
