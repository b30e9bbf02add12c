//! What a figure is.

use core::fmt;

use super::decimal::Decimal;

/// A figure: a numeral expression in a text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Figure {
    /// First byte in the text.
    pub start: u32,
    /// Byte after the last.
    pub end: u32,
    /// What it states.
    pub kind: FigureKind,
    /// How much, or when.
    pub value: Value,
    /// Unit: the measure word, an ISO 4217 code for money, `%`, `‰` or `pp` for shares, `date` or `time` for ranges.
    pub unit: Option<String>,
    /// How exact it is.
    pub bound: Bound,
}

/// A figure's place in an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct FigureRef {
    /// Index into [`Article::paragraphs`](crate::model::Article::paragraphs).
    pub paragraph: u16,
    /// Index into [`Passage::figures`](crate::model::Passage::figures).
    pub figure: u16,
}

/// What a figure states.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum FigureKind {
    /// A number without a unit.
    #[default]
    Cardinal,
    /// A place in an order.
    Ordinal,
    /// A share in hundredths or thousandths, or percentage points.
    Percent,
    /// An amount of money.
    Money,
    /// A count with a measure word.
    Quantity,
    /// A day, month, year or named period.
    Date,
    /// A time of day.
    Time,
    /// A length of time.
    Duration,
    /// A part of one.
    Fraction,
    /// From one value to another.
    Range,
}

/// How exact a figure is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Bound {
    /// As stated.
    #[default]
    Exact,
    /// At least the value (余, 多, 以上, 超).
    Over,
    /// Around the value (约, 左右).
    About,
    /// Slightly below the value (近, 将近).
    Near,
    /// At most the value (不足, 以内).
    Under,
    /// Some multiple of the value (数十, 几百).
    Vague,
}

/// A figure's value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// A number in the figure's unit, 万 and 亿 multiplied out.
    Number(Decimal),
    /// A part of one.
    Fraction {
        /// Above the line.
        numerator: u64,
        /// Below the line, never 0.
        denominator: u64,
    },
    /// A date, a time or a duration in partial ISO 8601: `XXXX-10-17`, `T09:30`, `PT15M`.
    Iso(String),
    /// From one value to another; neither end is a range.
    Range(Box<Value>, Box<Value>),
}

impl Default for Value {
    /// The number 0.
    fn default() -> Self {
        Self::Number(Decimal::default())
    }
}

impl FigureKind {
    /// All kinds, in the order in which they are listed.
    pub const ALL: [Self; 10] = [
        Self::Quantity,
        Self::Money,
        Self::Percent,
        Self::Date,
        Self::Time,
        Self::Duration,
        Self::Ordinal,
        Self::Range,
        Self::Fraction,
        Self::Cardinal,
    ];

    /// Name in URLs, data attributes and JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Cardinal => "cardinal",
            Self::Ordinal => "ordinal",
            Self::Percent => "percent",
            Self::Money => "money",
            Self::Quantity => "quantity",
            Self::Date => "date",
            Self::Time => "time",
            Self::Duration => "duration",
            Self::Fraction => "fraction",
            Self::Range => "range",
        }
    }

    /// The kind of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

impl Bound {
    /// Name in data attributes and JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::Over => "over",
            Self::About => "about",
            Self::Near => "near",
            Self::Under => "under",
            Self::Vague => "vague",
        }
    }
}

/// As in JSON and `data-value`; a range is `min..max`.
impl fmt::Display for Value {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(number) => number.fmt(formatter),
            Self::Fraction { numerator, denominator } => write!(formatter, "{numerator}/{denominator}"),
            Self::Iso(text) => formatter.write_str(text),
            Self::Range(min, max) => write!(formatter, "{min}..{max}"),
        }
    }
}
