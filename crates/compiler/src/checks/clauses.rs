//! The figures of an article with the words around them.

use edition::figures::Value;
use edition::model::{FigureRef, Passage};

use super::amount::Amount;
use super::moment::Moment;
use super::words::{Direction, change, has_any, is_flow};

/// A figure with the words that say what it is.
#[derive(Debug, Clone)]
pub(super) struct Item<'a> {
    pub(super) place: FigureRef,
    /// Byte in the paragraph.
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) printed: &'a str,
    /// The figure as a number, where it is one.
    pub(super) amount: Option<Amount>,
    /// The figure as a date or time, or as two of them.
    pub(super) moment: Option<(Moment, Option<Moment>)>,
    /// Counts up through the article, also over clauses without figures.
    pub(super) clause: usize,
    pub(super) sentence: usize,
    /// Counts up over paragraphs and the lines inside them.
    pub(super) block: usize,
    /// In how many brackets it stands.
    pub(super) depth: usize,
    /// From the start of the clause to the figure, at most [`FRONT`] bytes of it.
    pub(super) front: &'a str,
    /// From the figure in front, or the start of the clause, to the figure.
    pub(super) label: &'a str,
    /// From the figure to the next one, or to the end of the clause.
    pub(super) tail: &'a str,
    /// What change `label` states.
    pub(super) change: Option<Direction>,
    /// Whether the figure is only a change or a flow beside the amount that it changes, never a part or a total.
    pub(super) is_change: bool,
    /// Whether `front` says that something is a share: 占.
    pub(super) of_share: bool,
    /// See [`Reading::is_aside`].
    aside: bool,
}

/// So many figures in front of one or behind it can have to do with it in its sentence. Without an end, the time for a
/// sentence would grow with the square of its figures.
const REACH: usize = 100;

/// So many figures in front of one can have to do with it in its article.
const ARTICLE_REACH: usize = 256;

/// So many bytes in front of a figure say what it is: a clause of newspapers has a tenth of them.
const FRONT: usize = 600;

/// The figures of an article in the order of its text.
#[derive(Debug, Default)]
pub(super) struct Reading<'a> {
    pub(super) items: Vec<Item<'a>>,
    paragraphs: Vec<&'a str>,
}

/// A clause of a paragraph.
struct Clause {
    start: usize,
    end: usize,
    sentence: usize,
    block: usize,
    depth: usize,
}

impl<'a> Reading<'a> {
    /// Reads the paragraphs of an article.
    pub(super) fn new(paragraphs: &'a [Passage]) -> Self {
        let mut reading = Self::default();
        let (mut clauses_before, mut sentences_before, mut blocks_before) = (0, 0, 0);
        for (index, passage) in paragraphs.iter().enumerate() {
            let clauses = clauses(passage);
            reading.paragraphs.push(&passage.text);
            reading.read(index as u16, passage, &clauses, [clauses_before, sentences_before, blocks_before]);
            clauses_before += clauses.len() + 1;
            sentences_before += clauses.last().map_or(0, |clause| clause.sentence) + 1;
            blocks_before += clauses.last().map_or(0, |clause| clause.block) + 1;
        }
        reading
    }

    fn read(
        &mut self,
        paragraph: u16,
        passage: &'a Passage,
        clauses: &[Clause],
        [clauses_before, sentences_before, blocks_before]: [usize; 3],
    ) {
        let text = passage.text.as_str();
        for (index, figure) in passage.figures.iter().enumerate() {
            let (start, end) = (figure.start as usize, figure.end as usize);
            let number = clauses.partition_point(|clause| clause.end <= start);
            let Some(clause) = clauses.get(number) else { continue };
            let previous = index
                .checked_sub(1)
                .and_then(|index| passage.figures.get(index))
                .map_or(0, |figure| figure.end as usize);
            let next = passage.figures.get(index + 1).map_or(text.len(), |figure| figure.start as usize);
            let slice = |from: usize, to: usize| text.get(from..to).unwrap_or_default();
            let printed = slice(start, end);
            let front = slice(text.ceil_char_boundary(clause.start.max(start.saturating_sub(FRONT))), start);
            let label = slice(clause.start.max(previous), start);
            let tail = slice(end, next.min(clause.end));
            let change = change(label);
            let is_change = change.is_some() || is_flow(label);
            self.items.push(Item {
                place: FigureRef { paragraph, figure: index as u16 },
                start,
                end,
                printed,
                amount: Amount::new(figure, printed),
                moment: moments(&figure.value),
                clause: clauses_before + number,
                sentence: sentences_before + clause.sentence,
                block: blocks_before + clause.block,
                depth: clause.depth,
                front,
                label,
                tail,
                of_share: front.contains('占'),
                aside: tail.starts_with('的') && has_any(label, "占 完成 比 较 相当于 达到") || is_change,
                change,
                is_change,
            });
        }
    }

    /// The text between two figures; empty where they stand in different paragraphs.
    pub(super) fn between(&self, first: usize, last: usize) -> &'a str {
        let (Some(first), Some(last)) = (self.items.get(first), self.items.get(last)) else { return "" };
        if first.place.paragraph != last.place.paragraph {
            return "";
        }
        self.paragraphs
            .get(usize::from(first.place.paragraph))
            .and_then(|text| text.get(first.end..last.start))
            .unwrap_or_default()
    }

    /// The figures in front of one that stand in its sentence, the nearest first, at most [`REACH`].
    pub(super) fn before(&self, index: usize) -> impl Iterator<Item = usize> {
        let sentence = self.items.get(index).map(|item| item.sentence);
        (index.saturating_sub(REACH)..index)
            .rev()
            .take_while(move |other| Some(self.items[*other].sentence) == sentence)
    }

    /// The figures in front of one, the nearest first, at most [`ARTICLE_REACH`].
    pub(super) fn earlier(index: usize) -> impl DoubleEndedIterator<Item = usize> {
        (index.saturating_sub(ARTICLE_REACH)..index).rev()
    }

    /// The figures behind one that stand in its sentence, at most [`REACH`].
    pub(super) fn after(&self, index: usize) -> impl Iterator<Item = usize> {
        let sentence = self.items.get(index).map(|item| item.sentence);
        (index + 1..self.items.len()).take(REACH).take_while(move |other| Some(self.items[*other].sentence) == sentence)
    }

    /// The number at `index`.
    pub(super) fn amount(&self, index: usize) -> Option<&Amount> {
        self.items.get(index)?.amount.as_ref()
    }

    /// Whether the figure only stands beside another one: a change of it, a flow into it, or what it is compared with
    /// (占年初预算10065万元的43.2%). Such a figure is no part, no total and no new value.
    pub(super) fn is_aside(&self, index: usize) -> bool {
        self.items.get(index).is_none_or(|item| item.aside)
    }

    /// Whether two figures can be added.
    pub(super) fn alike(&self, first: usize, second: usize) -> bool {
        match (self.amount(first), self.amount(second)) {
            (Some(first), Some(second)) => first.measure == second.measure,
            _ => false,
        }
    }
}

fn moments(value: &Value) -> Option<(Moment, Option<Moment>)> {
    match value {
        Value::Iso(text) => Some((Moment::from_iso(text)?, None)),
        Value::Range(first, last) => match (first.as_ref(), last.as_ref()) {
            (Value::Iso(first), Value::Iso(last)) => Some((Moment::from_iso(first)?, Some(Moment::from_iso(last)?))),
            _ => None,
        },
        Value::Number(_) | Value::Fraction { .. } => None,
    }
}

/// The clauses of a paragraph: what stands between commas, semicolons, colons, brackets and the ends of sentences, which
/// count up. Marks inside figures (8:30) part nothing.
fn clauses(passage: &Passage) -> Vec<Clause> {
    let mut clauses = Vec::new();
    let mut figures = passage.figures.iter().peekable();
    let (mut start, mut sentence, mut block, mut depth) = (0, 0, 0, 0usize);
    for (at, character) in passage.text.char_indices() {
        while figures.next_if(|figure| (figure.end as usize) <= at).is_some() {}
        let inside = figures.peek().is_some_and(|figure| (figure.start as usize) <= at);
        let ends_sentence = matches!(character, '。' | '！' | '？' | '!' | '?' | '\n');
        // 其中，… and 其中：… go on in the same clause.
        let goes_on = !ends_sentence && passage.text.get(start..at).is_some_and(|clause| clause.ends_with("其中"));
        if inside || goes_on || !(ends_sentence || "，,；;：:（）()".contains(character)) {
            continue;
        }
        clauses.push(Clause { start, end: at, sentence, block, depth });
        start = at + character.len_utf8();
        sentence += usize::from(ends_sentence);
        block += usize::from(character == '\n');
        match character {
            '（' | '(' => depth += 1,
            '）' | ')' => depth = depth.saturating_sub(1),
            '\n' => depth = 0,
            _ => {}
        }
    }
    clauses.push(Clause { start, end: passage.text.len(), sentence, block, depth });
    clauses
}
