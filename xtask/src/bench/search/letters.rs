//! Pinyin as readers type it, and what it must find.

use std::collections::HashSet;

use edition::fold::Folding;
use edition::readings::Table;

use crate::bench::articles::Article;
use crate::bench::queries::Query;
use crate::bench::random::Random;
use crate::bench::truth::Truth;

const SEED: u64 = 7;

/// Queries that are made of every kind.
const OF_KIND: usize = 6;

/// Characters of a query.
const LENGTHS: std::ops::RangeInclusive<usize> = 2..=4;

/// How letters are typed for some syllables.
type Typing = fn(&[String]) -> String;

/// Ways to type, each with its name.
const KINDS: [(&str, Typing); 4] = [
    ("syllables", |read| read.concat()),
    ("initials", |read| read.iter().map(|syllable| &syllable[..1]).collect()),
    ("mixed", |read| [&read[0], read[1..].iter().map(|syllable| &syllable[..1]).collect::<String>().as_str()].concat()),
    ("unfinished", |read| {
        let (last, before) = read.split_last().map_or(("", read), |(last, before)| (last.as_str(), before));
        [before.concat().as_str(), &last[..last.len().min(2)]].concat()
    }),
];

/// A text as it is read: every unit with the letters of its syllable, which are none for marks.
type ReadText = Vec<(u16, String)>;

/// Queries for what stands in the articles, from a seed, each with the articles that it must find.
pub(super) fn make(articles: &[Article], folding: &Folding, readings: &Table) -> (Vec<Query>, Vec<Truth>) {
    let read: Vec<Vec<ReadText>> = articles.iter().map(|article| read(article, folding, readings)).collect();
    let mut random = Random::new(SEED);
    let mut queries: Vec<Query> = Vec::new();
    for (kind, typed) in KINDS {
        let mut tries = 0;
        let wanted = queries.len() + OF_KIND;
        while queries.len() < wanted && tries < 100 * OF_KIND {
            tries += 1;
            let syllables = syllables(&read, &mut random);
            let text = syllables.map(|syllables| typed(&syllables));
            let new = |text: &String| queries.iter().all(|query| query.text != *text);
            if let Some(text) = text.filter(new) {
                queries.push(Query { text, kind: kind.to_owned() });
            }
        }
    }
    let truths = queries.iter().map(|query| truth(&read, &query.text)).collect();
    (queries, truths)
}

/// The texts of an article as they are read.
fn read(article: &Article, folding: &Folding, readings: &Table) -> Vec<ReadText> {
    article.texts().map(|text| read_text(text, folding, readings)).collect()
}

fn read_text(text: &str, folding: &Folding, readings: &Table) -> ReadText {
    let units = folding.fold(text).units;
    let letters = |at| readings.of_unit(&units, at).map(|syllable| syllable.letters().to_owned()).unwrap_or_default();
    units.iter().copied().zip((0..).map(letters)).collect()
}

/// The pinyin of an article without blanks, as it is folded; what has none is left as it is.
pub(super) fn pinyin(article: &Article, folding: &Folding, readings: &Table) -> String {
    let texts = article.texts().map(|text| {
        let read = read_text(text, folding, readings);
        let letters = |(unit, letters): &(u16, String)| match letters.as_str() {
            "" => String::from_utf16_lossy(&[*unit]),
            letters => letters.to_owned(),
        };
        read.iter().map(letters).collect::<String>()
    });
    texts.collect::<Vec<_>>().join("\n")
}

/// The syllables of some characters in a row.
fn syllables(read: &[Vec<ReadText>], random: &mut Random) -> Option<Vec<String>> {
    let article = random.one(read);
    let text = random.one(article);
    let length = LENGTHS.start() + random.below(LENGTHS.end() - LENGTHS.start() + 1);
    let start = random.below(text.len().max(1));
    let run = text.get(start..start + length)?;
    run.iter().all(|(_, letters)| !letters.is_empty()).then(|| run.iter().map(|(_, letters)| letters.clone()).collect())
}

/// The articles that hold characters which are somewhere read as `typed`.
fn truth(articles: &[Vec<ReadText>], typed: &str) -> Truth {
    let mut groups: HashSet<Vec<u16>> = HashSet::new();
    for text in articles.iter().flatten() {
        for start in 0..text.len() {
            ends(&text[start..], typed.as_bytes(), 0, &mut |count| {
                groups.insert(text[start..start + count].iter().map(|(unit, _)| *unit).collect());
            });
        }
    }
    let holds = |text: &ReadText, group: &Vec<u16>| {
        text.windows(group.len()).any(|units| units.iter().map(|(unit, _)| unit).eq(group))
    };
    let has = |article: &&Vec<ReadText>| article.iter().any(|text| groups.iter().any(|group| holds(text, group)));
    let found = articles.iter().enumerate().filter(|(_, article)| has(article)).map(|(number, _)| number);
    Truth::same(found.collect())
}

/// Calls `note` with how many units of `text` can be typed so, by trying every length of every syllable.
fn ends(text: &[(u16, String)], typed: &[u8], count: usize, note: &mut impl FnMut(usize)) {
    if typed.is_empty() {
        return note(count);
    }
    let Some(((unit, syllable), rest)) = text.split_first() else { return };
    if *unit == u16::from(typed[0]) {
        ends(rest, &typed[1..], count + 1, note);
    }
    let initial = if syllable.len() > 2 && syllable.as_bytes()[1] == b'h' { 2 } else { 1 };
    for length in 1..=syllable.len().min(typed.len()) {
        let same = |(typed, letter): (&u8, u8)| *typed == letter || letter == b'v' && *typed == b'u';
        let is_typed = typed[..length].iter().zip(syllable.bytes()).all(same);
        let is_allowed = [1, initial, syllable.len(), typed.len()].contains(&length);
        if is_typed && is_allowed {
            ends(rest, &typed[length..], count + 1, note);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &[(char, &str)], typed: &str, expect: &[usize]) {
        let text: ReadText = text.iter().map(|(unit, letters)| (*unit as u16, (*letters).to_owned())).collect();
        let mut found = Vec::new();
        ends(&text, typed.as_bytes(), 0, &mut |count| found.push(count));
        assert_eq!(found, expect, "{typed}");
    }

    #[test]
    fn every_length_is_tried() {
        let text = [('西', "xi"), ('安', "an"), ('中', "zhong"), ('4', "")];
        for (typed, expect) in [
            ("xian", &[2][..]),
            ("xi", &[1]),
            ("xa", &[2]),
            ("xazh", &[3]),
            ("xanz4", &[4]),
            ("xanzho", &[3]),
            ("xanzho4", &[]),
            ("an", &[]),
        ] {
            check(&text, typed, expect);
        }
    }

    #[test]
    fn syllables_are_typed_in_four_ways() {
        let read = ["zhi", "yuan", "zhe"].map(str::to_owned);
        let typed: Vec<String> = KINDS.iter().map(|(_, typed)| typed(&read)).collect();
        assert_eq!(typed, ["zhiyuanzhe", "zyz", "zhiyz", "zhiyuanzh"]);
    }
}
