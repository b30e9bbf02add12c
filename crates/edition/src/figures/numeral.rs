//! Numerals: digits in two widths, Chinese numerals in three styles, and any mixture of them (3万4千, １.２亿).

use super::decimal::Decimal;
use super::text::Text;
use reader::Reader;

pub(super) use form::{Form, Glyph, LONGEST, Numeral, Script, glyph};

mod arabic;
mod form;
mod parts;
mod reader;

/// The numeral that starts at `start`, where there is one. Linear in its length.
pub(super) fn numeral_at(text: Text<'_>, start: usize) -> Option<Numeral> {
    let whole = Reader::new(text, start, None).read()?;
    let Some((first, second)) = whole.pair else { return whole.numeral() };
    let low = Reader::new(text, start, Some(second)).read()?.numeral()?;
    let high = Reader::new(text, start, Some(first)).read()?.numeral()?;
    Some(Numeral { low: Some(low.value), start, end: whole.at, form: Form::Composed, ..high })
}

/// The number that `text` is, where it is nothing but one: 230000, 23万, 二十三万, ２３万. Blanks around it do not count.
pub fn parse_number(text: &str) -> Option<Decimal> {
    let text = text.trim();
    let number = numeral_at(Text(text), 0)?;
    let exact = number.end == text.len() && number.low.is_none() && number.bound.is_none();
    exact.then_some(number.value)
}

/// The number at the start of `text` and what stands behind it. 二十多万 is 200000, as in a figure; a pair of numbers
/// (七八十) and 百 or 千 alone are none.
pub(crate) fn leading_number(text: &str) -> Option<(Decimal, &str)> {
    let number = numeral_at(Text(text), 0)?;
    let single = number.low.is_none() && number.form != Form::Bare;
    single.then(|| (number.value, text.get(number.end..).unwrap_or_default()))
}
