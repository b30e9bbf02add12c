//! Terms that are numbers: by value and by magnitude.

use core::ops::RangeInclusive;

use super::magnitude::{Magnitude, compared, ranged, same_unit};
use super::typed::figure;
use crate::figures::{Figure, FigureKind, Value};
use crate::search::key::Key;

/// What a term means beyond its characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Sense {
    /// Nothing.
    Text,
    /// A figure: the same value written in another way is meant too.
    Same(Figure),
    /// Figures of these magnitudes, and no text.
    Within(Magnitude),
}

impl Sense {
    /// What `text` means.
    pub(super) fn of(text: &str) -> Self {
        let magnitude = compared(text).or_else(|| ranged(text));
        magnitude.map(Self::Within).or_else(|| figure(text).map(Self::Same)).unwrap_or(Self::Text)
    }

    /// Whether it is a magnitude.
    pub(super) const fn is_magnitude(&self) -> bool {
        matches!(self, Self::Within(_))
    }

    /// Where the values that are meant have their keys.
    pub(super) fn keys(&self) -> Vec<RangeInclusive<Key>> {
        match self {
            Self::Text => Vec::new(),
            Self::Same(sought) => Key::same(&sought.value),
            Self::Within(magnitude) => {
                let (least, most) = magnitude.ends();
                Key::between(least, most)
            }
        }
    }

    /// How far `figure` is from the one that is meant, where both are numbers of the same kind and unit.
    pub(super) fn distance(&self, figure: &Figure) -> Option<f64> {
        let Self::Same(sought) = self else { return None };
        match (&sought.value, &figure.value) {
            (Value::Number(one), Value::Number(other)) if same_kind(sought, figure) => {
                Some((one.approximate() - other.approximate()).abs())
            }
            _ => None,
        }
    }

    /// Whether `figure` is meant.
    pub(super) fn admits(&self, figure: &Figure) -> bool {
        match self {
            Self::Text => false,
            Self::Same(sought) => same_kind(sought, figure) && same_value(&sought.value, &figure.value),
            Self::Within(magnitude) => magnitude.admits(figure),
        }
    }
}

/// Whether a figure can be what was sought. A bare number may stand for a count or an amount of anything.
fn same_kind(sought: &Figure, figure: &Figure) -> bool {
    match &sought.unit {
        Some(unit) => sought.kind == figure.kind && figure.unit.as_ref().is_some_and(|other| same_unit(unit, other)),
        None if sought.kind == FigureKind::Cardinal => {
            matches!(figure.kind, FigureKind::Cardinal | FigureKind::Quantity | FigureKind::Money)
        }
        None => sought.kind == figure.kind && figure.unit.is_none(),
    }
}

/// Whether two values are the same. A year that was not typed is any year.
fn same_value(sought: &Value, value: &Value) -> bool {
    match (sought, value) {
        (Value::Iso(sought), Value::Iso(value)) => {
            sought == value || sought.strip_prefix("XXXX").is_some_and(|day| value.get(4..) == Some(day))
        }
        (Value::Range(low, high), Value::Range(min, max)) => same_value(low, min) && same_value(high, max),
        _ => sought == value,
    }
}
