//! Runs of 0 to 9 in any width.

use super::super::decimal::Decimal;
use super::super::text::{Text, arabic_digit, is_blank, is_letter};
use super::form::glyph;

/// A run of 0 to 9.
pub(super) struct ArabicRun {
    pub(super) end: usize,
    pub(super) value: Decimal,
    pub(super) digits: usize,
    pub(super) grouped: bool,
    pub(super) pointed: bool,
}

/// Digits from `start` on: 1,234.5 and １，２３４ and 2 300.
pub(super) fn arabic_run(text: Text<'_>, start: usize) -> Option<ArabicRun> {
    let mut run = ArabicRun { end: start, value: Decimal::new(0, 0), digits: 0, grouped: false, pointed: false };
    if !text.is_char(start, ".") {
        take_digits(text, &mut run)?;
    }
    if (1..=3).contains(&run.digits) && text.char_at(start).and_then(arabic_digit) != Some(0) {
        while let Some(group) = group_after(text, run.end) {
            run.end = group;
            run.grouped = true;
            take_digits(text, &mut run)?;
        }
    }
    if let Some(after) = text.after_char(run.end, ".．·")
        && text.char_at(after).and_then(arabic_digit).is_some()
    {
        let mut fraction =
            ArabicRun { end: after, value: Decimal::new(0, 0), digits: 0, grouped: false, pointed: true };
        take_digits(text, &mut fraction)?;
        let places = u8::try_from(fraction.digits).ok().filter(|places| *places < 30)?;
        run.value = run.value.plus(Decimal::new(fraction.value.mantissa(), places))?;
        run.end = fraction.end;
        run.digits += fraction.digits;
        run.pointed = true;
    }
    scientific(text, &mut run)?;
    Some(run)
}

/// 12k, and 21.2E0 in tables.
fn scientific(text: Text<'_>, run: &mut ArabicRun) -> Option<()> {
    let thousand = text
        .after_char(text.skip_spaces(run.end), "k")
        .filter(|end| !text.char_at(*end).is_some_and(|next| next.is_ascii_alphanumeric()));
    if let Some(end) = thousand {
        run.value = run.value.shifted(3)?;
        run.pointed = true;
        run.end = end;
        return Some(());
    }
    let Some(sign) = text.after_char(run.end, "eE") else { return Some(()) };
    let digits = text.after_char(sign, "+-").unwrap_or(sign);
    let mut exponent = ArabicRun { end: digits, value: Decimal::new(0, 0), digits: 0, grouped: false, pointed: false };
    take_digits(text, &mut exponent)?;
    let power = exponent.value.whole().and_then(|power| u8::try_from(power).ok());
    let Some(power) = power.filter(|_| exponent.digits > 0 && !text.char_at(exponent.end).is_some_and(is_letter))
    else {
        return Some(());
    };
    run.value = if text.is_char(sign, "-") { run.value.divided(power)? } else { run.value.shifted(power)? };
    run.pointed = true;
    run.end = exponent.end;
    Some(())
}

fn take_digits(text: Text<'_>, run: &mut ArabicRun) -> Option<()> {
    while let Some(character) = text.char_at(run.end) {
        let Some(digit) = arabic_digit(character) else { break };
        run.value = run.value.shifted(1)?.plus(Decimal::new(i128::from(digit), 0))?;
        run.digits += 1;
        run.end += character.len_utf8();
    }
    Some(())
}

/// Where a group of exactly three digits starts behind a separator at `at`: a comma, a full-width comma between
/// full-width digits, or one space between a number and its measure word.
fn group_after(text: Text<'_>, at: usize) -> Option<usize> {
    let separator = text.char_at(at)?;
    let start = at + separator.len_utf8();
    let mut end = start;
    for _ in 0..3 {
        let digit = text.char_at(end).filter(|digit| arabic_digit(*digit).is_some())?;
        if separator == '，' && digit.is_ascii() {
            return None;
        }
        end += digit.len_utf8();
    }
    let next = text.char_at(end);
    if next.and_then(arabic_digit).is_some() {
        return None;
    }
    match separator {
        ',' => Some(start),
        '，' => text.char_before(at).filter(|digit| !digit.is_ascii()).map(|_| start),
        ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}' => {
            let follows =
                next.is_some_and(|next| is_blank(next) || glyph(next).is_some() || next > '\u{2e7f}' || next == '%');
            follows.then_some(start)
        }
        _ => None,
    }
}
