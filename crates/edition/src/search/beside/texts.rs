//! The texts that stand beside the articles' own.

use super::place::{Part, Place};
use crate::figures::Figure;
use crate::issue::IssuePage;
use crate::mechanism::Mechanism;
use crate::model::Article;
use crate::search::index::MIN_ARCHIVE_ARTICLES;
use crate::source::Source;

/// What is called with every text, where it stands and what figures were recognised in it.
type Note<'a> = &'a mut dyn FnMut(Place, &str, &[Figure]);

/// Calls `note` with every text of `edition` that stands beside the articles' own and can be seen, in the order of
/// [`Place`]. The articles of an archive are not looked at.
pub(super) fn each(edition: &dyn Source, note: Note) {
    let head = edition.head();
    let mut plain = |place, text: &str| note(place, text, &[]);
    for (index, name) in head.sections.iter().enumerate() {
        plain(Place::Section(index), name);
    }
    for (index, entry) in head.glossary.iter().enumerate() {
        plain(Place::Glossary(index), &entry.word);
        plain(Place::Glossary(index), &entry.meaning);
    }
    for (index, way) in head.mechanisms.iter().enumerate() {
        of_mechanism(way).for_each(|text| plain(Place::Mechanism(index), text));
    }
    let articles = if edition.count() < MIN_ARCHIVE_ARTICLES { edition.count() } else { 0 };
    let mut offices: Vec<(String, String)> = Vec::new();
    for (index, article) in (0..articles).filter_map(|index| Some((index, edition.article(index)?))) {
        of_article(index, &article, note);
        for (number, person) in article.people.iter().enumerate() {
            let known = offices.iter().any(|(name, office)| *name == person.name && *office == person.office);
            if !known {
                note(Place::Article(index, Part::Office(number)), &person.office, &[]);
                offices.push((person.name.clone(), person.office.clone()));
            }
        }
    }
    // The masthead names the only page of an issue; several have their names on the front.
    let several = head.issue.pages.iter().filter(|_| head.issue.pages.len() > 1);
    let pages = several.map(IssuePage::in_words);
    let lines = [&head.title, &head.subtitle].into_iter().chain(&head.slogans).cloned();
    for line in lines.chain(head.issue.masthead()).chain(pages).chain(head.issue.colophon()) {
        note(Place::Masthead, &line, &[]);
    }
}

/// The texts of a way of working: its title, its parts with what they do and who does it, and what the article leaves out.
fn of_mechanism(way: &Mechanism) -> impl Iterator<Item = &str> {
    let parts = way.parts.iter().flat_map(|part| [&part.name, &part.detail].into_iter().chain(&part.actors));
    core::iter::once(&way.title).chain(parts).chain([&way.silence]).map(String::as_str)
}

/// The texts beside those of an article, but for offices.
fn of_article(index: usize, article: &Article, note: Note) {
    let mut note = |part, text: &str, figures: &[Figure]| note(Place::Article(index, part), text, figures);
    note(Part::Summary, &article.summary.text, &article.summary.figures);
    for (role, _) in article.byline() {
        note(Part::Byline, role.name(), &[]);
    }
    note(Part::Byline, article.place.as_deref().unwrap_or_default(), &[]);
    for (number, key_figure) in article.key_figures.iter().enumerate() {
        note(Part::KeyFigure(number), &key_figure.label, &[]);
    }
    for (number, photo) in article.photos.iter().enumerate() {
        for text in [&photo.caption, &photo.credit, &photo.alt] {
            note(Part::Photo(number), text, &[]);
        }
    }
    for (number, explanation) in article.notes.iter().enumerate() {
        note(Part::Note(number), &explanation.text, &[]);
    }
}
