//! Dates of front matter.

/// A date as printed, `10-17` or `2023-10-17`, in the model's form, `XXXX-10-17` or `2023-10-17`; none where it is not
/// a day of the calendar. 29 February stands without a year.
pub(crate) fn parse(printed: &str) -> Option<String> {
    let parts: Vec<&str> = printed.split('-').collect();
    let (year, month, day) = match parts[..] {
        [month, day] => (None, month, day),
        [year, month, day] => (Some(number(year, 4)?), month, day),
        _ => return None,
    };
    let (month, day) = (number(month, 2)?, number(day, 2)?);
    if day == 0 || day > days(year, month)? {
        return None;
    }
    let year = year.map_or_else(|| "XXXX".to_owned(), |year| format!("{year:04}"));
    Some(format!("{year}-{month:02}-{day:02}"))
}

fn number(digits: &str, length: usize) -> Option<u16> {
    (digits.len() == length && digits.bytes().all(|byte| byte.is_ascii_digit())).then(|| digits.parse().ok())?
}

/// Days of a month in the Gregorian calendar.
fn days(year: Option<u16>, month: u16) -> Option<u16> {
    let leap = year.is_none_or(|year| year % 4 == 0 && (year % 100 != 0 || year % 400 == 0));
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => Some(31),
        4 | 6 | 9 | 11 => Some(30),
        2 => Some(if leap { 29 } else { 28 }),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_days_of_the_calendar() {
        for (printed, expected) in [
            ("10-17", Some("XXXX-10-17")),
            ("2023-10-17", Some("2023-10-17")),
            ("02-29", Some("XXXX-02-29")),
            ("2024-02-29", Some("2024-02-29")),
            ("2023-02-29", None),
            ("1900-02-29", None),
            ("04-31", None),
            ("13-01", None),
            ("00-10", None),
            ("10-00", None),
            ("10-7", None),
            ("23-10-17", None),
            ("1０-17", None),
            ("+1-17", None),
            ("10月17日", None),
            ("", None),
        ] {
            assert_eq!(parse(printed).as_deref(), expected, "{printed}");
        }
    }
}
