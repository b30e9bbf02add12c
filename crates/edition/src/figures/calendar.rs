//! Dates, periods and times of day, with only what is written.

use super::numeral::{Form, Numeral, Script, numeral_at};
use super::text::{Text, arabic_digit};
use clock::{from_clock, part_at, part_before};
use dates::{era, from_day, from_month, from_year, slashed_date};
use moment::{Clock, Lead};

pub(super) use dates::{half_year, numbered_period};
pub(super) use moment::Moment;

mod clock;
mod dates;
mod moment;

/// The moment that starts at the numeral at `at`; a part of the day in front of it belongs to it.
pub(super) fn moment_at(text: Text<'_>, at: usize) -> Option<Moment> {
    let numeral = numeral_at(text, at)?;
    match text.char_at(text.skip_blanks(numeral.end)).unwrap_or(' ') {
        '-' | '/' | '.' | '．' | '－' | '／' => slashed_date(text, at),
        _ if numeral.glyphs == 4 && text.is_char(numeral.end, " ") && slashed_date(text, at).is_some() => {
            slashed_date(text, at)
        }
        '世' => era(text, at),
        '年' | '学' | '财' => era(text, at).or_else(|| from_year(text, at)),
        '月' => from_month(text, at, Moment { start: at, ..Moment::default() }),
        '日' | '号' | '號' => from_day(text, at),
        ':' | '：' | '时' | '時' | '点' | '點' => from_clock(text, at),
        _ if numeral.form == Form::Composed && numeral.script == Script::Chinese => from_clock(text, at),
        _ if numeral.form == Form::Composed => slashed_date(text, at),
        _ => None,
    }
}

/// The moment at `at` where a numeral or a part of the day starts: 晚上七点半.
pub(super) fn moment_from(text: Text<'_>, at: usize) -> Option<Moment> {
    let numeral = part_at(text, at).map_or(at, |(_, end)| end);
    moment_at(text, numeral).filter(|moment| moment.start == at)
}

/// The first end of 7-8月, 2021—2023年, 五到六点: a numeral that takes its meaning from the moment `last`.
pub(super) fn moment_before(text: Text<'_>, numeral: &Numeral, last: &Moment) -> Option<Moment> {
    let number = plain(numeral)?;
    let mut first = Moment { start: numeral.start, end: numeral.end, ..Moment::default() };
    match last.lead()? {
        Lead::Year if numeral.glyphs == 4 && last.period.is_none() => first.year = Some(number),
        Lead::Month if last.month.is_some() && (1..=12).contains(&number) => first.month = Some(number),
        Lead::Day if (1..=31).contains(&number) => first.day = Some(number),
        Lead::Clock if number <= 24 => {
            first.clock = Some(Clock { hour: number, minute: None, second: None });
            if let Some((part, start)) = part_before(text, numeral.start) {
                first.part = Some(part);
                first.start = start;
            }
        }
        _ => return None,
    }
    let upwards = first.year <= last.year || last.year.is_none();
    upwards.then_some(first)
}

/// The value of a numeral that may name a year, a month, a day or an hour.
fn plain(numeral: &Numeral) -> Option<u64> {
    let whole = numeral.low.is_none() && numeral.bound.is_none() && numeral.form != Form::Bare && numeral.scale < 2;
    let arabic = numeral.script == Script::Arabic;
    let number = numeral.value.whole().filter(|_| whole && numeral.glyphs <= 4)?;
    let simple = if arabic { numeral.form == Form::Digits } else { numeral.form == Form::Digits || number < 100 };
    simple.then_some(number)
}

fn plain_at(text: Text<'_>, at: usize) -> Option<(u64, Numeral)> {
    let numeral = numeral_at(text, at)?;
    Some((plain(&numeral)?, numeral))
}

/// Between `least` and `most` digits 0 to 9 at `at`, and no more.
fn digits(text: Text<'_>, at: usize, least: usize, most: usize) -> Option<(u64, usize)> {
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

/// The end of a range's connector at `at`: 至, 到, dashes and tildes, with blanks around them.
pub(super) fn connector(text: Text<'_>, at: usize) -> Option<usize> {
    let at = text.skip_spaces(at);
    let after = text.after_char(at, "至到-—–－─−~～〜﹣∼")?;
    let after = text.after_char(after, "—-─－").filter(|_| text.is_char(at, "—-─－")).unwrap_or(after);
    Some(text.skip_spaces(after))
}

/// 和 or 与 between the ends of a range that 之间 closes: where the second end starts.
pub(super) fn between(text: Text<'_>, at: usize) -> Option<usize> {
    text.after_char(at, "和与").map(|after| text.skip_spaces(after))
}
