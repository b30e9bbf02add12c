//! Dates and times of day, and the time between two of them.

use super::ratio::Ratio;
use super::units::Measure;

/// A date or a time of day with only what is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Moment {
    year: Option<i128>,
    month: Option<i128>,
    day: Option<i128>,
    /// Minutes since midnight.
    minute: Option<i128>,
}

/// Days in a month, on average, where the calendar does not say which months.
const DAYS_PER_MONTH: i128 = 30;

impl Moment {
    /// Reads partial ISO 8601: `2018`, `2021-03`, `XXXX-10-17`, `T08:30`, `XXXX-10-18T09:30`.
    pub(super) fn from_iso(iso: &str) -> Option<Self> {
        let (date, time) = iso.split_once('T').map_or((iso, None), |(date, time)| (date, Some(time)));
        let mut parts = date.split('-').map(|part| part.parse().ok());
        let mut moment = Self {
            year: parts.next().flatten(),
            month: parts.next().flatten(),
            day: parts.next().flatten(),
            minute: None,
        };
        if let Some(time) = time {
            let mut parts = time.split(':').map(|part| part.parse::<i128>().ok());
            if let Some(hour) = parts.next().flatten() {
                moment.minute = Some(hour * 60 + parts.next().flatten().unwrap_or_default());
            }
        }
        let names_something = moment != Self::default() && !date.contains('/') && !date.contains('Q');
        names_something.then_some(moment)
    }

    /// The year, where nothing else is printed.
    pub(super) fn only_year(self) -> Option<i128> {
        if self.month.is_none() && self.day.is_none() && self.minute.is_none() { self.year } else { None }
    }

    /// What is missing is what `earlier` has: 10月1日至7日.
    fn completed(self, earlier: Self) -> Self {
        let year = self.year.or(earlier.year);
        let month = self.month.or(if self.day.is_some() { earlier.month } else { None });
        Self { year, month, ..self }
    }

    /// Days since the start of an imaginary era; whole months where there is no day.
    fn days(self) -> Option<i128> {
        let (month, day) = (self.month?, self.day?);
        let year = self.year.unwrap_or(2001);
        // The year starts in March, so that the leap day is its last one.
        let (shifted_year, shifted_month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
        let leap_days = shifted_year.div_euclid(4) - shifted_year.div_euclid(100) + shifted_year.div_euclid(400);
        Some(365 * shifted_year + leap_days + (153 * shifted_month + 2) / 5 + day - 1)
    }
}

/// The time from `start` to `end` in a measure of time, as it may be told: in whole units of what is printed, not counting
/// the first one and counting it (10月1日至7日 is 6 days later and 7 days long).
pub(super) fn between(start: Moment, end: Moment, measure: &Measure, counting: Counting) -> Option<(Ratio, Ratio)> {
    let end = end.completed(start);
    let both = |more: i128| if counting == Counting::FirstToo { more } else { 0 };
    match measure {
        Measure::Minutes => minutes_between(start, end, both(24 * 60)),
        Measure::Months => months_between(start, end, counting),
        _ => None,
    }
}

/// Whether the first of the units that are printed may count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Counting {
    /// 历时, 时隔: from one to the other.
    Difference,
    /// 为期, 连续: the first one is one of them.
    FirstToo,
}

fn minutes_between(start: Moment, end: Moment, whole_day: i128) -> Option<(Ratio, Ratio)> {
    let days = match (start.days(), end.days()) {
        (Some(first), Some(last)) => Some(last - first),
        (None, None) if start.day.is_none() && end.day.is_none() => Some(0),
        (Some(_), None) if end.day.is_none() && end.minute.is_some() && start.minute.is_some() => Some(0),
        (None, None) if start.month.is_none() && end.month.is_none() => Some(end.day? - start.day?),
        _ => None,
    }?;
    if let (Some(first), Some(last)) = (start.minute, end.minute) {
        // 22:00至次日6:00.
        let overnight = days == 0 && last < first;
        let length = Ratio::whole((days + i128::from(overnight)) * 24 * 60 + last - first);
        return Some((length, length));
    }
    start.day?;
    let length = days * 24 * 60;
    Some((Ratio::whole(length), Ratio::whole(length + whole_day)))
}

fn months_between(start: Moment, end: Moment, counting: Counting) -> Option<(Ratio, Ratio)> {
    let more = |units: i128| if counting == Counting::FirstToo { units } else { 0 };
    let months = |moment: Moment| Some(moment.year.unwrap_or_default() * 12 + moment.month?);
    if start.year.is_some() != end.year.is_some() {
        return None;
    }
    if let (Some(first), Some(last)) = (months(start), months(end)) {
        let (days, high) = match (start.day, end.day) {
            (Some(first), Some(last)) => (last - first, Ratio::new(more(1), DAYS_PER_MONTH)?),
            _ => (0, Ratio::whole(1)),
        };
        let low = Ratio::whole(last - first).plus(Ratio::new(days, DAYS_PER_MONTH)?)?;
        return Some((low, low.plus(high)?));
    }
    let (first, last) = (start.year?, end.year?);
    let length = (last - first) * 12;
    Some((Ratio::whole(length), Ratio::whole(length + more(12))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(start: &str, end: &str, measure: &Measure, low: i128, high: i128) {
        let (start, end) = (Moment::from_iso(start).unwrap(), Moment::from_iso(end).unwrap());
        let expected = Some((Ratio::whole(low), Ratio::whole(high)));
        assert_eq!(between(start, end, measure, Counting::FirstToo), expected);
    }

    #[test]
    fn time_between_two_moments() {
        check("2018", "2023", &Measure::Months, 60, 72);
        check("2021-03", "2023-09", &Measure::Months, 30, 31);
        check("T08:30", "T17:30", &Measure::Minutes, 540, 540);
        check("XXXX-10-01", "XXXX-10-07", &Measure::Minutes, 6 * 1440, 7 * 1440);
        check("2024-02-28", "2024-03-01", &Measure::Minutes, 2 * 1440, 3 * 1440);
        check("2023-12-31", "2024-01-01", &Measure::Minutes, 1440, 2 * 1440);
        check("XXXX-10-18T09:30", "T11:00", &Measure::Minutes, 90, 90);
    }

    #[test]
    fn what_names_no_moment() {
        assert_eq!(Moment::from_iso("XXXX-Q1"), None);
        assert_eq!(Moment::from_iso("XXXX-01/XXXX-09"), None);
        assert_eq!(Moment::from_iso(""), None);
    }
}
