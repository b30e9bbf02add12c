//! A figure as a row of the board's table, and what it is compared by.

use edition::checks::Verdict;
use edition::figures::wording::unit_name;
use edition::figures::{Decimal, Figure, FigureKind, Value};
use edition::model::{Article, FigureRef};

use super::checks::{involves, verdict_rank};
use crate::ground::Ground;
use crate::words::kind_name;

/// A figure in the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Row {
    /// Index of its article.
    pub article: usize,
    /// Its place there.
    pub place: FigureRef,
    /// Index into [`Table::units`].
    pub unit: usize,
}

/// The figure of a row.
pub fn figure<'a>(ground: &'a Ground, row: &Row) -> Option<&'a Figure> {
    ground.edition.articles.get(row.article)?.figure(row.place)
}

/// What is compared with what: the unit, or the kind where there is none or it does not count.
pub fn group_name(figure: &Figure) -> &str {
    match (figure.kind, figure.unit.as_deref()) {
        (FigureKind::Date | FigureKind::Time | FigureKind::Duration | FigureKind::Ordinal, _)
        | (_, None | Some("date" | "time")) => kind_name(figure.kind),
        (_, Some(unit)) => unit_name(unit),
    }
}

/// The number by which figures of a group are compared; the lower end of a range.
pub(super) fn magnitude(value: &Value) -> Option<Decimal> {
    match value {
        Value::Number(number) => Some(*number),
        Value::Range(low, _) => magnitude(low),
        Value::Fraction { .. } | Value::Iso(_) => None,
    }
}

/// The verdict on a figure: the gravest of its relations.
pub fn verdict_on(article: &Article, place: FigureRef) -> Option<&Verdict> {
    let checks = article.checks.iter().filter(|check| involves(check, place));
    checks.map(|check| &check.verdict).min_by_key(|verdict| verdict_rank(verdict))
}
