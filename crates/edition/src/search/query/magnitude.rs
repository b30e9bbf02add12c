//! Ranges of values: `>1000人`, `100..500次`, 1000人以上.

use super::typed::figure;
use crate::figures::{Bound, Decimal, Figure, FigureKind, Value};

/// A range of values in a unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Magnitude {
    least: Option<Limit>,
    most: Option<Limit>,
    /// Unit as in [`Figure::unit`]; any where there is none.
    unit: Option<String>,
}

/// An end of a range.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Limit {
    value: Decimal,
    edge: Edge,
}

/// Whether an end belongs to its range.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Edge {
    Included,
    Excluded,
}

/// Which way a comparison goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Comparison {
    Above,
    AtLeast,
    Below,
    AtMost,
}

/// The comparison sign at the start of `text`, and what is compared.
pub(super) fn comparison(text: &str) -> Option<(Comparison, &str)> {
    const SIGNS: [(&[char], Comparison, Comparison); 4] = [
        (&['>', '＞'], Comparison::Above, Comparison::AtLeast),
        (&['<', '＜'], Comparison::Below, Comparison::AtMost),
        (&['≥', '≧'], Comparison::AtLeast, Comparison::AtLeast),
        (&['≤', '≦'], Comparison::AtMost, Comparison::AtMost),
    ];
    SIGNS.iter().find_map(|(signs, alone, with_equal)| {
        let operand = text.strip_prefix(*signs)?;
        Some(operand.strip_prefix(['=', '＝']).map_or((*alone, operand), |operand| (*with_equal, operand)))
    })
}

/// `>1000人`.
pub(super) fn compared(text: &str) -> Option<Magnitude> {
    let (comparison, operand) = comparison(text)?;
    let (value, unit) = number(operand.trim_start())?;
    let limit = |edge| Some(Limit { value, edge });
    let (least, most) = match comparison {
        Comparison::Above => (limit(Edge::Excluded), None),
        Comparison::AtLeast => (limit(Edge::Included), None),
        Comparison::Below => (None, limit(Edge::Excluded)),
        Comparison::AtMost => (None, limit(Edge::Included)),
    };
    Some(Magnitude { least, most, unit })
}

/// `100..500次`, `100..`, `..500次`. A unit of one end is meant for both.
pub(super) fn ranged(text: &str) -> Option<Magnitude> {
    let (left, right) = text.split_once("..")?;
    let end = |text: &str| if text.is_empty() { Some(None) } else { number(text).map(Some) };
    let (left, right) = (end(left)?, end(right)?);
    let unit = |end: &Option<(Decimal, Option<String>)>| end.as_ref().and_then(|(_, unit)| unit.clone());
    let (left_unit, right_unit) = (unit(&left), unit(&right));
    if left.is_none() && right.is_none() || left_unit.is_some() && right_unit.is_some() && left_unit != right_unit {
        return None;
    }
    let limit = |end: Option<(Decimal, _)>| end.map(|(value, _)| Limit { value, edge: Edge::Included });
    let (mut least, mut most) = (limit(left), limit(right));
    if let (Some(low), Some(high)) = (least, most)
        && low.value > high.value
    {
        (least, most) = (most, least);
    }
    Some(Magnitude { least, most, unit: right_unit.or(left_unit) })
}

/// 100到500次, 1000人以上, 不到500次, 500次.
fn in_words(text: &str) -> Option<Magnitude> {
    const FRONT: [(&str, &str); 8] = [
        ("不少于", ">="),
        ("不超过", "<="),
        ("超过", ">"),
        ("至少", ">="),
        ("至多", "<="),
        ("不到", "<"),
        ("不足", "<"),
        ("大于", ">"),
    ];
    const BACK: [(&str, &str); 4] = [("以上", ">="), ("以下", "<="), ("以内", "<="), ("多", ">=")];
    let text = text.replace(' ', "");
    let front = FRONT.iter().find_map(|(word, sign)| Some(format!("{sign}{}", text.strip_prefix(word)?)));
    let back = BACK.iter().find_map(|(word, sign)| Some(format!("{sign}{}", text.strip_suffix(word)?)));
    if let Some(signed) = front.or(back) {
        return compared(&signed);
    }
    ranged(&text.replace(['到', '至', '—', '～', '~'], "..")).or_else(|| {
        let (value, unit) = number(&text)?;
        let limit = Some(Limit { value, edge: Edge::Included });
        Some(Magnitude { least: limit, most: limit, unit })
    })
}

/// The number that `text` is, and its unit.
fn number(text: &str) -> Option<(Decimal, Option<String>)> {
    let figure = figure(text)?;
    match figure.value {
        Value::Number(number) if figure.kind != FigureKind::Ordinal => Some((number, figure.unit)),
        _ => None,
    }
}

impl Magnitude {
    /// The least and the most, where there are such.
    pub(super) fn ends(&self) -> (Option<Decimal>, Option<Decimal>) {
        let value = |limit: Limit| limit.value;
        (self.least.map(value), self.most.map(value))
    }

    /// The magnitude that `text` is: `>= 1000人`, `100..500次`, 100到500次, 1000人以上, 不到500次; a number alone is that
    /// number. `None` where it is none of these.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        compared(text).or_else(|| in_words(text))
    }

    /// Whether a figure lies inside: 1000余 is above 1000, 近1000 is not at least 1000.
    pub fn admits(&self, figure: &Figure) -> bool {
        let comparable = match &self.unit {
            Some(unit) => figure.unit.as_ref().is_some_and(|other| same_unit(unit, other)),
            None => matches!(figure.kind, FigureKind::Cardinal | FigureKind::Quantity | FigureKind::Money),
        };
        let (Some(low), Some(high)) = (low_end(&figure.value), high_end(&figure.value)) else { return false };
        comparable
            && self.least.is_none_or(|least| least.is_under(high, figure.bound))
            && self.most.is_none_or(|most| most.is_over(low, figure.bound))
            && figure.kind != FigureKind::Ordinal
    }
}

impl Limit {
    /// Whether a figure lies above this limit: 1000余 is above 1000, 近1000 is not at least 1000.
    fn is_under(self, value: Decimal, bound: Bound) -> bool {
        let at_limit = match self.edge {
            Edge::Included => !matches!(bound, Bound::Near | Bound::Under),
            Edge::Excluded => bound == Bound::Over,
        };
        value > self.value || value == self.value && at_limit
    }

    /// Whether a figure lies below this limit.
    fn is_over(self, value: Decimal, bound: Bound) -> bool {
        let at_limit = match self.edge {
            Edge::Included => bound != Bound::Over,
            Edge::Excluded => matches!(bound, Bound::Near | Bound::Under),
        };
        value < self.value || value == self.value && at_limit
    }
}

/// Whether two units count the same. People are counted in several ways.
pub(super) fn same_unit(unit: &str, other: &str) -> bool {
    const PEOPLE: [&str; 4] = ["人", "名", "位", "口"];
    unit == other || PEOPLE.contains(&unit) && PEOPLE.contains(&other)
}

/// The smaller end of a range, or the number.
fn low_end(value: &Value) -> Option<Decimal> {
    match value {
        Value::Number(number) => Some(*number),
        Value::Range(min, _) => low_end(min),
        Value::Fraction { .. } | Value::Iso(_) => None,
    }
}

/// The larger end of a range, or the number.
fn high_end(value: &Value) -> Option<Decimal> {
    match value {
        Value::Number(number) => Some(*number),
        Value::Range(_, max) => high_end(max),
        Value::Fraction { .. } | Value::Iso(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figures::recognize;

    /// The figures of a sentence that a magnitude admits.
    #[track_caller]
    fn check(magnitude: &str, expect: &[&str]) {
        const TEXT: &str = "共80人、120余人、500人、1000人、近2000人、500次、30%、5000万元。";
        let figures = recognize(TEXT);
        let within = Magnitude::parse(magnitude);
        let admits = |figure: &&Figure| within.as_ref().is_some_and(|within| within.admits(figure));
        let found: Vec<&str> =
            figures.iter().filter(admits).map(|figure| &TEXT[figure.start as usize..figure.end as usize]).collect();
        assert_eq!(found, expect, "{magnitude}: {within:?}");
    }

    #[test]
    fn magnitudes_are_written_with_signs_and_in_words() {
        check(">= 1000人", &["1000人", "2000人"]);
        check("＞1000人", &["2000人"]);
        check("1000人以上", &["1000人", "2000人"]);
        check("超过 1000 人", &["2000人"]);
        check("不到500人", &["80人", "120余人"]);
        check("100..500人", &["120余人", "500人"]);
        check("100 .. 500 人", &["120余人", "500人"]);
        check("100到500人", &["120余人", "500人"]);
        check("500", &["500人", "500次"]);
        check("500次", &["500次"]);
        check(">=1亿", &[]);
        check("≥1000万元", &["5000万元"]);
        check("<50%", &["30%"]);
        check("多少", &[]);
        check("", &[]);
        check("..", &[]);
        check("到", &[]);
    }
}
