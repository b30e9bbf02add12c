//! A view takes time in proportion to what it shows, also where an edition is far beyond any newspaper's.

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use civic_edition::page::{self, Message, State};
use edition::checks::{Check, CheckKind, Operand, Role, Verdict};
use edition::model::{Article, Edition, FigureRef, Passage, Term, TermKind};

use super::sample::{article, passage, update};

/// What four times the length may take on a busy machine; the square would be sixteen times as much.
const MOST: f64 = 11.0;

/// A kind of edition by its length, and the address at which it is looked at.
type Case = (&'static str, fn(usize) -> Edition, &'static str);

const CASES: [Case; 9] = [
    ("figures in a sentence", figures, "#/article/long"),
    ("figures that are found", figures, "#/article/long?q=万"),
    ("the table of figures", figures, "#/figures?rows=100000"),
    ("the table of figures that are found", figures, "#/figures?q=万&rows=50"),
    ("days in a sentence", days, "#/figures?panel=dates"),
    ("a long headline", headline, "#/article/long?q=第"),
    ("paragraphs that are found", paragraphs, "#/article/long?q=万"),
    ("organisations in an article", organisations, "#/article/long"),
    ("organisations in a list", organisations, "#/places?rows=100000"),
];

fn one(long: Article) -> Edition {
    Edition { sections: vec!["要闻".to_owned()], articles: vec![long], ..Edition::default() }
}

/// Figures with a relation between each and the next.
fn figures(length: usize) -> Edition {
    let mut text = String::new();
    for number in 0..length / 4 {
        let _ = write!(text, "支出{number}万元，");
    }
    let mut long = article("long", "账目", &[&text]);
    let operand =
        |figure: usize| Operand { role: Role::Part, figure: FigureRef { paragraph: 0, figure: figure as u16 } };
    let check = |figure: usize| Check {
        kind: CheckKind::Sum,
        operands: vec![operand(figure - 1), operand(figure)],
        stated: "1".into(),
        computed: "1".into(),
        verdict: Verdict::Consistent,
        working: "1 = 1".into(),
    };
    long.checks = (1..long.paragraphs[0].figures.len()).map(check).collect();
    one(long)
}

fn days(length: usize) -> Edition {
    let mut text = String::new();
    for number in 0..length / 4 {
        let _ = write!(text, "{}月{}日开会，", number % 12 + 1, number % 28 + 1);
    }
    one(article("long", "会期", &[&text]))
}

/// A headline of phrases, each with a figure and a place where it may break.
fn headline(length: usize) -> Edition {
    let mut text = String::new();
    for number in 0..length / 8 {
        let _ = write!(text, "第{number}期：来了30人 ");
    }
    let mut long = article("long", "", &["正文。"]);
    let places = text.match_indices('来').map(|(at, _)| at as u32);
    long.headline = Passage { breaks: places.collect(), ..passage(&text) };
    one(long)
}

fn paragraphs(length: usize) -> Edition {
    let texts: Vec<String> = (0..length / 4).map(|number| format!("支出{number}万元。")).collect();
    one(article("long", "账目", &texts.iter().map(String::as_str).collect::<Vec<_>>()))
}

fn organisations(length: usize) -> Edition {
    let name = |number: usize| {
        let letters: String = number.to_string().bytes().map(|digit| char::from(b'A' + digit - b'0')).collect();
        ["单位", &letters].concat()
    };
    let names: Vec<String> = (0..length / 4).map(name).collect();
    let term = |name: &String| Term { text: name.clone(), kind: TermKind::Organisation, ..Term::default() };
    Edition { terms: names.iter().map(term).collect(), ..one(article("long", "名单", &[&names.join("。")])) }
}

/// Least time of three tries.
fn time(edition: &Edition, hash: &str) -> Duration {
    let tries = (0..3).map(|_| {
        let mut state = State::new(edition.clone());
        let start = Instant::now();
        update(&mut state, Message::Arrive(hash.to_owned()));
        assert!(!page::page(&state).is_empty());
        start.elapsed()
    });
    tries.min().unwrap_or_default()
}

#[test]
fn four_times_the_length_takes_four_times_as_long() {
    let mut slow = Vec::new();
    for (name, made, hash) in CASES {
        let (short, long) = (time(&made(10_000), hash), time(&made(40_000), hash));
        let ratio = long.as_secs_f64() / short.as_secs_f64();
        println!("{name}: {short:?}, {long:?}, {ratio:.1} times");
        if ratio > MOST {
            slow.push((name, ratio));
        }
    }
    assert_eq!(slow, []);
}
