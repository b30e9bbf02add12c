//! People, places and organisations with what is told of them.

use std::cmp::Reverse;

use edition::entries::{Named, Sentence};
use edition::model::TermKind;
use edition::order::sort_by_key;

use super::line::{chosen, lines};
use super::links::heading_id;
use crate::ground::Ground;
use crate::nodes::{Element, element};
use crate::route::Route;

/// Entries of a group that are seen at first, and more with every wish for more.
const ENTRIES: usize = 60;

/// Name of the parameter for how many entries of a group are shown.
const ROWS: &str = "rows";

/// An entry with its sentences in the chosen sections.
struct Shown<'e> {
    entry: &'e Named,
    sentences: Vec<&'e Sentence>,
    articles: usize,
}

/// The people with how many there are. Somebody whom no sentence names is shown where all sections are.
pub(super) fn people(ground: &Ground, people: &[Named]) -> (String, Vec<Element>) {
    let shown = shown(ground, people);
    let count = format!("{} 人", shown.len());
    (count, list(ground, &shown, "h3").into_iter().flatten().collect())
}

/// Places and organisations with how many there are, in two groups, those in most articles first.
pub(super) fn places(ground: &Ground, places: &[Named]) -> (String, Vec<Element>) {
    let mut shown = shown(ground, places);
    let mut order: Vec<usize> = (0..shown.len()).collect();
    sort_by_key(&mut order, |at| (Reverse(shown[*at].articles), Reverse(shown[*at].sentences.len()), *at));
    let mut groups = [(TermKind::Place, "地点", Vec::new()), (TermKind::Organisation, "单位", Vec::new())];
    for at in order {
        let group = usize::from(shown[at].entry.kind == TermKind::Organisation);
        let sentences = std::mem::take(&mut shown[at].sentences);
        groups[group].2.push(Shown { sentences, ..shown[at] });
    }
    let counts = groups.iter().filter(|(.., entries)| !entries.is_empty());
    let counts: Vec<String> = counts.map(|(_, name, entries)| format!("{name} {}", entries.len())).collect();
    let sections = groups.iter().filter_map(|(_, name, entries)| {
        let entries = list(ground, entries, "h4")?;
        Some(element("section").key(*name).child(element("h3").class("group").text(*name)).children(entries))
    });
    (counts.join("　"), sections.collect())
}

fn shown<'e>(ground: &Ground, entries: &'e [Named]) -> Vec<Shown<'e>> {
    let all = ground.route.sections.is_empty();
    let shown = entries.iter().map(|entry| {
        let sentences = chosen(ground, &entry.sentences);
        let articles = sentences.chunk_by(|sentence, next| sentence.article == next.article).count();
        Shown { entry, sentences, articles }
    });
    shown.filter(|shown| !shown.sentences.is_empty() || all).collect()
}

/// As many entries as are asked for, and a link to more; none where there is no entry.
fn list(ground: &Ground, entries: &[Shown], heading: &'static str) -> Option<Vec<Element>> {
    let asked = ground.route.extra.iter().find(|(name, _)| name == ROWS).and_then(|(_, rows)| rows.parse().ok());
    // The entry that the address names is always there.
    let meant = ground.route.entry_name().and_then(|name| entries.iter().position(|shown| shown.entry.name == name));
    let rows = asked.unwrap_or(ENTRIES).max(ENTRIES).max(meant.map_or(0, |meant| meant + 1)).min(entries.len());
    let items = entries[..rows].iter().map(|shown| entry(ground, shown, heading));
    let more = (rows < entries.len()).then(|| {
        let extra = vec![(ROWS.to_owned(), (rows + 2 * ENTRIES).to_string())];
        let route = Route { extra, ..ground.route.clone() };
        let words = format!("还有 {} 个，再显示一些", entries.len() - rows);
        element("p").class("more").child(element("a").attribute("href", route.href()).text(words))
    });
    let list = element("ol").class("entry-list").children(items);
    (!entries.is_empty()).then(|| [Some(list), more].into_iter().flatten().collect())
}

fn entry(ground: &Ground, shown: &Shown, heading: &'static str) -> Element {
    let Shown { entry, sentences, articles } = shown;
    let beside = match entry.kind {
        TermKind::Person => entry.offices.join("、"),
        _ => format!("{articles} 篇，{} 处", sentences.iter().map(|sentence| sentence.places.len()).sum::<usize>()),
    };
    let head = element(heading)
        .attribute("id", heading_id(&entry.name))
        .attribute("tabindex", "-1")
        .child(element("span").text(entry.name.clone()))
        .child_if((!beside.is_empty()).then(|| element("small").text(beside)));
    element("li")
        .key(entry.name.clone())
        .class("entry")
        .attribute_if("aria-current", (ground.route.entry_name() == Some(&entry.name)).then_some("true"))
        .child(head)
        .children(lines(ground, sentences, Some(&entry.name)))
}
