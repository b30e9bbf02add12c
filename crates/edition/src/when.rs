//! Days and periods on a calendar, of a year that may not be named. No year is invented: what names none stands on a
//! calendar of its own.

use crate::figures::{Figure, FigureKind, Value};

/// Days of a month: all months are equally long here, so that each takes the same room on an axis.
pub const MONTH: u32 = 31;

/// Days of a year.
pub const YEAR: u32 = 12 * MONTH;

/// The last year that is read.
const LAST_YEAR: u32 = 9999;

/// A day or a period, in days of a calendar whose months all have [`MONTH`] days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct When {
    /// The year, where it is named.
    pub year: Option<u32>,
    /// The first day, from the beginning of the year.
    pub first: u32,
    /// The last day, from the beginning of the same year.
    pub last: u32,
}

impl When {
    /// When a figure is; `None` where it is no date, or one without a place on a calendar (a decade, a time of day).
    pub fn of(figure: &Figure) -> Option<Self> {
        match (&figure.value, figure.kind) {
            (Value::Iso(text), FigureKind::Date) => Self::parse(text),
            (Value::Range(low, high), _) => match (low.as_ref(), high.as_ref()) {
                (Value::Iso(low), Value::Iso(high)) => Self::parse(low)?.to(Self::parse(high)?),
                _ => None,
            },
            _ => None,
        }
    }

    /// A partial ISO 8601 date, or two with a slash between them; `XXXX` stands for a year that is not named.
    pub fn parse(iso: &str) -> Option<Self> {
        match iso.split_once('/') {
            Some((first, last)) => date(first)?.to(date(last)?),
            None => date(iso),
        }
    }

    /// Whether it is one day.
    pub const fn is_day(self) -> bool {
        self.first == self.last
    }

    /// A day of its calendar, counted from the calendar's beginning.
    pub fn count(self, day: u32) -> u32 {
        self.year.map_or(day, |year| year * YEAR + day)
    }

    /// From the start of this one to the end of another.
    fn to(self, last: Self) -> Option<Self> {
        let years = match (self.year, last.year) {
            (Some(year), Some(last_year)) => last_year.checked_sub(year)?,
            (None, None) => 0,
            _ => return None,
        };
        let last = last.last + years * YEAR;
        (self.first <= last).then_some(Self { last, ..self })
    }
}

fn date(iso: &str) -> Option<When> {
    let date = iso.split('T').next()?;
    let mut parts = date.split('-');
    let year = match parts.next()? {
        "XXXX" => None,
        year => Some(year.parse().ok().filter(|year| *year <= LAST_YEAR)?),
    };
    let month = |number: u32| (1..=12).contains(&number).then(|| (number - 1) * MONTH);
    let (first, last) = match parts.next() {
        None => (0, YEAR - 1),
        Some("H1") => (0, YEAR / 2 - 1),
        Some("H2") => (YEAR / 2, YEAR - 1),
        Some(part) => {
            let quarter = part.strip_prefix('Q').map(str::parse::<u32>);
            let months = if quarter.is_some() { 3 } else { 1 };
            let number = quarter.unwrap_or_else(|| part.parse()).ok().filter(|number| *number <= 12)?;
            let first = month(number.checked_sub(1)? * months + 1)?;
            (first, first + months * MONTH - 1)
        }
    };
    match parts.next() {
        None if year.is_none() && (first, last) == (0, YEAR - 1) => None,
        None => Some(When { year, first, last }),
        Some(day) => {
            let day = first + day.parse::<u32>().ok().filter(|day| (1..=31).contains(day))? - 1;
            Some(When { year, first: day, last: day })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(iso: &str, expect: Option<(Option<u32>, u32, u32)>) {
        assert_eq!(When::parse(iso).map(|when| (when.year, when.first, when.last)), expect, "{iso}");
    }

    #[test]
    fn dates_and_periods_have_a_place_on_the_calendar() {
        check("XXXX-01-01", Some((None, 0, 0)));
        check("XXXX-10-17", Some((None, 9 * 31 + 16, 9 * 31 + 16)));
        check("XXXX-10-17T09:30", Some((None, 9 * 31 + 16, 9 * 31 + 16)));
        check("XXXX-10-17TMO", Some((None, 9 * 31 + 16, 9 * 31 + 16)));
        check("2023", Some((Some(2023), 0, 371)));
        check("2023-02", Some((Some(2023), 31, 61)));
        check("XXXX-Q3", Some((None, 186, 278)));
        check("2023-H2", Some((Some(2023), 186, 371)));
        check("XXXX-01/XXXX-09", Some((None, 0, 278)));
        check("2021/2023", Some((Some(2021), 0, 371 + 2 * 372)));
        check("2023-03/2023-01", None);
        for odd in
            ["", "XXXX", "XXXX-XX-15", "199X", "T09:30", "P1Y", "XXXX-13", "XXXX-Q9", "2023-01-40", "/", "2023/2021"]
        {
            check(odd, None);
        }
        for huge in ["99999", "4294967295-Q4294967295", "2023-Q4294967295", "2023-4294967295"] {
            check(huge, None);
        }
    }
}
