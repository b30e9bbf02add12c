//! How every character of an edition is read, as a small table that gives all of it back.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap, HashSet};

use edition::fold::Folding;
use edition::issue::IssuePage;
use edition::model::{Edition, Readings};
use edition::readings::{Surroundings, Syllable, Table};
use edition::search::sound;

use crate::common::common;
use crate::pronunciation::{read, usual};
use crate::segmenter::Segmenter;

/// Most characters around a place that tell its reading.
const WIDEST: usize = 8;

/// The readings of all texts of `edition`, and of common characters that sound like one of them, so that a slip of the
/// input method is understood. The names of `people` begin with a surname.
pub(crate) fn readings(edition: &Edition, segmenter: &Segmenter, people: &HashSet<String>) -> Readings {
    let folding = Folding::new(&edition.simplified);
    let mut known: BTreeMap<u16, Syllable> = BTreeMap::new();
    let mut places: HashMap<u16, Vec<Place>> = HashMap::new();
    let texts: Vec<Read> = texts(edition).map(|text| Read::new(&text, &folding, segmenter, people)).collect();
    for (number, text) in texts.iter().enumerate() {
        for (at, (unit, syllable)) in text.units.iter().zip(&text.syllables).enumerate() {
            let (Some(syllable), Some(character)) = (syllable, char::from_u32(u32::from(*unit))) else { continue };
            known.entry(*unit).or_insert_with(|| usual(character).unwrap_or(*syllable));
            places.entry(*unit).or_default().push(Place { text: number, at, syllable: *syllable });
        }
    }
    let mut surroundings = Vec::new();
    for (character, syllable) in &known {
        if places[character].iter().any(|place| place.syllable != *syllable) {
            surroundings.extend(told_apart(&texts, *character, *syllable, &places[character]));
        }
    }
    let mut all: Vec<(u16, Syllable)> = known.iter().map(|(character, syllable)| (*character, *syllable)).collect();
    all.extend(homophones(&known));
    Table::new(all, surroundings).into()
}

/// Leaves the pinyin of terms out where the readings of the edition give it.
pub(crate) fn leave_out(edition: &mut Edition) {
    let Edition { terms, readings, .. } = edition;
    for term in terms {
        if readings.table().pinyin(&term.text) == term.pinyin {
            term.pinyin = Vec::new();
        }
    }
}

/// Every text of an edition that a reader can see, so that letters find it.
fn texts(edition: &Edition) -> impl Iterator<Item = Cow<'_, str>> {
    let names = [&edition.title, &edition.subtitle].into_iter().chain(&edition.slogans).chain(&edition.sections);
    let articles = edition.articles.iter().flat_map(|article| {
        let headings =
            [article.kicker.as_ref(), Some(&article.headline), article.deck.as_ref(), Some(&article.summary)];
        let passages = headings.into_iter().flatten().chain(&article.paragraphs).map(|passage| &passage.text);
        let people = article.people.iter().flat_map(|person| [&person.name, &person.office]);
        let labels = article.key_figures.iter().map(|key| &key.label);
        let notes = article.notes.iter().map(|note| &note.text);
        let photos = article.photos.iter().flat_map(|photo| [&photo.caption, &photo.credit, &photo.alt]);
        let byline = passages.chain(&article.reporters).chain(&article.place).chain(people);
        byline.chain(labels).chain(notes).chain(photos)
    });
    let mechanisms = edition.mechanisms.iter().flat_map(|way| {
        let parts = way.parts.iter().flat_map(|part| [&part.name, &part.detail].into_iter().chain(&part.actors));
        [&way.title, &way.silence].into_iter().chain(parts)
    });
    let glossary = edition.glossary.iter().flat_map(|entry| [&entry.word, &entry.meaning]);
    let roles =
        edition.articles.iter().flat_map(|article| article.byline().into_iter().map(|(role, _)| role.name().into()));
    let issue = &edition.issue;
    let pages = issue.pages.iter().map(IssuePage::in_words);
    let issue = issue.masthead().into_iter().chain(pages).chain(issue.colophon()).map(Cow::Owned);
    names.chain(articles).chain(mechanisms).chain(glossary).map(|text| text.as_str().into()).chain(roles).chain(issue)
}

/// A text with its readings.
struct Read {
    /// Folded.
    units: Vec<u16>,
    /// One for each unit.
    syllables: Vec<Option<Syllable>>,
}

/// A place where a character stands.
struct Place {
    text: usize,
    at: usize,
    syllable: Syllable,
}

impl Read {
    fn new(text: &str, folding: &Folding, segmenter: &Segmenter, people: &HashSet<String>) -> Self {
        let by_byte: HashMap<usize, Syllable> = text
            .char_indices()
            .zip(read(text, segmenter, people))
            .filter_map(|((at, _), syllable)| Some((at, syllable?)))
            .collect();
        let folded = folding.fold(text);
        let syllables = folded.bytes.iter().map(|(start, _)| by_byte.get(&(*start as usize)).copied()).collect();
        Self { units: folded.units, syllables }
    }

    /// The units around one, so many before it and behind it; none where there are not as many.
    fn around(&self, at: usize, before: usize, after: usize) -> Option<&[u16]> {
        self.units.get(at.checked_sub(before)?..=at + after)
    }
}

/// The shortest surroundings that tell the places where `character` is read otherwise than as `usual`.
fn told_apart(texts: &[Read], character: u16, usual: Syllable, places: &[Place]) -> Vec<Surroundings> {
    let mut found: Vec<Surroundings> = Vec::new();
    let mut left: Vec<&Place> = places.iter().filter(|place| place.syllable != usual).collect();
    for width in 0..=WIDEST {
        for before in (0..=width).rev() {
            if left.is_empty() {
                return found;
            }
            let after = width - before;
            let mut readings: HashMap<&[u16], Option<Syllable>> = HashMap::new();
            for place in places {
                let Some(around) = texts[place.text].around(place.at, before, after) else { continue };
                let reading = readings.entry(around).or_insert(Some(place.syllable));
                if *reading != Some(place.syllable) {
                    *reading = None;
                }
            }
            left.retain(|place| {
                let around = texts[place.text].around(place.at, before, after);
                let Some((around, Some(syllable))) = around.and_then(|around| Some((around, *readings.get(around)?)))
                else {
                    return true;
                };
                let (around_before, around_after) = (&around[..before], &around[before + 1..]);
                let new =
                    Surroundings { character, syllable, before: around_before.to_vec(), after: around_after.to_vec() };
                if !found.contains(&new) {
                    found.push(new);
                }
                false
            });
        }
    }
    found
}

/// Common characters that stand nowhere and sound like one that does, each in a tone that nobody asks for.
fn homophones(known: &BTreeMap<u16, Syllable>) -> impl Iterator<Item = (u16, Syllable)> {
    let sounds: HashSet<String> = known.values().map(|syllable| sound(syllable.letters())).collect();
    common().filter_map(move |character| {
        let unit = u16::try_from(character).ok().filter(|unit| !known.contains_key(unit))?;
        let syllable = usual(character).filter(|syllable| sounds.contains(&sound(syllable.letters())))?;
        Some((unit, Syllable::new(syllable.letters(), 0)?))
    })
}

#[cfg(test)]
mod tests {
    use edition::issue::Issue;
    use edition::model::Photo;

    use super::*;
    use crate::list::article;

    fn edition(texts: &[&str]) -> Edition {
        let articles = texts.iter().map(|text| article("a".into(), 0, "", text)).collect();
        Edition { articles, ..Edition::default() }
    }

    /// The readings of each of `texts` in an edition of them.
    #[track_caller]
    fn check(texts: &[(&str, &str)]) {
        let all: Vec<&str> = texts.iter().map(|(text, _)| *text).collect();
        let people = HashSet::from(["单一一".to_owned(), "任重".to_owned()]);
        let edition = edition(&all);
        let readings = readings(&edition, &Segmenter::new(people.iter().map(String::as_str)), &people);
        for (text, expect) in texts {
            assert_eq!(shown(&readings, text), *expect, "{text}");
        }
    }

    fn shown(readings: &Readings, text: &str) -> String {
        let read = readings.of(text, &Folding::new(&[]));
        read.iter().map(|(_, syllable)| syllable.marked()).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn every_character_is_read_in_its_place() {
        check(&[
            ("重庆的银行，行走三公里", "chóng qìng de yín háng xíng zǒu sān gōng lǐ"),
            ("会计开会，长辈参差", "kuài jì kāi huì zhǎng bèi cēn cī"),
            ("记者单一一说：任重道远", "jì zhě shàn yī yī shuō rèn zhòng dào yuǎn"),
            ("“网格长”全长", "wǎng gé zhǎng quán cháng"),
            ("4+N、LED灯", "dēng"),
        ]);
    }

    #[test]
    fn what_stands_beside_the_articles_is_read_in_its_place() {
        let mut edition = edition(&["湖"]);
        let [caption, credit, alt] = ["行长剪彩", "单车摄", "银行门口"].map(String::from);
        edition.articles[0].photos = vec![Photo { caption, credit, alt, ..Photo::default() }];
        let page = |name: &str| IssuePage { name: name.into(), ..IssuePage::default() };
        edition.issue =
            Issue { pages: vec![page("重阳"), page("长者")], publisher: "会计社".into(), ..Issue::default() };
        let readings = readings(&edition, &Segmenter::new([]), &HashSet::new());
        for (text, expect) in [
            ("行长剪彩", "háng zhǎng jiǎn cǎi"),
            ("单车摄", "dān chē shè"),
            ("银行门口", "yín háng mén kǒu"),
            ("重阳", "chóng yáng"),
            ("长者", "zhǎng zhě"),
            ("会计社", "kuài jì shè"),
        ] {
            assert_eq!(shown(&readings, text), expect, "{text}");
        }
    }

    #[test]
    fn the_table_gives_back_what_was_resolved() {
        const WORDS: [&str; 14] =
            ["银行", "行走", "行", "重庆", "重", "会计", "会", "长", "网格长", "的", "目的", "，", "5", "为"];
        let segmenter = Segmenter::new([]);
        let people = HashSet::new();
        let folding = Folding::new(&[]);
        arbtest::arbtest(|u| {
            let mut texts: Vec<String> = Vec::new();
            for _ in 0..u.int_in_range(1..=6)? {
                let words: Vec<&str> =
                    (0..u.int_in_range(0..=6)?).map(|_| u.choose(&WORDS).copied()).collect::<Result<_, _>>()?;
                texts.push(words.concat());
            }
            let all: Vec<&str> = texts.iter().map(String::as_str).collect();
            let readings = readings(&edition(&all), &segmenter, &people);
            for text in all {
                let expected: Vec<(usize, Syllable)> = text
                    .char_indices()
                    .zip(read(text, &segmenter, &people))
                    .filter_map(|((at, _), syllable)| Some((at, syllable?)))
                    .collect();
                assert_eq!(readings.of(text, &folding), expected, "{texts:?}");
            }
            Ok(())
        });
    }
}
