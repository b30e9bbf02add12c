//! Exact decimal numbers.

use core::cmp::Ordering;
use core::fmt;

/// An exact decimal number, `mantissa / 10^scale`, without trailing zeros behind the point.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Decimal {
    mantissa: i128,
    scale: u8,
}

impl Decimal {
    /// `mantissa / 10^scale`, with trailing zeros behind the point taken off.
    pub const fn new(mut mantissa: i128, mut scale: u8) -> Self {
        while scale > 0 && mantissa % 10 == 0 {
            mantissa /= 10;
            scale -= 1;
        }
        Self { mantissa, scale }
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
        10i128.checked_pow(u32::from(scale - self.scale))?.checked_mul(self.mantissa)
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
        if self.scale == 0 {
            return write!(formatter, "{}", self.mantissa);
        }
        let sign = if self.mantissa < 0 { "-" } else { "" };
        let digits = format!("{:0>width$}", self.mantissa.unsigned_abs(), width = usize::from(self.scale) + 1);
        let (whole, part) = digits.split_at(digits.len() - usize::from(self.scale));
        write!(formatter, "{sign}{whole}.{part}")
    }
}
