//! Days and periods.

use core::ops::Range;

use super::places::{Sentence, Walk};
use crate::figures::Figure;
use crate::model::{Article, Passage};
use crate::order::sort_by_key;
use crate::sentence::sentences;
use crate::when::When;

/// A day or a period that articles name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moment {
    /// When it is; of a period without an end only the first day is meant.
    pub when: When,
    /// How far it reaches.
    pub extent: Extent,
    /// The words for it as printed, each once: 前9个月, 今年以来. None where only articles are dated so.
    pub words: Vec<String>,
    /// The last known day of a period without an end: the latest date of the articles that name it.
    pub until: Option<u32>,
    /// The sentences with it, in the order of the page.
    pub sentences: Vec<Sentence>,
}

/// How far a moment reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Extent {
    /// One day.
    Day,
    /// From one day to another.
    Period,
    /// From a day on: 9月份以来.
    Since,
}

/// Words for the part of this year that has passed. The comma is there where they could begin something else.
const THIS_YEAR: [&str; 3] = ["今年以来", "今年来，", "年初以来"];

/// What stands behind the day or month with which a period without an end begins.
const SINCE: [&str; 5] = ["以来", "起，", "起至今", "至今", "来，"];

/// The moments so far, in the order of the calendar.
#[derive(Debug, Default)]
pub(super) struct Moments {
    found: Vec<Moment>,
}

/// A moment in a paragraph: where it stands, when it is, how far it reaches.
type Place = (Range<usize>, When, Extent);

impl Moments {
    /// Adds those of an article. Linear in its text, times the number of moments so far where one is new.
    pub(super) fn add(&mut self, index: u32, article: &Article) {
        let date = article.date.as_deref().and_then(When::parse).filter(|date| date.is_day());
        let mut is_told = false;
        for (passage, number) in article.paragraphs.iter().zip(0..) {
            let mut walk = Walk::new(index, number, &passage.text);
            for (at, when, extent) in places(passage) {
                is_told |= extent == Extent::Day && date.is_some_and(|date| is_meant(when, date));
                let moment = self.moment(when, extent);
                let words = &passage.text[at.clone()];
                if !moment.words.iter().any(|known| known == words) {
                    moment.words.push(words.to_owned());
                }
                if extent == Extent::Since {
                    let last = date.filter(|date| date.year == when.year && date.first > when.first);
                    moment.until = moment.until.max(last.map(|date| date.first));
                }
                walk.add(at, &mut moment.sentences);
            }
        }
        // What the article tells first is what happened on its day, where the text does not name the day itself.
        if let Some((date, first)) = date.filter(|_| !is_told).zip(article.paragraphs.first()) {
            let range = sentences(&first.text).next().unwrap_or_default();
            let range = range.start as u32..range.end as u32;
            let sentence = Sentence { article: index, paragraph: 0, range, places: Vec::new() };
            self.moment(date, Extent::Day).sentences.push(sentence);
        }
    }

    /// All of them, days before periods that begin with them.
    pub(super) fn in_order(self) -> Vec<Moment> {
        self.found
    }

    fn moment(&mut self, when: When, extent: Extent) -> &mut Moment {
        let key = |moment: &Moment| (moment.when.year, moment.when.first, moment.extent, moment.when.last);
        let wanted = (when.year, when.first, extent, when.last);
        let place = self.found.binary_search_by(|moment| key(moment).cmp(&wanted)).unwrap_or_else(|place| {
            let moment = Moment { when, extent, words: Vec::new(), until: None, sentences: Vec::new() };
            self.found.insert(place, moment);
            place
        });
        &mut self.found[place]
    }
}

/// Whether a day of the text is the article's own date: it may leave the year out.
fn is_meant(day: When, date: When) -> bool {
    day.first == date.first && (day.year.is_none() || day.year == date.year)
}

/// The moments of a paragraph, in the order of the text.
fn places(passage: &Passage) -> Vec<Place> {
    let text = &passage.text;
    let mut places: Vec<Place> = passage.figures.iter().filter_map(|figure| of_figure(text, figure)).collect();
    let this_year = When { year: None, first: 0, last: 0 };
    for words in THIS_YEAR {
        let length = words.trim_end_matches('，').len();
        places.extend(text.match_indices(words).map(|(at, _)| (at..at + length, this_year, Extent::Since)));
    }
    sort_by_key(&mut places, |(at, ..)| at.start);
    places
}

/// The moment that a figure is, with 以来 where that stands behind it.
fn of_figure(text: &str, figure: &Figure) -> Option<Place> {
    let when = When::of(figure)?;
    let at = figure.start as usize..figure.end as usize;
    let behind = text.get(at.end..)?;
    if let Some(words) = SINCE.iter().find(|words| behind.starts_with(**words)) {
        let end = at.end + words.trim_end_matches('，').len();
        return Some((at.start..end, When { last: when.first, ..when }, Extent::Since));
    }
    Some((at, when, if when.is_day() { Extent::Day } else { Extent::Period }))
}
