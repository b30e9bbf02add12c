//! How text is read aloud: a table, and what holds for any text.
#![cfg(not(target_arch = "wasm32"))]

use edition::figures::recognize;
use edition::spoken::{spoken, utterances};

const CASES: &str = include_str!("spoken/cases.txt");

fn whole(text: &str) -> String {
    spoken(text, &recognize(text), 0..text.len()).text
}

#[test]
fn text_is_read_as_a_person_would() {
    let cases: Vec<(&str, &str)> = CASES.lines().filter_map(|line| line.split_once('\t')).collect();
    assert!(cases.len() >= 150, "{} cases", cases.len());
    let wrong = cases.iter().filter(|(text, expect)| whole(text) != *expect);
    let wrong: Vec<String> =
        wrong.map(|(text, expect)| format!("{text}: {} instead of {expect}", whole(text))).collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn a_case_means_the_same_within_a_sentence() {
    for (text, expect) in CASES.lines().filter_map(|line| line.split_once('\t')) {
        let sentence = format!("今年，{text}。");
        let figures = recognize(&sentence);
        let inner = "今年，".len().."今年，".len() + text.len();
        assert_eq!(spoken(&sentence, &figures, inner).text, expect, "in {sentence}");
    }
}

/// Every printed place is said by some words, in order, and a report of an engine leads back to it.
#[test]
fn words_lead_back_to_what_is_printed() {
    let text = "今年收入41374万元，占67.6%。";
    let spoken = spoken(text, &recognize(text), 0..text.len());
    let printed = |start: u32, length: u32| {
        spoken.printed(start, length).map(|range| &text[range.start as usize..range.end as usize])
    };
    assert_eq!(spoken.text, "今年收入四亿一千三百七十四万元，占百分之六十七点六。");
    assert_eq!(printed(0, 2), Some("今年"));
    assert_eq!(printed(5, 2), Some("41374万元"));
    assert_eq!(printed(16, 1), Some("占"));
    assert_eq!(printed(17, 0), Some("67.6%"));
    assert_eq!(printed(99, 1), None);
}

#[test]
fn any_text_can_be_read_aloud() {
    let letters = [
        '甲', '0', '2', '9', '.', ',', '-', '—', '%', '/', ':', '年', '月', '万', '元', '第', 'G', '。', '，', '·', '+',
    ];
    arbtest::arbtest(|source| {
        let length = source.int_in_range(0..=24)?;
        let text: String = (0..length).map(|_| source.choose(&letters)).collect::<Result<_, _>>()?;
        let figures = recognize(&text);
        let words = spoken(&text, &figures, 0..text.len()).text;
        assert!(!words.contains(|letter: char| letter.is_ascii_digit()), "{text}: {words}");
        let parts = utterances(&text, &figures);
        assert!(parts.iter().all(|part| text.get(part.clone()).is_some()), "{text}");
        assert!(parts.windows(2).all(|pair| pair[0].end <= pair[1].start), "{text}");
        Ok(())
    });
}

#[test]
fn what_is_spoken_at_once_is_short() {
    let clause = "各社区开展志愿服务活动，";
    let long = format!("{}完成41374万元。", clause.repeat(20));
    let figures = recognize(&long);
    let parts = utterances(&long, &figures);
    assert_eq!(parts.iter().map(|part| &long[part.clone()]).collect::<String>(), long);
    assert!(parts.iter().all(|part| long[part.clone()].chars().count() <= 80));
    assert!(parts.iter().rev().skip(1).all(|part| long[part.clone()].ends_with('，')));
    let solid = "字".repeat(200);
    assert!(utterances(&solid, &[]).len() == 3);
    assert_eq!(utterances("甲；乙。", &[]).len(), 1);
    assert_eq!(utterances("。”……", &[]).len(), 0);
}
