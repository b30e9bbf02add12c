use super::*;
use crate::model::{Edition, Term, TermKind};
use crate::search::letters::tests::read;
use crate::search::tests::article;

/// Terms with their readings, the most frequent first.
pub(crate) fn terms() -> Vec<Term> {
    let terms = [
        ("社区", "she qu", TermKind::Word),
        ("湖滨路", "hu bin lu", TermKind::Place),
        ("湖滨路街道", "hu bin lu jie dao", TermKind::Organisation),
        ("重庆", "chong qing", TermKind::Place),
        ("会计", "kuai ji", TermKind::Word),
        ("绿化", "lü hua", TermKind::Word),
        ("检查", "jian cha", TermKind::Word),
        ("环保", "huan bao", TermKind::Word),
        ("王晓平", "wang xiao ping", TermKind::Person),
        ("LED屏", "L E D ping", TermKind::Word),
        ("西安", "xi an", TermKind::Place),
    ];
    let count = terms.len() as u32;
    let term = |(index, (text, pinyin, kind)): (usize, &(&str, &str, TermKind))| Term {
        text: (*text).to_owned(),
        pinyin: pinyin.split(' ').map(str::to_owned).collect(),
        count: count - index as u32,
        kind: *kind,
    };
    terms.iter().enumerate().map(term).collect()
}

/// What is suggested for `typed`: each term with the part that was typed in brackets.
#[track_caller]
fn check(typed: &str, expect: &[&str]) {
    let edition = Edition { terms: terms(), simplified: vec![('濱', '滨')], ..Edition::default() };
    let suggestions = Index::new(&edition).suggest(&edition, typed, 5);
    let shown: Vec<String> = suggestions
        .terms
        .iter()
        .map(|Suggestion { text, start, end, .. }| {
            let (start, end) = (*start as usize, *end as usize);
            format!("{}[{}]{}", &text[..start], &text[start..end], &text[end..])
        })
        .collect();
    assert_eq!(shown, expect, "{typed}");
}

#[test]
fn reads_pinyin() {
    check("hubinlu", &["[湖滨路]", "[湖滨路]街道"]);
    check("hbl", &["[湖滨路]", "[湖滨路]街道"]);
    check("hubl", &["[湖滨路]", "[湖滨路]街道"]);
    check("hub", &["[湖滨]路", "[湖滨]路街道"]);
    check("hb", &["[环保]", "[湖滨]路", "[湖滨]路街道"]);
    check("HuBin", &["[湖滨]路", "[湖滨]路街道"]);
    check("hu bin lu", &["[湖滨路]", "[湖滨路]街道"]);
    check("hubinlujd", &["[湖滨路街道]"]);
    check("jied", &["湖滨路[街道]"]);
    check("chongqing", &["[重庆]"]);
    check("zhongqing", &[]);
    check("cq", &["[重庆]"]);
    check("chq", &["[重庆]"]);
    check("kuaiji", &["[会计]"]);
    check("huiji", &[]);
    check("lvhua", &["[绿化]"]);
    check("luhua", &["[绿化]"]);
    check("xian", &["[西安]"]);
    check("xx", &[]);
}

#[test]
fn reads_characters() {
    check("湖", &["[湖]滨路", "[湖]滨路街道"]);
    check("湖濱", &["[湖滨]路", "[湖滨]路街道"]);
    check("湖滨路", &["[湖滨路]街道"]);
    check("湖bl", &["[湖滨路]", "[湖滨路]街道"]);
    check("街道", &["湖滨路[街道]"]);
    check("道", &[]);
    check("led", &["[LED]屏"]);
    check("检查 hbl", &["[湖滨路]", "[湖滨路]街道"]);
    check("", &[]);
    check("  ", &[]);
    check("“", &[]);
}

#[test]
fn tells_what_a_choice_replaces() {
    let edition = Edition { terms: terms(), ..Edition::default() };
    let from = |typed: &str| Index::new(&edition).suggest(&edition, typed, 5).from;
    assert_eq!([from("hbl"), from("检查\u{3000}hbl"), from(" hu bin lu"), from("led hbl")], [0, 9, 1, 4]);
}

#[test]
fn starts_with_the_most_frequent() {
    let edition = Edition { terms: terms(), ..Edition::default() };
    let starters = starters(&edition.terms, 2);
    assert_eq!(starters, Starters { words: vec![0, 2], people: vec![8], places: vec![1, 3] });
}

#[test]
fn nothing_is_offered_across_a_mark_or_for_its_sound_alone_beside_a_word() {
    for (text, typed, expect) in [
        ("银，行", "yinhang", ""),
        ("银行路，银。行", "yinhang", "银行"),
        ("湖滨，路", "hubinlu", ""),
        ("重，庆", "zq", ""),
        ("银行，宁飞", "lingfei", "宁飞"),
        ("银行，宁飞，宁飞，零飞", "lingfei", "零飞"),
    ] {
        let mut edition = read(vec![article("", &[text])]);
        if text.contains('零') {
            let pinyin = ["ling", "fei"].map(str::to_owned).to_vec();
            edition.terms = vec![Term { text: "零飞".to_owned(), pinyin, count: 1, kind: TermKind::Word }];
        }
        let offered = Index::new(&edition).suggest(&edition, typed, 8).terms;
        let offered: Vec<&str> = offered.iter().map(|offer| offer.text.as_str()).collect();
        assert_eq!(offered.join(" "), expect, "{typed} in {text}");
    }
}
