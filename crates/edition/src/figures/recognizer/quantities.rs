//! Numerals with a unit, ranges of them, and numbers alone.

use super::super::amount::{Amount, amount_at};
use super::super::bounds::bound_around;
use super::super::figure::{Bound, Figure, FigureKind, Value};
use super::super::numeral::Form;
use super::super::text::one_of;
use super::{Found, Scanner, plain};

impl<'a> Scanner<'a> {
    /// A numeral with its unit, a range of two, or a number alone.
    pub(super) fn quantity(&self, start: usize) -> Option<Found> {
        let text = self.text;
        let signed = self.signed_start(start);
        let amount = amount_at(text, signed).or_else(|| amount_at(text, start))?;
        let range = amount.up_to(text);
        let (class, end) = match &range {
            Some((_, last)) => (last.class(), last.end),
            None => (amount.class(), amount.end),
        };
        let lone = amount.numeral.form == Form::Bare;
        let around = bound_around(text, amount.start, end, class, lone);
        let Some(certainty) = self.certainty(&amount, range.is_some(), class, around) else {
            return Some(Found::Nothing(amount.numeral.end));
        };
        let mut figure = self.finished(&amount);
        if let Some((first, last)) = range {
            let ends = Value::Range(Box::new(Value::Number(first)), Box::new(Value::Number(last.value)));
            let unit = last.unit.map(|unit| unit.name.to_owned());
            let bound = last.bound.or(around).unwrap_or(Bound::Exact);
            figure = Figure { unit, bound, ..plain(amount.start, last.end, FigureKind::Range, ends) };
        }
        Some(Found::Figure(self.with_currency(figure), certainty))
    }

    /// $20 and ￥300 start with their sign; 港币2960元 takes its currency from the word in front.
    fn with_currency(&self, figure: Figure) -> Figure {
        let text = self.text;
        let start = figure.start as usize;
        let sign = text.char_before(start).and_then(|sign| Some((sign, currency_of(sign)?)));
        if let Some((sign, iso)) = sign.filter(|_| matches!(figure.kind, FigureKind::Cardinal | FigureKind::Money)) {
            let from = start - sign.len_utf8();
            return Figure { start: from as u32, kind: FigureKind::Money, unit: Some(iso.to_owned()), ..figure };
        }
        let renamed = figure.unit.as_deref() == Some("CNY") && figure.kind == FigureKind::Money;
        let words = ["港币 港幣=HKD", "新台币 台币=TWD", "澳门币=MOP"];
        let word = words
            .iter()
            .filter_map(|entry| entry.split_once('='))
            .find(|(words, _)| text.start_of_any(start, words).is_some());
        match word {
            Some((_, iso)) if renamed => Figure { unit: Some(iso.to_owned()), ..figure },
            _ => figure,
        }
    }

    /// Where a figure with its sign starts: -5℃, 负2.
    pub(super) fn signed_start(&self, start: usize) -> usize {
        let text = self.text;
        let spaced = text.before(start).trim_end_matches(' ');
        let start =
            if start - spaced.len() < 2 && spaced.len() < 4 && !spaced.is_empty() { spaced.len() } else { start };
        let Some(sign) = text.char_before(start).filter(|sign| one_of(*sign, "-－−负負")) else { return start };
        let at = start - sign.len_utf8();
        let open =
            text.char_before(at).is_none_or(|before| !before.is_ascii_alphanumeric() && !one_of(before, "—-～~%％℃度"));
        let free = self.figures.last().is_none_or(|(last, _)| last.end as usize <= at);
        if open && free { at } else { start }
    }

    pub(super) fn finished(&self, amount: &Amount<'a>) -> Figure {
        let (kind, value, unit) = amount.meaning();
        let lone = amount.numeral.form == Form::Bare;
        let around = bound_around(self.text, amount.start, amount.end, amount.class(), lone);
        let bound = amount.bound.or(around).unwrap_or(Bound::Exact);
        Figure { unit, bound, ..plain(amount.start, amount.end, kind, value) }
    }
}

/// The ISO code of a sign in front of an amount.
const fn currency_of(sign: char) -> Option<&'static str> {
    match sign {
        '￥' | '¥' => Some("CNY"),
        '$' | '＄' => Some("USD"),
        '€' => Some("EUR"),
        '£' => Some("GBP"),
        _ => None,
    }
}
