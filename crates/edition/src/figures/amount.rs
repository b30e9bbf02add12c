//! Amounts: a numeral with its measure word, money and lengths of time in several parts, percentages.

use super::connectors::{between, connector};
use super::decimal::Decimal;
use super::figure::{Bound, FigureKind, Value};
use super::numeral::{Form, Numeral, Script, glyph, numeral_at};
use super::text::Text;
use super::units::{Class, Span, Unit, unit_at};

/// A numeral with what belongs to it.
#[derive(Debug, Clone)]
pub(super) struct Amount<'a> {
    pub(super) numeral: Numeral,
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) value: Decimal,
    pub(super) unit: Option<Unit<'a>>,
    /// From 余, 多 or 几 inside.
    pub(super) bound: Option<Bound>,
    /// A length of time in several parts.
    iso: Option<String>,
}

mod parts;

const HALF: Decimal = Decimal::new(5, 1);

/// The amount at the numeral at `at`.
pub(super) fn amount_at(text: Text<'_>, at: usize) -> Option<Amount<'_>> {
    if let Some(amount) = below_zero(text, at) {
        return Some(amount);
    }
    let numeral = numeral_at(text, at)?;
    let (end, infix) = infix(text, &numeral);
    let blank = if numeral.script == Script::Arabic { text.skip_blanks(end) } else { text.skip_spaces(end) };
    let unit = unit_at(text, blank).map(|unit| sports_minutes(text, unit));
    let mut amount = Amount {
        numeral,
        start: at,
        end: unit.map_or(end, |unit| unit.end),
        value: numeral.value,
        unit,
        bound: numeral.bound.or(infix),
        iso: None,
    };
    amount.spoken_time(text);
    amount.scale_percent();
    amount.behind_unit(text);
    amount.smaller_parts(text);
    Some(amount)
}

/// 零下5℃, -5℃ and 负2: the sign belongs to the figure.
fn below_zero(text: Text<'_>, at: usize) -> Option<Amount<'_>> {
    let dash = text.after_char(at, "-－−");
    let after = text.after(at, "零下").or_else(|| text.after_char(at, "负負")).or(dash)?;
    let number = text.skip_spaces(after);
    if text.is_char(number, "零负負-－−") && !text.is_char(number, "零") || text.after(number, "零下").is_some()
    {
        return None;
    }
    let amount = amount_at(text, number)?;
    let measured = amount.unit.is_some_and(|unit| matches!(unit.class, Class::Real | Class::Percent));
    let word = dash.is_none() && text.after(at, "零下").is_none() && amount.unit.is_none_or(|unit| unit.name != "层");
    let alone = at == 0 && amount.unit.is_none();
    (measured || word || alone).then(|| Amount { start: at, value: amount.value.negated(), ..amount })
}

/// 分 in front of seconds is no point: 1分05秒.
fn sports_minutes<'a>(text: Text<'a>, unit: Unit<'a>) -> Unit<'a> {
    let timed =
        unit.name == "分" && numeral_at(text, unit.end).is_some_and(|next| text.after(next.end, "秒").is_some());
    if timed { Unit { class: Class::Time(Span::Minute), ..unit } } else { unit }
}

/// 半年, 半个月, 半公里, where `at` is the 半.
pub(super) fn half_at(text: Text<'_>, at: usize) -> Option<Amount<'_>> {
    let end = text.after_char(at, "半")?;
    if text.is_char_before(at, "上下大多前后北南东西一过对夜月好老参深丁") {
        return None;
    }
    let next = text.skip_spaces(end);
    let unit = unit_at(text, next).filter(|unit| {
        matches!(unit.class, Class::Real | Class::Time(_) | Class::Tenths)
            || text.is_char(next, "个個") && unit.end - next == 3
    })?;
    let numeral = Numeral {
        start: at,
        end,
        value: HALF,
        low: None,
        script: Script::Chinese,
        form: Form::Composed,
        glyphs: 1,
        scale: 0,
        bound: None,
    };
    let mut amount =
        Amount { numeral, start: at, end: unit.end, value: HALF, unit: Some(unit), bound: None, iso: None };
    amount.spoken_time(text);
    amount.scale_percent();
    Some(amount)
}

/// 余, 多, 来 or 几 between a numeral and its unit, or at the end (1.2万余).
fn infix(text: Text<'_>, numeral: &Numeral) -> (usize, Option<Bound>) {
    let none = (numeral.end, None);
    let at = text.skip_spaces(numeral.end);
    let Some(after) = text.after_char(at, "余餘多来來几幾") else { return none };
    let unit = unit_at(text, text.skip_spaces(after)).is_some();
    let free = match text.char_at(at) {
        Some('余' | '餘') => !text.is_char(after, "额震粮热杭姚干下款量生味晖年"),
        Some('多') => {
            let more = numeral.form != Form::Digits || numeral.glyphs > 1;
            more && !text.is_char(after, "云样数功媒边") && text.char_at(after).is_none_or(|next| glyph(next).is_none())
        }
        _ => false,
    };
    let digits = numeral.script == Script::Chinese && numeral.glyphs == 1 && numeral.form == Form::Digits;
    if (unit || free) && !digits { (after, Some(Bound::Over)) } else { none }
}

impl<'a> Amount<'a> {
    /// What the unit measures.
    pub(super) fn class(&self) -> Option<Class> {
        self.unit.map(|unit| unit.class)
    }

    /// The figure's kind, value and unit.
    pub(super) fn meaning(&self) -> (FigureKind, Value, Option<String>) {
        let unit = self.unit.map(|unit| unit.name.to_owned());
        if let Some(low) = self.numeral.low {
            let ends = Value::Range(Box::new(Value::Number(low)), Box::new(Value::Number(self.value)));
            return (FigureKind::Range, ends, unit);
        }
        let number = Value::Number(self.value);
        match self.class() {
            None => (FigureKind::Cardinal, number, None),
            Some(Class::Count | Class::Noun | Class::Big | Class::Real) => (FigureKind::Quantity, number, unit),
            Some(Class::Money) => (FigureKind::Money, number, unit),
            Some(Class::Percent | Class::Points | Class::Tenths) => (FigureKind::Percent, number, unit),
            Some(Class::Time(span)) => {
                let (lead, sign) = span.designators();
                let iso = self.iso.clone().unwrap_or_else(|| format!("{lead}{}{sign}", self.value));
                (FigureKind::Duration, Value::Iso(iso), None)
            }
        }
    }

    /// The amount at the end of a range that starts with this one: its own end, and this one's value in its unit.
    pub(super) fn up_to(&self, text: Text<'a>) -> Option<(Decimal, Amount<'a>)> {
        let closed = || {
            let last = amount_at(text, between(text, self.end)?)?;
            text.after(last.end, "之间").map(|_| last)
        };
        let last = connector(text, self.end).and_then(|after| amount_at(text, after)).or_else(closed)?;
        if self.numeral.low.is_some() || last.numeral.low.is_some() || self.iso.is_some() || last.iso.is_some() {
            return None;
        }
        let name = |amount: &Self| amount.unit.map(|unit| unit.name);
        let dashed = text.after_char(text.skip_spaces(self.end), "-–—－─−").is_some();
        let same = match (self.unit, last.unit) {
            (Some(first), Some(second)) => first.name == second.name && first.class == second.class,
            (None, Some(_)) => true,
            (None, None) => !dashed && self.numeral.script == last.numeral.script && last.numeral.end == last.end,
            (Some(_), None) => false,
        };
        let mut first = self.value;
        if name(self).is_none() {
            if last.class() == Some(Class::Tenths) {
                first = first.shifted(1)?;
            }
            let raised = first.shifted(last.numeral.scale)?;
            let unscaled = self.numeral.scale == 0 || self.numeral.scale < 4 && last.numeral.scale >= 4;
            if unscaled && raised <= last.value {
                first = raised;
            }
        }
        (same && first < last.value).then_some((first, last))
    }
}
