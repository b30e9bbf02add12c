//! Dates, periods and times of day, with only what is written.

use super::numeral::{Form, Numeral, Script, numeral_at};
use super::text::Text;
use clock::{from_clock, part_at, part_before};
use dates::{era, from_day, from_month, from_year, slashed_date};
use moment::{Clock, Lead};
use numbers::plain;

pub(super) use dates::{half_year, numbered_period};
pub(super) use moment::Moment;

mod clock;
mod dates;
mod moment;
mod numbers;

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
