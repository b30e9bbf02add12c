//! Terms that are numbers: by value and by magnitude.

use core::ops::RangeInclusive;

use super::magnitude::{Magnitude, compared, ranged, same_unit};
use super::typed::figure;
use super::writing::other_writings;
use crate::figures::{Figure, FigureKind, Value};
use crate::order;
use crate::search::key::Key;
use crate::search::scan::Needle;

/// How numbers are understood that are typed. An index that has it not takes them as text: a first view need not carry it.
#[derive(Debug)]
pub struct Numbers {
    /// What a term means.
    pub(super) sense: fn(&str) -> Sense,
    /// The folded units of a term with its number in another writing.
    pub(super) others: fn(&[u16]) -> Vec<Needle>,
    /// Whether a figure is meant.
    pub(super) admits: fn(&Sense, &Figure) -> bool,
}

/// There is one way to understand them.
impl PartialEq for Numbers {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for Numbers {}

impl Numbers {
    /// All that is known of them.
    pub const ALL: Self = Self { sense: Sense::of, others: other_writings, admits: Sense::admits };
}

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
            Self::Same(sought) => {
                let mut keys = Key::same(&sought.value);
                keys.extend(in_time(sought).into_iter().flat_map(|text| Key::same(&Value::Iso(text))));
                order::sort_by_key(&mut keys, |keys| *keys.start());
                keys.dedup();
                keys
            }
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
            (Value::Number(one), Value::Number(other))
                if same_kind(sought, figure) && (sought.kind == figure.kind || is_count(figure)) =>
            {
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

/// Whether it counts something, or is an amount of money.
fn is_count(figure: &Figure) -> bool {
    matches!(figure.kind, FigureKind::Cardinal | FigureKind::Quantity | FigureKind::Money)
}

/// What a bare number can be as a length of time, a day, a month, a year or an hour, in ISO 8601.
fn in_time(sought: &Figure) -> Vec<String> {
    let Value::Number(number) = &sought.value else { return Vec::new() };
    let Some(number) = number.whole().filter(|_| sought.kind == FigureKind::Cardinal) else { return Vec::new() };
    let forms = [("P", 'Y'), ("P", 'M'), ("P", 'W'), ("P", 'D'), ("PT", 'H'), ("PT", 'M'), ("PT", 'S')];
    let lengths = forms.iter().map(|(lead, sign)| format!("{lead}{number}{sign}"));
    lengths
        .chain([
            format!("XXXX-{number:02}"),
            format!("XXXX-XX-{number:02}"),
            format!("T{number:02}"),
            number.to_string(),
        ])
        .collect()
}

/// The number of a date, a time or a length of time that has but one.
fn only_number(text: &str) -> Option<u64> {
    let mut numbers = text.split(|sign: char| !sign.is_ascii_digit()).filter(|number| !number.is_empty());
    numbers.next().filter(|_| numbers.next().is_none())?.parse().ok()
}

/// Whether a figure can be what was sought. A bare number may stand for a number of anything.
fn same_kind(sought: &Figure, figure: &Figure) -> bool {
    match &sought.unit {
        Some(unit) => sought.kind == figure.kind && figure.unit.as_ref().is_some_and(|other| same_unit(unit, other)),
        None if sought.kind == FigureKind::Cardinal => !matches!(figure.kind, FigureKind::Fraction | FigureKind::Range),
        None => sought.kind == figure.kind && figure.unit.is_none(),
    }
}

/// Whether two values are the same. A year that was not typed is any year.
fn same_value(sought: &Value, value: &Value) -> bool {
    match (sought, value) {
        (Value::Iso(sought), Value::Iso(value)) => {
            sought == value || sought.strip_prefix("XXXX").is_some_and(|day| value.get(4..) == Some(day))
        }
        (Value::Number(sought), Value::Iso(value)) => {
            sought.whole().is_some_and(|sought| only_number(value) == Some(sought))
        }
        (Value::Range(low, high), Value::Range(min, max)) => same_value(low, min) && same_value(high, max),
        _ => sought == value,
    }
}
