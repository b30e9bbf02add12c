//! Fetching other editions, and what comes of it.

use std::rc::Rc;

use edition::packed::VERSION;
use edition::shelf::Part;

use super::book::{Book, Entry, Holding};
use super::library::{Library, Loading, Manifest};
use super::message::Message;
use crate::ground::{Effect, Ground, Order, Outcome, Trip, Way};
use crate::route::{EditionChoice, Route, View};

/// What `message` makes of the other editions.
pub fn update(ground: &mut Ground, library: &mut Library, message: Message) -> Outcome {
    match message {
        Message::Manifest(outcome) => manifest(ground, library, outcome),
        Message::Progress { book, bytes } => {
            if let Some((_, came)) = wanted(library, book) {
                *came = bytes;
            }
            Outcome::default()
        }
        Message::Arrived { book, outcome } => arrived(ground, library, book, outcome),
        Message::Cancel => {
            let mut effects = stop(library);
            effects.push(Effect::Replace(ground.route.href()));
            "已取消载入".clone_into(&mut ground.announced);
            effects.into()
        }
    }
}

/// The way to `route`: what must be fetched before, or the place itself where everything is here. What was on its way to
/// another place is not wanted any more.
pub fn depart(ground: &mut Ground, library: &mut Library, route: Route, way: Way) -> Outcome {
    let idle = library.loading.is_none();
    let mut effects = stop(library);
    if way == Way::Address && library.manifest == Manifest::Awaited && idle {
        ground.start = route.edition.clone();
    }
    let missing = library.missing(&route.edition);
    let unknown = library.manifest == Manifest::Awaited && route.edition != EditionChoice::Start;
    if missing.is_empty() && !unknown {
        return Outcome { effects, trip: Some(Trip::new(route, way)) };
    }
    let wanted: Vec<(usize, u32)> = missing.into_iter().map(|book| (book, 0)).collect();
    let order = |(book, _): &(usize, u32)| {
        let Entry { file, bytes, .. } = &library.books[*book].entry;
        Order { book: *book, file: file.clone().unwrap_or_default(), bytes: *bytes }
    };
    let orders: Vec<Order> = wanted.iter().map(order).collect();
    if !orders.is_empty() {
        effects.push(Effect::Fetch(orders));
    }
    // Until then the front page of what is here, with what was searched for.
    let meanwhile = (way == Way::Address).then(|| {
        let edition = ground.route.edition.clone();
        Trip::new(Route { edition, sections: Vec::new(), ..route.with_view(View::Front) }, Way::Meanwhile)
    });
    library.loading = Some(Loading { goal: route, way, wanted, done: Vec::new() });
    Outcome { effects, trip: meanwhile }
}

/// Stops what is being fetched, where anything is, and forgets why.
pub fn stop(library: &mut Library) -> Vec<Effect> {
    library.loading.take().map(|_| Effect::StopFetching).into_iter().collect()
}

fn wanted(library: &mut Library, book: usize) -> Option<&mut (usize, u32)> {
    library.loading.as_mut()?.wanted.iter_mut().find(|(known, _)| *known == book)
}

/// The manifest has come, or has not: what waited for it goes on.
fn manifest(ground: &mut Ground, library: &mut Library, outcome: Result<Vec<Entry>, String>) -> Outcome {
    library.manifest = Manifest::Here;
    let failed = outcome.as_ref().err().map(|reason| format!("往期目录未能载入：{reason}。本期可照常阅读。"));
    if let Ok(entries) = outcome {
        library.books = books(entries, library.carried.as_ref());
    }
    let waiting = library.loading.take();
    let mut outcome =
        waiting.map_or_else(Outcome::default, |Loading { goal, way, .. }| depart(ground, library, goal, way));
    match &mut outcome.trip {
        Some(trip) => trip.notice = failed,
        None => ground.notice = failed.or_else(|| ground.notice.take()),
    }
    outcome
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

/// An edition has come: it is checked, and when it was the last, the reader is taken to the goal.
fn arrived(ground: &mut Ground, library: &mut Library, index: usize, outcome: Result<Vec<u8>, String>) -> Outcome {
    let Some(book) = library.books.get_mut(index) else { return Outcome::default() };
    let carried = library.carried.as_deref();
    book.holding = match outcome.and_then(|bytes| book.examine(bytes, carried)) {
        Ok(part) => Holding::Here(Rc::new(part)),
        Err(reason) => Holding::Lost(reason),
    };
    let bytes = book.entry.bytes;
    let Some((_, came)) = wanted(library, index) else { return Outcome::default() };
    *came = bytes;
    let finished = library.loading.as_mut().is_some_and(|loading| {
        loading.done.push(index);
        loading.done.len() == loading.wanted.len()
    });
    if finished { finish(ground, library) } else { Outcome::default() }
}

/// Everything has come that can come.
fn finish(ground: &mut Ground, library: &mut Library) -> Outcome {
    let Some(Loading { mut goal, way, wanted, .. }) = library.loading.take() else { return Outcome::default() };
    let lost: Vec<String> = wanted.iter().filter_map(|(index, _)| told(&library.books[*index])).collect();
    let reached = goal.edition == EditionChoice::All || lost.is_empty();
    let announced = format!("已载入 {} 期", wanted.len() - lost.len());
    let rest = if reached { "其余各期可照常查找。" } else { "仍显示原来的版面。" };
    let notice = (!lost.is_empty()).then(|| format!("{}{rest}", lost.concat()));
    if !reached {
        ground.announced = announced;
        ground.notice = notice;
        let effects = if way == Way::Address { vec![Effect::Replace(ground.route.href())] } else { Vec::new() };
        return effects.into();
    }
    if goal.edition == EditionChoice::All {
        // What was typed in the meantime is what the reader looks for.
        goal.query.clone_from(&ground.route.query);
    }
    Trip { route: goal, way, announced: Some(announced), notice }.into()
}

/// What the reader is told of an edition that cannot be had.
pub(super) fn told(book: &Book) -> Option<String> {
    let Holding::Lost(reason) = &book.holding else { return None };
    Some(format!("《{}》（{}）未能载入：{reason}。", book.entry.title, book.entry.id))
}
