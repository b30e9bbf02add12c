//! Dates, periods and times of day, with only what is written.

use super::numeral::{Form, Numeral, Script, numeral_at};
use super::text::{Text, arabic_digit, one_of};

/// A date, a period or a time of day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Moment {
    /// First byte: a part of the day in front of a time belongs to it.
    pub(super) start: usize,
    /// Byte after the last.
    pub(super) end: usize,
    year: Option<u64>,
    month: Option<u64>,
    day: Option<u64>,
    period: Option<Period>,
    part: Option<Part>,
    clock: Option<Clock>,
}

/// A period that is named by a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Period {
    Quarter(u64),
    Half(u64),
    FirstMonths(u64),
    /// Ten days of a month, 1 to 3.
    Third(u64),
    /// 90年代: the century where it is named, the decade's first year.
    Decade(Option<u64>, u64),
    Century(u64),
}

/// A part of the day, as in TIMEX.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Morning,
    Midday,
    Afternoon,
    Evening,
    Night,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Clock {
    hour: u64,
    minute: Option<u64>,
    second: Option<u64>,
}

/// What a moment names first: a range's two ends must agree in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Lead {
    Year,
    Month,
    Day,
    Clock,
}

const PARTS: [(Part, &str); 5] = [
    (Part::Morning, "上午 凌晨 清晨 早上 早晨 早间 清早 一早 拂晓"),
    (Part::Midday, "中午 正午"),
    (Part::Afternoon, "下午 午后 傍晚"),
    (Part::Evening, "晚上 晚间 夜里 夜晚 当晚"),
    (Part::Night, "深夜 夜间 半夜 午夜"),
];

impl Moment {
    /// In partial ISO 8601.
    pub(super) fn iso(&self) -> String {
        let year = self.year.map_or_else(|| "XXXX".to_owned(), |year| format!("{year:04}"));
        let date = match (self.period, self.month, self.day) {
            (Some(Period::Quarter(quarter)), ..) => format!("{year}-Q{quarter}"),
            (Some(Period::Half(half)), ..) => format!("{year}-H{half}"),
            (Some(Period::FirstMonths(last)), ..) => format!("{year}-01/{year}-{last:02}"),
            (Some(Period::Third(third)), month, _) => {
                let month = month.unwrap_or_default();
                let last = if third < 3 { third * 10 } else { days_of(month) };
                format!("{year}-{month:02}-{:02}/{year}-{month:02}-{last}", third * 10 - 9)
            }
            (Some(Period::Decade(century, decade)), ..) => {
                century.map_or_else(|| "XX".to_owned(), |century| format!("{century:02}"))
                    + &format!("{}X", decade / 10)
            }
            (Some(Period::Century(century)), ..) => format!("{century:02}XX"),
            (None, Some(month), Some(day)) => format!("{year}-{month:02}-{day:02}"),
            (None, Some(month), None) => format!("{year}-{month:02}"),
            (None, None, Some(day)) => format!("{year}-XX-{day:02}"),
            (None, None, None) => self.year.map_or_else(String::new, |_| year),
        };
        date + &self.time_iso()
    }

    fn time_iso(&self) -> String {
        let Some(Clock { hour, minute, second }) = self.clock else {
            return self.part.map_or("", |part| part.timex()).to_owned();
        };
        let late = matches!(self.part, Some(Part::Afternoon | Part::Evening | Part::Night)) && (1..12).contains(&hour);
        let night = self.part == Some(Part::Night) && hour < 6;
        let noon = self.part == Some(Part::Midday) && hour < 3;
        let hour = if late && !night || noon { hour + 12 } else { hour };
        match (minute, second) {
            (Some(minute), Some(second)) => format!("T{hour:02}:{minute:02}:{second:02}"),
            (Some(minute), None) => format!("T{hour:02}:{minute:02}"),
            (None, _) => format!("T{hour:02}"),
        }
    }

    /// Whether it names a time of day only.
    pub(super) fn is_time(&self) -> bool {
        self.clock.is_some() && self.lead() == Some(Lead::Clock)
    }

    fn lead(&self) -> Option<Lead> {
        if self.year.is_some() || matches!(self.period, Some(Period::Decade(..) | Period::Century(_))) {
            Some(Lead::Year)
        } else if self.month.is_some() || self.period.is_some() {
            Some(Lead::Month)
        } else if self.day.is_some() {
            Some(Lead::Day)
        } else {
            self.clock.map(|_| Lead::Clock)
        }
    }

    /// A range's second end with what only the first end names: 9月1日至15日.
    pub(super) fn following(mut self, first: &Self) -> Self {
        let lead = self.lead();
        if lead > Some(Lead::Year) {
            self.year = first.year;
        }
        if lead > Some(Lead::Month) {
            self.month = first.month;
        }
        if lead > Some(Lead::Day) {
            self.day = first.day;
            self.part = self.part.or(first.part);
        }
        self
    }

    /// Whether the two can be the ends of a range.
    pub(super) fn reaches(&self, last: &Self) -> bool {
        let level = |moment: &Self| (moment.clock.is_some(), moment.day.is_some(), moment.month.is_some());
        let filled = last.following(self);
        level(self) == level(&filled) || self.clock.is_none() && filled.clock.is_none() && self.lead() <= last.lead()
    }
}

/// Days of a month in a year that is not named.
const fn days_of(month: u64) -> u64 {
    match month {
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

impl Part {
    const fn timex(self) -> &'static str {
        match self {
            Self::Morning => "TMO",
            Self::Midday => "TMI",
            Self::Afternoon => "TAF",
            Self::Evening => "TEV",
            Self::Night => "TNI",
        }
    }
}

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

/// 上半年 and 下半年, where `at` is the 半.
pub(super) fn half_year(text: Text<'_>, at: usize) -> Option<Moment> {
    let (half, start) = half_before(text, at)?;
    let end = text.after(at, "半年")?;
    (!text.is_char(end, "度报")).then_some(Moment { start, end, period: Some(Period::Half(half)), ..Moment::default() })
}

fn half_before(text: Text<'_>, at: usize) -> Option<(u64, usize)> {
    let half = if text.is_char_before(at, "上") { 1 } else { 2 };
    text.is_char_before(at, "上下").then(|| (half, at - '上'.len_utf8()))
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

/// What parts the numbers of a date in digits.
const MARKS: &str = "-/.－／． ";

/// 2023-10-17, 2023/10/17, 2023.10.17.
fn slashed_date(text: Text<'_>, at: usize) -> Option<Moment> {
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

/// 20世纪90年代, 90年代, 21世纪.
fn era(text: Text<'_>, at: usize) -> Option<Moment> {
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

fn from_year(text: Text<'_>, at: usize) -> Option<Moment> {
    let (number, numeral) = plain_at(text, at)?;
    let year = match (numeral.glyphs, numeral.script, number) {
        (4, _, 1000..=2999) => number,
        (2, _, 0..=9) => 2000 + number,
        (2, Script::Chinese, 49..=99) if numeral.form == Form::Digits => 1900 + number,
        _ => return None,
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
pub(super) fn numbered_period(text: Text<'_>, at: usize) -> Option<Moment> {
    let first =
        text.is_char_before(at, "前") && text.start_of_any(at, "之前 目前 以前 提前 日前 当前 会前 此前").is_none();
    let moment = period_at(text, at, first)?;
    let prefixed = first || text.is_char_before(at, "第");
    if matches!(text.char_before(at), Some('个' | '几')) {
        return None;
    }
    Some(Moment { start: if prefixed { at - '第'.len_utf8() } else { at }, ..moment })
}

fn from_month(text: Text<'_>, at: usize, outer: Moment) -> Option<Moment> {
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
        let free = super::units::unit_at(text, numeral.end).is_none() && numeral.end > at;
        (chinese && free).then_some(numeral.end)
    };
    let end = sign.or_else(first_of_range).or_else(bare)?;
    Some(Moment { end, day: Some(day), ..month })
}

/// A day without its month: 31日上午. 十日 and 15日内 are lengths of time.
fn from_day(text: Text<'_>, at: usize) -> Option<Moment> {
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

/// A time of day, with the part of the day in front of it.
fn from_clock(text: Text<'_>, at: usize) -> Option<Moment> {
    let before = part_before(text, at);
    let (clock, end) = clock_at(text, at, before.is_some())?;
    let (part, start) = before.map_or((None, at), |(part, start)| (Some(part), start));
    Some(Moment { start, end, part, clock: Some(clock), ..Moment::default() })
}

/// A day followed by a part of the day, a time, or both.
fn with_time(text: Text<'_>, day: Moment) -> Moment {
    let part = part_at(text, text.skip_blanks(day.end));
    let next = part.map_or(day.end, |(_, end)| end);
    let clock = clock_at(text, text.skip_blanks(next), true);
    let end = clock.map_or(next, |(_, end)| end);
    Moment { end, part: part.map(|(part, _)| part), clock: clock.map(|(clock, _)| clock), ..day }
}

fn part_at(text: Text<'_>, at: usize) -> Option<(Part, usize)> {
    let word = PARTS.iter().find_map(|(part, words)| text.after_any(at, words).map(|end| (*part, end)));
    word.or_else(|| {
        let end = text.after_char(at, "早晚夜")?;
        let part = if text.is_char(at, "早") { Part::Morning } else { Part::Evening };
        (!text.is_char(end, "会報报宴餐些期于已就在稻熟市晚")).then_some((part, end))
    })
}

fn part_before(text: Text<'_>, at: usize) -> Option<(Part, usize)> {
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
    let free = super::units::unit_at(text, numeral.end).is_none();
    if spoken && free { (Some(minute), None, numeral.end) } else { (None, None, after) }
}

/// The end of a range's connector at `at`: 至, 到, dashes and tildes, with blanks around them.
pub(super) fn connector(text: Text<'_>, at: usize) -> Option<usize> {
    let at = text.skip_spaces(at);
    let after = text.after_char(at, "至到-—–－─−~～〜﹣∼")?;
    let after = text.after_char(after, "—-─－").filter(|_| text.is_char(at, "—-─－")).unwrap_or(after);
    Some(text.skip_spaces(after))
}
