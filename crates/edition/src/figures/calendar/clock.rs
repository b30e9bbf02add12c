//! Times and parts of the day.

use super::moment::{Clock, Moment, Part};
use super::numbers::{digits, plain_at};
use crate::figures::numeral::{Numeral, Script, numeral_at};
use crate::figures::text::Text;
use crate::figures::units::unit_at;

const PARTS: [(Part, &str); 5] = [
    (Part::Morning, "上午 凌晨 清晨 早上 早晨 早间 清早 一早 拂晓"),
    (Part::Midday, "中午 正午"),
    (Part::Afternoon, "下午 午后 傍晚"),
    (Part::Evening, "晚上 晚间 夜里 夜晚 当晚"),
    (Part::Night, "深夜 夜间 半夜 午夜"),
];

/// A time of day, with the part of the day in front of it.
pub(super) fn from_clock(text: Text<'_>, at: usize) -> Option<Moment> {
    let before = part_before(text, at);
    let (clock, end) = clock_at(text, at, before.is_some())?;
    let (part, start) = before.map_or((None, at), |(part, start)| (Some(part), start));
    Some(Moment { start, end, part, clock: Some(clock), ..Moment::default() })
}

/// A day followed by a part of the day, a time, or both.
pub(super) fn with_time(text: Text<'_>, day: Moment) -> Moment {
    let part = part_at(text, text.skip_blanks(day.end));
    let next = part.map_or(day.end, |(_, end)| end);
    let clock = clock_at(text, text.skip_blanks(next), true);
    let end = clock.map_or(next, |(_, end)| end);
    Moment { end, part: part.map(|(part, _)| part), clock: clock.map(|(clock, _)| clock), ..day }
}

pub(super) fn part_at(text: Text<'_>, at: usize) -> Option<(Part, usize)> {
    let word = PARTS.iter().find_map(|(part, words)| text.after_any(at, words).map(|end| (*part, end)));
    word.or_else(|| {
        let end = text.after_char(at, "早晚夜")?;
        let part = if text.is_char(at, "早") { Part::Morning } else { Part::Evening };
        (!text.is_char(end, "会報报宴餐些期于已就在稻熟市晚")).then_some((part, end))
    })
}

pub(super) fn part_before(text: Text<'_>, at: usize) -> Option<(Part, usize)> {
    let word = PARTS.iter().find_map(|(part, words)| text.start_of_any(at, words).map(|start| (*part, start)));
    word.or_else(|| {
        let part = if text.is_char_before(at, "早") { Part::Morning } else { Part::Evening };
        text.is_char_before(at, "早晚").then(|| (part, at - '早'.len_utf8()))
    })
}

/// 9时30分, 9:30, 八点半. `sure`: a date or a part of the day stands in front.
fn clock_at(text: Text<'_>, at: usize, sure: bool) -> Option<(Clock, usize)> {
    if let Some(found) = colon_clock(text, at) {
        return Some(found);
    }
    let (hour, numeral) = plain_at(text, at).or_else(|| hour_of_decimal(text, at))?;
    if hour > 24 || numeral.glyphs > 3 {
        return None;
    }
    let sign = text.skip_spaces(numeral.end);
    let after = text.after_char(sign, "时時点點")?;
    let points = text.is_char(sign, "点點");
    let (minute, second, end) = minutes(text, after);
    if minute.is_none() && !sure && !is_hour(text, &numeral, hour, after, points) {
        return None;
    }
    let end = text.after_any(end, "钟").unwrap_or(end);
    Some((Clock { hour, minute, second }, end))
}

/// Whether 三点 or 三时 without minutes is a time: three points and 三时 (三农) are not.
fn is_hour(text: Text<'_>, numeral: &Numeral, hour: u64, after: usize, points: bool) -> bool {
    let arabic = numeral.script == Script::Arabic;
    if points {
        let noun = text.is_char(after, "意建要看启体希说思原共经做工内理措感")
            || text.is_char_before(numeral.start, "出下讲做以好");
        let chinese = hour > 9
            || hour == 0
            || text.is_char(after, "钟整许左前后至到")
            || text.is_char_before(numeral.start, "约于到至");
        !noun && (arabic || chinese)
    } else {
        !text.is_char(after, "间代刻期常节段候髦尚空速序政") && (arabic || hour > 9 || text.is_char(after, "整许至"))
    }
}

/// 三点五十 reads as a decimal: the hour in front of its point.
fn hour_of_decimal(text: Text<'_>, at: usize) -> Option<(u64, Numeral)> {
    let numeral = numeral_at(text, at).filter(|numeral| numeral.script == Script::Chinese)?;
    let whole = text.0.get(at..numeral.end)?.find(['点', '點'])?;
    let hour = plain_at(Text(text.before(at + whole)), at)?;
    let (minute, second, end) = minutes(text, at + whole + '点'.len_utf8());
    let timed =
        minute.is_some() && (second.is_some() || text.before(end).ends_with('分') || part_before(text, at).is_some());
    timed.then_some(hour)
}

fn colon_clock(text: Text<'_>, at: usize) -> Option<(Clock, usize)> {
    let (hour, colon) = digits(text, at, 1, 2).filter(|(hour, _)| *hour <= 24)?;
    let (minute, mut end) = digits(text, text.after_char(colon, ":：")?, 2, 2).filter(|(minute, _)| *minute < 60)?;
    let mut second = None;
    if let Some((found, after)) = text.after_char(end, ":：").and_then(|next| digits(text, next, 2, 2)) {
        second = Some(found);
        end = after;
    }
    (!text.is_char_before(at, ":：分第")).then_some((Clock { hour, minute: Some(minute), second }, end))
}

/// Minutes and seconds behind the hour.
fn minutes(text: Text<'_>, after: usize) -> (Option<u64>, Option<u64>, usize) {
    if let Some(end) = text.after(after, "半").filter(|end| !text.is_char(*end, "天年个")) {
        return (Some(30), None, end);
    }
    for (word, minute) in [("一刻", 15), ("三刻", 45)] {
        if let Some(end) = text.after(after, word) {
            return (Some(minute), None, end);
        }
    }
    let padded = text.after_char(after, "零〇").unwrap_or(after);
    let found = plain_at(text, padded).filter(|(minute, numeral)| *minute < 60 && numeral.glyphs <= 3);
    let Some((minute, numeral)) = found else { return (None, None, after) };
    if let Some(end) = text.after(text.skip_spaces(numeral.end), "分").filter(|end| !text.is_char(*end, "钟之鐘")) {
        let second = plain_at(text, end).and_then(|(second, numeral)| Some((second, text.after(numeral.end, "秒")?)));
        return second.map_or((Some(minute), None, end), |(second, end)| (Some(minute), Some(second), end));
    }
    let spoken = numeral.script == Script::Chinese && (minute > 9 || padded > after);
    let free = unit_at(text, numeral.end).is_none();
    if spoken && free { (Some(minute), None, numeral.end) } else { (None, None, after) }
}
