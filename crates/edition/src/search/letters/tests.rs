use core::ops::ControlFlow;

use super::spelling::Spelling;
use super::walk::each;
use super::*;
use crate::fold::{END, Folding};
use crate::model::{Article, Edition};
use crate::readings::{Surroundings, Syllable, Table};
use crate::search::Index;
use crate::search::postings::Postings;
use crate::search::tests::{article, edition};

/// An edition of these articles with readings of a few characters: 行 is `hang` behind 银, 长 `zhang` behind 行.
pub(crate) fn read(articles: Vec<Article>) -> Edition {
    const USUAL: [(&str, char); 21] = [
        ("yin2", '银'),
        ("xing2", '行'),
        ("chang2", '长'),
        ("xi1", '西'),
        ("an1", '安'),
        ("xian1", '先'),
        ("lv4", '绿'),
        ("se4", '色'),
        ("hu2", '湖'),
        ("bin1", '滨'),
        ("lu4", '路'),
        ("fen1", '分'),
        ("zhong1", '钟'),
        ("zhong4", '重'),
        ("qing4", '庆'),
        ("er2", '儿'),
        ("shi4", '是'),
        ("shi4", '市'),
        ("ning2", '宁'),
        ("fei1", '飞'),
        ("de5", '的'),
    ];
    let syllable = |name: &str| {
        let (plain, tone) = name.split_at(name.len() - 1);
        Syllable::new(plain, tone.parse().unwrap()).unwrap()
    };
    let usual = USUAL.iter().map(|(name, character)| (*character as u16, syllable(name))).collect();
    let place = |before: char, character: char, after: &str, name| Surroundings {
        character: character as u16,
        syllable: syllable(name),
        before: vec![before as u16],
        after: after.encode_utf16().collect(),
    };
    let surroundings = vec![place('银', '行', "", "hang2"), place('行', '长', "", "zhang3")];
    let mut edition = edition(articles);
    edition.readings = Table::new(usual, surroundings).into();
    edition.readings = {
        let table = edition.readings.table();
        let mut surroundings = table.surroundings().to_vec();
        surroundings.push(Surroundings {
            character: '重' as u16,
            syllable: syllable("chong2"),
            before: Vec::new(),
            after: vec!['庆' as u16],
        });
        Table::new(table.usual().to_vec(), surroundings).into()
    };
    edition
}

/// What of `text` is read as `typed`, in the order of its characters, with the number of places.
#[track_caller]
fn check(text: &str, typed: &str, confusions: Confusions, expect: &str) {
    let edition = read(vec![article("", &[text])]);
    let index = Index::new(&edition);
    let letters = Letters::new(&edition, index.haystack());
    let starts = Starts::new(&letters, index.haystack());
    let shown = Typed::new(typed, &Folding::new(&[])).map(|typed| {
        let (mut groups, _) = groups(&letters, index.haystack(), &starts, &Steps::new(&letters, typed, confusions));
        groups.sort_by(|one, other| one.text.cmp(&other.text));
        groups.iter().map(|group| format!("{}{}", group.text, group.places)).collect::<Vec<_>>().join(" ")
    });
    assert_eq!(shown.as_deref().unwrap_or("-"), expect, "{typed}");
}

#[test]
fn letters_find_what_is_read_so() {
    use Confusions::None;
    for (text, typed, expect) in [
        ("银行，银行行长", "yinhang", "银行2"),
        ("银行，银行行长", "yh", "银行2"),
        ("银行，银行行长", "yinh", "银行2"),
        ("银行，银行行长", "yhang", "银行2"),
        ("银行，银行行长", "yinxing", ""),
        ("银行，银行行长", "xingzhang", "行长1"),
        ("银行，银行行长", "xzh", "行长1"),
        ("银行，银行行长", "xc", ""),
        ("西安先", "xian", "先1 西安1"),
        ("西安先", "xi'an", "西安1"),
        ("西安先", "xi an", "西安1"),
        ("西安先", "x a", "西安1"),
        ("绿色", "lvse", "绿色1"),
        ("绿色", "luse", "绿色1"),
        ("绿色", "lüse", "绿色1"),
        ("湖滨，路", "hu bin lu", "湖滨路1"),
        ("湖滨，路", "hu b lu", "湖滨路1"),
        ("湖滨，路", "hub'lu", "湖滨路1"),
        ("湖滨，路", "hubi'lu", "湖滨路1"),
        ("湖滨，路", "hubilu", ""),
        ("湖滨，路", "湖bl", "湖滨路1"),
        ("15分钟路", "15fenzhong", "15分钟1"),
        ("15分钟路", "15fz", "15分钟1"),
        ("15分钟路", "fzl", "分钟路1"),
        ("4+N湖", "4nh", "4+n湖1"),
        ("4+N湖", "4+nhu", "4+n湖1"),
        ("4+N湖", "nh", "n湖1"),
        ("重庆重", "chongqing", "重庆1"),
        ("重庆重", "zhong", "重1"),
        ("湖滨", "湖滨", "-"),
        ("湖滨", "1", "-"),
        ("湖滨", "", "-"),
        ("湖滨", "qwxyz", ""),
    ] {
        check(text, typed, None, expect);
    }
    check("湖滨", &"hubin".repeat(2_000), None, "-");
}

#[test]
fn confusions_are_understood() {
    for (text, typed, expect) in [
        ("分钟", "fenzong", "分钟1"),
        ("分钟", "hunzhong", "分钟1"),
        ("湖滨路", "fubinglu", "湖滨路1"),
        ("湖滨路", "hubinnu", "湖滨路1"),
        ("西宁", "xilin", "西宁1"),
        ("飞飞", "huihui", "飞飞1"),
        ("市", "si", "市1"),
    ] {
        check(text, typed, Confusions::None, "");
        check(text, typed, Confusions::Allowed, expect);
    }
}

/// Whether `units`, which are read so, can be typed as the rest of `typed` from `at` on with at most so many letters
/// outside of whole syllables, by trying every length.
fn naive(units: &[(u16, &[String])], typed: &Typed, at: usize, unfinished: usize, is_first: bool) -> bool {
    let Some(((unit, spellings), rest)) = units.split_first() else { return at == typed.units.len() };
    if at == typed.units.len() {
        return false;
    }
    let is_sign = spellings.is_empty() && *unit == u16::from(b'+');
    if is_sign && !is_first && naive(rest, typed, at, unfinished, false) {
        return true;
    }
    if typed.units[at] == *unit && naive(rest, typed, at + 1, unfinished, false) {
        return true;
    }
    spellings.iter().any(|spelling| {
        (1..=spelling.len()).any(|length| {
            let fits = at + length <= typed.units.len()
                && typed.units[at..at + length]
                    .iter()
                    .zip(spelling.bytes())
                    .all(|(typed, letter)| *typed == u16::from(letter) || letter == b'v' && *typed == u16::from(b'u'))
                && !typed.ends[at + 1..at + length].contains(&true);
            let initial = spelling.len() > 2 && spelling.as_bytes()[1] == b'h' && length == 2;
            let allowed = length == spelling.len() || length == 1 || initial;
            let left = unfinished.checked_sub(if length == spelling.len() { 0 } else { length });
            let is_allowed = fits && (allowed || typed.ends[at + length]);
            left.is_some_and(|left| is_allowed && naive(rest, typed, at + length, left, false))
        })
    })
}

#[test]
fn letters_find_what_trying_everything_finds() {
    const TEXT: [&str; 18] =
        ["银", "行", "长", "西", "安", "先", "绿", "湖", "滨", "分", "重", "庆", "，", "1", "N", "+", "宁", "银行"];
    const TYPED: [&str; 22] = [
        "yin", "hang", "xing", "x", "zh", "z", "chang", "xi", "an", "xian", "lu", "h", "n", "bin", "b", "fe", "1", "+",
        " ", "'", "qi", "湖",
    ];
    arbtest::arbtest(|u| {
        let mut articles = Vec::new();
        for _ in 0..u.int_in_range(1..=3)? {
            let pick = |u: &mut arbtest::arbitrary::Unstructured, most| -> arbtest::arbitrary::Result<String> {
                (0..u.int_in_range(0..=most)?).map(|_| u.choose(&TEXT).copied()).collect()
            };
            articles.push(article(&pick(u, 4)?, &[&pick(u, 20)?]));
        }
        let edition = read(articles);
        let index = Index::new(&edition);
        let letters = Letters::new(&edition, index.haystack());
        let starts = Starts::new(&letters, index.haystack());
        let typed: String =
            (0..u.int_in_range(1..=5)?).map(|_| u.choose(&TYPED).copied()).collect::<Result<Vec<_>, _>>()?.concat();
        let Some(typed) = Typed::new(&typed, &index.folding) else { return Ok(()) };
        let confusions = *u.choose(&[Confusions::None, Confusions::Allowed])?;
        let steps = Steps::new(&letters, typed.clone(), confusions);
        let mut found = Vec::new();
        each(&letters, index.haystack(), &starts, &steps, |reading| {
            found.push((reading.start, reading.end));
            ControlFlow::Continue(())
        });
        found.sort_unstable();
        let postings = Postings::new(index.haystack());
        let pairs = Pairs::new(&letters, index.haystack());
        let archive = Archive { letters: &letters, haystack: index.haystack(), pairs: &pairs, postings: &postings };
        let in_order = |(mut groups, is_capped): (Vec<Group>, bool)| {
            groups.sort_by(|one, other| one.text.cmp(&other.text));
            (groups, is_capped)
        };
        let of_texts = in_order(super::groups(&letters, index.haystack(), &starts, &steps));
        assert_eq!(in_order(archive.groups(&steps)), of_texts, "{typed:?} {edition:?}");
        let unfinished =
            if confusions == Confusions::Allowed { typed.letters().saturating_sub(1) / 2 } else { usize::MAX };
        let table = edition.readings.table();
        let mut expect = Vec::new();
        for article in 0..index.haystack().len() {
            let (units, from) = (index.haystack().article(article).units, index.haystack().start(article));
            let spellings: Vec<Vec<String>> = (0..units.len())
                .map(|at| {
                    let Some(syllable) = table.of_unit(units, at) else { return Vec::new() };
                    let number = usize::from(letters.number(syllable.letters()));
                    let alike = letters.alike.iter().filter(|(_, meant)| usize::from(*meant) == number);
                    let alike = alike.filter(|_| confusions == Confusions::Allowed).map(|(spelling, _)| *spelling);
                    let all = core::iter::once(Spelling::new(syllable.letters())).chain(alike);
                    all.map(|spelling| String::from_utf8(spelling.letters().to_vec()).unwrap()).collect()
                })
                .collect();
            let read: Vec<(u16, &[String])> = units.iter().copied().zip(spellings.iter().map(Vec::as_slice)).collect();
            for start in 0..units.len() {
                for end in start + 1..=units.len() {
                    if units[start..end].contains(&END) {
                        break;
                    }
                    if naive(&read[start..end], &typed, 0, unfinished, true) {
                        expect.push((from + start, from + end));
                    }
                }
            }
        }
        assert_eq!(found, expect, "{typed:?} {edition:?}");
        Ok(())
    });
}
