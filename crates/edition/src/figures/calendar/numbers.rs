//! Numbers that name a year, a month, a day or an hour.

use crate::figures::numeral::{Form, Numeral, Script, numeral_at};
use crate::figures::text::{Text, arabic_digit};

/// The value of a numeral that may name a year, a month, a day or an hour.
pub(super) fn plain(numeral: &Numeral) -> Option<u64> {
    let whole = numeral.low.is_none() && numeral.bound.is_none() && numeral.form != Form::Bare && numeral.scale < 2;
    let arabic = numeral.script == Script::Arabic;
    let number = numeral.value.whole().filter(|_| whole && numeral.glyphs <= 4)?;
    let simple = if arabic { numeral.form == Form::Digits } else { numeral.form == Form::Digits || number < 100 };
    simple.then_some(number)
}

/// The numeral at `at` with its value, where it may name one of these.
pub(super) fn plain_at(text: Text<'_>, at: usize) -> Option<(u64, Numeral)> {
    let numeral = numeral_at(text, at)?;
    Some((plain(&numeral)?, numeral))
}

/// Between `least` and `most` digits 0 to 9 at `at`, and no more.
pub(super) fn digits(text: Text<'_>, at: usize, least: usize, most: usize) -> Option<(u64, usize)> {
    let (mut number, mut count, mut end) = (0, 0, at);
    while let Some((character, digit)) = text.char_at(end).and_then(|found| Some((found, arabic_digit(found)?))) {
        if count == most {
            return None;
        }
        number = number * 10 + u64::from(digit);
        count += 1;
        end += character.len_utf8();
    }
    (count >= least).then_some((number, end))
}
