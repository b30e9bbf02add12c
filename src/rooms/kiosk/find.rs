//! Finding without a keyboard: words by kind, sections, and the field that opens the letters for who wants them.

use edition::model::{Term, TermKind};
use edition::search::{MIN_ARCHIVE_ARTICLES, SearchOptions, starters};

use super::cards::{self, choice};
use super::places::{self, KINDS, Place};
use crate::ground::Ground;
use crate::nodes::{Element, element};
use crate::route::View;

/// Words of one kind on a screen at most: the most frequent ones.
const MOST: usize = 120;

/// Words of a kind to begin with.
const STARTERS: usize = 5;

/// The ways to look for something.
pub(super) fn find(ground: &Ground) -> Element {
    element("div")
        .key("kiosk-find")
        .class("k-list")
        .child(cards::head("找一找", String::new()))
        .child(group("按词找", kinds(ground)))
        .child(group("按栏目读", sections(ground)))
}

fn group(name: &'static str, choices: Vec<Element>) -> Element {
    let list = element("nav").class("k-choices").attribute("aria-label", name).children(choices);
    element("section").child(element("h3").class("k-group").text(name)).child(list)
}

/// Every kind of words that the edition has, its drawings and its figures.
fn kinds(ground: &Ground) -> Vec<Element> {
    let edition = &ground.edition;
    let words = KINDS.iter().map(|(kind, name, shown)| {
        let count = terms(ground, *kind).len();
        (*name, *shown, places::address(ground, Place::Words(*kind)), count, "个")
    });
    let views = [
        ("mechanisms", "做法", places::view(ground, View::Mechanisms), edition.mechanisms().len(), "幅图"),
        ("figures", "数字", places::view(ground, View::Figures), edition.figure_count(), "个"),
    ];
    let all = words.chain(views).filter(|(.., count, _)| *count > 0);
    all.map(|(name, shown, route, count, unit)| {
        choice(["kind-", name].concat(), route.href(), shown, format!("{count} {unit}"))
    })
    .collect()
}

/// Every section that has an article.
fn sections(ground: &Ground) -> Vec<Element> {
    let counted = ground.edition.sections().iter().zip(ground.section_counts()).enumerate();
    let filled = counted.filter(|(_, (_, count))| *count > 0);
    filled
        .map(|(number, (name, count))| {
            choice(format!("section-{number}"), places::section(ground, name).href(), name, format!("{count} 篇"))
        })
        .collect()
}

/// The terms of one kind, the most frequent first: those that the lists of people and places have as well.
fn terms(ground: &Ground, kind: TermKind) -> Vec<&Term> {
    let terms = ground.edition.terms().iter().filter(|term| term.kind == kind);
    terms.filter(|term| is_listed(ground, term)).collect()
}

/// Whether a term is a name of the lists of people and places.
pub(super) fn is_name(ground: &Ground, term: &Term) -> bool {
    matches!(term.kind, TermKind::Person | TermKind::Place | TermKind::Organisation) && is_listed(ground, term)
}

/// Whether the lists have a name: of people those of whom articles tell, not those who only write them; of places not those
/// that are two others, one behind the other. An archive is not asked, all of which would have to be unpacked.
fn is_listed(ground: &Ground, name: &Term) -> bool {
    let edition = &ground.edition;
    let name_of_place = |term: &Term| term.kind == TermKind::Place && name.text.len() > term.text.len();
    match name.kind {
        _ if edition.articles.len() >= MIN_ARCHIVE_ARTICLES => true,
        TermKind::Person => {
            edition.articles.iter().any(|article| article.people.iter().any(|person| person.name == name.text))
        }
        TermKind::Place => !edition.terms().iter().filter(|term| name_of_place(term)).any(|first| {
            let rest = name.text.strip_prefix(&*first.text);
            rest.is_some_and(|rest| edition.terms().iter().any(|term| name_of_place(term) && term.text == rest))
        }),
        _ => true,
    }
}

/// The words of one kind, the most frequent first; each leads to what is told of it.
pub(super) fn words(ground: &Ground, kind: TermKind) -> Element {
    let terms = terms(ground, kind);
    let count = format!("{} 个", terms.len());
    let name = KINDS.iter().find(|(known, ..)| *known == kind).map(|(.., shown)| *shown).unwrap_or_default();
    let cards = terms.into_iter().take(MOST).enumerate().map(|(number, term)| word(ground, number, term));
    element("div")
        .key("kiosk-words")
        .class("k-list")
        .child(cards::head(name, count))
        .child(element("nav").class("k-choices k-words").attribute("aria-label", name).children(cards))
}

fn word(ground: &Ground, number: usize, term: &Term) -> Element {
    let said = match (term.kind, office(ground, &term.text)) {
        (TermKind::Person, Some(office)) => office.to_owned(),
        _ => format!("{} 处", term.count),
    };
    choice(format!("word-{number}"), places::search(ground, &term.text).href(), &term.text, said)
}

/// Words to begin with, below a search that found nothing: those that the empty field offers.
pub(super) fn beginnings(ground: &Ground) -> Element {
    let terms = ground.edition.terms();
    let found = starters(terms, STARTERS);
    let numbers = [found.words, found.people, found.places].concat();
    let words = numbers.into_iter().map(|number| (number as usize, &terms[number as usize]));
    let words = words.filter(|(_, term)| is_listed(ground, term));
    group("可以从这些词开始", words.map(|(number, term)| word(ground, number, term)).collect())
}

/// The articles that have the word that is likeliest meant by the letters that were typed.
pub(super) fn offered(ground: &Ground, word: &str) -> Element {
    let options = SearchOptions { with_matches: 0, ..SearchOptions::default() };
    let found = ground.index().search(&*ground.edition, &ground.index().query(word), &options);
    let articles = found.hits.iter().map(|hit| hit.article as usize);
    element("div")
        .key("kiosk-offered")
        .class("k-list")
        .child(cards::head(word, format!("{} 篇", found.articles)))
        .child(cards::headlines(ground, articles))
}

/// What somebody does, as an article says it.
fn office<'g>(ground: &'g Ground, name: &str) -> Option<&'g str> {
    let people = ground.edition.articles.iter().flat_map(|article| &article.people);
    people.filter(|person| !person.office.is_empty()).find(|person| person.name == name).map(|person| &*person.office)
}
