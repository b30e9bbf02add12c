//! Long runs over random texts, queries and bytes; nothing may panic. The short runs are part of the tests; the long ones
//! are started with `FUZZ_SECONDS=180 cargo test --release -p edition --test fuzz -- --ignored --nocapture`.
#![cfg(not(target_arch = "wasm32"))]

use std::time::Duration;

use arbtest::{arbitrary, arbtest};
use edition::figures::recognize;
use edition::model::{Article, Edition, Passage, Term};
use edition::packed::{PackedEdition, pack, reseal, unpack};
use edition::search::{Index, SearchOptions};
use edition::source::Source;

/// Pieces of texts and of queries: words, numerals, units, marks, traditional characters, letters of pinyin, white space.
#[rustfmt::skip]
const PIECES: [&str; 72] = [
    "区财政局", "志愿者", "重庆", "重", "长", "湖滨路", "全市", "人", "的", "了", "，", "。", "、", "“", "”", "（", "）",
    "1", "2", "300", "12.5", "1,000", "１２", "万", "亿", "十", "百", "二", "两", "零", "元", "万元", "%", "个百分点", "年", "月", "日",
    "余", "多", "约", "至", "-", "—", "分之", "第", "区財政局", "報", "𠀀", "ﬁ", "İ", "ß", "é", "e\u{301}", "\u{200d}", "👨‍👩‍👧",
    "cz", "caizheng", "zhi yuan", "ZYZ", "lv", "lü", "'", "\"", "|", " ", "　", "\t", "\n", "\\", "*", "(", "\0",
];

fn text(u: &mut arbitrary::Unstructured<'_>, longest: usize) -> arbitrary::Result<String> {
    let mut text = String::new();
    for _ in 0..u.int_in_range(0..=longest)? {
        match u.int_in_range(0..=9)? {
            0 => text.push(u.arbitrary()?),
            _ => text.push_str(u.choose(&PIECES)?),
        }
    }
    Ok(text)
}

fn passage(text: String) -> Passage {
    Passage { figures: recognize(&text), text, ..Passage::default() }
}

fn article(u: &mut arbitrary::Unstructured<'_>, number: usize) -> arbitrary::Result<Article> {
    let paragraphs =
        (0..u.int_in_range(0..=3)?).map(|_| Ok(passage(text(u, 20)?))).collect::<arbitrary::Result<_>>()?;
    Ok(Article {
        id: format!("a{number}"),
        headline: passage(text(u, 5)?),
        deck: Some(passage(text(u, 5)?)),
        reporters: vec![text(u, 2)?],
        paragraphs,
        ..Article::default()
    })
}

fn edition(u: &mut arbitrary::Unstructured<'_>) -> arbitrary::Result<Edition> {
    let term = |text: &str, pinyin: &[&str]| Term {
        text: text.to_owned(),
        pinyin: pinyin.iter().map(|syllable| (*syllable).to_owned()).collect(),
        count: 1,
        ..Term::default()
    };
    Ok(Edition {
        title: "湖滨".to_owned(),
        sections: vec!["要闻".to_owned()],
        articles: (0..u.int_in_range(1..=4)?).map(|number| article(u, number)).collect::<arbitrary::Result<_>>()?,
        terms: vec![term("重庆", &["chong", "qing"]), term("志愿者", &["zhi", "yuan", "zhe"])],
        simplified: vec![('報', '报'), ('財', '财')],
        ..Edition::default()
    })
}

/// Every match stands on characters of its text; suggestions and rescues come without panic.
fn ask(edition: &dyn Source, query: &str) {
    let index = Index::new(edition);
    let options = SearchOptions { sections: &[], limit: usize::MAX, with_matches: usize::MAX };
    for hit in index.search(edition, &index.query(query), &options).hits {
        let article = edition.article(hit.article as usize).expect("the article of a hit");
        for found in hit.matches {
            let text = found.field.text(&article).expect("the text of a match");
            assert!(text.get(found.start as usize..found.end as usize).is_some(), "{query:?} in {text:?}");
        }
    }
    let _ = index.suggest(edition, query, 8);
    let _ = index.rescue(edition, query, 8);
}

fn texts_are_recognised(u: &mut arbitrary::Unstructured<'_>) -> arbitrary::Result<()> {
    let text = text(u, 200)?;
    let mut end = 0;
    for figure in recognize(&text) {
        assert!(end <= figure.start && figure.start < figure.end, "{text:?}: {figure:?}");
        assert!(text.get(figure.start as usize..figure.end as usize).is_some(), "{text:?}: {figure:?}");
        end = figure.end;
    }
    Ok(())
}

fn queries_are_answered(u: &mut arbitrary::Unstructured<'_>) -> arbitrary::Result<()> {
    let edition = edition(u)?;
    for _ in 0..4 {
        ask(&edition, &text(u, 8)?);
    }
    Ok(())
}

/// Content that was damaged but has a fitting checksum is refused, or is an edition that can be searched and packed.
fn bytes_are_unpacked(u: &mut arbitrary::Unstructured<'_>) -> arbitrary::Result<()> {
    let mut bytes = pack(&edition(u)?);
    for _ in 0..u.int_in_range(0..=4)? {
        let at = 14 + u.choose_index(bytes.len() - 14)?;
        match u.int_in_range(0..=2)? {
            0 => bytes[at] = u.arbitrary()?,
            1 => bytes[at] = bytes[at].wrapping_add(1),
            _ => bytes.truncate(at.max(15)),
        }
    }
    reseal(&mut bytes);
    let query = text(u, 4)?;
    let whole = unpack(&bytes);
    let packed = PackedEdition::open(bytes);
    assert_eq!(whole.is_ok(), packed.is_ok());
    if let (Ok(whole), Ok(packed)) = (whole, packed) {
        ask(&whole, &query);
        ask(&packed, &query);
        assert_eq!(unpack(&pack(&whole)).as_ref(), Ok(&whole));
        assert_eq!(packed.into_edition(), whole);
    }
    Ok(())
}

type Property = fn(&mut arbitrary::Unstructured<'_>) -> arbitrary::Result<()>;

const PROPERTIES: [(&str, Property); 3] = [
    ("texts recognised", texts_are_recognised),
    ("editions searched", queries_are_answered),
    ("editions unpacked", bytes_are_unpacked),
];

fn run(budget: Duration) {
    for (name, property) in PROPERTIES {
        let mut count = 0_u64;
        arbtest(|u| {
            count += 1;
            property(u)
        })
        .budget(budget);
        println!("{count} {name} in {} s", budget.as_secs());
    }
}

#[test]
fn nothing_panics() {
    run(Duration::from_secs(1));
}

#[test]
#[ignore = "runs three times FUZZ_SECONDS"]
fn nothing_panics_for_long() {
    let seconds = std::env::var("FUZZ_SECONDS").ok().and_then(|text| text.parse().ok()).unwrap_or(180);
    run(Duration::from_secs(seconds));
}
