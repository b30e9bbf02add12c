//! Opening hours, as the clock on the wall shows them.

use anyhow::{Result, bail};
use serde::Deserialize;

/// From when to when the place is open; `HH:MM`, both empty where it always is. It may close after midnight.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Hours {
    pub(super) open: String,
    pub(super) close: String,
}

impl Hours {
    /// # Errors
    /// A time that no clock shows, or one of the two without the other.
    pub(super) fn check(&self) -> Result<()> {
        match (self.open.is_empty(), self.close.is_empty()) {
            (true, true) => Ok(()),
            (false, false) => minutes(&self.open).and_then(|_| minutes(&self.close)).map(|_| ()),
            _ => bail!("[hours] 里 open 和 close 要一起写"),
        }
    }

    /// Whether the place is open when the clock shows `now`.
    pub(super) fn is_open(&self, now: &str) -> bool {
        let (Ok(open), Ok(close), Ok(now)) = (minutes(&self.open), minutes(&self.close), minutes(now)) else {
            return true;
        };
        if open <= close { (open..close).contains(&now) } else { now >= open || now < close }
    }
}

/// Minutes since midnight.
fn minutes(time: &str) -> Result<u32> {
    let parsed = time.split_once(':').and_then(|(hours, minutes)| {
        let (hours, minutes): (u32, u32) = (hours.parse().ok()?, minutes.parse().ok()?);
        (hours < 24 && minutes < 60).then_some(hours * 60 + minutes)
    });
    match parsed {
        Some(minutes) => Ok(minutes),
        None => bail!("\"{time}\" 不是钟点，要写成 08:30 这样"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(open: &str, close: &str, now: &str, expect: bool) {
        let hours = Hours { open: open.to_owned(), close: close.to_owned() };
        assert_eq!(hours.is_open(now), expect, "{open} to {close} at {now}");
    }

    #[test]
    fn a_day_and_a_night() {
        check("08:00", "20:30", "07:59", false);
        check("08:00", "20:30", "08:00", true);
        check("08:00", "20:30", "20:30", false);
        check("18:00", "02:00", "23:00", true);
        check("18:00", "02:00", "01:59", true);
        check("18:00", "02:00", "12:00", false);
        check("", "", "03:00", true);
    }
}
