//! Years, months, days and numbered periods.

use super::clock::with_time;
use super::moment::{Moment, Period};
use super::numbers::{digits, plain_at};
use crate::figures::connectors::connector;
use crate::figures::numeral::{Form, Script};
use crate::figures::text::{Text, one_of};
use crate::figures::units::unit_at;

/// What parts the numbers of a date in digits.
const MARKS: &str = "-/.－／． ";

/// 2023-10-17, 2023/10/17, 2023.10.17.
pub(super) fn slashed_date(text: Text<'_>, at: usize) -> Option<Moment> {
    let (year, mark) = digits(text, at, 4, 4)?;
    let separator = text.char_at(mark).filter(|separator| one_of(*separator, MARKS))?;
    let (month, second) = digits(text, mark + separator.len_utf8(), 1, 2)?;
    let (day, end) = digits(text, text.after_char(second, MARKS)?, 1, 2)?;
    let valid = (1000..2999).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day);
    let alone =
        text.char_at(second) == Some(separator) && text.char_at(end).is_none_or(|next| !next.is_ascii_alphanumeric());
    let moment = Moment { start: at, end, year: Some(year), month: Some(month), day: Some(day), ..Moment::default() };
    (valid && alone).then(|| with_time(text, moment))
}

/// 上半年 and 下半年, where `at` is the 半.
pub(in crate::figures) fn half_year(text: Text<'_>, at: usize) -> Option<Moment> {
    let (half, start) = half_before(text, at)?;
    let end = text.after(at, "半年")?;
    (!text.is_char(end, "度报")).then_some(Moment { start, end, period: Some(Period::Half(half)), ..Moment::default() })
}

fn half_before(text: Text<'_>, at: usize) -> Option<(u64, usize)> {
    let half = if text.is_char_before(at, "上") { 1 } else { 2 };
    text.is_char_before(at, "上下").then(|| (half, at - '上'.len_utf8()))
}

/// 20世纪90年代, 90年代, 21世纪.
pub(super) fn era(text: Text<'_>, at: usize) -> Option<Moment> {
    let (number, numeral) = plain_at(text, at)?;
    let next = text.skip_spaces(numeral.end);
    let decade = |century: Option<u64>, decade: u64, end: usize| {
        let end = text.after_any(end, "初期 中期 末期 后期 初 末").unwrap_or(end);
        let period = (decade.is_multiple_of(10) && decade < 100).then_some(Period::Decade(century, decade))?;
        Some(Moment { start: at, end, period: Some(period), ..Moment::default() })
    };
    if let Some(end) = text.after(next, "年代") {
        let century = text.start_of_any(at, "上世纪 上个世纪").map(|_| 19);
        return decade(century, number, end);
    }
    let end = text.after(next, "世纪").filter(|_| (1..=30).contains(&number) && numeral.glyphs > 1)?;
    let ten = plain_at(text, text.skip_spaces(end));
    let tens = ten.and_then(|(tens, numeral)| decade(Some(number - 1), tens, text.after(numeral.end, "年代")?));
    tens.or(Some(Moment { start: at, end, period: Some(Period::Century(number - 1)), ..Moment::default() }))
}

pub(super) fn from_year(text: Text<'_>, at: usize) -> Option<Moment> {
    let Some((number, numeral)) = plain_at(text, at) else { return millennium(text, at) };
    let year = match (numeral.glyphs, numeral.script, number) {
        (4, _, 1000..=2999) => number,
        (2, _, 0..=9) => 2000 + number,
        (2, Script::Chinese, 49..=99) if numeral.form == Form::Digits => 1900 + number,
        _ => return millennium(text, at),
    };
    let end = text.after_any(text.skip_blanks(numeral.end), "年度 年 学年 财年")?;
    let length = text.after_any(end, "来 历史 的历史 代 级 余 多").is_some()
        || number.is_multiple_of(100) && text.is_char_before(at, "约近超过逾达有今");
    if length || text.is_char_before(at, "第") {
        return None;
    }
    let moment = Moment { start: at, end, year: Some(year), ..Moment::default() };
    Some(within_year(text, moment))
}

/// 两千年 in front of a month: elsewhere it is a length of time.
fn millennium(text: Text<'_>, at: usize) -> Option<Moment> {
    let end = text.after_any(at, "两千年 二千年")?;
    from_month(text, end, Moment { start: at, end, year: Some(2000), ..Moment::default() })
}

/// What follows a year: 第一季度, 上半年, 前9个月, 10月17日, 底.
fn within_year(text: Text<'_>, year: Moment) -> Moment {
    let next = text.skip_blanks(year.end);
    if let Some(half) = text.after_char(next, "上下").and_then(|half| half_year(text, half)) {
        return Moment { start: year.start, year: year.year, ..half };
    }
    let first = text.after(next, "前");
    let number = text.after(next, "第").or(first).unwrap_or(next);
    if let Some(period) = period_at(text, number, first.is_some()) {
        return Moment { start: year.start, year: year.year, ..period };
    }
    if let Some(month) = from_month(text, next, year) {
        return month;
    }
    if let Some(first) = first_month_of_range(text, next, year) {
        return first;
    }
    let end = text.after_char(year.end, "初底末").unwrap_or(year.end);
    Moment { end, ..year }
}

/// 2023年1 in 2023年1—9月.
fn first_month_of_range(text: Text<'_>, at: usize, year: Moment) -> Option<Moment> {
    let (month, numeral) = plain_at(text, at).filter(|(month, _)| (1..=12).contains(month))?;
    let (last, next) = plain_at(text, connector(text, numeral.end)?)?;
    let sign = text.after(text.skip_spaces(next.end), "月").filter(|_| last > month && last <= 12);
    sign.map(|_| Moment { end: numeral.end, month: Some(month), ..year })
}

/// 三季度, 第三季度 and, behind 前, 前三季度 and 前9个月; `at` is the numeral.
fn period_at(text: Text<'_>, at: usize, first: bool) -> Option<Moment> {
    let (number, numeral) = plain_at(text, at)?;
    let next = text.skip_spaces(numeral.end);
    let (period, end) = if let Some(end) = text.after_any(next, "季度 个季度").filter(|_| (1..=4).contains(&number))
    {
        match (first, text.is_char(next, "个")) {
            (true, _) => (Period::FirstMonths(number * 3), end),
            (false, false) => (Period::Quarter(number), end),
            (false, true) => return None,
        }
    } else {
        let end = text.after_any(next, "个月 個月 月").filter(|_| first && (1..=12).contains(&number))?;
        (Period::FirstMonths(number), end)
    };
    Some(Moment { start: at, end, period: Some(period), ..Moment::default() })
}

/// A period at a numeral that stands alone or behind 第 or 前, which belong to it.
pub(in crate::figures) fn numbered_period(text: Text<'_>, at: usize) -> Option<Moment> {
    let first =
        text.is_char_before(at, "前") && text.start_of_any(at, "之前 目前 以前 提前 日前 当前 会前 此前").is_none();
    let moment = period_at(text, at, first)?;
    let prefixed = first || text.is_char_before(at, "第");
    if matches!(text.char_before(at), Some('个' | '几')) {
        return None;
    }
    Some(Moment { start: if prefixed { at - '第'.len_utf8() } else { at }, ..moment })
}

pub(super) fn from_month(text: Text<'_>, at: usize, outer: Moment) -> Option<Moment> {
    let (month, numeral) = plain_at(text, at)?;
    let sign = text.after(text.skip_blanks(numeral.end), "月").filter(|_| (1..=12).contains(&month))?;
    if text.is_char(at, "两兩") || numeral.glyphs > 2 {
        return None;
    }
    let end = text.after(sign, "份").unwrap_or(sign);
    let moment = Moment { end, month: Some(month), ..outer };
    if let Some(third) = text.after_char(sign, "上中下").filter(|third| text.is_char(*third, "旬")) {
        let number = if text.is_char(sign, "上") {
            1
        } else if text.is_char(sign, "中") {
            2
        } else {
            3
        };
        return Some(Moment { end: third + '旬'.len_utf8(), period: Some(Period::Third(number)), ..moment });
    }
    if let Some(dated) = day_of(text, text.skip_blanks(sign), moment) {
        return Some(with_time(text, dated));
    }
    Some(Moment { end: text.after_char(end, "初底末").unwrap_or(end), ..moment })
}

/// The day behind a month: 17日, 17号, and 1 in 9月1—5日 and 十五 in 八月十五.
fn day_of(text: Text<'_>, at: usize, month: Moment) -> Option<Moment> {
    let (day, numeral) = plain_at(text, at).filter(|(day, numeral)| (1..=31).contains(day) && numeral.glyphs <= 3)?;
    let sign = text.after_char(text.skip_blanks(numeral.end), "日号號");
    let first_of_range = || {
        let after = connector(text, numeral.end)?;
        let (last, next) = plain_at(text, after)?;
        text.after_char(next.end, "日号").filter(|_| last > day).map(|_| numeral.end)
    };
    let bare = || {
        let chinese = numeral.script == Script::Chinese && numeral.form == Form::Composed;
        let free = unit_at(text, numeral.end).is_none() && numeral.end > at;
        (chinese && free).then_some(numeral.end)
    };
    let end = sign.or_else(first_of_range).or_else(bare)?;
    Some(Moment { end, day: Some(day), ..month })
}

/// A day without its month: 31日上午. 十日 and 15日内 are lengths of time.
pub(super) fn from_day(text: Text<'_>, at: usize) -> Option<Moment> {
    let (day, numeral) = plain_at(text, at).filter(|(day, _)| (1..=31).contains(day))?;
    let end = text.after_char(text.skip_spaces(numeral.end), "日号")?;
    let moment = with_time(text, Moment { start: at, end, day: Some(day), ..Moment::default() });
    if moment.end > end {
        return Some(moment);
    }
    let length = text.after_any(end, "内 以内 之内 游 均 以上 左右 后").is_some()
        || text.is_char_before(at, "第每近约满续期时共达超个足长短前后")
        || numeral.script == Script::Chinese && day <= 10;
    (text.is_char(end - '日'.len_utf8(), "日") && !length && numeral.glyphs <= 3).then_some(moment)
}
