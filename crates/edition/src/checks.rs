//! Arithmetic relations between the figures of an article, found by the compiler, shown by the page.

use crate::figures::FigureRef;

/// A relation that the text states between figures, with its verdict.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Check {
    /// Which relation.
    pub kind: CheckKind,
    /// The figures that take part, in the order of the working.
    pub operands: Vec<Operand>,
    /// The value that the text states for the result, as in data (`34.8`).
    pub stated: String,
    /// The value that the other operands give (`34.78`).
    pub computed: String,
    /// Whether they agree.
    pub verdict: Verdict,
    /// The working in one line: `24536 ÷ 36271 = 67.65% ≈ 67.6%`.
    pub working: String,
}

/// A figure's part in a relation.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Operand {
    /// Its part.
    pub role: Role,
    /// Which figure.
    pub figure: FigureRef,
}

/// Kinds of relations.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum CheckKind {
    /// part ÷ total = percent.
    #[default]
    Share,
    /// The parts add up to the total.
    Sum,
    /// One minus the other is the difference.
    Difference,
    /// Increase ÷ (new − increase), or new ÷ base − 1.
    Growth,
    /// The same downwards.
    Decline,
    /// New percent − base percent = points.
    PointChange,
    /// The factors multiply to the total.
    Product,
    /// total ÷ count = each.
    PerUnit,
    /// End − start = length of time.
    Elapsed,
    /// A share of an unnamed total: what the total must be; derived, not printed.
    ImpliedTotal,
}

/// The part that a figure plays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Role {
    /// Part of a total.
    #[default]
    Part,
    /// The total.
    Total,
    /// A percentage.
    Percent,
    /// Earlier value.
    Base,
    /// Later value.
    New,
    /// How much more.
    Increase,
    /// How much less.
    Decrease,
    /// Percentage points.
    Points,
    /// A factor of a product.
    Factor,
    /// A number of units.
    Count,
    /// The value of one unit.
    Each,
    /// Start of a period.
    Start,
    /// End of a period.
    End,
    /// Length of a period.
    Elapsed,
    /// Difference of two values.
    Difference,
}

/// Verdict on a relation.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Verdict {
    /// The stated value is the computed one, rounded as it was printed.
    #[default]
    Consistent,
    /// It is not.
    Inconsistent,
    /// It would be if `figure` had another unit: off by exactly 10^4 or 10^8.
    UnitSlip {
        /// The figure whose unit is doubtful.
        figure: FigureRef,
        /// The unit that would fit, as it would be printed (万元).
        fitting: String,
    },
    /// Nothing was stated: `computed` is a derived value.
    Derived,
}

impl CheckKind {
    /// Name in JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Share => "share",
            Self::Sum => "sum",
            Self::Difference => "difference",
            Self::Growth => "growth",
            Self::Decline => "decline",
            Self::PointChange => "point-change",
            Self::Product => "product",
            Self::PerUnit => "per-unit",
            Self::Elapsed => "elapsed",
            Self::ImpliedTotal => "implied-total",
        }
    }
}

impl Role {
    /// Name in JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Part => "part",
            Self::Total => "total",
            Self::Percent => "percent",
            Self::Base => "base",
            Self::New => "new",
            Self::Increase => "increase",
            Self::Decrease => "decrease",
            Self::Points => "points",
            Self::Factor => "factor",
            Self::Count => "count",
            Self::Each => "each",
            Self::Start => "start",
            Self::End => "end",
            Self::Elapsed => "elapsed",
            Self::Difference => "difference",
        }
    }
}

impl Verdict {
    /// Name in `data-check` and JSON.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Consistent => "consistent",
            Self::Inconsistent => "inconsistent",
            Self::UnitSlip { .. } => "unit-slip",
            Self::Derived => "derived",
        }
    }
}
