//! Exact decimal numbers.

use core::cmp::Ordering;
use core::fmt::{self, Write as _};

/// An exact decimal number, `mantissa / 10^scale`, without trailing zeros behind the point.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Decimal {
    mantissa: i128,
    scale: u8,
}

impl Decimal {
    /// `mantissa / 10^scale`, with trailing zeros behind the point taken off.
    pub const fn new(mantissa: i128, mut scale: u8) -> Self {
        let mut digits = mantissa.unsigned_abs();
        while scale > 0 {
            let (front, 0) = by_ten(digits) else { break };
            digits = front;
            scale -= 1;
        }
        let positive = digits.cast_signed();
        Self { mantissa: if mantissa < 0 { positive.wrapping_neg() } else { positive }, scale }
    }

    /// The number without its point.
    pub const fn mantissa(self) -> i128 {
        self.mantissa
    }

    /// Digits behind the point.
    pub const fn scale(self) -> u8 {
        self.scale
    }

    /// The sum; `None` where it does not fit.
    pub fn plus(self, other: Self) -> Option<Self> {
        let scale = self.scale.max(other.scale);
        let sum = self.raised_to(scale)?.checked_add(other.raised_to(scale)?)?;
        Some(Self::new(sum, scale))
    }

    /// The number times 10 to the power of `exponent`; `None` where it does not fit.
    pub fn shifted(self, exponent: u8) -> Option<Self> {
        if exponent <= self.scale {
            return Some(Self::new(self.mantissa, self.scale - exponent));
        }
        let factor = 10i128.checked_pow(u32::from(exponent - self.scale))?;
        Some(Self::new(self.mantissa.checked_mul(factor)?, 0))
    }

    /// The number divided by 10 to the power of `exponent`; `None` where it has too many places.
    pub fn divided(self, exponent: u8) -> Option<Self> {
        let scale = self.scale.checked_add(exponent).filter(|scale| *scale <= 30)?;
        Some(Self::new(self.mantissa, scale))
    }

    /// The number with the other sign.
    #[must_use]
    pub const fn negated(self) -> Self {
        Self { mantissa: self.mantissa.wrapping_neg(), scale: self.scale }
    }

    /// The mantissa at a scale that is not below the number's own.
    fn raised_to(self, scale: u8) -> Option<i128> {
        const MOST: i128 = i128::MAX / 10;
        (self.scale..scale).try_fold(self.mantissa, |mantissa, _| {
            (-MOST..=MOST).contains(&mantissa).then(|| mantissa.wrapping_mul(10))
        })
    }

    /// The number where it is a whole one that fits.
    pub fn whole(self) -> Option<u64> {
        if self.scale == 0 { u64::try_from(self.mantissa).ok() } else { None }
    }

    /// Nearest floating-point number: for lengths of bars only.
    #[expect(clippy::cast_precision_loss, reason = "a bar's length needs no more than a few digits")]
    pub fn approximate(self) -> f64 {
        self.mantissa as f64 / 10f64.powi(i32::from(self.scale))
    }
}

impl From<i128> for Decimal {
    fn from(number: i128) -> Self {
        Self::new(number, 0)
    }
}

impl Ord for Decimal {
    fn cmp(&self, other: &Self) -> Ordering {
        let scale = self.scale.max(other.scale);
        match (self.raised_to(scale), other.raised_to(scale)) {
            (Some(left), Some(right)) => left.cmp(&right),
            _ => self.approximate().total_cmp(&other.approximate()),
        }
    }
}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        // From behind, with at least one digit in front of the point.
        let (mut signs, mut rest) = (Vec::new(), self.mantissa.unsigned_abs());
        let scale = usize::from(self.scale);
        for place in 0.. {
            if rest == 0 && place > scale {
                break;
            }
            if place == scale && scale > 0 {
                signs.push('.');
            }
            let (front, digit) = by_ten(rest);
            signs.push(char::from(b'0' + digit));
            rest = front;
        }
        if self.mantissa < 0 {
            signs.push('-');
        }
        signs.iter().rev().try_for_each(|sign| formatter.write_char(*sign))
    }
}

/// A tenth of `number`, and its last digit. By halves and quarters: the page carries no other division of 128 bits.
const fn by_ten(number: u128) -> (u128, u8) {
    let (high, low) = ((number >> 64) as u64, number as u64);
    let middle = ((high % 10) << 32) | (low >> 32);
    let last = ((middle % 10) << 32) | (low & 0xFFFF_FFFF);
    let tenth = (high / 10) as u128 * (1 << 64) + (middle / 10) as u128 * (1 << 32) + (last / 10) as u128;
    (tenth, (last % 10) as u8)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_written_with_its_point() {
        let cases: [(i128, u8, &str); 9] = [
            (0, 0, "0"),
            (0, 3, "0"),
            (1250, 2, "12.5"),
            (-5, 2, "-0.05"),
            (100, 0, "100"),
            (-1, 38, "-0.00000000000000000000000000000000000001"),
            (i128::MAX, 0, "170141183460469231731687303715884105727"),
            (i128::MIN, 1, "-17014118346046923173168730371588410572.8"),
            (i128::MIN, 0, "-170141183460469231731687303715884105728"),
        ];
        for (mantissa, scale, written) in cases {
            assert_eq!(Decimal::new(mantissa, scale).to_string(), written);
        }
    }

    #[test]
    fn a_tenth_is_that_of_the_whole_number() {
        for number in [0, 9, 10, 1 << 32, (1 << 64) - 1, 1 << 64, 12_345_678_901_234_567_890_123_456_789, u128::MAX] {
            assert_eq!(by_ten(number), (number / 10, (number % 10) as u8));
        }
    }

    #[test]
    fn numbers_of_different_scales_are_in_order() {
        let ordered = [
            Decimal::new(i128::MIN, 0),
            Decimal::new(-15, 1),
            Decimal::new(0, 0),
            Decimal::new(1, 38),
            Decimal::new(149, 2),
            Decimal::new(15, 1),
            Decimal::new(i128::MAX, 38),
            Decimal::new(i128::MAX, 0),
        ];
        assert!(ordered.is_sorted());
    }
}
