//! Arithmetic relations between figures.

use std::ops::Range;

use edition::checks::{Check, CheckKind, Operand, Role, Verdict};
use edition::model::{FigureRef, Passage};
use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use crate::offset::Offset;
use crate::span::SpanInfo;

/// A relation between figures of an article.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CheckInfo<'a, O> {
    /// Identifier of the article; left out where the relation stands in its article or is of any other text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub article: Option<&'a str>,
    /// Name of the relation.
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// The figures that take part.
    pub roles: Roles<'a, O>,
    /// The value in the text.
    pub stated: &'a str,
    /// The value that the others give.
    pub computed: &'a str,
    /// Whether they agree; a derived value disagrees with nothing.
    pub consistent: bool,
    /// Name of the verdict.
    pub verdict: &'static str,
    /// The working in one line.
    pub working: &'a str,
    /// The figure whose unit is doubtful.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub doubtful: Option<SpanInfo<'a, O>>,
    /// The unit that would fit it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fitting: Option<&'a str>,
}

/// The figures of a relation by their roles, in the order of the working: an object.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Roles<'a, O>(Vec<(&'static str, Spans<'a, O>)>);

/// Who plays a role.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Spans<'a, O> {
    /// One figure.
    One(SpanInfo<'a, O>),
    /// As many as there are: `parts` and `factors`.
    Many(Vec<SpanInfo<'a, O>>),
}

impl<'a, O: Offset> CheckInfo<'a, O> {
    /// A relation between figures of `paragraphs`.
    pub fn new(paragraphs: &'a [Passage], check: &'a Check) -> Self {
        let (doubtful, fitting) = match &check.verdict {
            Verdict::UnitSlip { figure, fitting } => (whole(paragraphs, *figure), Some(fitting.as_str())),
            _ => (None, None),
        };
        Self {
            article: None,
            kind: check.kind.name(),
            roles: Roles::new(paragraphs, check),
            stated: &check.stated,
            computed: &check.computed,
            consistent: matches!(check.verdict, Verdict::Consistent | Verdict::Derived),
            verdict: check.verdict.name(),
            working: &check.working,
            doubtful,
            fitting,
        }
    }
}

impl<'a, O: Offset> Roles<'a, O> {
    fn new(paragraphs: &'a [Passage], check: &Check) -> Self {
        let mut roles: Vec<(&'static str, Spans<O>)> = Vec::new();
        for operand in &check.operands {
            let Some(span) = span(paragraphs, check, operand) else { continue };
            let several = match (check.kind, operand.role) {
                (CheckKind::Sum, Role::Part) => Some("parts"),
                (_, Role::Factor) => Some("factors"),
                _ => None,
            };
            let name = several.unwrap_or(operand.role.name());
            match roles.iter_mut().find(|(known, _)| *known == name) {
                Some((_, Spans::Many(list))) => list.push(span),
                Some((_, one)) => *one = Spans::One(span),
                None if several.is_some() => roles.push((name, Spans::Many(vec![span]))),
                None => roles.push((name, Spans::One(span))),
            }
        }
        Self(roles)
    }
}

/// As a struct and not as a map: the names are constants, which cross to JavaScript faster.
impl<O: Serialize> Serialize for Roles<'_, O> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_struct("Roles", self.0.len())?;
        for (name, spans) in &self.0 {
            object.serialize_field(name, spans)?;
        }
        object.end()
    }
}

/// What stands between the ends of a range: 至 of 8:30至17:30.
const CONNECTORS: [char; 9] = ['至', '到', '-', '—', '–', '~', '～', '－', '─'];

/// The figure of an operand; of a range that plays two parts, the end that plays this one.
fn span<'a, O: Offset>(paragraphs: &'a [Passage], check: &Check, operand: &Operand) -> Option<SpanInfo<'a, O>> {
    let FigureRef { paragraph, .. } = operand.figure;
    let mut bytes = bytes(paragraphs, operand.figure)?;
    if check.operands.iter().filter(|other| other.figure == operand.figure).count() > 1 {
        let text = paragraphs.get(usize::from(paragraph))?.text.get(bytes.start as usize..bytes.end as usize)?;
        let words = text.contains(['至', '到']);
        let at = text.find(|mark| if words { matches!(mark, '至' | '到') } else { CONNECTORS.contains(&mark) })?;
        match operand.role {
            Role::Start => bytes.end = bytes.start + at as u32,
            _ => bytes.start = bytes.end - text[at..].trim_start_matches(CONNECTORS).len() as u32,
        }
    }
    SpanInfo::new(paragraphs, paragraph, bytes)
}

fn whole<O: Offset>(paragraphs: &[Passage], figure: FigureRef) -> Option<SpanInfo<'_, O>> {
    SpanInfo::new(paragraphs, figure.paragraph, bytes(paragraphs, figure)?)
}

fn bytes(paragraphs: &[Passage], figure: FigureRef) -> Option<Range<u32>> {
    let figures = &paragraphs.get(usize::from(figure.paragraph))?.figures;
    figures.get(usize::from(figure.figure)).map(|figure| figure.start..figure.end)
}

#[cfg(test)]
mod tests {
    use edition::figures::recognize;

    use super::*;
    use crate::{Characters, Utf16};

    #[track_caller]
    fn check<O: Offset>(text: &str, kind: CheckKind, operands: &[(Role, u16)], expected: &str) {
        let passage = Passage { text: text.to_owned(), figures: recognize(text), ..Passage::default() };
        let operand = |(role, figure)| Operand { role, figure: FigureRef { paragraph: 0, figure } };
        let check = Check {
            kind,
            operands: operands.iter().copied().map(operand).collect(),
            stated: String::new(),
            computed: String::new(),
            verdict: Verdict::Consistent,
            working: String::new(),
        };
        let json = serde_json::to_string(&CheckInfo::<O>::new(&[passage], &check).roles).unwrap();
        assert_eq!(json, expected);
    }

    #[test]
    fn parts_of_a_sum_are_a_list() {
        check::<Characters>(
            "甲3个，乙5个，合计8个",
            CheckKind::Sum,
            &[(Role::Part, 0), (Role::Part, 1), (Role::Total, 2)],
            concat!(
                r#"{"parts":[{"paragraph":0,"start":1,"end":3,"text":"3个"},"#,
                r#"{"paragraph":0,"start":5,"end":7,"text":"5个"}],"#,
                r#""total":{"paragraph":0,"start":10,"end":12,"text":"8个"}}"#,
            ),
        );
    }

    #[test]
    fn the_ends_of_a_period_are_two_roles() {
        check::<Utf16>(
            "𠮷8:30至17:30，9小时。",
            CheckKind::Elapsed,
            &[(Role::Start, 0), (Role::End, 0), (Role::Elapsed, 1)],
            concat!(
                r#"{"start":{"paragraph":0,"start":2,"end":6,"text":"8:30"},"#,
                r#""end":{"paragraph":0,"start":7,"end":12,"text":"17:30"},"#,
                r#""elapsed":{"paragraph":0,"start":13,"end":16,"text":"9小时"}}"#,
            ),
        );
    }

    #[test]
    fn a_figure_that_is_not_there_plays_no_role() {
        check::<Characters>(
            "8个",
            CheckKind::Share,
            &[(Role::Part, 0), (Role::Total, 7)],
            r#"{"part":{"paragraph":0,"start":0,"end":2,"text":"8个"}}"#,
        );
    }
}
