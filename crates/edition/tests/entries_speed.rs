//! Gathering people, places and days takes time in proportion to the text.
#![cfg(not(target_arch = "wasm32"))]

use std::time::{Duration, Instant};

use edition::entries::gather;
use edition::figures::recognize;
use edition::model::{Article, Edition, Passage, Person, Term, TermKind};

/// Four times the work: the square would be sixteen times the time.
const MOST: f64 = 12.0;

fn article(text: &str) -> Article {
    let person = Person { name: "张三".to_owned(), office: "局长".to_owned() };
    let passage = Passage { text: text.to_owned(), figures: recognize(text), ..Passage::default() };
    Article { people: vec![person], paragraphs: vec![passage], ..Article::default() }
}

fn edition(texts: &[String], names: &[String]) -> Edition {
    let term = |name: &String| Term { text: name.clone(), kind: TermKind::Organisation, ..Term::default() };
    let articles = texts.iter().map(|text| article(text)).collect();
    Edition { articles, terms: names.iter().map(term).collect(), ..Edition::default() }
}

/// Least time of three tries.
fn time(edition: &Edition) -> Duration {
    let all = 0..edition.articles.len();
    let tries = (0..3).map(|_| {
        let start = Instant::now();
        assert!(!gather(edition, all.clone(), all.clone()).places.is_empty());
        start.elapsed()
    });
    tries.min().unwrap_or_default()
}

#[track_caller]
fn check(small: &Edition, large: &Edition) {
    let ratio = time(large).as_secs_f64() / time(small).as_secs_f64();
    assert!(ratio < MOST, "{ratio:.1} times");
}

#[test]
fn many_articles_with_many_names() {
    let letters = |number: usize| number.to_string().bytes().map(|digit| char::from(b'A' + digit - b'0')).collect();
    let name = |number: usize| ["单位", &letters(number) as &String].concat();
    let large = |articles: usize, names: usize| {
        let sentence = |at: usize| {
            format!("10月{}日，{}与{}在街道开会。", at % 28 + 1, name(at % names), name(at * 7 % names)).repeat(10)
        };
        edition(&(0..articles).map(sentence).collect::<Vec<_>>(), &(0..names).map(name).collect::<Vec<_>>())
    };
    check(&large(1_250, 5_000), &large(5_000, 20_000));
}

#[test]
fn one_long_paragraph() {
    let long = |count: usize| edition(&["甲。".repeat(count), "甲".repeat(count)], &["甲".to_owned()]);
    check(&long(10_000), &long(40_000));
}
