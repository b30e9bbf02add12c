//! A figure as a number to calculate with: its value, what its bound lets it be, and to which digit it was printed.

use edition::figures::{Bound, Figure, FigureKind, Value};

use super::printed::{Printed, printed};
use super::ratio::Ratio;
use super::units::{Measure, measure};

/// A figure to calculate with. Numbers are in the measure's own unit.
#[derive(Debug, Clone)]
pub(super) struct Amount {
    pub(super) measure: Measure,
    /// How many of the measure's unit one printed unit is.
    pub(super) factor: Ratio,
    pub(super) value: Ratio,
    /// The least and the most that the figure can stand for as an operand.
    pub(super) low: Ratio,
    pub(super) high: Ratio,
    /// What one in the last printed digit stands for.
    pub(super) step: Ratio,
    pub(super) bound: Bound,
    /// Whether the bound has no other end: 超过, 以上, 不低于, but not 余.
    open: bool,
    pub(super) printed: Printed,
}

/// What a bound takes in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reach {
    /// 超六成 is true of all that is above.
    Logic,
    /// 超六成 is not printed where 超七成 would be true.
    Usage,
}

impl Amount {
    /// `figure`, printed as `text`, as a number; `None` for dates, ranges and what is not above 0.
    pub(super) fn new(figure: &Figure, text: &str) -> Option<Self> {
        let mut printed = printed(text, figure.unit.as_deref().unwrap_or("%"));
        let (measure, factor, value) = match &figure.value {
            Value::Number(number) => {
                let (measure, factor) = measure(figure)?;
                (measure, factor, Ratio::from_decimal(*number)?.times(factor)?)
            }
            Value::Fraction { numerator, denominator } => {
                let (measure, factor) = measure(figure)?;
                let part = Ratio::new(i128::from(*numerator), i128::from(*denominator))?.times(Ratio::whole(100))?;
                (measure, factor, part.times(factor)?)
            }
            Value::Iso(text) if figure.kind == FigureKind::Duration => length_of_time(text)?,
            Value::Iso(_) | Value::Range(..) => return None,
        };
        let step = if figure.kind == FigureKind::Fraction {
            // 一半 and 三分之一 are said of what is near them: five hundredths around.
            printed = Printed::default();
            Ratio::whole(5)
        } else {
            Ratio::power_of_ten(printed.last_digit)?.times(factor)?
        };
        if !Ratio::ZERO.below(value) {
            return None;
        }
        let open = figure.bound == Bound::Over && !text.contains(['余', '餘', '多', '几', '来']);
        let (low, high) = ends(figure.bound, value, step)?;
        Some(Self { measure, factor, value, low, high, step, bound: figure.bound, open, printed })
    }

    /// Whether the figure states a value that the others give, which lies between `low` and `high`.
    pub(super) fn states(&self, low: Ratio, high: Ratio, reach: Reach) -> Option<bool> {
        let half = self.step.times(Ratio::new(1, 2)?)?;
        Some(match (self.bound, reach) {
            (Bound::Exact, _) => low.below(self.value.plus(half)?) && self.value.minus(half)?.at_most(high),
            (Bound::About, _) => low.at_most(self.high.plus(half)?) && self.low.minus(half)?.at_most(high),
            (Bound::Over, Reach::Logic) if self.open => self.value.at_most(high),
            (Bound::Under, Reach::Logic) => low.at_most(self.value),
            _ => low.at_most(self.high) && self.low.at_most(high),
        })
    }

    /// The same figure in a unit that is 10 to the power of `exponent` times as large.
    pub(super) fn scaled(&self, exponent: i32) -> Option<Self> {
        let factor = Ratio::power_of_ten(exponent)?;
        let mut scaled = self.clone();
        scaled.printed.scale += exponent;
        scaled.printed.last_digit += exponent;
        scaled.value = self.value.times(factor)?;
        scaled.low = self.low.times(factor)?;
        scaled.high = self.high.times(factor)?;
        scaled.step = self.step.times(factor)?;
        Some(scaled)
    }

    /// The value in the printed unit, 万 and 亿 multiplied out.
    pub(super) fn in_printed_unit(&self) -> Option<Ratio> {
        self.value.over(self.factor)
    }
}

/// What a figure with a bound can stand for. 200余 is printed of 210, of 230 less often; 近300 of 285: the ends are those of
/// usage, not of logic, so that a relation that is far off does not pass.
fn ends(bound: Bound, value: Ratio, step: Ratio) -> Option<(Ratio, Ratio)> {
    let part = |numerator, denominator| value.times(Ratio::new(numerator, denominator)?);
    Some(match bound {
        Bound::Exact => (value, value),
        Bound::About => (part(19, 20)?, part(21, 20)?),
        Bound::Near => (part(23, 25)?, value),
        Bound::Under => (part(4, 5)?, value),
        Bound::Vague => (value, part(10, 1)?),
        Bound::Over => (value, value.plus(room(value, step)?)?),
    })
}

/// How much 余 may add: less than one in the last digit that is not 0 (20余 is below 30, 2.3万余 below 2.4万), and of
/// numbers with three digits or more not above a tenth.
fn room(value: Ratio, step: Ratio) -> Option<Ratio> {
    let (ten, hundred) = (Ratio::whole(10), Ratio::whole(100));
    let mut unit = step;
    while unit.times(ten)?.at_most(value) && value.over(unit.times(ten)?)?.is_whole() {
        unit = unit.times(ten)?;
    }
    let tenth = value.over(ten)?;
    let long = step.times(hundred)?.at_most(value);
    Some(if long && tenth.below(unit) { tenth } else { unit })
}

/// An ISO 8601 duration: measure, size of its smallest unit in the measure's, and value.
fn length_of_time(iso: &str) -> Option<(Measure, Ratio, Ratio)> {
    let (dates, times) = iso.strip_prefix('P')?.split_once('T').unwrap_or((iso.strip_prefix('P')?, ""));
    let parts = designated(dates, false)?.into_iter().chain(designated(times, true)?);
    let mut sum: Option<(Measure, Ratio, Ratio)> = None;
    for (number, measure, size) in parts {
        let value = number.times(size)?;
        sum = Some(match sum {
            None => (measure, size, value),
            Some((known, _, before)) if known == measure => (measure, size, before.plus(value)?),
            Some(_) => return None,
        });
    }
    sum
}

/// The numbers of an ISO 8601 duration with their units.
fn designated(mut text: &str, clock: bool) -> Option<Vec<(Ratio, Measure, Ratio)>> {
    let mut parts = Vec::new();
    while !text.is_empty() {
        let at = text.find(|character: char| character.is_ascii_alphabetic())?;
        let number = Ratio::from_decimal(edition::figures::parse_number(&text[..at])?)?;
        let (measure, size) = match (&text[at..=at], clock) {
            ("Y", false) => (Measure::Months, Ratio::whole(12)),
            ("M", false) => (Measure::Months, Ratio::whole(1)),
            ("W", false) => (Measure::Minutes, Ratio::whole(7 * 24 * 60)),
            ("D", false) => (Measure::Minutes, Ratio::whole(24 * 60)),
            ("H", true) => (Measure::Minutes, Ratio::whole(60)),
            ("M", true) => (Measure::Minutes, Ratio::whole(1)),
            ("S", true) => (Measure::Minutes, Ratio::new(1, 60)?),
            _ => return None,
        };
        parts.push((number, measure, size));
        text = &text[at + 1..];
    }
    Some(parts)
}
