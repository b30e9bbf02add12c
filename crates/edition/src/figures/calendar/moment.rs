//! A moment and its notation.

/// A date, a period or a time of day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::figures) struct Moment {
    /// First byte: a part of the day in front of a time belongs to it.
    pub(in crate::figures) start: usize,
    /// Byte after the last.
    pub(in crate::figures) end: usize,
    pub(in crate::figures) year: Option<u64>,
    pub(in crate::figures) month: Option<u64>,
    pub(in crate::figures) day: Option<u64>,
    pub(in crate::figures) period: Option<Period>,
    pub(in crate::figures) part: Option<Part>,
    pub(in crate::figures) clock: Option<Clock>,
}

/// A period that is named by a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::figures) enum Period {
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
pub(in crate::figures) enum Part {
    Morning,
    Midday,
    Afternoon,
    Evening,
    Night,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::figures) struct Clock {
    pub(in crate::figures) hour: u64,
    pub(in crate::figures) minute: Option<u64>,
    pub(in crate::figures) second: Option<u64>,
}

/// What a moment names first: a range's two ends must agree in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::figures) enum Lead {
    Year,
    Month,
    Day,
    Clock,
}

impl Moment {
    /// In partial ISO 8601.
    pub(in crate::figures) fn iso(&self) -> String {
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
    pub(in crate::figures) fn is_time(&self) -> bool {
        self.clock.is_some() && self.lead() == Some(Lead::Clock)
    }

    pub(in crate::figures) fn lead(&self) -> Option<Lead> {
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
    pub(in crate::figures) fn following(mut self, first: &Self) -> Self {
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
    pub(in crate::figures) fn reaches(&self, last: &Self) -> bool {
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
