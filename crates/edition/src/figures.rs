//! Figures: numerals of running text as facts with a kind, a value, a unit and a bound.

mod amount;
mod bounds;
mod calendar;
mod connectors;
mod context;
mod decimal;
mod figure;
mod numeral;
mod recognizer;
mod share;
mod text;
mod units;
pub mod wording;
mod words;

pub use decimal::Decimal;
pub use figure::{Bound, Figure, FigureKind, FigureRef, Value};
pub(crate) use numeral::leading_number;
pub use numeral::parse_number;

/// Every figure of `text` in order; they do not overlap. Linear in the length of the text; never panics.
pub fn recognize(text: &str) -> Vec<Figure> {
    recognizer::recognize(text)
}
