//! Which figures can be added, compared and divided: units with their other names and sizes.

use edition::figures::{Figure, FigureKind};

use super::ratio::Ratio;
use crate::words::{Words, words};

/// What a figure measures. Two figures can be added where this is equal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Measure {
    /// Money of one currency.
    Money(String),
    /// Things that are counted or measured, by the first name of the unit.
    Quantity(String),
    /// Parts of a hundred.
    Percent,
    /// Differences of percentages.
    Points,
    /// Multiples (2倍), in hundredths.
    Times,
    /// Doublings: 两番.
    Doublings,
    /// Lengths of time that a calendar measures, in months.
    Months,
    /// Lengths of time that a clock measures, in minutes.
    Minutes,
}

/// Units that measure the same, a line for each: the first one, and others with how many of the first they are.
static SAME: Words = words!("checks/units-same");

/// What `figure` measures, and how many of the measure's own unit one of its printed units is.
pub(super) fn measure(figure: &Figure) -> Option<(Measure, Ratio)> {
    let unit = figure.unit.as_deref();
    match (figure.kind, unit) {
        (FigureKind::Money, Some(code)) => Some((Measure::Money(code.to_owned()), Ratio::whole(1))),
        (FigureKind::Percent, Some("pp")) => Some((Measure::Points, Ratio::whole(1))),
        (FigureKind::Percent, Some("‰")) => Some((Measure::Percent, Ratio::new(1, 10)?)),
        (FigureKind::Percent, Some("%")) | (FigureKind::Fraction, None) => Some((Measure::Percent, Ratio::whole(1))),
        (FigureKind::Quantity, Some("倍")) => Some((Measure::Times, Ratio::whole(100))),
        (FigureKind::Quantity, Some("番")) => Some((Measure::Doublings, Ratio::whole(1))),
        (FigureKind::Quantity, Some("岁")) => None,
        (FigureKind::Quantity, Some(unit)) => quantity(unit),
        _ => None,
    }
}

fn quantity(unit: &str) -> Option<(Measure, Ratio)> {
    let known = SAME.iter().find_map(|line| {
        let size = line.split(' ').find_map(|entry| sized(entry).filter(|(name, _)| *name == unit))?.1;
        Some((Measure::Quantity(line.split(' ').next()?.to_owned()), size))
    });
    known.or_else(|| Some((Measure::Quantity(unit.to_owned()), Ratio::whole(1))))
}

/// A unit of [`SAME`] and its size.
fn sized(entry: &str) -> Option<(&str, Ratio)> {
    if let Some((name, factor)) = entry.split_once('*') {
        return Some((name, Ratio::whole(factor.parse().ok()?)));
    }
    match entry.split_once('/') {
        Some((name, divisor)) => Some((name, Ratio::new(1, divisor.parse().ok()?)?)),
        None => Some((entry, Ratio::whole(1))),
    }
}

/// Whether figures of these measures can be counted together in a product: 每期60人 makes 420人次.
pub(super) fn counts_as(each: &Measure, total: &Measure) -> bool {
    let visits = |measure: &Measure| match measure {
        Measure::Quantity(unit) => unit.strip_suffix('次').filter(|unit| !unit.is_empty()).unwrap_or(unit).to_owned(),
        _ => String::new(),
    };
    each == total || !visits(each).is_empty() && visits(each) == visits(total)
}

/// Whether the word behind 每, or in front of 均, names the unit of a figure: 每期 and 7期, 人均 and 300名.
pub(super) fn is_counted_by(word: &str, measure: &Measure, printed_unit: &str) -> bool {
    let Measure::Quantity(first) = measure else {
        return word == printed_unit || word == "日" && printed_unit == "天";
    };
    let same = |word: &str| matches!(quantity(word), Some((Measure::Quantity(other), _)) if other == *first);
    word == first || word == printed_unit || same(word)
}
