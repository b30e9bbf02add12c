//! What must hold of an edition before anything looks at it: every index, range and place in it lies inside what it
//! points into, so that no view and no search needs to expect another one.

use super::envelope::UnpackError;
use super::pack::Pack;
use super::reader::Reader;
use super::streams::Position;
use crate::checks::{Check, Verdict};
use crate::figures::Value;
use crate::mechanism;
use crate::model::{Article, Edition, FigureRef, Link, Mechanism, Passage, Term};

/// Most entries of a list that is counted in 16 bits, so that the number behind the last index fits as well.
const MOST: usize = u16::MAX as usize;

/// The articles of an edition while they are read.
pub(super) struct Articles<'r, 'a> {
    reader: &'r mut Reader<'a>,
    /// Number of sections of the edition.
    sections: usize,
    /// Mechanisms of the articles that are still to come, in their order.
    mechanisms: &'r [Mechanism],
    /// Number of articles so far.
    count: usize,
}

/// Reads an edition and refuses one that is not valid. `articles` is told all that comes before the articles, and reads
/// them; the edition that is given back has none.
pub(super) fn read(
    reader: &mut Reader<'_>,
    articles: impl FnOnce(&Edition, &mut Articles<'_, '_>),
) -> Result<Edition, UnpackError> {
    let mut is_valid = false;
    let edition = Edition::read_parts(reader, |head, reader| {
        let mut from = Articles { reader, sections: head.sections.len(), mechanisms: &head.mechanisms, count: 0 };
        articles(head, &mut from);
        is_valid = from.mechanisms.is_empty() && from.count <= MOST;
        Vec::new()
    });
    if is_valid && reader.is_complete() && rest_is_valid(&edition) { Ok(edition) } else { Err(UnpackError::Content) }
}

impl Articles<'_, '_> {
    /// Reads all articles; `take` is given each valid one with the place where it starts. After one that is not valid
    /// there is nothing to read.
    pub(super) fn each(&mut self, mut take: impl FnMut(Position, Article)) {
        let Self { reader, sections, mechanisms, count } = self;
        reader.list(|reader| {
            let start = reader.position();
            let article = Article::read(reader);
            let (here, later) = mechanisms.split_at(of_article(mechanisms, *count));
            if article_is_valid(&article, *sections)
                && here.iter().all(|mechanism| mechanism::is_valid(mechanism, &article))
            {
                *count += 1;
                *mechanisms = later;
                take(start, article);
            } else {
                reader.damage();
            }
        });
    }

    /// Where reading has come to.
    pub(super) fn position(&self) -> Position {
        self.reader.position()
    }
}

/// How many of these mechanisms, of which none is of an article before, are of this one. One of an article before stays
/// where it is, and the edition is refused.
fn of_article(mechanisms: &[Mechanism], article: usize) -> usize {
    let behind = mechanisms.iter().position(|mechanism| usize::from(mechanism.article) != article);
    behind.unwrap_or(mechanisms.len())
}

/// Whether all but the articles and what points into them is valid.
fn rest_is_valid(edition: &Edition) -> bool {
    let is_read = |term: &Term| term.pinyin.is_empty() || term.pinyin.len() == term.text.chars().count();
    edition.sections.len() <= MOST
        && edition.terms.iter().all(is_read)
        && edition.simplified.is_sorted()
        && edition.glossary.iter().all(|entry| !entry.word.is_empty())
}

/// Whether an article of an edition with so many sections is valid.
fn article_is_valid(article: &Article, sections: usize) -> bool {
    let Article { section, kicker, headline, deck, reporters, roles, summary, paragraphs, .. } = article;
    let Article { key_figures, notes, links, checks, .. } = article;
    let headings = [Some(headline), Some(summary), kicker.as_ref(), deck.as_ref()].into_iter().flatten();
    usize::from(*section) < sections
        && reporters.len() <= MOST
        && roles.len() <= reporters.len()
        && paragraphs.len() <= MOST
        && headings.chain(paragraphs).all(passage_is_valid)
        && key_figures.iter().all(|key| has_figure(article, key.figure))
        && notes.iter().all(|note| has_words(article, note.paragraph, note.start, note.end))
        && notes.is_sorted_by_key(|note| (note.paragraph, note.start))
        && links.iter().all(|link| link_is_valid(article, link))
        && links.is_sorted_by(|link, next| (link.paragraph, link.end) <= (next.paragraph, next.start))
        && checks.iter().all(|check| check_is_valid(article, check))
}

/// Whether the places of a passage stand between characters of its text, figures and breaks in their order.
fn passage_is_valid(passage: &Passage) -> bool {
    let Passage { text, head_end, figures, breaks, .. } = passage;
    let mut behind = 0;
    let figures_are_valid = figures.iter().all(|figure| {
        let follows = behind <= figure.start && is_range(text, figure.start, figure.end);
        behind = figure.end;
        follows && value_is_valid(&figure.value)
    });
    figures_are_valid
        && figures.len() <= MOST
        && is_place(text, *head_end)
        && breaks.iter().all(|place| is_place(text, *place))
        && breaks.is_sorted_by(|place, next| place < next)
}

/// Whether a value is one that a figure can have.
fn value_is_valid(value: &Value) -> bool {
    let is_end = |value: &Value| !matches!(value, Value::Range(..)) && value_is_valid(value);
    match value {
        Value::Number(_) => true,
        Value::Fraction { denominator, .. } => *denominator > 0,
        Value::Iso(text) => text.is_ascii(),
        Value::Range(low, high) => is_end(low) && is_end(high),
    }
}

fn link_is_valid(article: &Article, link: &Link) -> bool {
    Link::is_address(&link.address) && has_words(article, link.paragraph, link.start, link.end)
}

fn has_words(article: &Article, paragraph: u16, start: u32, end: u32) -> bool {
    let paragraph = article.paragraphs.get(usize::from(paragraph));
    paragraph.is_some_and(|paragraph| is_range(&paragraph.text, start, end))
}

fn check_is_valid(article: &Article, check: &Check) -> bool {
    let slip = match &check.verdict {
        Verdict::UnitSlip { figure, .. } => Some(*figure),
        Verdict::Consistent | Verdict::Inconsistent | Verdict::Derived => None,
    };
    check.operands.iter().map(|operand| operand.figure).chain(slip).all(|figure| has_figure(article, figure))
}

fn has_figure(article: &Article, place: FigureRef) -> bool {
    article.figure(place).is_some()
}

/// Whether `place` stands between two characters of `text`, or at one of its ends.
fn is_place(text: &str, place: u32) -> bool {
    text.is_char_boundary(place as usize)
}

/// Whether the range holds characters of `text`, at least one.
fn is_range(text: &str, start: u32, end: u32) -> bool {
    start < end && is_place(text, start) && is_place(text, end)
}
