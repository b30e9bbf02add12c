//! People, places, organisations, days and words of an edition.

use edition::entries::{Entries, Extent, Moment, Named, Sentence, first_uses, gather};
use edition::model::{GlossaryEntry, TermKind};
use edition::source::Source;
use edition::when::{MONTH, When, YEAR};
use serde::Serialize;

use crate::offset::{Converter, Offset};

/// Everything that is gathered of an edition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EntryLists<O> {
    /// The people whom articles name, in the order of the page.
    pub people: Vec<PersonEntry<O>>,
    /// Places and organisations, those in most articles first.
    pub places: Vec<PlaceEntry<O>>,
    /// Days in the order of the calendar, those of no year first.
    pub days: Vec<DayEntry<O>>,
    /// Periods in the same order.
    pub periods: Vec<PeriodEntry<O>>,
}

/// A person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PersonEntry<O> {
    /// Name.
    pub name: String,
    /// Offices as printed.
    pub offices: Vec<String>,
    /// The sentences that name the person.
    pub sentences: Vec<SentenceInfo<O>>,
}

/// A place or an organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PlaceEntry<O> {
    /// Name.
    pub name: String,
    /// `place` or `organisation`.
    pub kind: &'static str,
    /// Number of articles that name it.
    pub articles: usize,
    /// The sentences that name it.
    pub sentences: Vec<SentenceInfo<O>>,
}

/// A day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DayEntry<O> {
    /// `XXXX-10-17`: a year that is not printed is X.
    pub date: String,
    /// What is told of it. A sentence without spans is the first of an article that is dated so.
    pub sentences: Vec<SentenceInfo<O>>,
}

/// A period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PeriodEntry<O> {
    /// The words for it as printed.
    pub words: Vec<String>,
    /// Its first day.
    pub first: String,
    /// Its last day; null where it has no end (以来).
    pub last: Option<String>,
    /// What is told of it.
    pub sentences: Vec<SentenceInfo<O>>,
}

/// A sentence of an article.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SentenceInfo<O> {
    /// Identifier of the article.
    pub article: String,
    /// Index of the paragraph.
    pub paragraph: u16,
    /// Where the sentence begins.
    pub start: O,
    /// Where it has ended.
    pub end: O,
    /// As printed.
    pub text: String,
    /// Where the name or the date stands, in the paragraph too.
    pub spans: Vec<[O; 2]>,
}

/// A word that the editor explains.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct GlossaryInfo<O> {
    /// The word.
    pub word: String,
    /// What it means.
    pub meaning: String,
    /// Its first use in each article that has it.
    pub places: Vec<UseInfo<O>>,
}

/// Where an article first uses a word.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct UseInfo<O> {
    /// Identifier of the article.
    pub article: String,
    /// Index of the paragraph.
    pub paragraph: u16,
    /// Where the word begins.
    pub start: O,
    /// Where it has ended.
    pub end: O,
}

impl<O: Offset> EntryLists<O> {
    /// The entries of all articles. O(n log k) for n characters and k names.
    pub fn new(edition: &dyn Source) -> Self {
        let all = 0..edition.count();
        let Entries { people, places, moments } = gather(edition, all.clone(), all);
        let (days, periods): (Vec<Moment>, Vec<Moment>) =
            moments.into_iter().partition(|moment| moment.extent == Extent::Day);
        let list =
            |sentences: &[Sentence]| sentences.iter().filter_map(|found| SentenceInfo::new(edition, found)).collect();
        let person =
            |Named { name, offices, sentences, .. }| PersonEntry { name, offices, sentences: list(&sentences) };
        let place = |place: Named| PlaceEntry {
            kind: if place.kind == TermKind::Place { "place" } else { "organisation" },
            articles: place.articles(),
            sentences: list(&place.sentences),
            name: place.name,
        };
        let day = |day: Moment| DayEntry { date: date(day.when, day.when.first), sentences: list(&day.sentences) };
        let period = |period: Moment| PeriodEntry {
            first: date(period.when, period.when.first),
            last: (period.extent == Extent::Period).then(|| date(period.when, period.when.last)),
            sentences: list(&period.sentences),
            words: period.words,
        };
        Self {
            people: people.into_iter().map(person).collect(),
            places: places.into_iter().map(place).collect(),
            days: days.into_iter().map(day).collect(),
            periods: periods.into_iter().map(period).collect(),
        }
    }
}

impl<O: Offset> SentenceInfo<O> {
    fn new(edition: &dyn Source, sentence: &Sentence) -> Option<Self> {
        let Sentence { article, paragraph, range, places } = sentence;
        let article = edition.article(*article as usize)?;
        let text = &article.paragraphs.get(usize::from(*paragraph))?.text;
        let mut offset = Converter::new(text);
        let start = offset.at(range.start);
        let spans = places.iter().map(|place| [offset.at(place.start), offset.at(place.end)]).collect();
        let (end, text) = (offset.at(range.end), text.get(range.start as usize..range.end as usize)?.to_owned());
        Some(Self { article: article.id.clone(), paragraph: *paragraph, start, end, text, spans })
    }
}

impl<O: Offset> GlossaryInfo<O> {
    /// The glossary with the uses of every word. O(n log k) for n characters and k words.
    pub fn list(edition: &dyn Source) -> Vec<Self> {
        let glossary = &edition.head().glossary;
        let info = |GlossaryEntry { word, meaning }: &GlossaryEntry| Self {
            word: word.clone(),
            meaning: meaning.clone(),
            places: Vec::new(),
        };
        let mut infos: Vec<Self> = glossary.iter().map(info).collect();
        for article in (0..edition.count()).filter_map(|index| edition.article(index)) {
            for found in first_uses(glossary, &article) {
                let mut offset = Converter::new(&article.paragraphs[usize::from(found.paragraph)].text);
                let (start, end) = (offset.at(found.range.start), offset.at(found.range.end));
                let (article, paragraph) = (article.id.clone(), found.paragraph);
                infos[found.entry].places.push(UseInfo { article, paragraph, start, end });
            }
        }
        infos
    }
}

/// A day of the calendar of `when` as `XXXX-10-17`. That calendar's months all have 31 days: the last is the real one.
fn date(when: When, day: u32) -> String {
    let year = when.year.map(|year| year + day / YEAR);
    let (month, day) = (day % YEAR / MONTH + 1, day % MONTH + 1);
    let is_leap = year.is_some_and(|year| year % 4 == 0 && (year % 100 != 0 || year % 400 == 0));
    let last = match month {
        2 if is_leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    let day = if day == MONTH { last } else { day };
    let year = year.map_or_else(|| "XXXX".to_owned(), |year| format!("{year:04}"));
    format!("{year}-{month:02}-{day:02}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_day_of_a_month_is_the_real_one() {
        for (iso, expect) in [
            ("XXXX-10-17", "XXXX-10-17 XXXX-10-17"),
            ("XXXX-01/XXXX-09", "XXXX-01-01 XXXX-09-30"),
            ("XXXX-02", "XXXX-02-01 XXXX-02-28"),
            ("2024-02", "2024-02-01 2024-02-29"),
            ("1900-02", "1900-02-01 1900-02-28"),
            ("2021/2023", "2021-01-01 2023-12-31"),
        ] {
            let when = When::parse(iso).unwrap();
            assert_eq!(format!("{} {}", date(when, when.first), date(when, when.last)), expect, "{iso}");
        }
    }
}
