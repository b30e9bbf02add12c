//! How figures are written, as far as that tells whether a number stands in them as it was typed.

use crate::figures::{Figure, Value};
use crate::fold::is_digit;
use crate::search::examine::inside_number;

/// How a figure is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Written {
    /// Only its text tells: 9万, 3月9日.
    #[default]
    Unknown,
    /// With the whole number that it is made of in plain digits: 9个月.
    Digits,
    /// Without any digit: 九个月.
    Words,
}

impl Written {
    /// How `figure` is written, which has the units from `start` to `end` in the texts of its article.
    pub(crate) fn of(figure: &Figure, units: &[u16], start: usize, end: usize) -> Self {
        let Some(first) = (start..end).find(|at| is_digit(units[*at])) else { return Self::Words };
        let behind = (first..end).find(|at| !is_digit(units[*at])).unwrap_or(end);
        let is_plain =
            typed(&units[first..behind]) == Some(number(&figure.value)) && !inside_number(units, first, behind);
        if is_plain { Self::Digits } else { Self::Unknown }
    }

    /// The way that has this number among all, which [`Self::number`] gives.
    pub(super) const fn from_number(number: u32) -> Self {
        match number {
            1 => Self::Digits,
            2 => Self::Words,
            _ => Self::Unknown,
        }
    }

    /// Its number among all, below [`Self::COUNT`].
    pub(super) const fn number(self) -> u32 {
        self as u32
    }

    /// How many ways there are.
    pub(super) const COUNT: u32 = 3;
}

/// The one whole number that a value is made of: 9 of 9, of `P9M` and of `XXXX-09`; 0 where there is none.
fn number(value: &Value) -> u64 {
    match value {
        Value::Number(number) => number.whole(),
        Value::Iso(text) => text.trim_matches(|sign: char| !sign.is_ascii_digit()).parse().ok(),
        Value::Range(..) | Value::Fraction { .. } => None,
    }
    .unwrap_or_default()
}

/// The number that these digits are; none of those that begin with 0.
fn typed(digits: &[u16]) -> Option<u64> {
    let is_plain = digits.first() != Some(&u16::from(b'0'));
    is_plain.then(|| String::from_utf16_lossy(digits).parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figures::recognize;
    use crate::fold::Folding;

    #[track_caller]
    fn check(text: &str, expect: Written) {
        let figure = &recognize(text)[0];
        let folding = Folding::new(&[]);
        let before = folding.fold(&text[..figure.start as usize]).units.len();
        let units = folding.fold(&text[figure.start as usize..figure.end as usize]).units.len();
        assert_eq!(Written::of(figure, &folding.fold(text).units, before, before + units), expect, "{text}");
    }

    #[test]
    fn knows_plain_digits_and_words() {
        check("共9个月", Written::Digits);
        check("共９个月", Written::Digits);
        check("4%以下", Written::Digits);
        check("9月", Written::Digits);
        check("1,000人", Written::Digits);
        check("九个月", Written::Words);
        check("百分之四", Written::Words);
        check("9万小时", Written::Unknown);
        check("09时", Written::Unknown);
        check("下午3时", Written::Unknown);
        check("9万元", Written::Unknown);
        check("3.5元", Written::Unknown);
        check("9月3日", Written::Unknown);
    }
}
