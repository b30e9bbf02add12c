//! A packed edition that is wrong in one place and has a fitting checksum: it is refused, or it can be searched, put on a
//! shelf and packed again. Nothing panics, takes long or fills the memory.
#![cfg(not(target_arch = "wasm32"))]

use std::rc::Rc;
use std::time::Duration;

use edition::mechanism::is_valid;
use edition::model::Article;
use edition::packed::{PackedEdition, pack, reseal, unpack};
use edition::search::{Index, SearchOptions, starters};
use edition::shelf::{Part, Shelf};
use edition::source::Source;

mod outcome;
mod rich;

use outcome::Outcome;

/// Asks for everything that a reader can ask for.
fn ask(edition: &dyn Source) {
    const QUERIES: [&str; 7] = ["湖滨", "1000", ">100", "三分之一", "10月17日", "hubin", "濱路 -人"];
    let index = Index::new(edition);
    for typed in QUERIES {
        let found = index.search(edition, &index.query(typed), &SearchOptions::default());
        for hit in found.hits {
            let article = edition.article(hit.article as usize).expect("the article of a hit");
            for found in hit.matches {
                let text = found.field.text(&article).expect("the text of a match");
                assert!(text.get(found.start as usize..found.end as usize).is_some(), "{typed} in {text}");
            }
        }
        let _ = index.suggest(edition, typed, 8);
        let _ = index.rescue(edition, typed, 8);
    }
    let _ = starters(&edition.head().terms, 8);
}

/// Looks at everything that an article points to.
fn look(article: &Article) {
    for (place, figure) in article.figures() {
        assert_eq!(article.figure(place), Some(figure));
        let text = &article.paragraphs[usize::from(place.paragraph)].text;
        let _ = &text[figure.start as usize..figure.end as usize];
        let _ = (edition::figures::wording::digits(figure), figure.value.to_string());
    }
    for note in &article.notes {
        let _ = &article.paragraphs[usize::from(note.paragraph)].text[note.start as usize..note.end as usize];
    }
    for link in &article.links {
        let _ = &article.paragraphs[usize::from(link.paragraph)].text[link.start as usize..link.end as usize];
    }
    let keys = article.key_figures.iter().map(|key| key.figure);
    let operands = article.checks.iter().flat_map(|check| &check.operands).map(|operand| operand.figure);
    assert!(keys.chain(operands).all(|place| article.figure(place).is_some()));
}

/// Uses an edition by itself and on a shelf beside `other`.
fn stand(part: Part, other: &Rc<Part>) {
    let part = Rc::new(part);
    let united = Shelf::united([("a", other), ("b", &part)], "全部");
    ask(&united);
    for shelf in [united, Shelf::single(part)] {
        for mechanism in shelf.mechanisms() {
            let article = &shelf.articles[usize::from(mechanism.article)];
            assert!(is_valid(mechanism, article));
        }
        for (index, article) in shelf.articles.iter().enumerate() {
            assert_eq!(shelf.section_of(index), article.section);
            assert!(usize::from(article.section) < shelf.sections().len());
            look(article);
        }
    }
}

/// Whether `bytes` are accepted, in every way of opening them.
fn open(bytes: &[u8], other: &Rc<Part>) -> bool {
    let (whole, packed, part) = (unpack(bytes), PackedEdition::open(bytes.to_vec()), Part::open(bytes.to_vec()));
    assert_eq!((whole.is_ok(), whole.is_ok()), (packed.is_ok(), part.is_ok()));
    let (Ok(whole), Ok(packed), Ok(part)) = (whole, packed, part) else { return false };
    assert_eq!(unpack(&pack(&whole)).as_ref(), Ok(&whole));
    whole.articles.iter().for_each(look);
    ask(&whole);
    assert_eq!(packed.into_edition(), whole);
    stand(part, other);
    true
}

/// Every byte of `packed` changed to several values, and every length it can be cut to.
fn mutate(packed: &[u8]) -> Outcome {
    let other = Rc::new(Part::open(pack(&rich::edition())).expect("an edition that is right"));
    let mut outcome = Outcome::default();
    assert!(open(packed, &other));
    for at in 14..packed.len() {
        let byte = packed[at];
        for value in [0, 0x7F, 0xFF, byte ^ 1, byte ^ 0x80].into_iter().filter(|value| *value != byte) {
            let mut bytes = packed.to_vec();
            bytes[at] = value;
            reseal(&mut bytes);
            outcome.note(|| format!("byte {at} as {value:#04x}"), || open(&bytes, &other));
        }
    }
    for length in 0..packed.len() {
        let mut bytes = packed[..length].to_vec();
        reseal(&mut bytes);
        outcome.note(|| format!("{length} bytes"), || open(&bytes, &other));
    }
    outcome
}

/// Longest time that a changed edition may take.
const SLOWEST: Duration = Duration::from_secs(1);

#[test]
fn no_changed_byte_panics() {
    mutate(&pack(&rich::edition())).check(SLOWEST);
}

#[test]
#[ignore = "takes about an hour for 45 KB: PACKED=FILE cargo test --release -p edition --test mutations -- --ignored --nocapture"]
fn no_changed_byte_of_a_file_panics() {
    let file = std::env::var_os("PACKED").expect("PACKED names a packed edition");
    mutate(&std::fs::read(file).unwrap()).check(SLOWEST);
}
