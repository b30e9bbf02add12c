//! A figure as a row of the board's table, and what it is compared by.

use edition::figures::wording::unit_name;
use edition::figures::{Decimal, Figure, FigureKind, Value};
use edition::model::{Article, FigureRef};

use super::checks::verdict_rank;
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
    /// The gravest verdict of its relations: index into [`VERDICTS`](super::parameters::VERDICTS).
    pub verdict: Option<usize>,
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

/// The verdict on every figure of an article, the gravest of its relations, by paragraph: index into
/// [`VERDICTS`](super::parameters::VERDICTS). Linear in figures and relations.
pub fn verdicts(article: &Article) -> Vec<Vec<Option<usize>>> {
    let mut verdicts: Vec<Vec<Option<usize>>> =
        article.paragraphs.iter().map(|passage| vec![None; passage.figures.len()]).collect();
    for check in &article.checks {
        let rank = usize::from(verdict_rank(&check.verdict));
        for FigureRef { paragraph, figure } in check.operands.iter().map(|operand| operand.figure) {
            let known =
                verdicts.get_mut(usize::from(paragraph)).and_then(|figures| figures.get_mut(usize::from(figure)));
            if let Some(known) = known {
                *known = Some(known.map_or(rank, |known| known.min(rank)));
            }
        }
    }
    verdicts
}
