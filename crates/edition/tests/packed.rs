//! The packed edition gives back what was packed, and an error for anything else.
#![cfg(not(target_arch = "wasm32"))]

use edition::checks::{Check, CheckKind, Operand, Role, Verdict};
use edition::figures::{Bound, Figure, FigureKind, Value};
use edition::model::{
    Article, ArticleKind, Edition, FigureRef, KeyFigure, Mechanism, MechanismForm, MechanismPart, Note, Passage,
    Person, Sound, Term, TermKind, Weight,
};
use edition::packed::{Archive, MAGIC, UnpackError, VERSION, pack, unpack};
use edition::source::Source as _;

fn passage(text: &str) -> Passage {
    let value =
        Value::Range(Box::new(Value::Number(5.into())), Box::new(Value::Fraction { numerator: 1, denominator: 3 }));
    let unit = Some("人".to_owned());
    let figure = Figure { start: 0, end: 3, kind: FigureKind::Range, value, unit, bound: Bound::Over };
    Passage { text: text.to_owned(), head_end: 3, figures: vec![figure], breaks: vec![3] }
}

fn article() -> Article {
    let place = FigureRef { paragraph: 0, figure: 0 };
    Article {
        id: "volunteers".into(),
        kind: ArticleKind::Photo,
        weight: Weight::Lead,
        section: 1,
        kicker: Some(passage("引题")),
        headline: passage("主题"),
        deck: None,
        reporters: vec!["张三".into()],
        date: Some("XXXX-10-17".into()),
        place: Some("湖滨路".into()),
        people: vec![Person { name: "王五".into(), office: "局长".into() }],
        summary: passage("摘要"),
        paragraphs: vec![passage("全市动员"), passage("𠀀人人参与")],
        key_figures: vec![KeyFigure { figure: place, label: "志愿者".into() }],
        notes: vec![Note { paragraph: 1, start: 4, end: 7, text: "原文如此".into() }],
        checks: vec![Check {
            kind: CheckKind::Share,
            operands: vec![Operand { role: Role::Percent, figure: place }],
            stated: "67.6".into(),
            computed: "67.65".into(),
            verdict: Verdict::UnitSlip { figure: place, fitting: "万元".into() },
            working: "24536 ÷ 36271".into(),
        }],
    }
}

fn edition() -> Edition {
    Edition {
        title: "湖滨新貌".into(),
        subtitle: String::new(),
        slogans: vec!["人人参与".into()],
        sections: vec!["要闻".into(), "财政".into()],
        articles: vec![article(), article()],
        mechanisms: vec![Mechanism {
            name: "三级网格".into(),
            article: 1,
            paragraph: 0,
            form: MechanismForm::Hierarchy,
            parts: vec![MechanismPart { name: "一级".into(), detail: "书记".into() }],
        }],
        terms: vec![Term {
            text: "重庆".into(),
            pinyin: vec!["chong".into(), "qing".into()],
            count: 300,
            kind: TermKind::Place,
        }],
        simplified: vec![('創', '创')],
        sounds: vec![Sound { syllable: "hu".to_owned(), characters: "互户胡".to_owned() }],
    }
}

#[test]
fn what_was_packed_comes_back() {
    for edition in [Edition::default(), edition()] {
        assert_eq!(unpack(&pack(&edition)), Ok(edition));
    }
}

#[test]
fn an_archive_prints_what_was_packed() {
    const PIECES: [&str; 16] =
        ["湖滨", "濱", "。”", "，", "1", "２", "1,234", "3.4", "、", "Ａ", "𠮷", "\u{E0101}", "\0", " ", "\n", "￥"];
    arbtest::arbtest(|u| {
        let mut edition = Edition { simplified: vec![('濱', '滨')], ..edition() };
        for article in &mut edition.articles {
            for passage in article.paragraphs.iter_mut().chain([&mut article.headline]).chain(&mut article.kicker) {
                passage.text =
                    (0..u.int_in_range(0..=12)?).map(|_| u.choose(&PIECES).copied()).collect::<Result<_, _>>()?;
                passage.text.push_str(u.arbitrary()?);
            }
            article.reporters.push(u.arbitrary()?);
        }
        let archive = Archive::open(pack(&edition)).unwrap();
        for (index, article) in edition.articles.iter().enumerate() {
            assert_eq!(archive.article(index).as_deref(), Some(article));
            assert_eq!(archive.id(index).as_deref(), Some(article.id.as_str()));
        }
        assert_eq!(archive.into_edition(), edition);
        Ok(())
    });
}

#[test]
fn bytes_cut_short_or_too_long_are_an_error() {
    let bytes = pack(&edition());
    for length in 0..bytes.len() {
        let expected = if length < 14 { UnpackError::Truncated } else { UnpackError::Checksum };
        assert_eq!(unpack(&bytes[..length]), Err(expected), "{length} bytes");
    }
    assert_eq!(unpack(&[&bytes[..], &[0]].concat()), Err(UnpackError::Checksum));
}

#[test]
fn every_flipped_bit_is_an_error() {
    let mut bytes = pack(&edition());
    for at in 0..bytes.len() {
        for bit in 0..8 {
            bytes[at] ^= 1 << bit;
            let found = unpack(&bytes).unwrap_err();
            match at {
                0..8 => assert_eq!(found, UnpackError::NotAnEdition),
                8..10 => assert!(matches!(found, UnpackError::Version(version) if version != VERSION)),
                _ => assert_eq!(found, UnpackError::Checksum),
            }
            bytes[at] ^= 1 << bit;
        }
    }
}

#[test]
fn content_that_is_no_edition_is_an_error() {
    arbtest::arbtest(|source| {
        let content: Vec<u8> = source.arbitrary()?;
        let checksum = crc32(&content);
        let bytes = [&MAGIC[..], &VERSION.to_le_bytes(), &checksum.to_le_bytes(), &content].concat();
        if let Ok(edition) = unpack(&bytes) {
            assert_eq!(unpack(&pack(&edition)), Ok(edition));
        }
        assert!(unpack(&content).is_err());
        Ok(())
    });
}

#[test]
fn damaged_content_is_an_error_or_another_edition() {
    let whole = pack(&edition());
    arbtest::arbtest(|source| {
        let mut content = whole[14..].to_vec();
        for _ in 0..source.int_in_range(1..=4)? {
            let at = source.choose_index(content.len())?;
            content[at] = source.arbitrary()?;
        }
        let bytes = [&whole[..10], &crc32(&content).to_le_bytes(), &content].concat();
        match unpack(&bytes) {
            Ok(edition) => assert_eq!(unpack(&pack(&edition)), Ok(edition)),
            Err(error) => assert_eq!(error, UnpackError::Content),
        }
        Ok(())
    });
}

#[test]
fn the_checksum_is_the_common_one() {
    assert_eq!(crc32(b"123456789"), 0xCBF4_3926);
    let bytes = pack(&edition());
    assert_eq!(bytes[10..14], crc32(&bytes[14..]).to_le_bytes());
}

/// CRC-32 as polynomial division over bits, most significant bit first: another way than the one that is tested.
fn crc32(bytes: &[u8]) -> u32 {
    let mut remainder = u32::MAX;
    for byte in bytes {
        remainder ^= u32::from(byte.reverse_bits()) << 24;
        for _ in 0..8 {
            let carry = remainder & 0x8000_0000 != 0;
            remainder = (remainder << 1) ^ if carry { 0x04C1_1DB7 } else { 0 };
        }
    }
    !remainder.reverse_bits()
}
