//! Exact fractions. Every operation says `None` where the result does not fit: a relation is then not reported.

use std::cmp::Ordering;

use edition::figures::Decimal;

/// An exact fraction in lowest terms with a positive denominator.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Ratio {
    numerator: i128,
    denominator: i128,
}

/// Figures of a newspaper have fewer digits; with more of them the products of a working would not fit.
const LIMIT: i128 = 10i128.pow(18);

impl Ratio {
    pub(super) const ZERO: Self = Self::whole(0);

    pub(super) const fn whole(number: i128) -> Self {
        Self { numerator: number, denominator: 1 }
    }

    /// The fraction; `None` for a denominator of 0.
    pub(super) fn new(numerator: i128, denominator: i128) -> Option<Self> {
        if denominator == 0 {
            return None;
        }
        let divisor = i128::try_from(greatest_common_divisor(numerator.unsigned_abs(), denominator.unsigned_abs()))
            .ok()?
            .checked_mul(denominator.signum())?;
        Some(Self { numerator: numerator.checked_div(divisor)?, denominator: denominator.checked_div(divisor)? })
    }

    /// The same number; `None` where it has more digits than a figure of a newspaper.
    pub(super) fn from_decimal(number: Decimal) -> Option<Self> {
        let power = 10i128.checked_pow(u32::from(number.scale()))?;
        let fits = number.mantissa().checked_abs()? <= LIMIT.checked_mul(1_000_000)? && power <= LIMIT;
        if fits { Self::new(number.mantissa(), power) } else { None }
    }

    /// 10 to the power of `exponent`.
    pub(super) fn power_of_ten(exponent: i32) -> Option<Self> {
        let power = 10i128.checked_pow(exponent.unsigned_abs())?;
        if exponent < 0 { Self::new(1, power) } else { Some(Self::whole(power)) }
    }

    pub(super) fn plus(self, other: Self) -> Option<Self> {
        let left = self.numerator.checked_mul(other.denominator)?;
        let right = other.numerator.checked_mul(self.denominator)?;
        Self::new(left.checked_add(right)?, self.denominator.checked_mul(other.denominator)?)
    }

    pub(super) fn minus(self, other: Self) -> Option<Self> {
        self.plus(Self { numerator: other.numerator.checked_neg()?, ..other })
    }

    pub(super) fn times(self, other: Self) -> Option<Self> {
        Self::new(self.numerator.checked_mul(other.numerator)?, self.denominator.checked_mul(other.denominator)?)
    }

    /// The quotient; `None` where `other` is 0.
    pub(super) fn over(self, other: Self) -> Option<Self> {
        Self::new(self.numerator.checked_mul(other.denominator)?, self.denominator.checked_mul(other.numerator)?)
    }

    pub(super) fn distance(self, other: Self) -> Option<Self> {
        let difference = self.minus(other)?;
        Some(Self { numerator: difference.numerator.checked_abs()?, ..difference })
    }

    pub(super) fn compare(self, other: Self) -> Option<Ordering> {
        Some(self.minus(other)?.numerator.cmp(&0))
    }

    /// Whether nothing is left behind the point.
    pub(super) const fn is_whole(self) -> bool {
        self.denominator == 1
    }

    /// Whether this is the smaller one or both are equal; false also where that cannot be told.
    pub(super) fn at_most(self, other: Self) -> bool {
        self.compare(other).is_some_and(Ordering::is_le)
    }

    /// Whether this is the smaller one; false also where that cannot be told.
    pub(super) fn below(self, other: Self) -> bool {
        self.compare(other).is_some_and(Ordering::is_lt)
    }

    /// With at most so many digits behind the point, rounded half away from zero, without trailing zeros.
    pub(super) fn rounded(self, decimals: u8) -> Option<Decimal> {
        let scaled = self.numerator.checked_mul(10i128.checked_pow(u32::from(decimals))?)?;
        // An odd denominator has no half of its own: rounding it down is right, there is no tie.
        let half = self.denominator / 2;
        let away = if scaled < 0 { scaled.checked_sub(half)? } else { scaled.checked_add(half)? };
        Some(Decimal::new(away / self.denominator, decimals))
    }
}

fn greatest_common_divisor(mut left: u128, mut right: u128) -> u128 {
    while right != 0 {
        (left, right) = (right, left % right);
    }
    left.max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(numerator: i128, denominator: i128, decimals: u8, expected: &str) {
        assert_eq!(Ratio::new(numerator, denominator).unwrap().rounded(decimals).unwrap().to_string(), expected);
    }

    #[test]
    fn rounding_is_half_away_from_zero() {
        check(2463, 38911, 3, "0.063");
        check(7, 3, 0, "2");
        check(8, 3, 0, "3");
        check(5, 2, 0, "3");
        check(-5, 2, 0, "-3");
        check(-7, 3, 1, "-2.3");
        check(150, 1, 2, "150");
    }

    #[test]
    fn what_does_not_fit_is_none() {
        let large = Ratio::whole(i128::MAX);
        assert_eq!(large.plus(large), None);
        assert_eq!(large.times(large), None);
        assert_eq!(Ratio::whole(1).over(Ratio::ZERO), None);
        assert!(!large.at_most(Ratio::whole(i128::MIN)));
        assert_eq!(Ratio::from_decimal(Decimal::new(i128::MAX, 0)), None);
    }

    #[test]
    fn arithmetic_is_exact() {
        arbtest::arbtest(|bytes| {
            let mut number = || bytes.int_in_range(-1_000_000..=1_000_000i128);
            let (a, b, c, d) = (number()?, number()?.abs() + 1, number()?, number()?.abs() + 1);
            let (left, right) = (Ratio::new(a, b).unwrap(), Ratio::new(c, d).unwrap());
            assert_eq!(left.plus(right).unwrap().minus(right), Some(left));
            assert_eq!(left.compare(right), Some((a * d).cmp(&(c * b))));
            if c != 0 {
                assert_eq!(left.times(right).unwrap().over(right), Some(left));
            }
            Ok(())
        });
    }
}
