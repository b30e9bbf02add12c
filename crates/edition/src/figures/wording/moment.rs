//! Dates, times and lengths of time in partial ISO 8601 (see [`Value::Iso`](crate::figures::Value::Iso)) as they are written.

use super::numerals::{Style, counted, numeral};
use crate::figures::decimal::Decimal;
use crate::figures::numeral::parse_number;

/// The moment or length in words of the style; `None` where it has no form that the recogniser gives.
pub(super) fn written(iso: &str, style: Style) -> Option<String> {
    match (iso.strip_prefix('P'), iso.split_once('/')) {
        (Some(length), _) => duration(length, style),
        (None, Some((first, last))) => period(first, last, style),
        (None, None) => moment(iso, style),
    }
}

fn moment(iso: &str, style: Style) -> Option<String> {
    let (date_part, time_part) = iso.find('T').map_or((iso, ""), |at| iso.split_at(at));
    let mut words = if date_part.is_empty() { String::new() } else { date(date_part, style)? };
    words += &match time_part {
        "" => String::new(),
        "TMO" => "上午".to_owned(),
        "TMI" => "中午".to_owned(),
        "TAF" => "下午".to_owned(),
        "TEV" => "晚上".to_owned(),
        "TNI" => "夜间".to_owned(),
        clock => time(clock.strip_prefix('T')?, style)?,
    };
    (!words.is_empty()).then_some(words)
}

/// `2023-10-17`, `XXXX-10`, `XXXX-XX-15`, `2023-Q3`, `XXXX-H1`, `199X`, `20XX`.
fn date(iso: &str, style: Style) -> Option<String> {
    let mut parts = iso.split('-');
    let year = year(parts.next()?, style)?;
    let within = match parts.next() {
        None | Some("XX") => String::new(),
        Some("H1") => "上半年".to_owned(),
        Some("H2") => "下半年".to_owned(),
        Some(part) => match part.strip_prefix('Q') {
            Some(quarter) => format!("第{}季度", small(quarter, style)?),
            None => small(part, style)? + "月",
        },
    };
    let day = match parts.next() {
        None => String::new(),
        Some(day) => small(day, style)? + "日",
    };
    parts.next().is_none().then(|| year + &within + &day)
}

fn year(part: &str, style: Style) -> Option<String> {
    let (century, rest) = (part.get(..2)?, part.get(2..4)?);
    let named = |century: &str| Some(format!("{}世纪", number(u128::from(century.parse::<u8>().ok()?) + 1, style)));
    let decade = |tens: &str| Some(format!("{}年代", small(&format!("{tens}0"), style)?));
    match (century, rest) {
        ("XX", "XX") => Some(String::new()),
        ("XX", tens) => decade(tens.strip_suffix('X')?),
        (century, "XX") => named(century),
        (century, rest) => match rest.strip_suffix('X') {
            Some(tens) => Some(named(century)? + &decade(tens)?),
            None => Some(digit_by_digit(part, style)? + "年"),
        },
    }
}

/// A year's digits one by one: 2023 is 二〇二三.
fn digit_by_digit(year: &str, style: Style) -> Option<String> {
    const DIGITS: [char; 10] = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
    let digits = year.chars().map(|digit| digit.to_digit(10).map(|value| (digit, DIGITS[value as usize])));
    digits.map(|pair| pair.map(|(digit, word)| if style == Style::Digits { digit } else { word })).collect()
}

fn time(clock: &str, style: Style) -> Option<String> {
    let mut words = String::new();
    for (part, name) in clock.split(':').zip(["时", "分", "秒"]) {
        let padded = !words.is_empty() && part.starts_with('0');
        words += match (padded, style) {
            (true, Style::Digits) => "0",
            (true, Style::Words) => "零",
            (false, _) => "",
        };
        if !padded || part != "00" {
            words += &small(part, style)?;
        } else if style == Style::Digits {
            words += "0";
        }
        words += name;
    }
    Some(words)
}

/// `XXXX-01/XXXX-09` is the first nine months; `XXXX-10-11/XXXX-10-20` the second ten days of October.
fn period(first: &str, last: &str, style: Style) -> Option<String> {
    let (first_parts, last_parts) = (first.split('-').count(), last.split('-').count());
    if (first_parts, last_parts) == (2, 2)
        && let Some(named) = first.strip_suffix("-01")
    {
        let months = last.strip_prefix(named)?.strip_prefix('-')?;
        return Some(format!("{}前{}个月", year(named, style)?, counted_small(months, "个月", style)?));
    }
    let tens = [("-01", "上旬"), ("-11", "中旬"), ("-21", "下旬")];
    let third = tens.into_iter().find_map(|(day, name)| Some((first.strip_suffix(day)?, name)));
    match third {
        Some((month, name)) if last.starts_with(month) && first_parts == 3 => Some(date(month, style)? + name),
        _ => Some(format!("{}至{}", moment(first, style)?, moment(last, style)?)),
    }
}

/// `3M`, `1Y6M`, `T1H30M`, `0.5Y`; without its `P`.
fn duration(length: &str, style: Style) -> Option<String> {
    let mut words = String::new();
    let (mut rest, mut names) = (length, [('Y', "年"), ('M', "个月"), ('W', "周"), ('D', "天")].as_slice());
    while !rest.is_empty() {
        if let Some(clock) = rest.strip_prefix('T') {
            (rest, names) = (clock, &[('H', "小时"), ('M', "分钟"), ('S', "秒")]);
            continue;
        }
        let at = rest.find(|character: char| !character.is_ascii_digit() && character != '.')?;
        let number = parse_number(&rest[..at])?;
        let (_, name) = names.iter().find(|(sign, _)| rest[at..].starts_with(*sign))?;
        words += &match style {
            Style::Digits => number.to_string(),
            Style::Words if number == Decimal::new(5, 1) => "半".to_owned(),
            Style::Words => counted(number, name),
        };
        words += name;
        rest = &rest[at + 1..];
    }
    (!words.is_empty()).then_some(words)
}

/// A part of a date or a time, without the zero in front.
fn small(part: &str, style: Style) -> Option<String> {
    part.parse::<u8>().ok().map(|value| number(value.into(), style))
}

fn counted_small(part: &str, unit: &str, style: Style) -> Option<String> {
    let value: u8 = part.parse().ok()?;
    Some(if style == Style::Words { counted(Decimal::new(value.into(), 0), unit) } else { value.to_string() })
}

fn number(value: u128, style: Style) -> String {
    match style {
        Style::Digits => value.to_string(),
        Style::Words => numeral(Decimal::new(i128::try_from(value).unwrap_or(i128::MAX), 0)),
    }
}
