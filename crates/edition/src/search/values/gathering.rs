//! Gathering the figures of an archive by what they say.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, DefaultHasher};

use super::Values;
use super::written::Written;
use crate::figures::{Bound, Decimal, Figure, FigureKind, Value};
use crate::leb128;
use crate::order;
use crate::search::key::Key;
use crate::search::spans::Stretch;

/// Figures as they come, article by article.
#[derive(Debug, Default)]
pub(crate) struct Gathering {
    meanings: Vec<Meaning>,
    /// By hash the last meaning that has it.
    known: HashMap<u64, u32, BuildHasherDefault<DefaultHasher>>,
    /// Units of figures, in the order in which they first come.
    units: Vec<String>,
}

/// What some figures say, and where they stand. There are many, so that it is kept small.
#[derive(Debug)]
struct Meaning {
    key: Key,
    amount: Amount,
    kind: FigureKind,
    bound: Bound,
    /// Place among the units.
    unit: Option<u16>,
    /// Another one with the same hash.
    next: Option<u32>,
    /// Article and end of the last place.
    last: (u32, u32),
    list: Vec<u8>,
}

/// A value, most often a number of few digits.
#[derive(Debug, PartialEq, Eq)]
enum Amount {
    Number { mantissa: i64, scale: u8 },
    Other(Box<Value>),
}

impl Gathering {
    /// Adds a figure at these units of an article, behind those that were added before.
    pub(crate) fn add(&mut self, figure: &Figure, article: u32, stretch: Stretch) {
        let Stretch { start, end, written } = stretch;
        let number = self.number(figure);
        let meaning = &mut self.meanings[number as usize];
        let (last, before) = meaning.last;
        let start_distance = if article == last { start - before } else { start };
        for number in [article - last, start_distance, (end - start) * Written::COUNT + written.number()] {
            leb128::write(number.into(), |byte| meaning.list.push(byte));
        }
        meaning.last = (article, end);
    }

    /// The number of the meaning of `figure`.
    fn number(&mut self, figure: &Figure) -> u32 {
        let Figure { kind, ref value, ref unit, bound, .. } = *figure;
        let (key, unit) = (Key::of(value), unit.as_ref().map(|unit| self.unit(unit)));
        let beside = u64::from(unit.unwrap_or(u16::MAX)) << 16 | (kind as u64) << 8 | bound as u64;
        let hash = key.0 ^ beside.rotate_left(20);
        let first = self.known.get(&hash).copied();
        let mut known = first;
        while let Some(number) = known {
            let meaning = &self.meanings[number as usize];
            if meaning.kind == kind && meaning.bound == bound && meaning.unit == unit && meaning.amount.is(value) {
                return number;
            }
            known = meaning.next;
        }
        let number = self.meanings.len() as u32;
        self.known.insert(hash, number);
        let amount = Amount::of(value);
        self.meanings.push(Meaning { key, amount, kind, bound, unit, next: first, last: (0, 0), list: Vec::new() });
        number
    }

    /// The place of a unit among the units.
    fn unit(&mut self, unit: &str) -> u16 {
        let known = self.units.iter().position(|known| known == unit);
        known.unwrap_or_else(|| {
            self.units.push(unit.to_owned());
            self.units.len() - 1
        }) as u16
    }

    /// Puts them in order.
    pub(crate) fn finish(self) -> Values {
        let Self { mut meanings, known, units } = self;
        drop(known);
        order::sort_by_key(&mut meanings, |meaning| meaning.key);
        Values::new(meanings.into_iter().map(|meaning| {
            let unit = meaning.unit.map(|unit| units[usize::from(unit)].clone());
            let Meaning { key, amount, kind, bound, list, .. } = meaning;
            (key, Figure { start: 0, end: 0, kind, value: amount.into_value(), unit, bound }, list)
        }))
    }
}

impl Amount {
    fn of(value: &Value) -> Self {
        match value {
            Value::Number(number) if i64::try_from(number.mantissa()).is_ok() => {
                Self::Number { mantissa: number.mantissa() as i64, scale: number.scale() }
            }
            _ => Self::Other(Box::new(value.clone())),
        }
    }

    /// Whether it is `value`.
    fn is(&self, value: &Value) -> bool {
        match (self, value) {
            (Self::Number { mantissa, scale }, Value::Number(number)) => {
                i128::from(*mantissa) == number.mantissa() && *scale == number.scale()
            }
            (Self::Other(other), value) => **other == *value,
            _ => false,
        }
    }

    fn into_value(self) -> Value {
        match self {
            Self::Number { mantissa, scale } => Value::Number(Decimal::new(i128::from(mantissa), scale)),
            Self::Other(value) => *value,
        }
    }
}
