//! Dates, times, periods and ranges of them.

use super::super::bounds::bound_around;
use super::super::calendar::Moment;
use super::super::calendar::{half_year, moment_at, moment_before, moment_from, numbered_period};
use super::super::connectors::{between, connector};
use super::super::figure::{Bound, Figure, FigureKind, Value};
use super::super::numeral::{Numeral, numeral_at};
use super::super::text::Text;
use super::{Scanner, plain};

impl Scanner<'_> {
    /// Dates, times, periods and ranges of them.
    pub(super) fn calendar(&self, start: usize) -> Option<Figure> {
        let text = self.text;
        let first = numbered_period(text, start).or_else(|| half_year(text, start)).or_else(|| moment_at(text, start));
        let (first, last) = match first {
            Some(first) => (first, last_moment(text, &first)),
            None => before_moment(text, &numeral_at(text, start)?)?,
        };
        let Some(last) = last.map(|last| last.following(&first)) else {
            let kind = if first.is_time() { FigureKind::Time } else { FigureKind::Date };
            let mut figure = plain(first.start, first.end, kind, Value::Iso(first.iso()));
            figure.bound = bound_around(text, first.start, first.end, None, false)
                .filter(|bound| *bound == Bound::About)
                .unwrap_or(Bound::Exact);
            return Some(figure);
        };
        let (start, end) = (first.iso(), last.iso());
        // A period gives its own start or end.
        let start = start.split('/').next().unwrap_or_default().to_owned();
        let end = end.rsplit('/').next().unwrap_or_default().to_owned();
        let ends = Value::Range(Box::new(Value::Iso(start)), Box::new(Value::Iso(end)));
        let unit = if first.is_time() { "time" } else { "date" };
        Some(Figure { unit: Some(unit.to_owned()), ..plain(first.start, last.end, FigureKind::Range, ends) })
    }
}

/// The other end of a range that starts with `first`: 至15日, 和5点之间.
fn last_moment(text: Text<'_>, first: &Moment) -> Option<Moment> {
    let closed = || {
        let last = moment_from(text, between(text, first.end)?)?;
        text.after(last.end, "之间").map(|_| last)
    };
    let joined = connector(text, first.end).and_then(|after| moment_from(text, after));
    joined.or_else(closed).filter(|last| first.reaches(last))
}

/// A numeral that is a date only because a date follows it: 7-8月.
fn before_moment(text: Text<'_>, numeral: &Numeral) -> Option<(Moment, Option<Moment>)> {
    let last = moment_from(text, connector(text, numeral.end)?)?;
    let first = moment_before(text, numeral, &last)?;
    first.reaches(&last).then_some((first, Some(last)))
}
