//! Shares in words and with a stroke: 百分之七十, 千分之三, 三分之一, 2/3.

use super::connectors::connector;
use super::decimal::Decimal;
use super::figure::{FigureKind, Value};
use super::numeral::{Form, Numeral, Script, numeral_at};
use super::text::{Text, arabic_digit};
use super::units::unit_at;

type Share = (usize, FigureKind, Value, Option<&'static str>);

/// 百分之七十, 百分之三十到四十, 百分百, 千分之三.
pub(super) fn percent_at(text: Text<'_>, start: usize) -> Option<Share> {
    let (end, value, unit) = one_percent(text, start)?;
    let last = connector(text, end).and_then(|after| {
        one_percent(text, after).filter(|(_, _, last)| *last == unit).map(|(end, last, _)| (end, last)).or_else(|| {
            numeral_at(text, after).filter(|last| unit_at(text, last.end).is_none()).map(|last| (last.end, last.value))
        })
    });
    match last.filter(|(_, last)| *last > value) {
        Some((end, last)) => {
            let ends = Value::Range(Box::new(Value::Number(value)), Box::new(Value::Number(last)));
            Some((end, FigureKind::Range, ends, Some(unit)))
        }
        None => Some((end, FigureKind::Percent, Value::Number(value), Some(unit))),
    }
}

fn one_percent(text: Text<'_>, start: usize) -> Option<(usize, Decimal, &'static str)> {
    let hundred = text.after_char(start, "百佰");
    let thousand = text.after_char(start, "千仟");
    let base = hundred.or(thousand).or_else(|| text.after_char(start, "万萬"))?;
    let unit = if thousand.is_some() { "‰" } else { "%" };
    let parts = text.after(text.skip_spaces(base), "分")?;
    let of = text.after(text.skip_spaces(parts), "之");
    let number = text.skip_spaces(of.unwrap_or(parts));
    if hundred.is_some()
        && let Some(end) = text.after_char(number, "百佰")
    {
        return Some((end, Decimal::from(100), unit));
    }
    let numeral = numeral_at(text, number).filter(|numeral| of.is_some() || numeral.form == Form::Composed)?;
    let hundredths = if hundred.is_some() || thousand.is_some() { numeral.value } else { numeral.value.divided(2)? };
    Some((numeral.end, hundredths, unit))
}

/// 三分之一, 三又二分之一, 2/3.
pub(super) fn fraction_at(text: Text<'_>, start: usize) -> Option<Share> {
    let first = numeral_at(text, start).filter(|first| first.low.is_none())?;
    if let Some(fraction) = stroke(text, start, 0).or_else(|| mixed(text, &first)) {
        return Some(fraction);
    }
    let and = text.after(text.skip_spaces(first.end), "又").map(|after| text.skip_spaces(after));
    let below = and.map_or(Some(first), |after| numeral_at(text, after))?;
    let whole = if and.is_some() { first.value.whole()? } else { 0 };
    let parts = text.after(text.skip_spaces(below.end), "分")?;
    let of = text.after(text.skip_spaces(parts), "之")?;
    let above = numeral_at(text, text.skip_spaces(of))?;
    fraction(whole, &above, &below, above.end)
}

fn fraction(whole: u64, above: &Numeral, below: &Numeral, end: usize) -> Option<Share> {
    let denominator = below.value.whole().filter(|denominator| *denominator > 0)?;
    let numerator = whole.checked_mul(denominator)?.checked_add(above.value.whole()?)?;
    Some((end, FigureKind::Fraction, Value::Fraction { numerator, denominator }, None))
}

/// Two short numbers with a stroke between them and nothing that makes them a date, a ratio of units or an address.
fn stroke(text: Text<'_>, start: usize, whole: u64) -> Option<Share> {
    let above = numeral_at(text, start)?;
    let after = text.after_char(above.end, "/／")?;
    let below = numeral_at(text, after)?;
    let plain =
        |numeral: &Numeral| numeral.script == Script::Arabic && numeral.form == Form::Digits && numeral.glyphs < 5;
    let alone = !text.is_char(below.end, "/／-.:") && !text.is_char_before(start, "/／-.:");
    let next = text.char_at(below.end);
    let letters = next.is_some_and(|next| next.is_ascii_alphanumeric() || arabic_digit(next).is_some());
    let fits = plain(&above) && plain(&below) && alone && !letters;
    if fits { fraction(whole, &above, &below, below.end) } else { None }
}

/// 1 4/3: a whole number, a blank, a fraction.
fn mixed(text: Text<'_>, whole: &Numeral) -> Option<Share> {
    let short = whole.script == Script::Arabic && whole.form == Form::Digits && whole.glyphs < 4;
    let after = text.after_char(whole.end, " ").filter(|_| short)?;
    stroke(text, after, whole.value.whole()?)
}
