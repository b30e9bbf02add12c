//! Keys of values: what has the same value has the same key, and the keys of numbers are in the order of the numbers.

use core::ops::RangeInclusive;

use crate::figures::{Decimal, Value};

/// The key of a value. Different values may have the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Key(pub(crate) u64);

/// First key of a number.
const NUMBERS: u64 = 1 << 62;

/// First key of a date, a time or a duration.
const TEXTS: u64 = 2 << 62;

/// How far the keys of two numbers may be from where they belong, for numbers of very many digits.
const SLACK: u64 = 64;

impl Key {
    /// All ranges and fractions: there are few.
    const COMPOSITE: Self = Self(0);

    /// The key of `value`. A date has that of the same day without its year.
    pub(crate) fn of(value: &Value) -> Self {
        match value {
            Value::Range(..) | Value::Fraction { .. } => Self::COMPOSITE,
            Value::Number(number) => Self(NUMBERS | in_order(*number)),
            Value::Iso(text) => Self(TEXTS | hash(text.get(4..).unwrap_or(text)) >> 2),
        }
    }

    /// Where what is the same as `value` has its key.
    pub(crate) fn same(value: &Value) -> Vec<RangeInclusive<Self>> {
        vec![Self::of(value)..=Self::of(value)]
    }

    /// Where numbers from `least` to `most` have their keys, and ranges that reach between them.
    pub(crate) fn between(least: Option<Decimal>, most: Option<Decimal>) -> Vec<RangeInclusive<Self>> {
        let least = least.map_or(0, |number| in_order(number).saturating_sub(SLACK));
        let most = most.map_or(NUMBERS - 1, |number| (in_order(number) + SLACK).min(NUMBERS - 1));
        vec![Self::COMPOSITE..=Self::COMPOSITE, Self(NUMBERS | least)..=Self(NUMBERS | most)]
    }
}

/// 62 bits in the order of the numbers.
fn in_order(number: Decimal) -> u64 {
    let bits = number.approximate().to_bits();
    let is_negative = bits >> 63 == 1;
    (if is_negative { !bits } else { bits | 1 << 63 }) >> 2
}

/// FNV-1a.
fn hash(text: &str) -> u64 {
    text.bytes().fold(0xCBF2_9CE4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_in_order() {
        arbtest::arbtest(|u| {
            let mut number = || -> arbtest::arbitrary::Result<Decimal> {
                Ok(Decimal::new(i128::from(u.arbitrary::<i64>()?) >> u.int_in_range(0..=63)?, u.int_in_range(0..=6)?))
            };
            let (low, number, high) = (number()?, number()?, number()?);
            let key = Key::of(&Value::Number(number));
            let between = Key::between(Some(low), Some(high));
            let inside = low <= number && number <= high;
            assert!(!inside || between[1].contains(&key), "{low} {number} {high}");
            assert!(Key::between(None, None)[1].contains(&key));
            Ok(())
        });
    }

    #[test]
    fn a_day_is_that_of_any_year() {
        let key = |text: &str| Key::of(&Value::Iso(text.to_owned()));
        assert_eq!(key("XXXX-10-17"), key("2023-10-17"));
        assert_ne!(key("XXXX-10-17"), key("XXXX-10-18"));
        assert_ne!(key("T09"), key("T10"));
    }
}
