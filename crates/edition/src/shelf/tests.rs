use core::cmp::Reverse;

use arbtest::arbitrary::{Result, Unstructured};
use arbtest::arbtest;

use super::sounds::Sounds;
use super::*;
use crate::model::{Alias, Article, Term, TermKind};
use crate::packed::pack;
use crate::readings::{Readings, Surroundings, Syllable, Table};
use crate::search::fields::fields;
use crate::search::tests::article;
use crate::search::{Index as SearchIndex, SearchOptions};

/// Editions as one in the plainest way: whole articles copied into one edition.
fn naive(editions: &[(&str, Edition)]) -> Edition {
    let mut all = Edition { title: "全部".to_owned(), ..Edition::default() };
    let mut usual = Vec::new();
    for (id, edition) in editions {
        let first = all.articles.len();
        for name in &edition.sections {
            if !all.sections.contains(name) {
                all.sections.push(name.clone());
            }
        }
        for article in &edition.articles {
            let name = &edition.sections[usize::from(article.section)];
            let section = all.sections.iter().position(|known| known == name).unwrap() as u16;
            all.articles.push(Article { id: format!("{id}.{}", article.id), section, ..article.clone() });
        }
        for mechanism in &edition.mechanisms {
            let mut moved = mechanism.clone();
            moved.article += first as u16;
            moved.id = format!("{id}.{}", mechanism.id);
            for part in moved.parts.iter_mut().filter(|part| !part.explained_by.is_empty()) {
                part.explained_by = format!("{id}.{}", part.explained_by);
            }
            all.mechanisms.push(moved);
        }
        for term in &edition.terms {
            match all.terms.iter_mut().find(|known| known.text == term.text) {
                Some(known) => {
                    known.count += term.count;
                    known.kind = known.kind.min(term.kind);
                }
                None => all.terms.push(Term { pinyin: edition.pinyin(term).into_owned(), ..term.clone() }),
            }
        }
        all.aliases.extend_from_slice(&edition.aliases);
        all.simplified.extend(&edition.simplified);
        usual.extend(edition.readings.table().usual());
    }
    all.terms.sort_by_key(|term| Reverse(term.count));
    all.simplified.sort_unstable();
    all.simplified.dedup();
    usual.sort_by_key(|(character, syllable)| (*character, syllable.tone() == 0));
    usual.dedup_by_key(|(character, _)| *character);
    all.readings = Table::new(usual, Vec::new()).into();
    all
}

fn part(edition: &Edition) -> Rc<Part> {
    Rc::new(Part::open(pack(edition)).unwrap())
}

fn united(editions: &[(&str, Edition)]) -> Shelf {
    let parts: Vec<(&str, Rc<Part>)> = editions.iter().map(|(id, edition)| (*id, part(edition))).collect();
    Shelf::united(parts.iter().map(|(id, part)| (*id, part)), "全部")
}

const SECTIONS: [&str; 4] = ["要闻", "街巷", "财政", "校园"];
const WORDS: [&str; 6] = ["湖滨路", "志愿者", "12万元", "创建", "創建", "滨湖"];

/// A small edition: sections in any order, articles of some words, terms of the same words.
fn any_edition(u: &mut Unstructured) -> Result<Edition> {
    let mut sections: Vec<String> = SECTIONS.map(str::to_owned).into();
    sections.rotate_left(u.int_in_range(0..=3)?);
    sections.truncate(u.int_in_range(1..=4)?);
    let words = |u: &mut Unstructured, most| -> Result<String> {
        let count = u.int_in_range(0..=most)?;
        (0..count).map(|_| u.choose(&WORDS).copied()).collect()
    };
    let mut edition = Edition { title: words(u, 2)?, sections, ..Edition::default() };
    let most = if u.ratio(1, 8)? { 50 } else { 4 };
    for number in 0..u.int_in_range(0..=most)? {
        let section = u.choose_index(edition.sections.len())? as u16;
        let written = article(&words(u, 2)?, &[&words(u, 6)?]);
        edition.articles.push(Article { id: format!("a{number}"), section, ..written });
    }
    let articles = edition.articles.len() as u16;
    for number in 0..u.int_in_range(0..=2)?.min(articles) {
        let first = edition.articles[usize::from(number)].paragraphs[0].text.chars().next();
        let Some(first) = first else { continue };
        let quote = Some(mechanism::Quote { paragraph: 0, start: 0, end: first.len_utf8() as u32 });
        let root = mechanism::Part { name: words(u, 1)?, quote, ..Default::default() };
        let part = mechanism::Part { depth: 1, explained_by: words(u, 1)?, ..Default::default() };
        edition.mechanisms.push(Mechanism {
            id: words(u, 1)?,
            article: number,
            parts: vec![root, part],
            ..Mechanism::default()
        });
    }
    for word in WORDS.into_iter().take(u.int_in_range(0..=6)?) {
        let kind = *u.choose(&[TermKind::Word, TermKind::Place])?;
        let pinyin = if u.ratio(1, 4)? { vec![String::new(); word.chars().count()] } else { Vec::new() };
        edition.terms.push(Term { text: word.to_owned(), pinyin, count: u.int_in_range(1..=9)?, kind });
    }
    let text: String = edition.articles.iter().flat_map(fields).map(|(_, text)| text).collect();
    let pairs = [('創', '创'), ('濱', '滨')].into_iter();
    edition.simplified = pairs.filter(|(one, other)| text.contains([*one, *other])).collect();
    if u.ratio(1, 2)? {
        edition.aliases.push(Alias { word: "湖浜".to_owned(), printed: "湖滨".to_owned() });
    }
    let usual = [('湖', "hu", 2), ('滨', "bin", 1), *u.choose(&[('建', "jian", 4), ('建', "jian", 0)])?];
    let usual = usual.map(|(character, plain, tone)| (character as u16, Syllable::new(plain, tone).unwrap()));
    edition.readings = Table::new(usual.into(), vec![read_otherwise("志愿", '者', "zhe2")]).into();
    Ok(edition)
}

fn articles(shelf: &Shelf) -> Vec<Article> {
    (0..shelf.count()).filter_map(|index| shelf.article(index)).map(Cow::into_owned).collect()
}

#[test]
fn several_editions_are_what_copying_them_into_one_gives() {
    const IDS: [&str; 4] = ["2023-10-17", "2023-10-18", "2023-10", "x"];
    arbtest(|u| {
        let count = u.int_in_range(0..=4)?;
        let editions = IDS.into_iter().take(count).map(|id| Ok((id, any_edition(u)?))).collect::<Result<Vec<_>>>()?;
        let (shelf, all) = (united(&editions), naive(&editions));
        assert_eq!(articles(&shelf), all.articles);
        assert_eq!(shelf.head, Edition { articles: Vec::new(), ..all.clone() });
        assert_eq!(shelf.figure_count(), all.figure_count());
        for (index, article) in all.articles.iter().enumerate() {
            assert_eq!(shelf.article_index(&article.id), Some(index), "identifiers differ");
            assert_eq!(shelf.section_of(index), article.section);
            assert_eq!(&shelf.articles[index], article);
            assert!(shelf.around(index).contains(&index));
            let (from, part) = shelf.origin(index).unwrap();
            assert_eq!(article.id.split('.').next(), Some(from));
            assert!(editions.iter().any(|(id, edition)| *id == from && edition.title == part.title()));
        }
        let query = *u.choose(&WORDS)?;
        let search = |source: &dyn Source| {
            let index = SearchIndex::new(source);
            index.search(source, &index.query(query), &SearchOptions::default())
        };
        assert_eq!(search(&shelf), search(&all));
        Ok(())
    });
}

#[test]
fn one_edition_is_itself() {
    arbtest(|u| {
        let edition = any_edition(u)?;
        let shelf = Shelf::single(part(&edition));
        assert_eq!(Edition { articles: articles(&shelf), ..shelf.head.clone() }, edition);
        let whole = Shelf::from(edition.clone());
        assert_eq!(articles(&whole), edition.articles);
        assert_eq!((whole.figure_count(), shelf.figure_count()), (edition.figure_count(), edition.figure_count()));
        assert!((0..whole.count()).all(|index| whole.origin(index).is_none() && shelf.origin(index).is_none()));
        Ok(())
    });
}

fn read_otherwise(before: &str, character: char, read: &str) -> Surroundings {
    let (plain, tone) = read.split_at(read.len() - 1);
    let syllable = Syllable::new(plain, tone.parse().unwrap()).unwrap();
    let before = before.encode_utf16().collect();
    Surroundings { character: character as u16, syllable, before, after: Vec::new() }
}

#[test]
fn editions_beside_each_other_share_their_usual_readings() {
    let edition = |usual: &[(char, &str, u8)], bank: &str| {
        let usual =
            usual.iter().map(|(character, plain, tone)| (*character as u16, Syllable::new(plain, *tone).unwrap()));
        let table = Table::new(usual.collect(), vec![read_otherwise("银", '行', bank)]);
        Edition { readings: Readings::from(table), ..Edition::default() }
    };
    let first = edition(&[('行', "xing", 2), ('航', "hang", 0)], "hang2");
    let second = edition(&[('行', "heng", 2), ('航', "hang", 2), ('走', "zou", 3)], "hang4");
    let first = Part::open(pack(&first)).unwrap();
    let second = Rc::new(first.open_beside(pack(&second)).unwrap());
    let first = Rc::new(first);
    let check = |shelf: &Shelf, text: &str, expect: &str| {
        let shown = format!(
            "{:?}",
            shelf.readings(0).table().of_unit(&text.encode_utf16().collect::<Vec<_>>(), text.chars().count() - 1)
        );
        assert_eq!(shown, format!("Some({expect})"), "{text}");
    };
    let (one, other) = (Shelf::single(first.clone()), Shelf::single(second.clone()));
    for (text, in_first, in_second) in
        [("行", "xing2", "heng2"), ("银行", "hang2", "hang4"), ("航", "hang2", "hang2"), ("走", "zou3", "zou3")]
    {
        check(&one, text, in_first);
        check(&other, text, in_second);
    }
    let both = Shelf::united([("a", &first), ("b", &second)], "");
    assert!(both.head.readings.table().surroundings().is_empty());
    assert_eq!(both.head.readings.table().usual().len(), 3);
}

#[test]
fn articles_are_let_go_where_there_are_many() {
    let many = Edition {
        sections: vec!["要闻".to_owned()],
        articles: (0..=MOST_OPENED).map(|number| Article { id: number.to_string(), ..article("", &["灯"]) }).collect(),
        ..Edition::default()
    };
    let mut shelf = united(&[("a", many.clone()), ("b", many)]);
    let opened = |shelf: &Shelf| shelf.articles.opened.iter().filter(|cell| cell.get().is_some()).count();
    assert_eq!(articles(&shelf).len(), 2 * (MOST_OPENED + 1));
    assert_eq!(opened(&shelf), 0, "what is searched stays packed");
    shelf.articles.iter().take(MOST_OPENED).for_each(drop);
    shelf.fold_away();
    assert_eq!(opened(&shelf), MOST_OPENED);
    assert_eq!(shelf.articles[MOST_OPENED + 1].id, "b.0");
    shelf.fold_away();
    assert_eq!(opened(&shelf), 0);
    assert_eq!(shelf.articles[0].id, "a.0", "it is unpacked again");
}

#[test]
fn rare_terms_of_large_shelves_are_left_out() {
    let term = |number: usize, count| Term { text: format!("词{number}"), count, ..Term::default() };
    let mut vocabulary = Vocabulary::default();
    for edition in 0..40 {
        let own = (0..500).map(|number| term(1000 + 500 * edition + number, 1));
        let terms = own.chain((0..100).map(|number| term(number, 2))).collect();
        vocabulary.add(terms, &[], &Sounds::default(), &Readings::default());
    }
    let mut edition = Edition::default();
    vocabulary.put_into(&mut edition);
    assert_eq!(edition.terms.len(), vocabulary::MOST_TERMS);
    assert!(edition.terms.iter().take(100).all(|term| term.count == 80), "frequent terms keep their counts");
}
