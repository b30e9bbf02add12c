//! The packed form of passages and their figures. Places in a text are written as distances from the place before.

use super::pack::Pack;
use super::reader::Reader;
use super::writer::Writer;
use crate::figures::{Bound, Decimal, Figure, FigureKind, Value};
use crate::model::{FigureRef, Passage, Shape};

const BOUNDS: [Bound; 6] = [Bound::Exact, Bound::Over, Bound::About, Bound::Near, Bound::Under, Bound::Vague];

/// Writes a place as its distance from the one before, which it becomes.
pub(super) fn write_place(place: u32, before: &mut u32, to: &mut Writer) {
    place.wrapping_sub(*before).write(to);
    *before = place;
}

/// Reads a place; one that does not fit into 32 bits is damaged.
pub(super) fn read_place(before: &mut u32, from: &mut Reader<'_>) -> u32 {
    let place = before.checked_add(from.number_u32());
    *before = from.required(place);
    *before
}

/// A passage that can be searched.
impl Pack for Passage {
    fn write(&self, to: &mut Writer) {
        self.write_as(to, Writer::searched);
    }

    fn read(from: &mut Reader<'_>) -> Self {
        Self::read_as(from, Reader::searched)
    }
}

impl Passage {
    /// Writes it, its text with `write_text`.
    pub(super) fn write_as(&self, to: &mut Writer, write_text: fn(&mut Writer, &str)) {
        let Self { text, shape, head_end, figures, breaks } = self;
        write_text(to, text);
        to.choice(&Shape::ALL, shape);
        head_end.write(to);
        let mut before = 0;
        to.list(figures, |to, figure| write_figure(figure, &mut before, to));
        before = 0;
        to.list(breaks, |to, place| write_place(*place, &mut before, to));
    }

    /// Reads it, its text with `read_text`.
    #[inline(never)]
    pub(super) fn read_as<'a>(from: &mut Reader<'a>, read_text: fn(&mut Reader<'a>) -> String) -> Self {
        let (mut end, mut place) = (0, 0);
        Self {
            text: read_text(from),
            shape: from.choice(&Shape::ALL),
            head_end: from.number_u32(),
            figures: from.list(|from| read_figure(&mut end, from)),
            breaks: from.list(|from| read_place(&mut place, from)),
        }
    }
}

/// Writes a figure; `before` is where the one before ends.
fn write_figure(figure: &Figure, before: &mut u32, to: &mut Writer) {
    write_place(figure.start, before, to);
    write_place(figure.end, before, to);
    write_meaning(figure, to);
}

fn read_figure(before: &mut u32, from: &mut Reader<'_>) -> Figure {
    let (start, end) = (read_place(before, from), read_place(before, from));
    Figure { start, end, ..read_meaning(from) }
}

/// Writes a figure without its place.
pub(super) fn write_meaning(figure: &Figure, to: &mut Writer) {
    let Figure { kind, value, unit, bound, .. } = figure;
    to.choice(&FigureKind::ALL, kind);
    value.write(to);
    to.number(u64::from(unit.is_some()));
    if let Some(unit) = unit {
        to.name(|to| &mut to.units, unit);
    }
    to.choice(&BOUNDS, bound);
}

/// Reads a figure without its place.
pub(super) fn read_meaning(from: &mut Reader<'_>) -> Figure {
    Figure {
        start: 0,
        end: 0,
        kind: from.choice(&FigureKind::ALL),
        value: Value::read(from),
        unit: from.follows().then(|| from.name(|from| &mut from.units)),
        bound: from.choice(&BOUNDS),
    }
}

impl Pack for Value {
    fn write(&self, to: &mut Writer) {
        match self {
            Self::Number(number) => {
                to.number(0);
                number.write(to);
            }
            Self::Fraction { numerator, denominator } => {
                to.number(1);
                to.number(*numerator);
                to.number(*denominator);
            }
            Self::Iso(text) => {
                to.number(2);
                to.text(text);
            }
            Self::Range(min, max) => {
                to.number(3);
                min.write(to);
                max.write(to);
            }
        }
    }

    fn read(from: &mut Reader<'_>) -> Self {
        read_value(Ends::Two, from)
    }
}

/// Whether a value may have two ends: those of a range have not, and damaged bytes must not nest without end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ends {
    One,
    Two,
}

fn read_value(ends: Ends, from: &mut Reader<'_>) -> Value {
    match (from.number(), ends) {
        (0, _) => Value::Number(Decimal::read(from)),
        (1, _) => Value::Fraction { numerator: from.number(), denominator: from.number() },
        (2, _) => Value::Iso(from.text()),
        (3, Ends::Two) => Value::Range(Box::new(read_value(Ends::One, from)), Box::new(read_value(Ends::One, from))),
        _ => {
            from.damage();
            Value::Iso(String::new())
        }
    }
}

/// The sign in the lowest bit, then the mantissa in halves, most of whose high ones are 0.
impl Pack for Decimal {
    fn write(&self, to: &mut Writer) {
        let mantissa = self.mantissa();
        let zigzag = (mantissa << 1 ^ mantissa >> 127).cast_unsigned();
        to.number(u64::from(self.scale()));
        to.number(zigzag as u64);
        to.number((zigzag >> 64) as u64);
    }

    fn read(from: &mut Reader<'_>) -> Self {
        let scale = from.number();
        let zigzag = u128::from(from.number()) | u128::from(from.number()) << 64;
        // More places than a mantissa can have digits are no number of a text.
        let Some(scale) = u8::try_from(scale).ok().filter(|scale| *scale <= 38) else {
            from.damage();
            return Self::from(0);
        };
        Self::new((zigzag >> 1).cast_signed() ^ -(zigzag & 1).cast_signed(), scale)
    }
}

impl Pack for FigureRef {
    fn write(&self, to: &mut Writer) {
        let Self { paragraph, figure } = self;
        paragraph.write(to);
        figure.write(to);
    }

    fn read(from: &mut Reader<'_>) -> Self {
        Self { paragraph: u16::read(from), figure: u16::read(from) }
    }
}
