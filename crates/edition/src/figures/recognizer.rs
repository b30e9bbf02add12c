//! The scanner: from numeral to numeral through the text, deciding at each what it is.

use super::amount::half_at;
use super::bounds::bound_around;
use super::context::{Quotes, formula_at, identifier_end};
use super::decimal::Decimal;
use super::figure::{Bound, Figure, FigureKind, Value};
use super::numeral::{Glyph, LONGEST, glyph, numeral_at};
use super::share::{fraction_at, percent_at};
use super::text::{Text, arabic_digit, is_han, one_of};
use super::units::{Class, unit_at};
use super::words::{phrase_at, tied_to_front};

mod certainty;
mod dates;
mod ordinals;
mod quantities;

/// Whether 一 in front of a measure word is meant as a number.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Certainty {
    Sure,
    /// 一位: a figure only in contrast with another figure of the same unit.
    Indefinite,
}

/// What stands at a numeral.
enum Found {
    Figure(Figure, Certainty),
    /// No figure; go on behind it.
    Nothing(usize),
}

/// Every figure of `text`.
pub(super) fn recognize(text: &str) -> Vec<Figure> {
    let mut scanner = Scanner { text: Text(text), quotes: Quotes::default(), figures: Vec::new() };
    let mut at = 0;
    while let Some(start) = scanner.next_numeral(at) {
        match scanner.at_numeral(start) {
            Found::Figure(figure, certainty) => {
                at = (figure.end as usize).max(start + 1);
                scanner.figures.push((figure, certainty));
            }
            Found::Nothing(end) => at = end.max(start + 1),
        }
        while !text.is_char_boundary(at) {
            at += 1;
        }
    }
    scanner.finish()
}

struct Scanner<'a> {
    text: Text<'a>,
    quotes: Quotes,
    figures: Vec<(Figure, Certainty)>,
}

impl Scanner<'_> {
    /// The next character that may start a figure, keeping count of quotation marks on the way.
    fn next_numeral(&mut self, from: usize) -> Option<usize> {
        for (offset, character) in self.text.from(from).char_indices() {
            let other = matches!(character, '半' | '俩' | '倆' | '仨' | '数' | '數' | '几' | '幾');
            let point = || character == '.' && self.starts_with_point(from + offset);
            if other || arabic_digit(character).is_some() || glyph(character).is_some() || point() {
                return Some(from + offset);
            }
            self.quotes.pass(character, from + offset);
        }
        None
    }

    /// .5 without a digit in front.
    fn starts_with_point(&self, at: usize) -> bool {
        let digit = self.text.char_at(at + 1).and_then(arabic_digit).is_some();
        digit && !self.text.char_before(at).is_some_and(|before| before.is_alphanumeric() || before == '.')
    }

    fn at_numeral(&self, start: usize) -> Found {
        let text = self.text;
        if self.quotes.in_title() {
            return Found::Nothing(self.after_numeral(start));
        }
        let arabic = text.char_at(start).and_then(arabic_digit).is_some();
        if let Some((value, end)) = formula_at(text, start).filter(|_| arabic) {
            let figure = plain(start, end, FigureKind::Cardinal, Value::Number(value));
            return Found::Figure(Figure { bound: Bound::Over, ..figure }, Certainty::Sure);
        }
        if let Some(end) = identifier_end(text, start)
            .filter(|_| arabic && !self.is_whole(self.signed_start(start), text.0.trim_end().len()))
        {
            return Found::Nothing(end);
        }
        if let Some(end) = self.lone_digit(start).filter(|_| !arabic) {
            return Found::Nothing(end);
        }
        let found = self.calendar(start).or_else(|| self.share(start));
        if let Some(figure) = found.filter(|figure| self.is_free(figure)) {
            return Found::Figure(figure, Certainty::Sure);
        }
        if let Some(end) = phrase_at(text, start).filter(|_| !text.is_char_before(start, "第")) {
            return Found::Nothing(end);
        }
        if !arabic && tied_to_front(text, start) {
            return Found::Nothing(self.after_numeral(start));
        }
        self.word(start)
            .or_else(|| self.ordinal(start))
            .or_else(|| self.quantity(start))
            .unwrap_or_else(|| Found::Nothing(self.after_numeral(start)))
    }

    /// The end of one Chinese digit that nothing around it makes a figure: 统一, 三农. Most are of this sort.
    fn lone_digit(&self, start: usize) -> Option<usize> {
        let text = self.text;
        let character = text.char_at(start)?;
        matches!(glyph(character), Some(Glyph::Digit(_) | Glyph::Zero)).then_some(())?;
        let end = start + character.len_utf8();
        let next = text.char_at(end)?;
        let goes_on = glyph(next).is_some()
            || arabic_digit(next).is_some()
            || !is_han(next)
            || one_of(next, "分又至到点點时時年月日号届季世余多来几半下期");
        let tied = text.is_char_before(start, "第负負前");
        (!goes_on && !tied && unit_at(text, end).is_none()).then(|| phrase_at(text, start).unwrap_or(end))
    }

    /// Whether a figure that takes in words in front of the numeral does not run into the figure before.
    fn is_free(&self, figure: &Figure) -> bool {
        self.figures.last().is_none_or(|(last, _)| last.end <= figure.start)
    }

    /// Where to go on behind a numeral that is no figure.
    fn after_numeral(&self, start: usize) -> usize {
        let text = self.text;
        if let Some(numeral) = numeral_at(text, start) {
            return numeral.end;
        }
        let numeric = |character: char| arabic_digit(character).is_some() || glyph(character).is_some();
        let first = text.char_at(start).map_or(1, char::len_utf8);
        // 队伍629人: 伍 is none, what follows may be one. Only a run that is too long is passed as a whole.
        let run = text.from(start).chars().take_while(|character| numeric(*character));
        let (characters, bytes) =
            run.fold((0, 0), |(count, bytes), character| (count + 1, bytes + character.len_utf8()));
        start + if characters > LONGEST { bytes } else { first }
    }

    /// 俩, 仨 and 一半.
    fn word(&self, start: usize) -> Option<Found> {
        let text = self.text;
        let number = match text.char_at(start)? {
            '俩' | '倆' if numeral_at(text, start).is_none() => 2,
            '仨' => 3,
            '一' => {
                let end = text.after(start, "一半")?;
                let whole = !text.is_char_before(start, "另下上前后大统") && !self.quotes.is_term(text, start);
                let half = Value::Fraction { numerator: 1, denominator: 2 };
                let mut figure = plain(start, end, FigureKind::Fraction, half);
                figure.bound = bound_around(text, start, end, None, false).unwrap_or(Bound::Exact);
                return whole.then_some(Found::Figure(figure, Certainty::Sure));
            }
            '半' => return self.half(start),
            _ => return None,
        };
        let end = start + '俩'.len_utf8();
        let value = Value::Number(Decimal::from(number));
        Some(Found::Figure(plain(start, end, FigureKind::Cardinal, value), Certainty::Sure))
    }

    fn half(&self, start: usize) -> Option<Found> {
        let amount = half_at(self.text, start)?;
        Some(Found::Figure(self.finished(&amount), Certainty::Sure))
    }

    /// 百分之七十, 三分之一, 2/3.
    fn share(&self, start: usize) -> Option<Figure> {
        let text = self.text;
        let (end, kind, value, unit) = percent_at(text, start).or_else(|| fraction_at(text, start))?;
        let class = Some(Class::Percent);
        let bound = bound_around(text, start, end, class, false).unwrap_or(Bound::Exact);
        Some(Figure { unit: unit.map(str::to_owned), bound, ..plain(start, end, kind, value) })
    }

    /// Whether the text is nothing else than what stands from `start` to `end`.
    fn is_whole(&self, start: usize, end: usize) -> bool {
        let text = self.text.0;
        text.len() - text.trim_start().len() == start && text.trim_end().len() == end
    }

    /// The figures, without the articles: 一 counts where it is contrasted with another figure of the same unit.
    fn finish(self) -> Vec<Figure> {
        let keep: Vec<bool> = (0..self.figures.len()).map(|index| self.stands(index)).collect();
        self.figures.into_iter().zip(keep).filter(|(_, keep)| *keep).map(|((figure, _), _)| figure).collect()
    }

    fn stands(&self, index: usize) -> bool {
        let Some((figure, Certainty::Indefinite)) = self.figures.get(index) else { return true };
        let contrasted = |first: &Figure, second: &Figure| {
            let between = self.text.0.get(first.end as usize..second.start as usize).unwrap_or_default();
            first.unit == second.unit
                && between.chars().count() <= 6
                && between.contains(['减', '增', '变', '降', '缩', '改', '扩', '并'])
        };
        let before = index.checked_sub(1).and_then(|before| self.figures.get(before));
        let after = self.figures.get(index + 1);
        before.is_some_and(|(before, _)| contrasted(before, figure))
            || after.is_some_and(|(after, _)| contrasted(figure, after))
    }
}

/// A figure as exact as it is printed, without a unit.
fn plain(start: usize, end: usize, kind: FigureKind, value: Value) -> Figure {
    Figure { start: start as u32, end: end as u32, kind, value, unit: None, bound: Bound::Exact }
}
