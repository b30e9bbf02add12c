//! A relation that the wording of a text states, and whether its numbers agree.

use edition::checks::{CheckKind, Role};

use super::amount::{Amount, Reach};
use super::clauses::Reading;
use super::moment::{Counting, between};
use super::ratio::Ratio;

/// A relation between the figures of a [`Reading`].
#[derive(Debug, Clone)]
pub(super) struct Relation {
    pub(super) kind: CheckKind,
    pub(super) formula: Formula,
    /// What is calculated with, in the order of the working: role and index of the figure.
    pub(super) operands: Vec<(Role, usize)>,
    /// The figure that states the result; none where the result is derived.
    pub(super) stated: Option<(Role, usize)>,
    pub(super) wording: Wording,
}

/// How surely the wording says that there is a relation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wording {
    /// The figures must agree.
    Certain,
    /// Not all words say so: the figures must agree, or all but a unit.
    Likely,
    /// The words fit other readings too: only a relation whose figures agree is one.
    Possible,
}

impl Wording {
    /// How far a bound of what is stated reaches: words that leave open what belongs together must fit closely.
    pub(super) fn reach(self) -> Reach {
        if self == Self::Certain { Reach::Logic } else { Reach::Usage }
    }
}

/// How the result is calculated from the operands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Formula {
    /// a ÷ b in hundredths.
    Share,
    /// a + b + …
    Sum,
    /// a − b.
    Difference,
    /// The larger one less the smaller one.
    Distance,
    /// a ÷ (b − a) in hundredths: by how much b has grown.
    GrowthByIncrease,
    /// a ÷ (b + a) in hundredths: by how much b has declined.
    DeclineByDecrease,
    /// (a − b) ÷ b in hundredths.
    Growth,
    /// (b − a) ÷ b in hundredths.
    Decline,
    /// a × b × …
    Product,
    /// a ÷ b.
    Quotient,
    /// From the first to the last moment; the moments are no numbers.
    Elapsed(Counting),
    /// a ÷ b, b in hundredths.
    Whole,
}

/// What the operands of a relation give.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Computed {
    /// From the values as printed.
    pub(super) value: Ratio,
    /// The least and the most that the bounds of the operands allow.
    pub(super) low: Ratio,
    pub(super) high: Ratio,
}

impl Computed {
    /// The sum of nothing.
    pub(super) const NOTHING: Self = Self { value: Ratio::ZERO, low: Ratio::ZERO, high: Ratio::ZERO };

    /// The sum with one more part.
    pub(super) fn with(self, part: &Amount) -> Option<Self> {
        let value = self.value.plus(part.value)?;
        Some(Self { value, low: self.low.plus(part.low)?, high: self.high.plus(part.high)? })
    }

    /// The sum without one of its parts.
    pub(super) fn without(self, part: &Amount) -> Option<Self> {
        let value = self.value.minus(part.value)?;
        Some(Self { value, low: self.low.minus(part.low)?, high: self.high.minus(part.high)? })
    }
}

/// So many operands with a bound are calculated with at both of their ends; more of them say nothing.
const INEXACT: usize = 8;

impl Formula {
    /// The result; `None` where there is none or it does not fit.
    pub(super) fn result(self, operands: &[Ratio]) -> Option<Ratio> {
        let hundred = Ratio::whole(100);
        let percent = |part: Ratio, total: Ratio| part.times(hundred)?.over(total);
        match (self, operands) {
            (Self::Share, [part, total]) => percent(*part, *total),
            (Self::Difference, [new, base]) => new.minus(*base),
            (Self::Distance, [first, second]) => first.distance(*second),
            (Self::GrowthByIncrease, [increase, new]) => percent(*increase, new.minus(*increase)?),
            (Self::DeclineByDecrease, [decrease, new]) => percent(*decrease, new.plus(*decrease)?),
            (Self::Growth, [new, base]) => percent(new.minus(*base)?, *base),
            (Self::Decline, [new, base]) => percent(base.minus(*new)?, *base),
            (Self::Product, factors) => {
                factors.iter().try_fold(Ratio::whole(1), |product, factor| product.times(*factor))
            }
            (Self::Quotient, [total, count]) => total.over(*count),
            (Self::Whole, [part, share]) => percent(*part, *share),
            _ => None,
        }
    }

    /// The result for operands with bounds: every formula rises or falls with each of its operands, so the ends of the
    /// result are at the ends of the operands.
    pub(super) fn computed(self, operands: &[Amount]) -> Option<Computed> {
        if self == Self::Sum {
            return operands.iter().try_fold(Computed::NOTHING, Computed::with);
        }
        let number = |index: usize, value: Ratio| {
            if self.counts(index, operands.len()) { value.over(operands[index].factor) } else { Some(value) }
        };
        let values = operands.iter().enumerate().map(|(index, amount)| number(index, amount.value));
        let values = values.collect::<Option<Vec<_>>>()?;
        let inexact: Vec<usize> =
            (0..operands.len()).filter(|index| operands[*index].low != operands[*index].high).collect();
        let value = self.result(&values)?;
        if inexact.len() > INEXACT {
            return None;
        }
        let mut computed = Computed { value, low: value, high: value };
        for corner in 0..1usize << inexact.len() {
            let mut values = values.clone();
            for (bit, index) in inexact.iter().enumerate() {
                let amount = &operands[*index];
                values[*index] = number(*index, if corner >> bit & 1 == 0 { amount.low } else { amount.high })?;
            }
            let result = self.result(&values)?;
            if result.below(computed.low) {
                computed.low = result;
            }
            if computed.high.below(result) {
                computed.high = result;
            }
        }
        Some(computed)
    }

    /// Whether an operand only counts and has no measure: 30天 with 2小时 a day are 60小时. The last factor of a product
    /// and what is divided have the measure of the result.
    const fn counts(self, index: usize, operands: usize) -> bool {
        match self {
            Self::Product => index + 1 < operands,
            Self::Quotient => index == 1,
            _ => false,
        }
    }
}

impl Relation {
    /// What the operands give; `None` where they give nothing.
    pub(super) fn computed(&self, reading: &Reading<'_>) -> Option<Computed> {
        if let Formula::Elapsed(counting) = self.formula {
            let (low, high) = self.elapsed(reading, counting)?;
            let first_counts = !reading.amount(self.stated?.1)?.states(low, low, Reach::Logic)?;
            let agrees = first_counts && reading.amount(self.stated?.1)?.states(high, high, Reach::Logic)?;
            return Some(Computed { value: if agrees { high } else { low }, low, high });
        }
        self.formula.computed(&self.amounts(reading)?)
    }

    /// The operands as numbers.
    pub(super) fn amounts(&self, reading: &Reading<'_>) -> Option<Vec<Amount>> {
        self.operands.iter().map(|(_, index)| reading.amount(*index).cloned()).collect()
    }

    /// Whether what is stated is what the operands give, rounded as it was printed.
    pub(super) fn agrees(&self, reading: &Reading<'_>) -> Option<bool> {
        let computed = self.computed(reading)?;
        let Some((_, stated)) = self.stated else { return Some(true) };
        reading.amount(stated)?.states(computed.low, computed.high, self.wording.reach())
    }

    /// Whether the figures agree where every operand was rounded before it was printed: 45.6亿元 may be 45.64亿元. Whole
    /// numbers are taken as they are, and a sum's parts must be rounded as the sum is.
    pub(super) fn agrees_unrounded(&self, reading: &Reading<'_>) -> Option<bool> {
        let mut operands = self.amounts(reading)?;
        let stated = reading.amount(self.stated?.1)?;
        let half = Ratio::new(1, 2)?;
        for operand in &mut operands {
            let rounded = operand.printed.last_digit < operand.printed.scale;
            if !rounded || self.formula == Formula::Sum && operand.step != stated.step {
                return Some(false);
            }
            let more = operand.step.times(half)?;
            (operand.low, operand.high) = (operand.low.minus(more)?, operand.high.plus(more)?);
        }
        let computed = self.formula.computed(&operands)?;
        if self.formula == Formula::Sum {
            // Parts are rounded one by one where there are many digits; few digits are a plan's own numbers.
            let apart = computed.value.distance(stated.value)?.times(Ratio::whole(200))?;
            return Some(
                apart.at_most(stated.value) && stated.states(computed.low, computed.high, self.wording.reach())?,
            );
        }
        stated.states(computed.low, computed.high, self.wording.reach())
    }

    fn elapsed(&self, reading: &Reading<'_>, counting: Counting) -> Option<(Ratio, Ratio)> {
        let stated = reading.amount(self.stated?.1)?;
        let moment = |index: usize| reading.items.get(index)?.moment;
        let (start, end) = (self.operands.first()?.1, self.operands.last()?.1);
        let first = moment(start)?.0;
        let last = if start == end { moment(end)?.1? } else { moment(end)?.0 };
        between(first, last, &stated.measure, counting).filter(|(low, _)| Ratio::ZERO.at_most(*low))
    }

    /// The figures that take part, for comparing relations.
    pub(super) fn figures(&self) -> Vec<usize> {
        let mut figures: Vec<_> = self.operands.iter().chain(self.stated.as_ref()).map(|(_, index)| *index).collect();
        figures.sort_unstable();
        figures.dedup();
        figures
    }
}
