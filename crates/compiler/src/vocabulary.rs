//! The edition's own words: declared names, and what the segmenter finds.

use std::collections::{HashMap, HashSet};

use aho_corasick::AhoCorasick;
use edition::model::{Article, Edition, Term, TermKind};

use crate::draft::Names;
use crate::positions::{Place, passages};
use crate::pronunciation::syllables;
use crate::segmenter::{Class, Segmenter};
use crate::sourced::is_ideograph;
use crate::words::{Words, words};

/// Most terms of an edition; declared names are all kept.
const MOST: usize = 500;

/// Verbs that carry no meaning of their own, and words that every text has.
static EMPTY: Words = words!("empty");

/// Numerals, which are figures and not words.
const NUMERALS: &str = "〇零一二三四五六七八九十百千万亿两半几数";

/// The texts in which a reader's words are found: headings, bylines and bodies, in the order of the articles.
pub(crate) fn searchable(edition: &Edition) -> impl Iterator<Item = &str> {
    edition.articles.iter().flat_map(|article| {
        let passages = passages(article).filter(|(place, _)| *place != Place::Summary);
        passages.map(|(_, passage)| passage.text.as_str()).chain(article.reporters.iter().map(String::as_str))
    })
}

/// The names that the edition declares with their kinds, each once, those of people first.
pub(crate) fn declared(edition: &Edition, names: &[Names]) -> Vec<(String, TermKind)> {
    let people = edition.articles.iter().flat_map(people);
    let places = names.iter().flat_map(|names| &names.places).chain(edition.articles.iter().flat_map(|a| &a.place));
    let organisations = names.iter().flat_map(|names| &names.organisations);
    let mechanisms = edition.mechanisms.iter().filter_map(|mechanism| Some(&mechanism.parts.first()?.name));
    let programmes = names.iter().flat_map(|names| &names.programmes).chain(mechanisms);
    let all = (people.map(|name| (name, TermKind::Person)))
        .chain(places.map(|name| (name, TermKind::Place)))
        .chain(organisations.map(|name| (name, TermKind::Organisation)))
        .chain(programmes.map(|name| (name, TermKind::Programme)));
    let mut seen = HashSet::new();
    all.filter(|(name, _)| name.chars().count() >= 2 && seen.insert(*name))
        .map(|(name, kind)| (name.clone(), kind))
        .collect()
}

fn people(article: &Article) -> impl Iterator<Item = &String> {
    article.people.iter().map(|person| &person.name).chain(&article.reporters)
}

/// The terms of an edition, most frequent first: declared names that stand in its text, and words that stand in a
/// heading or at least twice. A term's count is that of its occurrences, also inside longer words.
pub(crate) fn terms(edition: &Edition, declared: Vec<(String, TermKind)>, segmenter: &Segmenter) -> Vec<Term> {
    let room = MOST.saturating_sub(declared.len());
    let found = if room == 0 { Vec::new() } else { words(edition, segmenter) };
    let known = known(&found, &declared);
    let words = found.into_iter().zip(known).filter(|(_, known)| !known).map(|(word, _)| word).take(room);
    let words: Vec<(String, TermKind)> = words.map(|(word, _)| (word.to_owned(), TermKind::Word)).collect();
    let named: Vec<(String, TermKind)> = declared.into_iter().chain(words).collect();
    let counts = counts(edition, &named);
    let counted = named.into_iter().zip(counts).filter(|(_, count)| *count > 0);
    let mut terms: Vec<Term> = counted
        .map(|((text, kind), count)| Term { pinyin: syllables(&text, kind, segmenter), text, count, kind })
        .collect();
    terms.sort_by(|left, right| (right.count, left.kind, &left.text).cmp(&(left.count, right.kind, &right.text)));
    terms
}

/// Whether each word is a declared name, or where it is only guessed, a part of one: one walk through the names for all.
fn known(words: &[(&str, Found)], declared: &[(String, TermKind)]) -> Vec<bool> {
    let mut known = vec![false; words.len()];
    if let Ok(automaton) = AhoCorasick::new(words.iter().map(|(word, _)| word)) {
        for (name, _) in declared {
            for found in automaton.find_overlapping_iter(name) {
                let index = found.pattern().as_usize();
                known[index] |= found.len() == name.len() || matches!(words[index].1.class, Class::Guess);
            }
        }
    }
    known
}

/// How often each name stands in the text, also inside longer ones: one walk through the text for all of them.
fn counts(edition: &Edition, names: &[(String, TermKind)]) -> Vec<u32> {
    let mut counts = vec![0; names.len()];
    // Patterns are refused only where there are more than the automaton's 32 bits can count.
    if let Ok(automaton) = AhoCorasick::new(names.iter().map(|(name, _)| name)) {
        for found in searchable(edition).flat_map(|text| automaton.find_overlapping_iter(text)) {
            counts[found.pattern().as_usize()] += 1;
        }
    }
    counts
}

/// What the segmenter found of a word.
#[derive(Debug, Clone, Copy)]
struct Found {
    count: u32,
    in_heading: bool,
    class: Class,
}

/// Words of the text that make good terms, most frequent first.
fn words<'e>(edition: &'e Edition, segmenter: &'e Segmenter) -> Vec<(&'e str, Found)> {
    let mut found: HashMap<&str, Found> = HashMap::new();
    for (place, passage) in edition.articles.iter().flat_map(passages) {
        for word in segmenter.words(&passage.text) {
            let (start, end) = (word.range.start as u32, word.range.end as u32);
            let figure = passage.figures.partition_point(|figure| figure.end <= start);
            let in_figure = passage.figures.get(figure).is_some_and(|figure| figure.start < end);
            if !in_figure && is_term(word.text, word.class) {
                let new = Found { count: 0, in_heading: false, class: word.class };
                let entry = found.entry(word.text).or_insert(new);
                entry.count += u32::from(place != Place::Summary);
                entry.in_heading |= matches!(place, Place::Kicker | Place::Headline | Place::Deck);
            }
        }
    }
    let mut words: Vec<(&str, Found)> =
        found.into_iter().filter(|(_, found)| found.in_heading || found.count >= 2).collect();
    words.sort_by(|left, right| (right.1.count, left.0).cmp(&(left.1.count, right.0)));
    words
}

fn is_term(word: &str, class: Class) -> bool {
    matches!(class, Class::Noun | Class::Guess | Class::Verb)
        && word.chars().count() >= 2
        && word.chars().all(is_ideograph)
        && !word.starts_with(|first| NUMERALS.contains(first))
        && !EMPTY.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::list::article;

    fn edition() -> Edition {
        let mut edition = Edition::default();
        let mut first = article(
            "a".into(),
            0,
            "湖滨路街道：检查全覆盖",
            "湖滨路街道的会计在银行开展检查，湖滨路的群众说好。\n志愿者张三在重庆说，群众和群众进行交流，LED灯亮。",
        );
        first.reporters = vec!["单一一".into(), "张三".into()];
        edition.articles = vec![first];
        edition
    }

    #[test]
    fn names_and_frequent_words_are_terms() {
        let names = Names {
            places: vec!["湖滨路街道".into(), "湖滨路".into(), "没有提到的地方".into(), "亮".into()],
            organisations: vec!["银行".into()],
            programmes: vec!["张三".into()],
        };
        let edition = edition();
        let declared = declared(&edition, &[names]);
        let segmenter = Segmenter::new(declared.iter().map(|(name, _)| name.as_str()));
        let terms = terms(&edition, declared, &segmenter);
        let found: Vec<String> = terms
            .iter()
            .map(|term| format!("{} {} {} {:?}", term.text, term.pinyin.join("'"), term.count, term.kind))
            .collect();
        let expected = [
            "湖滨路 hu'bin'lu 3 Place",
            "群众 qun'zhong 3 Word",
            "张三 zhang'san 2 Person",
            "湖滨路街道 hu'bin'lu'jie'dao 2 Place",
            "检查 jian'cha 2 Word",
            "单一一 shan'yi'yi 1 Person",
            "银行 yin'hang 1 Organisation",
            "覆盖 fu'gai 1 Word",
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn a_count_is_that_of_plain_occurrences() {
        let edition = edition();
        let segmenter = Segmenter::new([]);
        for term in terms(&edition, declared(&edition, &[]), &segmenter) {
            let all: Vec<&str> = searchable(&edition).collect();
            assert_eq!(term.count as usize, all.join("\n").matches(&term.text).count(), "{}", term.text);
            assert_eq!(term.pinyin.len(), term.text.chars().count());
        }
    }
}
