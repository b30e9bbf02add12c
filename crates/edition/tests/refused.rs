//! An edition with a part that points outside it is refused in every way of opening it, and so is one that would fill the
//! memory.
#![cfg(not(target_arch = "wasm32"))]

use edition::checks::Verdict;
use edition::figures::{Figure, Value};
use edition::mechanism::{MOST_DEPTH, MOST_PARTS, Part, Quote};
use edition::model::{Article, Edition, FigureRef, Passage};
use edition::packed::{PackedEdition, UnpackError, pack, unpack};
use edition::shelf;
use peak_alloc::PeakAlloc;

mod rich;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// Most bytes that opening a small file may take.
const MOST_MEMORY: usize = 64 << 20;

/// One thing that is broken.
type Break = fn(&mut Edition);

/// A place in an article that has three paragraphs of at most five figures.
const NOWHERE: [FigureRef; 4] = [
    FigureRef { paragraph: 3, figure: 0 },
    FigureRef { paragraph: u16::MAX, figure: 0 },
    FigureRef { paragraph: 0, figure: 9 },
    FigureRef { paragraph: 2, figure: u16::MAX },
];

fn first(edition: &mut Edition) -> &mut Article {
    &mut edition.articles[0]
}

fn paragraph(edition: &mut Edition) -> &mut Passage {
    &mut edition.articles[1].paragraphs[1]
}

fn figure(edition: &mut Edition) -> &mut Figure {
    &mut paragraph(edition).figures[1]
}

fn quote(edition: &mut Edition) -> &mut Quote {
    edition.mechanisms[0].parts[0].quote.get_or_insert_default()
}

fn swap_ends(figure: &mut Figure) {
    (figure.start, figure.end) = (figure.end, figure.start);
}

#[rustfmt::skip]
const BREAKS: &[(&str, Break)] = &[
    ("an explained word that is empty", |edition| edition.glossary[0].word.clear()),
    ("a mechanism's article behind the last", |edition| edition.mechanisms[1].article = 3),
    ("a mechanism's article", |edition| edition.mechanisms[1].article = u16::MAX),
    ("mechanisms in another order", |edition| edition.mechanisms.reverse()),
    ("a mechanism's paragraph behind the last", |edition| quote(edition).paragraph = 3),
    ("a mechanism's paragraph", |edition| quote(edition).paragraph = u16::MAX),
    ("a mechanism in an article without paragraphs", |edition| edition.mechanisms[1].article = 2),
    ("a mechanism's words inside a character", |edition| quote(edition).start = 4),
    ("no words of a mechanism", |edition| quote(edition).end = 3),
    ("a mechanism's words behind their text", |edition| quote(edition).end = 1000),
    ("a mechanism's words from behind", |edition| quote(edition).start = u32::MAX),
    ("a mechanism without a place", |edition| edition.mechanisms[0].parts[0].quote = None),
    ("a mechanism without parts", |edition| edition.mechanisms[0].parts.clear()),
    ("a mechanism that is a part", |edition| edition.mechanisms[0].parts[0].depth = 1),
    ("a part that is a mechanism", |edition| edition.mechanisms[0].parts[2].depth = 0),
    ("a part in nothing", |edition| edition.mechanisms[0].parts[2].depth = 3),
    ("parts deeper than any", |edition| {
        let parts = &mut edition.mechanisms[0].parts;
        parts.extend((3..=MOST_DEPTH + 1).map(|depth| Part { depth, ..Part::default() }));
    }),
    ("more parts than any", |edition| {
        edition.mechanisms[0].parts.resize_with(MOST_PARTS + 1, || Part { depth: 1, ..Part::default() });
    }),
    ("a part's figure", |edition| edition.mechanisms[1].parts[1].figures[0] = NOWHERE[0]),
    ("a part's figure, far", |edition| edition.mechanisms[1].parts[1].figures[0] = NOWHERE[3]),
    ("a part's link", |edition| edition.mechanisms[0].parts[1].links[0] = 3),
    ("a part's link, far", |edition| edition.mechanisms[0].parts[1].links[0] = u16::MAX),
    ("a section behind the last", |edition| first(edition).section = 2),
    ("a section", |edition| edition.articles[2].section = u16::MAX),
    ("no sections", |edition| edition.sections.clear()),
    ("a key figure's paragraph", |edition| first(edition).key_figures[0].figure = NOWHERE[0]),
    ("a key figure's paragraph, far", |edition| first(edition).key_figures[0].figure = NOWHERE[1]),
    ("a key figure", |edition| first(edition).key_figures[0].figure = NOWHERE[2]),
    ("a key figure, far", |edition| first(edition).key_figures[0].figure = NOWHERE[3]),
    ("an operand's paragraph", |edition| first(edition).checks[0].operands[0].figure = NOWHERE[0]),
    ("an operand's paragraph, far", |edition| first(edition).checks[1].operands[1].figure = NOWHERE[1]),
    ("an operand", |edition| first(edition).checks[2].operands[2].figure = NOWHERE[2]),
    ("an operand, far", |edition| first(edition).checks[0].operands[2].figure = NOWHERE[3]),
    ("a unit slip", |edition| first(edition).checks[0].verdict = Verdict::UnitSlip { figure: NOWHERE[0], fitting: String::new() }),
    ("a unit slip's figure", |edition| first(edition).checks[1].verdict = Verdict::UnitSlip { figure: NOWHERE[3], fitting: String::new() }),
    ("a note's paragraph behind the last", |edition| first(edition).notes[1].paragraph = 3),
    ("a note's paragraph", |edition| first(edition).notes[1].paragraph = u16::MAX),
    ("a note of nothing", |edition| first(edition).notes[0].start = 7),
    ("a note that ends before it starts", |edition| first(edition).notes[0].end = 0),
    ("a note inside a character", |edition| first(edition).notes[0].start = 5),
    ("a note that ends inside a character", |edition| first(edition).notes[1].end = 4),
    ("a note that ends behind its text", |edition| first(edition).notes[1].end = 1000),
    ("a note at the end of the numbers", |edition| first(edition).notes[1].end = u32::MAX),
    ("notes in another order", |edition| first(edition).notes.reverse()),
    ("a link's paragraph", |edition| first(edition).links[2].paragraph = 3),
    ("a link of nothing", |edition| first(edition).links[0].end = 4),
    ("a link inside a character", |edition| first(edition).links[0].start = 5),
    ("a link that ends behind its text", |edition| first(edition).links[2].end = u32::MAX),
    ("links that overlap", |edition| first(edition).links[1].start = 4),
    ("links in another order", |edition| first(edition).links.reverse()),
    ("a link that runs a program", |edition| first(edition).links[0].address = "javascript:alert(1)".into()),
    ("a link to nowhere", |edition| first(edition).links[0].address = "https://".into()),
    ("a link with a blank", |edition| first(edition).links[0].address = "https://a b".into()),
    ("a figure of nothing", |edition| figure(edition).start = figure(edition).end),
    ("a figure that ends before it starts", |edition| swap_ends(figure(edition))),
    ("a figure inside a character", |edition| paragraph(edition).figures[0].start = 1),
    ("a figure that ends inside a character", |edition| figure(edition).end -= 1),
    ("a figure behind its text", |edition| paragraph(edition).figures[2].end += 1000),
    ("a figure at the end of the numbers", |edition| paragraph(edition).figures[2].end = u32::MAX),
    ("figures in another order", |edition| paragraph(edition).figures.reverse()),
    ("figures that overlap", |edition| figure(edition).start = 4),
    ("a figure in a heading", |edition| first(edition).headline.figures[1].end = 1000),
    ("a figure in a kicker", |edition| first(edition).kicker.iter_mut().for_each(|kicker| kicker.figures[0].end = 2)),
    ("a figure in a deck", |edition| first(edition).deck.iter_mut().for_each(|deck| deck.figures[0].end = 1000)),
    ("a figure in a summary", |edition| first(edition).summary.figures[0].end = 2),
    ("a fraction of nothing", |edition| figure(edition).value = Value::Fraction { numerator: 1, denominator: 0 }),
    ("a moment in other letters", |edition| figure(edition).value = Value::Iso("今天".to_owned())),
    ("a range of ranges", |edition| figure(edition).value = Value::Range(Box::new(edition.articles[0].headline.figures[0].value.clone()), Box::default())),
    ("a range of fractions of nothing", |edition| figure(edition).value = Value::Range(Box::default(), Box::new(Value::Fraction { numerator: 1, denominator: 0 }))),
    ("a run-in head inside a character", |edition| paragraph(edition).head_end = 3),
    ("a run-in head behind its text", |edition| paragraph(edition).head_end = 1000),
    ("a run-in head at the end of the numbers", |edition| paragraph(edition).head_end = u32::MAX),
    ("a break inside a character", |edition| first(edition).headline.breaks[0] = 4),
    ("a break behind its text", |edition| first(edition).headline.breaks[1] = 1000),
    ("a break at the end of the numbers", |edition| first(edition).headline.breaks[1] = u32::MAX),
    ("breaks in another order", |edition| first(edition).headline.breaks.reverse()),
    ("a break twice", |edition| first(edition).headline.breaks[1] = 3),
    ("a syllable too many", |edition| edition.terms[0].pinyin.push("a".to_owned())),
    ("a syllable too few", |edition| drop(edition.terms[1].pinyin.pop())),
    ("a syllable that is longer than any", |edition| edition.terms[1].pinyin[0] = "a".repeat(65)),
    ("more units than there are", |edition| {
        let figure = |start| Figure { start, end: start + 1, unit: Some(start.to_string()), ..Figure::default() };
        edition.articles[1].summary = Passage { text: "1".repeat(5_000), figures: (0..5_000).map(figure).collect(), ..Passage::default() };
    }),
    ("a unit that is longer than any", |edition| figure(edition).unit = Some("a".repeat(65))),
    ("traditional characters in another order", |edition| edition.simplified.reverse()),
    ("more sections than are counted", |edition| edition.sections = vec![String::new(); 1 << 16]),
    ("more articles than are counted", |edition| edition.articles.resize_with(1 << 16, Article::default)),
    ("more paragraphs than are counted", |edition| first(edition).paragraphs.resize_with(1 << 16, Passage::default)),
    ("more roles than names", |edition| first(edition).roles.resize_with(3, Default::default)),
    ("more names than are counted", |edition| first(edition).reporters.resize_with(1 << 16, String::new)),
    ("more figures than are counted", |edition| {
        let figure = |start| Figure { start, end: start + 1, ..Figure::default() };
        *paragraph(edition) = Passage { text: "1".repeat(1 << 16), figures: (0..1 << 16).map(figure).collect(), ..Passage::default() };
        edition.articles[1] = Article { paragraphs: edition.articles[1].paragraphs.clone(), ..Article::default() };
    }),
];

#[test]
fn what_points_outside_is_refused() {
    for (name, broken) in BREAKS {
        let mut edition = rich::edition();
        broken(&mut edition);
        let packed = pack(&edition);
        assert_eq!(unpack(&packed), Err(UnpackError::Content), "{name}");
        assert_eq!(PackedEdition::open(packed.clone()).err(), Some(UnpackError::Content), "{name}");
        assert_eq!(shelf::Part::open(packed).err(), Some(UnpackError::Content), "{name}");
    }
}

#[test]
fn a_small_file_takes_little_memory() {
    let unit = |length: usize| Some("a".repeat(length));
    let figures = |length: usize| {
        let figure = |start| Figure { start, end: start + 1, unit: unit(length), ..Figure::default() };
        let text = "1".repeat(1_500);
        let passage = Passage { text, figures: (0..1_500).map(figure).collect(), ..Passage::default() };
        let article = Article { paragraphs: vec![passage], ..Article::default() };
        Edition { sections: vec![String::new()], articles: vec![article], ..Edition::default() }
    };
    for length in [64, 60_000] {
        let packed = pack(&figures(length));
        MEMORY.reset_peak_usage();
        let before = MEMORY.current_usage();
        assert_eq!(unpack(&packed).is_ok(), length <= 64);
        let taken = MEMORY.peak_usage() - before;
        assert!(taken < MOST_MEMORY, "{taken} bytes for {}", packed.len());
    }
}
